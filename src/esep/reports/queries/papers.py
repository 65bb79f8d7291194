"""A deputy's report as papers say it: in one language, with the promises of the last meeting (3.5)."""

from esep.documents.deputy_report import DeputyReportSaid, PartSaid, PromiseStands
from esep.documents.telling import tell
from esep.kernel.models import Municipality
from esep.regulation.wording import Language
from esep.reports.material import Promised, Texts
from esep.reports.models import DeputyReport
from esep.reports.queries.gathering import gathered


def report_said(report: DeputyReport, *, municipality: Municipality, language: Language) -> DeputyReportSaid:
    """A report of the municipality in scope, in the words of a language, with what it lacks named."""
    material = gathered(report.mandate, since=report.since, until=report.until, municipality=municipality)
    number = report.document.number if report.document is not None else None
    return DeputyReportSaid(
        deputy=report.mandate.person.names.get(language.value) or report.mandate.person.public_name,
        district=report.mandate.district.name_in(language.value),
        since=report.since,
        until=report.until,
        parts=tuple(
            PartSaid(part=row.part, text=row.text_in(language.value), reason=row.reason)
            for row in report.parts.order_by("pk")
        ),
        promises=tuple(_stands(one, language) for one in material.promised),
        meeting=report.meeting.topic_in(language.value) if report.meeting is not None else "",
        number=number.text if number is not None else "",
        finished_on=report.document.dated_on if report.document is not None else None,
    )


def _stands(one: Promised, language: Language) -> PromiseStands:
    state = f"promises.state_{one.state}" if one.state else "deputy_report.outcome_open"
    return PromiseStands(code=one.code, text=_in(one.text, language), owner=one.owner, state=tell(state, language))


def _in(texts: Texts, language: Language) -> str:
    return texts.get(language.value) or texts.get("ky", "")
