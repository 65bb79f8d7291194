"""A deputy's report is drafted from what is recorded, worded, and finished with a number (3.5)."""

from datetime import date
from io import BytesIO

import docx
import pytest

from esep.access import Actor, Role
from esep.appeals.commands.appeals.answering import Reply, answer_appeal
from esep.appeals.commands.voter_mandates.entering import VoterMandateEntry, enter_voter_mandate
from esep.appeals.commands.voter_mandates.progressing import progress_voter_mandate
from esep.appeals.models import Appeal
from esep.appeals.taking import Worded
from esep.documents.deputy_report import deputy_report_pdf, report_summary_pdf
from esep.documents.deputy_report_text import deputy_report_docx
from esep.kernel import scope
from esep.kernel.refusals import Refused
from esep.meetings.queries.printing import paper_of
from esep.regulation.facts.deputy import VoterMandateState
from esep.regulation.wording import Language
from esep.reports.commands.beginning import Period, begin_report
from esep.reports.commands.drafting import draft_anew
from esep.reports.commands.finishing import finish_report
from esep.reports.commands.writing import say_nothing, write_part
from esep.reports.models import DeputyReport, DeputyReportPart, ReportPart
from esep.reports.queries.papers import report_said
from tests.appeals.sending import TEXT, WRITER, an_appeal
from tests.community.min_bulak import TODAY, MinBulak
from tests.documents.papers import pages, text
from tests.kernel.people import a_holder

PERIOD = Period(since=date(2026, 1, 1), until=TODAY)
ADDRESS = "https://esep.example/min-bulak/deputies/15/"


@pytest.fixture
def recorded(built: MinBulak, secretary: Actor) -> MinBulak:
    """A voter mandate and an answered appeal of deputy 15."""
    place = built.place.pk
    entry = VoterMandateEntry(
        text=Worded(ky="Достук көчөсүнө асфальт", ru="Асфальт на улице Достук"),
        deputy="15",
        village="V4",
        received_on=date(2026, 3, 2),
    )
    given = enter_voter_mandate(entry, by=secretary, municipality=place)
    progress_voter_mandate(
        given.code,
        VoterMandateState.IN_PLAN,
        on=date(2026, 4, 1),
        by=secretary,
        municipality=place,
        note=Worded(ky="2027-жылга коюлду."),
    )
    appeal = an_appeal(built.place, by=secretary, deputy="15", came_on=date(2026, 8, 3))
    reply = Reply(
        text=f"Урматтуу {WRITER.name}, суу келди.",
        result=Appeal.Result.GRANTED,
        on=date(2026, 8, 7),
        measure="Түтүк оңдолду.",
    )
    answer_appeal(appeal.code, reply, by=secretary, municipality=place)
    return built


def parts_of(report: DeputyReport) -> dict[str, DeputyReportPart]:
    with scope.of(report.municipality_id):
        return {row.part: row for row in DeputyReportPart.objects.filter(report=report)}


def begun(place: int, *, by: Actor, deputy: str = "15") -> DeputyReport:
    return begin_report(deputy, PERIOD, by=by, municipality=place)


def completed(report: DeputyReport, *, by: Actor) -> DeputyReport:
    """The report with every part answered."""
    for part, row in parts_of(report).items():
        if not row.answer:
            write_part(
                report.code,
                ReportPart(part),
                text_ky="Кеңеш беш чечим кабыл алды.",
                by=by,
                municipality=report.municipality_id,
                seen=row.version,
            )
    with scope.of(report.municipality_id):
        return DeputyReport.objects.get(pk=report.pk)


def test_a_draft_says_what_is_recorded_and_names_no_resident(recorded: MinBulak, secretary: Actor) -> None:
    parts = parts_of(begun(recorded.place.pk, by=secretary))
    mandates, appeals = parts["mandates"], parts["appeals"]
    assert mandates.text_ky.splitlines()[1] == (
        "N-01. Достук көчөсүнө асфальт (Жаңы-Турмуш): планга киргизилди. 2027-жылга коюлду."
    )
    assert "Асфальт на улице Достук" in mandates.text_ru
    assert appeals.text_ky.splitlines()[0] == "Мага келген кайрылуулар: 1 (даттануу 1)."
    assert appeals.text_ky.splitlines()[2] == "K-01. Ичүүчү суу: Түтүк оңдолду."
    assert (mandates.sources, appeals.sources) == (["voter_mandate:N-01"], ["appeal:K-01"])
    everything = " ".join(row.text_ky + row.text_ru for row in parts.values())
    assert not any(word in everything for word in (*WRITER.name.split(), TEXT))
    assert [part for part, row in parts.items() if not row.answer] == ["decisions", "executive"]


