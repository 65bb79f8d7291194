"""What the pages of one report of the head share: the report, the ways back, the gate before those who write."""

from esep.kernel.refusals import Words
from esep.reports.commands.head.finding import head_draft
from esep.reports.queries.head.one import OneHeadReport, ShownHeadPart, head_report_shown
from esep.workspace.head_reports.words import half_words
from esep.workspace.office import Office
from esep.workspace.page import Back


def report_in(place: Office, code: str) -> OneHeadReport:
    """A report of the head by its code. Raises Refused."""
    return head_report_shown(code, by=place.actor, municipality=place.municipality)


def draft_in(place: Office, code: str) -> OneHeadReport:
    """The same, while it can be written. Raises Refused."""
    head_draft(code)
    return report_in(place, code)


def address_of(place: Office, code: str, *, part: str = "") -> str:
    """The address of a report's page, or that of one of its parts."""
    if part:
        return place.address("office-head-report-part", head_report=code, head_part=part)
    return place.address("office-head-report", head_report=code)


def to_report(place: Office, one: OneHeadReport) -> Back:
    """The way back to a report."""
    return Back(address_of(place, one.report.code), half_words(one.report.year, one.report.half))


def to_part(place: Office, one: OneHeadReport, shown: ShownHeadPart) -> Back:
    """The way back to one of its parts."""
    return Back(address_of(place, one.report.code, part=shown.part), part_words(shown))


def part_words(shown: ShownHeadPart) -> Words:
    """The name of a part as a heading."""
    return str(shown.part.label).capitalize() if str(shown.part.label).islower() else str(shown.part.label)
