"""What a visitor typed into the planner, and the meeting it describes."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from esep.portal.choice import Fault
from esep.portal.planner.areas import read_areas
from esep.portal.planner.day import TypedDay, read_day
from esep.portal.planner.echo import shortened
from esep.portal.planner.hour import read_hour
from esep.portal.planner.readings import reading_ids
from esep.regulation.dates import months_after
from esep.regulation.planning import Draft

DAY_FIELDS = ("day", "month", "year")
FIELDS = (*DAY_FIELDS, "start", "areas", "requests", "reading")
MONTHS_AHEAD = 36


@dataclass(frozen=True, kw_only=True)
class Typed:
    """The texts and ticks of the form, so that it can show them again."""

    day: TypedDay
    start: str
    areas: str
    requests: bool
    readings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What was typed, and either the meeting it describes or the faults that keep it from being one.

    ``repeated`` are areas that were named twice and count once.
    """

    typed: Typed
    draft: Draft | None
    faults: tuple[Fault, ...]
    repeated: tuple[str, ...] = ()


def was_asked(query: QueryDict) -> bool:
    """Whether the form was sent at all."""
    return any(field in query for field in FIELDS)


def read_entry(query: QueryDict, *, today: date) -> Entry:
    """Read the form out of `query`. A meeting lies between today and three years ahead; every fault is told at once."""
    typed = Typed(
        day=TypedDay(**{field: query.get(field, "").strip() for field in DAY_FIELDS}).spread(),
        start=query.get("start", "").strip(),
        areas=query.get("areas", ""),
        requests=bool(query.get("requests")),
        readings=tuple(dict.fromkeys(query.getlist("reading"))),
    )
    day = read_day(typed.day, earliest=today, latest=months_after(today, months=MONTHS_AHEAD))
    start = read_hour(typed.start)
    areas = read_areas(typed.areas)
    unknown = [
        Fault("readings", _("There is no such reading. Choose one from the list."), shortened(id))
        for id in typed.readings
        if id not in reading_ids()
    ]
    if isinstance(day, Fault) or isinstance(start, Fault) or isinstance(areas, Fault) or unknown:
        faults = [found for found in (day, start, areas) if isinstance(found, Fault)]
        return Entry(typed=typed, draft=None, faults=(*faults, *unknown))
    draft = Draft(day=day, start=start, areas=areas.names, requests=typed.requests, readings=typed.readings)
    return Entry(typed=typed, draft=draft, faults=(), repeated=areas.repeated)


def plan_query(draft: Draft, *, day: date | None = None) -> str:
    """Return the query string that asks for this meeting again, or for the same one on another ``day``."""
    wanted = replace(draft, day=day or draft.day)
    pairs = [
        ("day", str(wanted.day.day)),
        ("month", str(wanted.day.month)),
        ("year", str(wanted.day.year)),
        ("start", f"{wanted.start:%H:%M}"),
    ]
    if wanted.areas:
        pairs.append(("areas", ", ".join(wanted.areas)))
    if wanted.requests:
        pairs.append(("requests", "yes"))
    pairs += [("reading", id) for id in wanted.readings]
    return "?" + urlencode(pairs)
