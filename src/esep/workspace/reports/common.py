"""What the pages of one report share: the report, the gate for those who write it, the ways back."""

from esep.access import Act, Denial
from esep.kernel.command import denied
from esep.reports.finding import refuse_finished
from esep.reports.queries.one import OneReport, report_shown
from esep.workspace.office import Office
from esep.workspace.page import Back
from esep.workspace.register.common import language


def report_in(place: Office, code: str) -> OneReport:
    """A report that the visitor may read. Raises Refused."""
    return report_shown(code, by=place.actor, municipality=place.municipality, language=language().value)


def kept_in(place: Office, code: str) -> OneReport:
    """A draft that the visitor may write. Raises Refused: another deputy's, finished."""
    found = report_in(place, code)
    refuse_foreign(place, owner=found.deputy)
    refuse_finished(found.report)
    return found


def refuse_foreign(place: Office, *, owner: str) -> None:
    """Refuse a page that only writes what is another deputy's. Raises Refused (FORBIDDEN)."""
    if not place.may(Act.KEEP_DEPUTY_REPORTS, owner=owner):
        raise denied(Denial.NOT_OWN)


def address_of(place: Office, code: str, *, part: str = "") -> str:
    """The address of a report's page, at one of its parts."""
    return place.address("office-reports-report", report=code) + (f"#{part}" if part else "")


def to_report(place: Office, one: OneReport, *, part: str = "") -> Back:
    """The way back to a report."""
    return Back(address_of(place, one.report.code, part=part), f"{one.report.code} · {one.name}")
