"""The head's half-year report: begun, assigned, drafted from records, submitted, published (4.4, 5.1-5.5)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from esep.access import Act, Actor, Role
from esep.community.models import Person, Position, PositionHolding
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.models import Execution
from esep.kernel import clock, scope
from esep.kernel.command import command
from esep.kernel.facts import facts_of
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.regulation.dates import BISHKEK
from esep.regulation.facts import Fact
from esep.regulation.facts.common import Answer, PartAnswer
from esep.regulation.facts.council import HeadReportHeard, HeadReportPartWritten
from esep.regulation.pack.loading import model_pack
from esep.reports.commands.head import submitting
from esep.reports.commands.head.assigning import assign_authors, assign_part, assign_parts
from esep.reports.commands.head.beginning import begin_head_report
from esep.reports.commands.head.drafting import draft_parts, take_figures
from esep.reports.commands.head.publishing import publish_head_report
from esep.reports.commands.head.submitting import submit_head_report
from esep.reports.commands.head.writing import say_none, say_not_yet, write_head_part
from esep.reports.head_figures import Figure, Unit, differing, frozen, thawed
from esep.reports.head_law import HEAD, is_answered, states_by_period
from esep.reports.models import HeadPart, HeadReport, HeadReportPart
from esep.reports.queries.head.due import PartsDue, parts_due
from esep.reports.queries.head.listing import head_halves
from esep.reports.queries.head.one import OneHeadReport, head_report_shown
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.databases import for_a_module
from tests.finance.sums_2026 import kept
from tests.grounds import Grounds
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.clause("4.4-half-year", "5.4-preparer", "5.5-sources")]

WAITING = (HeadPart.DRAFT_BUDGET, HeadPart.RESOURCES, HeadPart.EXPENSES, HeadPart.BALANCE)
KEYS = ("income/1.1/actual", "income/1.2/actual", "work/A-01/percent")
OWN = (HeadPart.PLANS, HeadPart.RECOMMENDATIONS, HeadPart.NOTE)


@pytest.fixture(scope="module")
def built(grounds: Grounds, django_db_blocker: DjangoDbBlocker) -> Iterator[MinBulak]:
    """The municipality with the money of the example, put in once."""
    with grounds.min_bulak() as built, for_a_module(django_db_blocker), clock.set_to(at(TODAY, hour=17)):
        kept(a_holder(Role.FINANCE_CHIEF, built.place, login="money"), built.place.pk)
        yield built


@pytest.fixture
def begun(built: MinBulak, secretary: Actor) -> HeadReport:
    """The report of the first half of 2026 with its empty parts."""
    return begin_head_report(2026, 1, by=secretary, municipality=built.place.pk)


def row_of(report: HeadReport, part: HeadPart, built: MinBulak) -> HeadReportPart:
    with scope.of(built.place.pk):
        return report.parts.select_related("fact").get(part=part)


def shown(report: HeadReport, built: MinBulak, *, by: Actor) -> OneHeadReport:
    return head_report_shown(report.code, by=by, municipality=built.place)


def the_staff(built: MinBulak) -> list[int]:
    with scope.of(built.place.pk):
        rows = PositionHolding.objects.filter(position__kind__in=(Position.Kind.FINANCE_CHIEF, Position.Kind.STAFF))
        return list(rows.order_by("position__code").values_list("person_id", flat=True))[:2]


def test_it_is_begun_by_the_post_with_25_empty_parts(begun: HeadReport, built: MinBulak, secretary: Actor) -> None:
    with scope.of(built.place.pk):
        head = PositionHolding.objects.get(position__kind=Position.Kind.HEAD, until=None)
        assert (begun.code, begun.reporter, begun.is_acting) == ("HR-2026-H1", head.person, False)
        assert [row.answer for row in begun.parts.all()] == [""] * 25
    with pytest.raises(Refused) as again, override("en"):
        begin_head_report(2026, 1, by=secretary, municipality=built.place.pk)
    assert "already" in str(again.value.refusals[0].message)


def test_authors_are_a_fact_and_parts_go_to_authors_alone(begun: HeadReport, built: MinBulak, secretary: Actor) -> None:
    place, (first, second) = built.place.pk, the_staff(built)
    named = ("Биринчи, финансы бөлүмү", "Экинчи, жер жана мүлк")
    report = assign_authors(begun.code, [first, second], named=named, by=secretary, municipality=place)
    assert report.assigned is not None
    assert report.assigned.data == {"period": "2026-H1", "authors": list(named)}

    due = date(2026, 9, 30)
    assign_parts(begun.code, dict.fromkeys(HeadPart, second), due_on=due, by=secretary, municipality=place)
    assign_part(begun.code, HeadPart.INCOME, person=first, by=secretary, municipality=place)
    assert row_of(begun, HeadPart.INCOME, built).author_id == first
    assert row_of(begun, HeadPart.NOTE, built).author_id == second

    with scope.of(place):
        outsider = Person.objects.exclude(pk__in=[first, second]).order_by("pk")[0].pk
    with pytest.raises(Refused, match="not_an_author"):
        assign_part(begun.code, HeadPart.NOTE, person=outsider, by=secretary, municipality=place)

    with scope.of(place):
        assert parts_due(date(2026, 9, 29)) is None
        assert parts_due(due) == PartsDue("HR-2026-H1", 25)

    assign_authors(begun.code, [first], by=secretary, municipality=place)
    assert row_of(begun, HeadPart.NOTE, built).author_id is None


def test_a_draft_says_the_sums_of_the_tables_each_with_its_proof(
    begun: HeadReport, built: MinBulak, secretary: Actor
) -> None:
    draft_parts(begun.code, by=secretary, municipality=built.place.pk)

    row = row_of(begun, HeadPart.INCOME, built)
    assert "35\u202f039,7" in row.text_ky.replace("\xa0", "\u202f")
    assert row.text_ru.startswith("Доходы за полугодие")
    figures = {one.key: one for one in thawed(row.figures)}
    assert figures["income/1.2/actual"].value == Decimal("987300.00")
    assert figures["income/total/half_plan"].value == Decimal("35800000.00")
    assert figures["income/total/actual"].route == "office-budget-year"
    assert figures["income/total/half_plan"].ref.startswith("budget_version:")
    assert row.fact is not None
    assert row.fact.data == {
        "period": "2026-H1",
        "part": "income",
        "answer": {"answer": "filled", "sources": ["Казыналыктын бюджетти аткаруу отчету"]},
    }
    closing = {one.key: one.value for one in thawed(row_of(begun, HeadPart.FINANCE, built).figures)}
    assert closing["balance/closing/sum"] == Decimal("5472500.00")
    assert all(row_of(begun, part, built).answer == "" for part in (*OWN, *WAITING))


def test_own_words_stay_with_their_figures_and_a_named_part_is_drafted_all_the_same(
    begun: HeadReport, built: MinBulak, secretary: Actor
) -> None:
    place = built.place.pk
    write_head_part(
        begun.code,
        HeadPart.INCOME,
        text_ky="Өз сөзүм",
        sources=["Отчет"],
        with_figures=True,
        by=secretary,
        municipality=place,
    )
    draft_parts(begun.code, by=secretary, municipality=place)
    row = row_of(begun, HeadPart.INCOME, built)
    assert (row.text_ky, row.sources, row.is_own) == ("Өз сөзүм", ["Отчет"], True)
    assert row.figures

    draft_parts(begun.code, [HeadPart.INCOME], sources=["Башка отчет"], by=secretary, municipality=place)
    row = row_of(begun, HeadPart.INCOME, built)
    assert (row.is_own, row.sources) == (False, ["Башка отчет"])


def test_the_same_words_again_tell_the_law_nothing_new(begun: HeadReport, built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    for _turn in range(2):
        write_head_part(begun.code, HeadPart.NOTE, text_ky="Кат", sources=["А"], by=secretary, municipality=place)
    with scope.of(place):
        assert RecordedFact.objects.filter(kind="head_report.part_written", data__part="note").count() == 1


def test_a_fact_that_stands_already_is_taken_over(begun: HeadReport, built: MinBulak, secretary: Actor) -> None:
    answer = PartAnswer(Answer.FILLED, None, ("А",))
    with command(Act.RECORD_FACT, by=secretary, municipality=built.place.pk) as acting:
        data = HeadReportPartWritten(period="2026-H1", part="note", answer=answer)
        told = acting.record("head_report.part_written", data, records=[HEAD], on=TODAY)
    row = write_head_part(
        begun.code, HeadPart.NOTE, text_ky="Кат", sources=["А"], by=secretary, municipality=built.place.pk
    )
    assert row.fact == told


@pytest.mark.parametrize(
    ("part", "year", "half", "code"),
    [
        (HeadPart.INCOME, 2026, 1, "may_not_wait"),
        (HeadPart.FORECAST, 2026, 1, "may_not_wait"),
        (HeadPart.BALANCE, 2025, 2, "may_not_wait"),
    ],
)
def test_not_yet_drafted_is_an_answer_of_the_draft_budget_in_a_first_half_alone(
    part: HeadPart, year: int, half: int, code: str, built: MinBulak, secretary: Actor
) -> None:
    report = begin_head_report(year, half, by=secretary, municipality=built.place.pk)
    with pytest.raises(Refused) as refused:
        say_not_yet(report.code, part, reason="Түзүлүүдө", by=secretary, municipality=built.place.pk)
    assert refused.value.refusals[0].code == code


def test_none_and_not_yet_need_a_reason(begun: HeadReport, built: MinBulak, secretary: Actor) -> None:
    for say in (say_none, say_not_yet):
        with pytest.raises(Refused, match="reason_missing"):
            say(begun.code, HeadPart.BALANCE, reason="  ", by=secretary, municipality=built.place.pk)


def test_frozen_figures_stay_when_the_records_change_and_the_change_is_shown(
    begun: HeadReport, built: MinBulak, secretary: Actor
) -> None:
    place = built.place.pk
    draft_parts(begun.code, [HeadPart.INCOME], by=secretary, municipality=place)
    before = row_of(begun, HeadPart.INCOME, built).figures
    with scope.of(place):
        half = Execution.objects.get(year=2026, span=Execution.Span.HALF, number=1, is_replaced=False)
    lines = [DoneEntry(income="1.1", amount=Decimal("1000.00"))]
    entry = ReportEntry(year=2026, span=Execution.Span.HALF, number=1, source="Кайра", reported_on=TODAY, lines=lines)
    report_execution(entry, replaces=half.pk, by=a_holder(Role.FINANCE_CHIEF, built.place), municipality=place)

    assert row_of(begun, HeadPart.INCOME, built).figures == before
    part = shown(begun, built, by=secretary).part("income")
    changed = {one.shown.key: one for one in part.changed}
    assert changed["income/1.1/actual"].difference == Decimal("1000.00") - Decimal("8214600.00")

    take_figures(begun.code, HeadPart.INCOME, by=secretary, municipality=place)
    assert shown(begun, built, by=secretary).part("income").changed == ()


def test_each_figure_stands_beside_that_of_the_last_report(
    begun: HeadReport, built: MinBulak, secretary: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submitting, "papers_of", lambda *_, **__: ())
    place = built.place.pk
    last = begin_head_report(2025, 2, by=secretary, municipality=place)
    for report in (last, begun):
        draft_parts(report.code, by=secretary, municipality=place)
    assert shown(begun, built, by=secretary).last is None, "a draft is no report to compare with"
    submit_head_report(last.code, on=date(2026, 2, 18), with_gaps=True, by=secretary, municipality=place)
    one = shown(begun, built, by=secretary)
    assert one.last is not None
    assert one.last.code == "HR-2025-H2"
    owed = {moved.shown.key: moved for moved in one.part("debt").since_then}["debt/total/closing"]
    assert owed.then is not None
    assert owed.now is not None
    assert (owed.then.value, owed.now.value) == (Decimal("2000000.00"), Decimal("1600000.00"))
    assert owed.difference == Decimal("-400000.00")


def test_it_is_submitted_with_papers_and_stays(begun: HeadReport, built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    draft_parts(begun.code, by=secretary, municipality=place)
    with pytest.raises(Refused) as refused:
        submit_head_report(begun.code, on=TODAY, by=secretary, municipality=place)
    missing = {one.clause for one in refused.value.refusals}
    assert {"5.1-plans", "5.2-recommendations", "5.3-note"} <= missing

    report = submit_head_report(begun.code, on=TODAY, with_gaps=True, by=secretary, municipality=place)
    assert report.submitted is not None
    assert report.document is not None
    with scope.of(place):
        names = {file.name for file in report.document.files.all()}
    assert {"HR-2026-H1-ky.pdf", "HR-2026-H1-ru.docx", "HR-2026-H1-summary-ky.pdf"} <= names
    with pytest.raises(Refused, match="head_report_submitted"):
        write_head_part(begun.code, HeadPart.NOTE, text_ky="Кеч", by=secretary, municipality=place)

    newer = begin_head_report(2026, 1, replaces=report.code, by=secretary, municipality=place)
    assert newer.code == "HR-2026-H1-2"
    assert row_of(newer, HeadPart.INCOME, built).figures == row_of(report, HeadPart.INCOME, built).figures


def test_it_is_published_after_it_was_heard_or_knowingly_before(
    begun: HeadReport, built: MinBulak, secretary: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submitting, "papers_of", lambda *_, **__: ())
    place = built.place.pk
    with pytest.raises(Refused, match="not_submitted"):
        publish_head_report(begun.code, on=TODAY, by=secretary, municipality=place)
    submit_head_report(begun.code, on=TODAY, with_gaps=True, by=secretary, municipality=place)
    with pytest.raises(Refused, match="not_heard_yet"):
        publish_head_report(begun.code, on=TODAY, by=secretary, municipality=place)
    with command(Act.RECORD_FACT, by=secretary, municipality=place) as acting:
        heard = HeadReportHeard(period="2026-H1", session="S-15")
        acting.record("head_report.heard", heard, records=[HEAD], on=TODAY)

    report = publish_head_report(begun.code, on=TODAY, by=secretary, municipality=place)
    assert report.published is not None
    with scope.of(place):
        cases = {case.record for case in report.published.cases.all()}
    assert cases == {"publication:7.2.3-a", "head:okmotu"}
    assert report.published.data["title"] == "Башчынын 2026-жылдын биринчи жарымы боюнча отчету"


def test_sums_of_the_budget_are_held_against_those_of_the_records(
    begun: HeadReport, built: MinBulak, secretary: Actor
) -> None:
    with override("en"):
        found = {str(one.words): one for one in shown(begun, built, by=secretary).agreements}
    rent = found["Rent of land: budget and register of property"]
    assert (rent.left, rent.right, rent.holds) == (Decimal("1318500.00"), Decimal(0), False)
    assert found["Closing balance: as computed and as the treasury states it"].holds


def told(part: HeadPart, answer: Answer, *, half: int, number: int) -> Fact:
    reason = "Себеби" if answer in (Answer.NONE, Answer.NOT_YET_DRAFTED) else None
    data = HeadReportPartWritten(period=f"2026-H{half}", part=part, answer=PartAnswer(answer, reason))
    at = datetime(2027, 2, 1, 9, number, tzinfo=BISHKEK)
    return Fact(f"f-{number}", "head_report.part_written", (HEAD,), at.date(), at, data)


@given(
    chosen=st.dictionaries(st.sampled_from(list(HeadPart)), st.sampled_from(list(Answer)), min_size=1),
    half=st.sampled_from([1, 2]),
)
def test_the_meter_counts_what_the_law_takes_for_an_answer(chosen: dict[HeadPart, Answer], half: int) -> None:
    facts = [told(*one, half=half, number=number) for number, one in enumerate(chosen.items())]
    states = states_by_period(model_pack(), facts, day=date(2027, 2, 1))[f"2026-H{half}"]

    waits = {HeadPart.DRAFT_BUDGET, *WAITING, HeadPart.DEBT, HeadPart.NOTE, HeadPart.RISK_ASSESSMENT}
    answered = {
        part
        for part, answer in chosen.items()
        if answer in (Answer.FILLED, Answer.NONE) or (answer is Answer.NOT_YET_DRAFTED and half == 1 and part in waits)
    }
    assert {part for part, state in states.items() if is_answered(state)} == answered
    assert len(states) == 25


def test_a_report_shows_as_many_answers_as_the_law_counts(begun: HeadReport, built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    write_head_part(begun.code, HeadPart.PLANS, text_ky="План", by=secretary, municipality=place)
    write_head_part(begun.code, HeadPart.NOTE, text_ky="Кат", by=secretary, municipality=place)
    write_head_part(begun.code, HeadPart.NOTE, text_ky="", by=secretary, municipality=place)
    say_none(begun.code, HeadPart.SOCIAL, reason="Болгон жок", by=secretary, municipality=place)
    say_not_yet(begun.code, HeadPart.BALANCE, reason="Түзүлүүдө", by=secretary, municipality=place)

    one = shown(begun, built, by=secretary)
    assert one.answered == 3
    assert len(one.gaps) == 22


@pytest.mark.any_engine
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.dictionaries(st.sampled_from(list(HeadPart)), st.sampled_from(["own", "none", "later"])))
def test_whatever_is_answered_a_report_shows_what_the_law_counts(
    begun: HeadReport, built: MinBulak, secretary: Actor, chosen: dict[HeadPart, str]
) -> None:
    place = built.place.pk
    waits = {HeadPart.DRAFT_BUDGET, *WAITING, HeadPart.DEBT, HeadPart.NOTE, HeadPart.RISK_ASSESSMENT}
    for part in HeadPart:
        match chosen.get(part):
            case "none":
                say_none(begun.code, part, reason="Болгон жок", by=secretary, municipality=place)
            case "later" if part in waits:
                say_not_yet(begun.code, part, reason="Түзүлүүдө", by=secretary, municipality=place)
            case answer:
                words = "Сөз" if answer else ""
                write_head_part(begun.code, part, text_ky=words, by=secretary, municipality=place)
    one = shown(begun, built, by=secretary)
    with scope.of(place):
        states = states_by_period(model_pack(), facts_of(records=[HEAD]), day=TODAY)["2026-H1"]
    assert {part for part, state in states.items() if is_answered(state)} == set(chosen)
    assert (one.answered, len(one.gaps)) == (len(chosen), 25 - len(chosen))


figure = st.builds(
    Figure,
    key=st.sampled_from(KEYS),
    name=st.just({"ky": "Аты", "ru": "Имя"}),
    value=st.decimals(min_value=-(10**14), max_value=10**14, places=2),
    unit=st.sampled_from(Unit),
)


@given(figures=st.lists(figure, unique_by=lambda one: one.key), moved=st.sets(st.sampled_from(KEYS)))
def test_a_frozen_figure_is_read_as_it_was_whatever_the_records_say_later(
    figures: list[Figure], moved: set[str]
) -> None:
    kept = frozen(figures)
    now = [replace(one, value=one.value + 1) if one.key in moved else one for one in figures]
    assert thawed(kept) == tuple(figures)
    changed = differing(thawed(kept), now)
    assert [one.shown.key for one in changed] == [one.key for one in figures if one.key in moved]
    assert all(one.difference == 1 for one in changed)


def test_half_years_that_only_facts_know_of_are_listed(built: MinBulak, secretary: Actor) -> None:
    with command(Act.RECORD_FACT, by=secretary, municipality=built.place.pk) as acting:
        heard = HeadReportHeard(period="2025-H1", session="S-08")
        acting.record("head_report.heard", heard, records=[HEAD], on=date(2025, 8, 29))
    halves = head_halves(by=secretary, municipality=built.place)
    assert [(one.period.key, one.report, one.heard_on) for one in halves] == [
        ("2026-H1", None, None),
        ("2025-H1", None, date(2025, 8, 29)),
    ]
