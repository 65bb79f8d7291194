"""Receptions: the hours of each deputy, and what was held lately (2.3)."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.appeals.models import Reception
from esep.appeals.queries.receptions import hours_of, receptions
from esep.appeals.queries.receptions.held import OneHours
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.receptions.words import hours_words
from esep.workspace.register.common import language

LATEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class OffLine:
    """A coming day without a reception, or one that was taken back; the address to take it back, empty where one may
    not.
    """

    day: date
    reason: str
    again: str = ""
    back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursLine:
    """Hours as the page draws them; addresses are empty where the visitor may not."""

    one: OneHours
    words: str
    place: str
    days: tuple[OffLine, ...]
    change: str
    off: str


@dataclass(frozen=True, slots=True)
class Line:
    """A reception as the page draws it."""

    reception: Reception
    address: str


@office(GET=Act.VIEW_RECEPTIONS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Hours and receptions of all deputies; a deputy sees their own."""
    hours = [_line(one, place) for one in hours_of(by=place.actor, municipality=place.municipality)]
    held = receptions(by=place.actor, municipality=place.municipality)
    context = {
        "hours": hours,
        "lines": [Line(row, place.address("office-receptions-reception", reception=row.pk)) for row in held[:LATEST]],
        "count": len(held),
    }
    return page(request, place, "workspace/receptions/list.html", context)


def _line(one: OneHours, place: Office) -> HoursLine:
    row = one.hours
    may = place.may(Act.KEEP_RECEPTIONS, owner=row.mandate.code)
    return HoursLine(
        one=one,
        words=hours_words(row),
        place=row.venue.place_in(language().value) if row.venue is not None else row.place_text,
        days=_days(one, place, may=may),
        change=place.address("office-receptions-hours-change", hours=row.pk) if may else "",
        off=place.address("office-receptions-hours-off", hours=row.pk) if may and one.coming else "",
    )


def _days(one: OneHours, place: Office, *, may: bool) -> tuple[OffLine, ...]:
    """Days off as they were said and public ones, in order."""
    said = [
        OffLine(
            day=off.day,
            reason=off.reason,
            again=off.taken_back_reason,
            back=place.address("office-receptions-off-back", hours=one.hours.pk, off=off.pk)
            if may and off.taken_back_at is None
            else "",
        )
        for off in one.off
    ]
    feasts = [OffLine(day=day, reason=name) for day, name in one.feasts]
    return tuple(sorted([*said, *feasts], key=lambda line: line.day))
