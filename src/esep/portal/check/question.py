"""What a visitor asks: as of which day to judge, and what was known by when."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from urllib.parse import urlencode

from esep.portal.choice import Fault
from esep.portal.dateinput import DateInput
from esep.portal.planner.day import TypedDay, read_day
from esep.regulation.dates import BISHKEK
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR

EARLIEST, LATEST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, kw_only=True)
class Question:
    """The days of the judgement, and the form's inputs as they were typed.

    ``known_on`` is the last day whose records count (none: all records count). A day that cannot be used counts as
    not given; its input holds the fault.
    """

    as_of: date
    known_on: date | None
    as_of_input: DateInput
    known_input: DateInput

    @property
    def known_at(self) -> datetime | None:
        """The last moment of ``known_on`` in Bishkek."""
        return None if self.known_on is None else datetime.combine(self.known_on, time.max, BISHKEK)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the days."""
        return tuple(input.fault for input in (self.as_of_input, self.known_input) if input.fault is not None)

    @property
    def query(self) -> str:
        """The query string that shows the form with the same days typed in."""
        texts = {**_texts(self.as_of_input), **_texts(self.known_input)}
        return "?" + urlencode({field: text for field, text in texts.items() if text})


def read_question(fields: Mapping[str, str], *, default: date) -> Question:
    """Return the question in `fields`, as of ``default`` when no day was typed."""
    as_of, as_of_input = _read(fields, prefix="")
    known_on, known_input = _read(fields, prefix="known_")
    if as_of_input.typed == TypedDay():
        typed = TypedDay(day=str(default.day), month=str(default.month), year=str(default.year))
        as_of_input = replace(as_of_input, typed=typed)
    return Question(
        as_of=as_of or default,
        known_on=known_on,
        as_of_input=as_of_input,
        known_input=known_input,
    )


def _read(fields: Mapping[str, str], *, prefix: str) -> tuple[date | None, DateInput]:
    texts = {field: fields.get(f"{prefix}{field}", "").strip() for field in ("day", "month", "year")}
    typed = TypedDay(**texts).spread()
    if typed == TypedDay():
        return None, DateInput(prefix, typed)
    found = read_day(typed, earliest=EARLIEST, latest=LATEST)
    if isinstance(found, Fault):
        return None, DateInput(prefix, typed, replace(found, field=f"{prefix}{found.field}"))
    return found, DateInput(prefix, typed)


def _texts(input: DateInput) -> dict[str, str]:
    typed = input.typed
    return {
        f"{input.prefix}day": typed.day,
        f"{input.prefix}month": typed.month,
        f"{input.prefix}year": typed.year,
    }
