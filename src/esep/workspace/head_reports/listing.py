"""The list of half-years: how far the report of each is, and where the next one is begun (4.4)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.kernel.refusals import Words
from esep.reports.queries.head.listing import OfHalf, head_halves
from esep.workspace.head_reports.common import address_of
from esep.workspace.head_reports.words import half_words, state_words
from esep.workspace.office import Office, office
from esep.workspace.page import page


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfLine:
    """A half-year as the list draws it; ``begin`` is where its report is begun, empty where there is one."""

    one: OfHalf
    words: Words
    pill: Words
    tone: str
    address: str
    begin: str
    earlier: tuple[tuple[str, str], ...]


@office(GET=Act.VIEW_HEAD_REPORTS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Reports of the head by half-year."""
    halves = head_halves(by=place.actor, municipality=place.municipality)
    return page(request, place, "workspace/head_reports/list.html", {"lines": [_line(one, place) for one in halves]})


def _line(one: OfHalf, place: Office) -> HalfLine:
    pill, tone = state_words(one)
    may_begin = one.report is None and one.submitted_on is None and place.may(Act.WRITE_HEAD_REPORT)
    return HalfLine(
        one=one,
        words=half_words(one.year, one.half),
        pill=pill,
        tone=tone,
        address=address_of(place, one.report.code) if one.report is not None else "",
        begin=place.address("office-head-report-new", year=one.year, half=one.half) if may_begin else "",
        earlier=tuple((row.code, address_of(place, row.code)) for row in one.earlier),
    )
