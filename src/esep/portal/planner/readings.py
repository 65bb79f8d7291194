"""The doubtful readings that a visitor can choose: those by which a day of a plan moves."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from esep.portal.year import printed_number
from esep.regulation.pack.loading import model_pack
from esep.regulation.planning import Draft, plan_meeting

# A week of invented meetings: what depends on the day of the week shows on one of them.
PROBES = tuple(date(2026, 9, 14) + timedelta(days=days) for days in range(7))


@dataclass(frozen=True)
class ReadingOption:
    """A reading: its name in the pack, the printed number of its clause, and what it says in the reader's language."""

    id: str
    number: str
    text: str


@cache
def reading_options(language: str) -> tuple[ReadingOption, ...]:
    """The readings that matter to a plan, in the order of the pack."""
    readings = model_pack().readings
    return tuple(
        ReadingOption(id, printed_number(readings[id].clause), readings[id].text[language]) for id in reading_ids()
    )


@cache
def reading_ids() -> tuple[str, ...]:
    """The names of those readings. Each is tried once a process: the law alone says what it moves."""
    return tuple(id for id in model_pack().readings if any(_days(day, readings=(id,)) != _days(day) for day in PROBES))


@cache
def _days(day: date, *, readings: tuple[str, ...] = ()) -> tuple[tuple[str, date, datetime | None], ...]:
    draft = Draft(day=day, start=time(14), areas=(), requests=True, readings=readings)
    plan = plan_meeting(model_pack(), draft, today=PROBES[0] - timedelta(days=30))
    return tuple((step.rule.id, step.due_on, step.due_at) for step in plan.steps)
