"""The judged year arranged for reading: tiles, groups and the pages of a long list."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count, groupby
from math import ceil

from esep.portal.choice import Choice
from esep.portal.status import BY_CODE, STATUSES, TILES, StatusWord
from esep.regulation.judgement import Judgement, Row
from esep.regulation.status import Status

# Rows of one status on the overview, and rows on a page of a narrowed list: the page must stay light.
OVERVIEW_ROWS = 8
LIST_ROWS = 40

_ORDER = {status.code: place for place, status in enumerate(STATUSES)}


@dataclass(frozen=True)
class Tile:
    """A status and the number of its rows in the whole year."""

    status: StatusWord
    count: int


@dataclass(frozen=True)
class Entry:
    """One row on the page: its place among the rows shown, counted from 1, the printed clause number, the days
    that are left when the due day is near, and whether the due day lies in the year of the page, so that the year
    need not be written.
    """

    row: Row
    place: int
    status: StatusWord
    number: str
    days_left: int | None
    is_of_year: bool


@dataclass(frozen=True)
class Group:
    """The rows of one status that this page shows, and how many there are in all."""

    status: StatusWord
    entries: tuple[Entry, ...]
    count: int
    folded: bool

    @property
    def is_cut(self) -> bool:
        """Whether some rows of the group are on other pages."""
        return self.count > len(self.entries)


@dataclass(frozen=True)
class ClauseOption:
    """A clause that can be chosen: its code, its printed number and its title."""

    code: str
    number: str
    title: str


@dataclass(frozen=True)
class Pages:
    """Where a visitor stands in a list of several pages; a query is empty at the end of the list."""

    number: int
    count: int
    earlier: str
    later: str


@dataclass(frozen=True)
class YearPage:
    """All that the template of the judged year needs."""

    year: Judgement
    tiles: tuple[Tile, ...]
    groups: tuple[Group, ...]
    count: int
    pages: Pages | None


def printed_number(clause: str) -> str:
    """Return the number of a clause as the regulation prints it.

    >>> printed_number("2.5-notice")
    '2.5'
    """
    return clause.partition("-")[0]


def clause_options(year: Judgement, *, choice: Choice, language: str) -> tuple[ClauseOption, ...]:
    """Return every clause that `year` has rows for, and the chosen one, in the order of the printed text."""
    codes = sorted({row.clause for row in year.rows} | ({choice.clause} - {""}), key=_printed_order)
    clauses = year.pack.clauses
    return tuple(ClauseOption(code, printed_number(code), clauses[code].title[language]) for code in codes)


def arrange(year: Judgement, *, choice: Choice) -> YearPage:
    """Return the page of `year` for `choice`: an overview of every status, or one page of the narrowed list.

    A page number beyond the end of the list gives the last page.
    """
    rows = sorted((row for row in year.rows if _is_chosen(row, choice)), key=row_order)
    counts = Counter(row.status for row in rows)
    pages = _pages(choice, count=len(rows)) if choice.narrows else None
    if pages is None:
        shown = [row for _, group in groupby(rows, key=_status_of) for row in list(group)[:OVERVIEW_ROWS]]
    else:
        shown = rows[(pages.number - 1) * LIST_ROWS : pages.number * LIST_ROWS]
    return YearPage(
        year=year,
        tiles=tuple(tiles_of(Counter(row.status for row in year.rows), codes=TILES)),
        groups=tuple(groups_of(shown, as_of=year.as_of, counts=counts, folding=not choice.narrows)),
        count=len(rows),
        pages=pages if pages is not None and pages.count > 1 else None,
    )


def _is_chosen(row: Row, choice: Choice) -> bool:
    return choice.status in {"", row.status} and choice.clause in {"", row.clause}


def tiles_of(counts: Mapping[Status, int], *, codes: Iterable[str]) -> Iterator[Tile]:
    """Yield a tile for each of some statuses; ``counts`` tell how many rows each has."""
    for code in codes:
        yield Tile(BY_CODE[code], counts[Status(code)])


def groups_of(rows: Iterable[Row], *, as_of: date, counts: Mapping[Status, int], folding: bool) -> Iterator[Group]:
    """Yield the groups of `rows`, which stand in their order; ``counts`` tell how many rows there are in all."""
    places = count(1)
    for code, members in groupby(rows, key=_status_of):
        status = BY_CODE[code]
        yield Group(
            status=status,
            entries=tuple(_entry(row, place=next(places), as_of=as_of) for row in members),
            count=counts[code],
            folded=folding and status.folded,
        )


def _entry(row: Row, *, place: int, as_of: date) -> Entry:
    days_left = (row.due_on - as_of).days if row.status == "due_soon" and row.due_on else None
    return Entry(
        row=row,
        place=place,
        status=BY_CODE[row.status],
        number=printed_number(row.clause),
        days_left=days_left,
        is_of_year=row.due_on is not None and row.due_on.year == as_of.year,
    )


def _pages(choice: Choice, *, count: int) -> Pages:
    last = max(1, ceil(count / LIST_ROWS))
    number = min(choice.page, last)
    return Pages(
        number=number,
        count=last,
        earlier=choice.query(page=number - 1) if number > 1 else "",
        later=choice.query(page=number + 1) if number < last else "",
    )


def _status_of(row: Row) -> Status:
    return row.status


def row_order(row: Row) -> tuple[int, date, tuple[tuple[int, int | str], ...], str, str, str]:
    """Return what to sort rows by: what presses most first, then by due day, then as the clauses are printed."""
    due_on = row.due_on or date.max
    return _ORDER[row.status], due_on, _printed_order(row.clause), row.obligation, row.case, row.subject or ""


def _printed_order(clause: str) -> tuple[tuple[int, int | str], ...]:
    """Sort 2.5 before 2.11: numbers by value, anything else as text after them."""
    number, _, rest = clause.partition("-")
    steps = [(0, int(step)) if step.isdigit() else (1, step) for step in number.split(".")]
    return (*steps, (1, rest))
