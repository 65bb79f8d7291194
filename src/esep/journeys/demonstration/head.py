"""The head's half-year reports in the demonstration: begun, written part by part, submitted, published."""

from esep.demonstration import head as said
from esep.journeys.demonstration.addresses import head_report_page_of
from esep.journeys.demonstration.desk import Desk
from esep.kernel import scope
from esep.regulation.facts import Fact
from esep.regulation.facts.common import Answer
from esep.regulation.facts.council import (
    HeadReportAssigned,
    HeadReportPartWritten,
    HeadReportSubmitted,
    PublicationPublished,
)
from esep.reports.commands.head.assigning import assign_authors, assign_parts
from esep.reports.commands.head.beginning import begin_head_report
from esep.reports.commands.head.drafting import draft_parts
from esep.reports.commands.head.publishing import publish_head_report
from esep.reports.commands.head.submitting import submit_head_report
from esep.reports.commands.head.writing import say_none, say_not_yet, write_head_part
from esep.reports.models import HeadPart, HeadReport

RECORD = "head:okmotu"
AUTHORS = ("finance", "land", "social")
"""Offices whose holders prepare the report, in the order of the facts."""

OF_LAND = frozenset({HeadPart.PROPERTY_FUND, HeadPart.PROPERTY, HeadPart.LOCAL_MATTERS, HeadPart.PLANS})
OF_SOCIAL = frozenset({HeadPart.SOCIAL, HeadPart.ACHIEVEMENTS, HeadPart.PROBLEMS, HeadPart.PROGRAMMES})


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact tells of a report that the demonstration holds; then it is done."""
    if RECORD not in fact.cases:
        return False
    match fact.data:
        case HeadReportAssigned(period=period, authors=authors) if said.head().report(period) is not None:
            _begin(period, authors, desk)
        case HeadReportPartWritten(period=period) if said.head().report(period) is not None:
            _write(_code(period), fact.data, desk)
        case HeadReportSubmitted(period=period) if said.head().report(period) is not None:
            submit_head_report(
                _code(period),
                on=fact.occurred_on,
                with_gaps=True,
                address=head_report_page_of(_code(period), desk.place),
                by=desk.by,
                municipality=desk.pk,
            )
        case PublicationPublished(period=str(period), title=title) if said.head().report(period) is not None:
            link = next((one.ref for one in fact.data.evidence), "")
            publish_head_report(
                _code(period), on=fact.occurred_on, title=title or "", link=link, by=desk.by, municipality=desk.pk
            )
        case _:
            return False
    return True


def _code(period: str) -> str:
    return f"HR-{period}"


def _begin(period: str, authors: tuple[str, ...], desk: Desk) -> None:
    code = begin_head_report(int(period[:4]), int(period[-1]), by=desk.by, municipality=desk.pk).code
    persons = [desk.place.people[office] for office in AUTHORS]
    assign_authors(code, persons, named=authors, by=desk.by, municipality=desk.pk)
    finance, land, social = persons
    of = {part: land if part in OF_LAND else social if part in OF_SOCIAL else finance for part in HeadPart}
    with scope.of(desk.pk):
        due_on = HeadReport.objects.get(code=code).period.end
    assign_parts(code, of, due_on=due_on, by=desk.by, municipality=desk.pk)


def _write(code: str, told: HeadReportPartWritten, desk: Desk) -> None:
    part, answer = HeadPart(told.part), told.answer
    reason, sources = answer.reason or "", answer.sources
    if answer.answer is Answer.NOT_YET_DRAFTED:
        say_not_yet(code, part, reason=reason, sources=sources, by=desk.by, municipality=desk.pk)
        return
    if answer.answer is Answer.NONE:
        say_none(code, part, reason=reason, sources=sources, by=desk.by, municipality=desk.pk)
        return
    report = said.head().report(told.period)
    words = report.parts.get(told.part) if report is not None else None
    if words is None:
        draft_parts(code, parts=[part], sources=sources, by=desk.by, municipality=desk.pk)
        return
    write_head_part(
        code,
        part,
        text_ky=words.ky,
        text_ru=words.ru,
        sources=sources,
        with_figures=True,
        by=desk.by,
        municipality=desk.pk,
    )
