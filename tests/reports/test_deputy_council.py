"""A deputy's report takes decisions, commissions and the executive's half-year from the records (3.5)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from pytest_django import DjangoDbBlocker

from esep.access import Actor, Role
from esep.community.commands.commission import end_membership
from esep.community.models import Commission, CommissionMembership
from esep.council.commands.conducting.attending import come_in
from esep.council.commands.conducting.beginning import begin_session
from esep.council.commands.conducting.voting import Counts, VoteEntry, take_vote
from esep.council.commands.decisions.adopting import adopt_decision
from esep.council.commands.decisions.entry import DecisionEntry
from esep.council.models import Decision
from esep.council.models.vote import Voice
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.models import Execution
from esep.kernel import clock, scope
from esep.reports.commands.beginning import Period, begin_report
from esep.reports.commands.drafting import draft_anew
from esep.reports.commands.head import submitting
from esep.reports.commands.head.beginning import begin_head_report
from esep.reports.commands.head.drafting import draft_parts
from esep.reports.commands.head.submitting import submit_head_report
from esep.reports.commands.writing import write_part
from esep.reports.models import DeputyReport, DeputyReportPart, ReportPart
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.council.sittings import FIFTEEN, a_session, begun
from tests.council.sittings import at as hour
from tests.databases import for_a_module
from tests.finance.sums_2026 import kept
from tests.grounds import Grounds
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.clause("3.5-report-heard")]

PERIOD = Period(since=date(2026, 1, 1), until=TODAY)
SPRING, SUMMER = date(2026, 5, 15), date(2026, 6, 26)


@pytest.fixture(scope="module")
def built(grounds: Grounds, django_db_blocker: DjangoDbBlocker) -> Iterator[MinBulak]:
    """The municipality with the money of the example, put in once."""
    with grounds.min_bulak() as built, for_a_module(django_db_blocker), clock.set_to(at(TODAY, hour=17)):
        kept(a_holder(Role.FINANCE_CHIEF, built.place, login="money"), built.place.pk)
        yield built


@pytest.fixture
def voted(built: MinBulak, secretary: Actor) -> MinBulak:
    """A session with an open and a secret vote, each with its decision, in which deputies 1 to 15 were; 13 and 14 did
    not vote in the open one.
    """
    place = built.place.pk
    _session, item = begun(built, secretary, code="S-13", day=SPRING)
    choices = dict.fromkeys(FIFTEEN[:12], Voice.Choice.IN_FAVOUR) | {"15": Voice.Choice.AGAINST}
    open_one = VoteEntry(question_ky="Суубу?", choices=choices, taken_at=hour(10, 30, day=SPRING))
    secret = VoteEntry(
        question_ky="Шайлансынбы?",
        counts=Counts(in_favour=13, against=2),
        is_secret=True,
        taken_at=hour(10, 40, day=SPRING),
    )
    for entry, title in ((open_one, "Суу түтүгү жөнүндө"), (secret, "Комиссиянын курамы жөнүндө")):
        vote = take_vote("S-13", item.pk, entry, by=secretary, municipality=place)
        decision = DecisionEntry(
            kind=Decision.Kind.OTHER, title_ky=title, text_ky="Бекитилсин.", vote=vote.pk, item=item.pk
        )
        adopt_decision("S-13", decision, by=secretary, municipality=place)
    return built


def part_of(report: DeputyReport, part: ReportPart) -> DeputyReportPart:
    with scope.of(report.municipality_id):
        return DeputyReportPart.objects.get(report=report, part=part)


def drafted(built: MinBulak, part: ReportPart, *, by: Actor, deputy: str = "15") -> DeputyReportPart:
    return part_of(begin_report(deputy, PERIOD, by=by, municipality=built.place.pk), part)


def test_decisions_are_those_of_votes_in_which_the_deputy_took_part(voted: MinBulak, secretary: Actor) -> None:
    row = drafted(voted, ReportPart.DECISIONS, by=secretary)
    assert row.text_ky.splitlines() == [
        "Кеңештин добуш берүүлөрү: 2. Мен катышканы: 2.",
        "13/1. Суу түтүгү жөнүндө",
        "13/2. Комиссиянын курамы жөнүндө",
    ]
    assert row.sources == ["decision:13-1", "decision:13-2"]


def test_how_a_deputy_voted_is_never_said(voted: MinBulak, secretary: Actor) -> None:
    against, in_favour = (drafted(voted, ReportPart.DECISIONS, by=secretary, deputy=one) for one in ("15", "3"))
    assert (against.text_ky, against.text_ru) == (in_favour.text_ky, in_favour.text_ru)


def test_a_deputy_who_voted_in_none_says_so_and_claims_no_decision(voted: MinBulak, secretary: Actor) -> None:
    row = drafted(voted, ReportPart.DECISIONS, by=secretary, deputy="16")
    assert (row.text_ky, row.sources) == ("Кеңештин добуш берүүлөрү: 2. Мен катышканы: 0.", [])


def test_who_was_there_and_did_not_vote_took_no_part(voted: MinBulak, secretary: Actor) -> None:
    row = drafted(voted, ReportPart.DECISIONS, by=secretary, deputy="14")
    assert row.text_ky.splitlines() == [
        "Кеңештин добуш берүүлөрү: 2. Мен катышканы: 1.",
        "13/2. Комиссиянын курамы жөнүндө",
    ]


def test_own_words_stay_when_the_council_decides_more(voted: MinBulak, secretary: Actor) -> None:
    place = voted.place.pk
    report = begin_report("15", PERIOD, by=secretary, municipality=place)
    for part in (ReportPart.DECISIONS, ReportPart.COMMISSIONS, ReportPart.EXECUTIVE):
        seen = part_of(report, part).version
        write_part(report.code, part, text_ky="Өз сөзүм", by=secretary, municipality=place, seen=seen)
    draft_anew(report.code, by=secretary, municipality=place)
    for part in (ReportPart.DECISIONS, ReportPart.COMMISSIONS, ReportPart.EXECUTIVE):
        assert part_of(report, part).text_ky == "Өз сөзүм"


def test_sittings_count_while_the_deputy_sat_in_the_commission(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    with scope.of(place):
        budget = Commission.objects.get(code="C1")
        seat = CommissionMembership.objects.get(commission=budget, mandate__code="5")
    for code, day in (("C1-1", SPRING), ("C1-2", SUMMER)):
        a_session(built, secretary, code=code, day=day, kind="sitting", commission=budget)
        begin_session(code, chair="15", by=secretary, municipality=place, at=hour(10, day=day))
    come_in("C1-1", ["5"], by=secretary, municipality=place, at=hour(10, 5, day=SPRING))
    name = "Бюджет, экономика жана муниципалдык менчик"
    chair = drafted(built, ReportPart.COMMISSIONS, by=secretary)
    assert chair.text_ky.splitlines() == [
        f"«{name}» комиссиясынын төрагасымын.",
        f"{name}: отурумдар 2, мен катышканы 2.",
    ]

    end_membership(seat.pk, by=built.admin, municipality=place, on=date(2026, 6, 1), reason="Өз арызы")
    left = drafted(built, ReportPart.COMMISSIONS, by=secretary, deputy="5")
    assert left.text_ky.splitlines() == [
        f"«{name}» комиссиясынын мүчөсү болдум. Акыркы күнү: 01.06.2026.",
        f"{name}: отурумдар 1, мен катышканы 1.",
    ]


def test_the_executive_is_said_by_the_records_and_then_by_the_heads_report_as_it_was_frozen(
    built: MinBulak, secretary: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submitting, "papers_of", lambda *_, **__: ())
    place = built.place.pk
    money = "Доходы 35 039,7 тыс. сом (план 35 800,0), расходы 31 477,6 тыс. сом (план 35 500,0)."
    by_records = drafted(built, ReportPart.EXECUTIVE, by=secretary)
    assert by_records.sources == []
    assert by_records.text_ru.replace("\xa0", " ").splitlines()[:2] == [
        "Айыл окмоту в первом полугодии 2026 года:",
        money,
    ]

    head = begin_head_report(2026, 1, by=secretary, municipality=place)
    draft_parts(head.code, by=secretary, municipality=place)
    submit_head_report(head.code, on=TODAY, with_gaps=True, by=secretary, municipality=place)
    with scope.of(place):
        half = Execution.objects.get(year=2026, span=Execution.Span.HALF, number=1, is_replaced=False)
    lines = [DoneEntry(income="1.1", amount=Decimal("1000.00"))]
    entry = ReportEntry(year=2026, span=Execution.Span.HALF, number=1, source="Кайра", reported_on=TODAY, lines=lines)
    report_execution(entry, replaces=half.pk, by=a_holder(Role.FINANCE_CHIEF, built.place), municipality=place)
    by_report = drafted(built, ReportPart.EXECUTIVE, by=secretary, deputy="16")
    assert by_report.sources == ["head_report:HR-2026-H1"]
    assert money in by_report.text_ru.replace("\xa0", " ")
