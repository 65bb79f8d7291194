"""The list of sessions and sittings: what is to come, and what was, year by year."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.council.models import Session
from esep.council.queries.sessions import listed_sessions, told_sessions, years_of
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.sessions.choices import body_choices
from esep.workspace.sessions.common import address_of
from esep.workspace.sessions.forms import COUNCIL, FilterForm
from esep.workspace.sessions.words import place_of, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A session as the list draws it; ``items`` are those before it."""

    session: Session
    address: str
    words: Words
    tone: str
    where: str
    items: int


@dataclass(frozen=True, slots=True)
class YearChip:
    """A year to choose."""

    year: int
    address: str
    is_current: bool


@office(GET=Act.VIEW_SESSIONS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Sessions to come, and those of a year (``?year=2026``), of one body if asked for (``?body=C1``)."""
    today = clock.today()
    found = listed_sessions()
    form = FilterForm(request.GET)
    form.offer({"body": body_choices(place)})
    body = form.cleaned_data.get("body", "") if form.is_valid() else ""
    wanted = [row for row in found if _fits(row, body)]
    told = told_sessions() if body in ("", COUNCIL) else ()
    years = tuple(sorted({today.year, *years_of(wanted), *(one.on.year for one in told)}, reverse=True))
    year = _year(request.GET.get("year", ""), years=years)
    ahead = [row for row in reversed(wanted) if row.is_to_come and row.date >= today]
    over = [row for row in wanted if row not in ahead and row.date.year == year]
    context = {
        "form": form,
        "body": body,
        "years": [YearChip(one, f"?{urlencode(_query(one, body))}", one == year) for one in years],
        "year": year,
        "ahead": [_line(row, place, today=today) for row in ahead],
        "over": [_line(row, place, today=today) for row in over],
        "told": [one for one in told if one.on.year == year],
        "is_any": bool(found or told),
    }
    return page(request, place, "workspace/sessions/list.html", context)


def _line(row: Session, place: Office, *, today: date) -> Line:
    words, tone = standing(row, today=today)
    return Line(
        session=row,
        address=address_of(place, row.code),
        words=words,
        tone=tone,
        where=place_of(row),
        items=getattr(row, "items_before", 0),
    )


def _fits(row: Session, body: str) -> bool:
    if not body:
        return True
    return row.commission is None if body == COUNCIL else row.commission is not None and row.commission.code == body


def _year(typed: str, *, years: tuple[int, ...]) -> int:
    """The year that an address asks for, where there is something of it; else the newest one with anything."""
    return next((year for year in years if str(year) == typed), years[0])


def _query(year: int, body: str) -> dict[str, str]:
    return {"year": str(year), **({"body": body} if body else {})}
