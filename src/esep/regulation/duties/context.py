"""What a rule is compiled against: the numbers, settings and calendar of one edition of the regulation."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from esep.regulation.calendar import WorkingCalendar
from esep.regulation.cases import Case
from esep.regulation.dates import Term
from esep.regulation.duties.obligation import Obligation

Judge = Callable[[Case, list[Obligation]], None]
"""Judges one duty in one case and appends what it finds; order of facts and of calls never matters."""


class Roll(StrEnum):
    """What happens to a forward term that ends on a day off. Backward terms never move later."""

    NONE = "none"
    NEXT_WORKING_DAY = "next_working_day"


@dataclass(frozen=True, slots=True)
class Context:
    """One edition's numbers by id, the rolling rule, the calendar, the first day of records, and for each duty the day
    since which the regulation has asked for it without a break (None: from the beginning)."""

    terms: Mapping[str, Term]
    counts: Mapping[str, int]
    roll: Roll
    calendar: WorkingCalendar
    records_from: date | None
    asked_since: Mapping[str, date | None]

    def before_records(self, due_on: date | None) -> bool:
        """Whether a duty was due before the municipality kept records, and is not judged for that."""
        return due_on is not None and self.records_from is not None and due_on < self.records_from
