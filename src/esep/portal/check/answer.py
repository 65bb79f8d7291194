"""A judgement arranged for one page that cannot be turned: what presses most, and how to see the rest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from esep.portal.check.judged import Judged
from esep.portal.status import STATUSES
from esep.portal.year import Entry, Group, Tile, groups_of, tiles_of


@dataclass(frozen=True)
class Day:
    """The duties that fall due on one day; ``tone`` is that of the one that presses most."""

    on: date
    tone: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Answer:
    """What the template of an answer needs. ``days`` hold the shown rows that have a due day, earliest first."""

    judged: Judged
    tiles: tuple[Tile, ...]
    groups: tuple[Group, ...]
    days: tuple[Day, ...]
    count: int

    @property
    def hidden(self) -> int:
        """How many rows are not shown."""
        return self.count - len(self.judged.rows)


def arrange(judged: Judged) -> Answer:
    """Return the answer: the rows by status and by day, and a tile for every status that has any rows."""
    groups = tuple(groups_of(judged.rows, as_of=judged.as_of, counts=judged.counts, folding=True))
    present = [status.code for status in STATUSES if status.code in judged.counts]
    return Answer(
        judged=judged,
        tiles=tuple(tiles_of(judged.counts, codes=present)),
        groups=groups,
        days=tuple(_days(entry for group in groups for entry in group.entries)),
        count=sum(judged.counts.values()),
    )


def _days(entries: Iterable[Entry]) -> Iterator[Day]:
    dated = sorted((entry for entry in entries if entry.row.due_on), key=_place_in_time)
    for on, of_day in groupby(dated, key=_due_on):
        together = tuple(of_day)
        yield Day(on=on, tone=together[0].status.tone, entries=together)


def _due_on(entry: Entry) -> date:
    return entry.row.due_on or date.max


def _place_in_time(entry: Entry) -> tuple[date, int]:
    return _due_on(entry), entry.place
