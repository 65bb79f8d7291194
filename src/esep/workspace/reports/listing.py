"""The list of reports: every deputy with the duty of the year, and how far each report is (1.8, 3.5)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.kernel.refusals import Words
from esep.reports.queries.listing import OfDeputy, ShownReport, reports_by_deputy
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import language
from esep.workspace.reports.common import address_of
from esep.workspace.reports.words import pill_of_duty, pill_of_report


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """A report as a list draws it."""

    one: ShownReport
    pill: Words
    tone: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyLine:
    """A deputy with all reports; ``begin`` is where a new one is begun, empty for whoever may not."""

    one: OfDeputy
    pill: Words
    tone: str
    reports: tuple[ReportLine, ...]
    begin: str
    year: str


@office(GET=Act.VIEW_DEPUTY_REPORTS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Reports by deputy."""
    found = reports_by_deputy(by=place.actor, municipality=place.municipality, language=language().value)
    context = {
        "present": [_line(one, place) for one in found if one.left_on is None],
        "former": [_line(one, place) for one in found if one.left_on is not None],
    }
    return page(request, place, "workspace/reports/list.html", context)


def line_of(one: ShownReport, place: Office) -> ReportLine:
    """One report as lists draw it."""
    pill, tone = pill_of_report(one)
    return ReportLine(one=one, pill=pill, tone=tone, address=address_of(place, one.code))


def _line(one: OfDeputy, place: Office) -> DeputyLine:
    pill, tone = pill_of_duty(one.duty) if one.duty is not None else ("", "idle")
    may_begin = not one.has_draft and place.may(Act.KEEP_DEPUTY_REPORTS, owner=one.code)
    return DeputyLine(
        one=one,
        pill=pill,
        tone=tone,
        reports=tuple(line_of(report, place) for report in one.reports),
        begin=place.address("office-reports-new", deputy=one.code) if may_begin else "",
        year=place.address("office-my-deputy", deputy=one.code),
    )
