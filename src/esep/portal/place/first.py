"""The five answers of the first screen: what is next, late and promised, what money did, how to reach us."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from esep.finance.comparing import Compared
from esep.finance.money import ZERO
from esep.portal.budget.budget import newest_term
from esep.portal.budget.kept import budget_of
from esep.portal.money.kept import loans
from esep.portal.place.here import Here
from esep.portal.place.meetings import meetings_ahead
from esep.portal.place.records import record_address
from esep.portal.promises.kept import promises
from esep.portal.promises.line import Line, lines_of
from esep.portal.promises.listing import Count, counts_of
from esep.portal.promises.standing import stands
from esep.portal.receptions.kept import schedule
from esep.portal.sessions.kept import sessions
from esep.portal.sessions.words import body_of
from esep.portal.status import BY_CODE, StatusWord
from esep.portal.year import row_order
from esep.regulation.judgement import Judgement, Row
from esep.regulation.status import Status

PRESSING = 3
"""How much of what is late stands on the first screen."""

SUBSCRIBE = "place-subscribe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """Something to which people can come: its day and hour, what it is, where, and its page.

    ``language`` is that of the place, empty where it is the reader's.
    """

    on: date
    hour: time | None
    what: str
    place: str
    language: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """Something that is late, with the page of its record."""

    row: Row
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """What money did in the year that is reported last, in soms; ``address`` is that of its page.

    ``bar`` is what was spent of the year's plan, as a whole number to 100; ``owed`` is what is still to be paid back.
    """

    year: int
    address: str
    came: Compared
    went: Compared
    bar: int
    owed: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """The answers. ``ahead`` holds the nearest of each sort, ``late`` the most pressing of ``overdue`` duties."""

    ahead: tuple[Ahead, ...]
    overdue: int
    overdue_word: StatusWord
    late: tuple[Late, ...]
    promised: tuple[Count, ...]
    newest: Line | None
    money: Money | None
    subscribe: str


def first_of(here: Here, year: Judgement) -> First:
    """The answers of today by a judgement of today."""
    overdue = sorted((row for row in year.rows if row.status is Status.OVERDUE), key=row_order)
    given = promises(here)
    newest = max(given, key=lambda one: (one.adopted_on, one.code), default=None)
    return First(
        ahead=tuple(sorted(_ahead(here), key=lambda one: (one.on, one.hour or time.min))),
        overdue=len(overdue),
        overdue_word=BY_CODE[Status.OVERDUE],
        late=tuple(
            Late(row=row, address=record_address(row, year, slug=here.place.slug)) for row in overdue[:PRESSING]
        ),
        promised=counts_of(stands(one) for one in given),
        newest=next(lines_of(here, [newest])) if newest is not None else None,
        money=_money(here),
        subscribe=_subscribe(here),
    )


def _ahead(here: Here) -> Iterator[Ahead]:
    """Yield the next meeting, the next session of the council or sitting, and the next reception."""
    slug = here.place.slug
    for meeting in meetings_ahead(here)[:1]:
        yield Ahead(
            on=meeting.on,
            hour=meeting.start,
            what=capfirst(meeting.kind_word),
            place=meeting.place,
            language=meeting.place_language,
            address=reverse("place-meeting", args=[slug, meeting.code]),
        )
    nearest = min((one for one in sessions(here) if one.is_ahead), key=lambda one: (one.on, one.code), default=None)
    if nearest is not None:
        yield Ahead(
            on=nearest.on,
            hour=nearest.hour,
            what=f"{_('Sitting of the commission')}: {nearest.body}" if nearest.body else body_of(nearest),
            place=nearest.place,
            language="",
            address=reverse("session", args=[slug, nearest.code]),
        )
    slot = next((one for one in schedule(here).slots if not one.off), None)
    if slot is not None:
        yield Ahead(
            on=slot.day,
            hour=slot.hours.starts_at,
            what=f"{_('Reception of citizens')}: {slot.hours.deputy_name}",
            place=slot.hours.place,
            language="",
            address=reverse("place-receptions", args=[slug]),
        )


def _money(here: Here) -> Money | None:
    term = newest_term(here)
    found = budget_of(here, term) if term is not None else None
    if term is None or found is None:
        return None
    return Money(
        year=term.year,
        address=reverse("budget-half", args=[here.place.slug, term.year, term.half])
        if term.half
        else reverse("budget-year", args=[here.place.slug, term.year]),
        came=found.came,
        went=found.went,
        bar=min(int(found.went.of_year or 0), 100),
        owed=sum((one.owed for one in loans(here)), ZERO),
    )


def _subscribe(here: Here) -> str:
    try:
        return reverse(SUBSCRIBE, args=[here.place.slug])
    except NoReverseMatch:
        return ""