def test_own_words_stay_when_it_is_drafted_anew(recorded: MinBulak, secretary: Actor) -> None:
    place = recorded.place.pk
    report = begun(place, by=secretary)
    row = parts_of(report)["mandates"]
    write_part(report.code, ReportPart.MANDATES, text_ky="Өз сөзүм", by=secretary, municipality=place, seen=row.version)
    draft_anew(report.code, by=secretary, municipality=place)
    assert parts_of(report)["mandates"].text_ky == "Өз сөзүм"
    draft_anew(report.code, by=secretary, municipality=place, part=ReportPart.MANDATES)
    assert "Достук" in parts_of(report)["mandates"].text_ky


def test_it_is_finished_with_all_parts_only_and_then_stays(recorded: MinBulak, secretary: Actor) -> None:
    place = recorded.place.pk
    report = begun(place, by=secretary)
    with pytest.raises(Refused) as missing:
        finish_report(report.code, by=secretary, municipality=place, seen=report.version, address=ADDRESS)
    assert [one.clause for one in missing.value.refusals] == ["3.5-decisions", "3.5-executive"]
    report = completed(report, by=secretary)
    finished = finish_report(report.code, by=secretary, municipality=place, seen=report.version, address=ADDRESS)
    with scope.of(place):
        assert finished.document is not None
        assert finished.document.number is not None
        assert [file.name for file in finished.document.files.all()] == [
            *("DR-1-ky.pdf", "DR-1-ky-summary.pdf", "DR-1-ky.docx"),
            *("DR-1-ru.pdf", "DR-1-ru-summary.pdf", "DR-1-ru.docx"),
        ]
    with pytest.raises(Refused) as closed:
        write_part(report.code, ReportPart.APPEALS, text_ky="Кеч", by=secretary, municipality=place, seen=1)
    assert closed.value.refusals[0].code == "report_finished"
    newer = begin_report("15", PERIOD, by=secretary, municipality=place, replaces=report.code)
    assert parts_of(newer)["decisions"].text_ky == "Кеңеш беш чечим кабыл алды."


@pytest.mark.parametrize(
    ("period", "code"),
    [
        (Period(since=TODAY, until=date(2026, 1, 1)), "ends_before_beginning"),
        (Period(since=date(2020, 1, 1), until=TODAY), "before_mandate"),
        (Period(since=date(2026, 1, 1), until=TODAY, meeting="M99"), "unknown_code"),
    ],
)
def test_a_period_that_cannot_be_is_refused(period: Period, code: str, built: MinBulak, secretary: Actor) -> None:
    with pytest.raises(Refused) as refused:
        begin_report("15", period, by=secretary, municipality=built.place.pk)
    assert refused.value.refusals[0].code == code


def test_nothing_in_the_period_needs_a_reason(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    report = begun(place, by=secretary)
    seen = parts_of(report)["mandates"].version
    with pytest.raises(Refused):
        say_nothing(report.code, ReportPart.MANDATES, reason=" ", by=secretary, municipality=place, seen=seen)
    said = say_nothing(
        report.code, ReportPart.MANDATES, reason="Болгон жок", by=secretary, municipality=place, seen=seen
    )
    assert said.answer == "none"


def test_a_deputy_writes_the_own_report_alone(built: MinBulak) -> None:
    place = built.place
    own = a_holder(Role.DEPUTY, place, deputy="15")
    other = a_holder(Role.DEPUTY, place, login="deputy16", deputy="16")
    report = begun(place.pk, by=own)
    with pytest.raises(Refused) as beginning:
        begun(place.pk, by=other)
    with pytest.raises(Refused) as drafting:
        draft_anew(report.code, by=other, municipality=place.pk)
    assert {one.value.refusals[0].code for one in (beginning, drafting)} == {"no_right"}


@pytest.mark.parametrize("language", [Language.KY, Language.RU])
def test_its_papers_hold_the_five_parts_and_the_summary_is_one_page(
    language: Language, recorded: MinBulak, secretary: Actor
) -> None:
    place = recorded.place
    report = completed(begun(place.pk, by=secretary), by=secretary)
    with scope.of(place.pk):
        paper = paper_of(place, language=language, address=ADDRESS)
        said = report_said(report, municipality=place, language=language)
    whole = deputy_report_pdf(paper, said)
    assert all(f"{number}. " in text(whole) for number in range(1, 6))
    assert "N-01" in text(whole)
    assert len(pages(report_summary_pdf(paper, said))) == 1
    words = " ".join(paragraph.text for paragraph in docx.Document(BytesIO(deputy_report_docx(paper, said))).paragraphs)
    assert "N-01" in words
