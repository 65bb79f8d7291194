"""The head's report in the words of one language, as papers and everybody's page say it (4.4, 5.1-5.5)."""

from django.utils.translation import override

from esep.community.queries import pack_of
from esep.documents.head_report import HeadFigureSaid, HeadPartSaid, HeadReportSaid
from esep.kernel.models import Municipality
from esep.regulation.wording import Language
from esep.reports.head_figures import thawed
from esep.reports.head_law import clauses_of
from esep.reports.head_titles import half_said
from esep.reports.models import HeadPart, HeadReport, HeadReportPart


def head_report_said(report: HeadReport, *, municipality: Municipality, language: Language) -> HeadReportSaid:
    """A report of the municipality in scope: its parts in the order of the law, with their figures as they were frozen.

    Authors are named as the fact that assigned them names them: by name and post alone.
    """
    rows = {row.part: row for row in report.parts.all()}
    clauses = clauses_of(pack_of(municipality), report.period)
    number = report.document.number if report.document is not None else None
    assigned = report.assigned.data.get("authors", ()) if report.assigned is not None else ()
    reporter = report.reporter
    with override(language.value):
        titles = {part: str(part.label) for part in HeadPart}
    return HeadReportSaid(
        code=report.code,
        half_year=half_said(report, language.value),
        since=report.period.start,
        until=report.period.end,
        reporter=(reporter.names.get(language.value) or reporter.public_name) if reporter is not None else "",
        is_acting=report.is_acting,
        parts=tuple(
            _part(rows.get(part.value), part, clause=clauses[part], title=titles[part], language=language)
            for part in HeadPart
            if part in clauses
        ),
        authors=tuple(str(name) for name in assigned),
        number=number.text if number is not None else "",
        submitted_on=report.submitted_on,
    )


def _part(row: HeadReportPart | None, part: HeadPart, *, clause: str, title: str, language: Language) -> HeadPartSaid:
    if row is None:
        return HeadPartSaid(part=part.value, clause=clause, title=title)
    return HeadPartSaid(
        part=part.value,
        clause=clause,
        title=title,
        answer=row.answer,
        text=row.text_in(language.value),
        reason=row.reason,
        figures=tuple(
            HeadFigureSaid(
                key=one.key,
                name=one.name_in(language.value),
                value=one.value,
                unit=one.unit.value,
                unit_words=one.unit_in(language.value),
                source=one.source_in(language.value),
            )
            for one in thawed(row.figures)
        ),
        sources=tuple(str(source) for source in row.sources),
    )
