"""What a table of open data is: its columns, rows, filters, and how its changes are known.

One declaration serves the lists, the whole files, their description (CSVW) and the description of the API (OpenAPI).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum

from django.utils.functional import Promise

from esep.kernel.changes import Changes
from esep.kernel.models import Municipality

Value = str | int | bool | Decimal | date | datetime | time | tuple[str, ...] | None
"""What a cell holds. Nothing is none, and of a text the empty one."""


Values = Mapping[str, Value]
"""Cells by the names of their columns."""


class Kind(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    CODE = "code"
    CODES = "codes"
    DAY = "day"
    TIME = "time"
    MOMENT = "moment"
    WHOLE = "whole"
    DECIMAL = "decimal"
    MONEY = "money"
    FLAG = "flag"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what stands in it, and what that means, in the reader's language.

    ``choices`` are all values that there are, of a closed list; ``refers`` names the table whose keys stand here.
    """

    name: str
    kind: Kind
    means: Promise
    choices: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Whose rows, of which day, in which language. Two that are equal get the same rows.

    ``tip`` is the hash of the journal's last entry: whatever an office does changes it.
    """

    pk: int
    slug: str
    tip: str
    day: date
    today: date
    language: str
    place: Municipality = field(compare=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its key, which stays and is never given again; its values by column; the path of its public page.

    ``of`` is the key that a change names it by, where that is another one: a step changes with its promise.
    """

    key: str
    values: Values
    page: str
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """A table of a municipality, which is equal to itself alone.

    ``filters`` names columns by whose value rows are chosen, ``dated`` the column of days for ``from`` and ``until``.
    ``changes`` knows what changed since a moment. ``any_day`` says that the table can be read as of any day.
    """

    name: str
    title: Promise
    about: Promise
    columns: tuple[Column, ...]
    rows: Callable[[Asking], Iterable[Row]]
    changes: Callable[[Asking, datetime], Changes]
    filters: tuple[str, ...] = ()
    dated: str = ""
    any_day: bool = False

    def column(self, name: str) -> Column:
        """A column by its name. KeyError where there is none."""
        return {column.name: column for column in self.columns}[name]
