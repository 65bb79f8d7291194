"""Tenures: who held a mandate, from which day to which, and the years it is cut into (1.7, 1.8)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from esep.regulation.dates import DAY, months_after
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import MandateBegan, MandateEnd, MandateEnded
from esep.regulation.periods import Period, Unfolding, calendar_year


class YearMode(StrEnum):
    """What «once a year» means for a mandate: the calendar year, or years counted from its first day."""

    CALENDAR = "calendar"
    MANDATE = "mandate"


@dataclass(frozen=True, slots=True)
class Tenure:
    """A stretch during which somebody held a mandate; ``reason`` tells why it ended, if it did."""

    start: date
    end: date
    reason: MandateEnd | None

    def days_in(self, period: Period) -> int:
        """How many days of the period it covers.

        >>> from esep.regulation.periods import calendar_year
        >>> Tenure(date(2026, 3, 12), date.max, None).days_in(calendar_year(2026))
        295
        """
        return max(0, (min(self.end, period.end) - max(self.start, period.start)).days + 1)


def tenures(began: Sequence[Fact], ended: Sequence[Fact]) -> tuple[Tenure, ...]:
    """The stretches between the facts that begin and end a mandate, in order. Both lists are in the order of facts.

    A mandate that another one follows ends on the day before at the latest, whichever day its end names.
    """
    found: list[Tenure] = []
    ends = iter(ended)
    end = next(ends, None)
    for index, start in enumerate(began):
        following = began[index + 1].occurred_on if index + 1 < len(began) else None
        last = date.max if following is None else following - DAY
        while end is not None and end.occurred_on < start.occurred_on:
            end = next(ends, None)
        data = start.data
        until = data.until if isinstance(data, MandateBegan) and data.until else date.max
        if end is not None and end.occurred_on <= until and (following is None or end.occurred_on <= following):
            reason = end.data.reason if isinstance(end.data, MandateEnded) else None
            found.append(Tenure(start.occurred_on, min(end.occurred_on, last), reason))
            end = next(ends, None)
        elif until <= last:
            found.append(Tenure(start.occurred_on, until, MandateEnd.TERM if until < date.max else None))
        else:
            found.append(Tenure(start.occurred_on, last, None))
    return tuple(found)


def years_of(held: Sequence[Tenure], *, mode: YearMode, as_of: date) -> Iterator[Period]:
    """The years, begun by ``as_of``, in which somebody held the mandate for at least a day.

    >>> [year.key for year in years_of([Tenure(date(2024, 11, 27), date.max, None)],
    ...     mode=YearMode.CALENDAR, as_of=date(2026, 9, 14))]
    ['2024', '2025', '2026']
    """
    if mode is YearMode.MANDATE:
        for tenure in held:
            yield from _mandate_years(tenure, as_of=as_of)
        return
    for number in range(held[0].start.year, as_of.year + 1):
        year = calendar_year(number)
        if year.start <= as_of and any(tenure.start <= as_of and tenure.days_in(year) for tenure in held):
            yield year


def _mandate_years(tenure: Tenure, *, as_of: date) -> Iterator[Period]:
    count = 0
    while (start := months_after(tenure.start, months=12 * count)) <= min(as_of, tenure.end):
        count += 1
        yield Period(start.isoformat(), start, months_after(tenure.start, months=12 * count) - DAY, Unfolding.TENURE)


def case_at(cases: Iterable[str], day: date) -> str | None:
    """The case of one mandate whose year a day lies in, whichever way years are counted; none where it lies in none.

    >>> case_at(["deputy:7/2025", "deputy:7/2026"], date(2026, 9, 14))
    'deputy:7/2026'
    >>> case_at(["deputy:7/2024-11-27", "deputy:7/2025-11-27"], date(2026, 9, 14))
    'deputy:7/2025-11-27'
    """
    begun = {case: _first_day(case.partition("/")[2]) for case in cases}
    around = [case for case, first in begun.items() if first <= day <= months_after(first, months=12)]
    return max(around, key=begun.__getitem__, default=None)


def _first_day(key: str) -> date:
    return date(int(key), 1, 1) if key.isdigit() else date.fromisoformat(key)
