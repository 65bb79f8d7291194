"""Days of a plan on which nobody works, or on which a feast may fall."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from esep.regulation.calendar import DayKind, WorkingCalendar
from esep.regulation.plan_words import day_off_of
from esep.regulation.planning import MeetingPlan, PlanStep


class ClashKind(StrEnum):
    """What is the matter with a day; an expected feast is one that nobody has announced yet."""

    DAY_OFF = "day_off"
    EXPECTED_FEAST = "expected_feast"


@dataclass(frozen=True, kw_only=True)
class Clash:
    """A day and what falls on it: the meeting itself, or the duties whose last day it is.

    ``feast`` is the name of the day off, empty on a plain weekend; ``advice`` says which working day is near.
    """

    day: date
    kind: ClashKind
    feast: str
    is_meeting: bool
    titles: tuple[str, ...]
    advice: tuple[str, ...]


def clashes(plan: MeetingPlan, calendar: WorkingCalendar, *, titles: dict[str, str], language: str) -> Iterator[Clash]:
    """Yield every clash of `plan` in the order of days; ``titles`` are the names of its duties by rule."""
    days = {day: tuple(steps) for day, steps in groupby(plan.steps, key=_due_on)}
    for day in sorted({plan.draft.day, *days}):
        kind = _kind(day, calendar)
        if kind is None:
            continue
        entry, steps = calendar.entry(day), days.get(day, ())
        is_meeting = day == plan.draft.day
        yield Clash(
            day=day,
            kind=kind,
            feast=entry.name[language] if entry is not None else "",
            is_meeting=is_meeting,
            titles=() if is_meeting else tuple(titles[step.rule.id] for step in steps),
            advice=() if is_meeting else _advice(steps, language=language),
        )


def uncounted_years(plan: MeetingPlan, calendar: WorkingCalendar) -> tuple[int, ...]:
    """The years of `plan` for which no list of days off is known."""
    known = {entry.day.year for entry in calendar.days}
    return tuple(sorted({plan.draft.day.year, *(step.due_on.year for step in plan.steps)} - known))


def _kind(day: date, calendar: WorkingCalendar) -> ClashKind | None:
    if not calendar.is_working(day):
        return ClashKind.DAY_OFF
    entry = calendar.entry(day)
    return ClashKind.EXPECTED_FEAST if entry is not None and entry.kind is DayKind.OFF else None


def _advice(steps: tuple[PlanStep, ...], *, language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for step in steps for line in day_off_of(step, language=language)))


def _due_on(step: PlanStep) -> date:
    return step.due_on
