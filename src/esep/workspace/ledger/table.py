"""Tables of the books: one description for the page, the workbook and the CSV file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from esep.documents.sheet import Cell as Written
from esep.documents.sheet import Column as Heading
from esep.documents.sheet import Sheet
from esep.kernel.refusals import Words

NOTHING = _("Nothing is entered yet.")

Value = Words | int | Decimal | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A value with what a page adds to it: where it leads, the colour of its pill, a smaller line below it.

    ``is_sum`` says that it is soms: the page shows thousands, files hold soms.
    """

    value: Value
    address: str = ""
    tone: str = ""
    note: Words = ""
    is_sum: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it stands at the end of its column."""
        return self.is_sum or isinstance(self.value, int | Decimal)

    @property
    def is_decimal(self) -> bool:
        """Whether it is a number that is no sum."""
        return isinstance(self.value, int | Decimal) and not self.is_sum

    @property
    def is_day(self) -> bool:
        """Whether it is a day."""
        return isinstance(self.value, date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under headings; ``total`` is the last row, apart from the others. ``name`` tells tables of a page apart.

    The first cell of a row names it. ``empty`` is said where there are no rows, if
    anything. ``is_counted`` lets the heading say how many rows there are.
    """

    name: str
    caption: Words
    columns: Sequence[Words]
    rows: Sequence[Sequence[Cell]]
    total: Sequence[Cell] = ()
    lead: Words = ""
    empty: Words = NOTHING
    actions: Sequence["Action"] = ()
    is_counted: bool = True

    @property
    def lines(self) -> list[list[tuple[Words, Cell]]]:
        """The rows, each cell with the words of its column."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]

    @property
    def span(self) -> int:
        """How many columns the name of the row of sums takes: those before the first sum."""
        filled = (at for at, cell in enumerate(self.total) if at and cell.value not in ("", None))
        return next(filled, len(self.total))

    @property
    def sums(self) -> list[tuple[Words, Cell]]:
        """The row of sums behind its name."""
        return list(zip(self.columns, self.total, strict=True))[self.span :] if self.total else []


@dataclass(frozen=True, slots=True)
class Action:
    """A button or a link: its address and its words."""

    address: str
    words: Words
    is_first: bool = False


def text(value: Value, *, address: str = "", tone: str = "", note: Words = "") -> Cell:
    """A cell of words, a number or a day."""
    return Cell(value=value, address=address, tone=tone, note=note)


def amount(value: Decimal | None, *, note: Words = "", address: str = "") -> Cell:
    """A cell of soms."""
    return Cell(value=value, is_sum=True, note=note, address=address)


def sheet_of(table: Table) -> Sheet:
    """The table as files hold it: sums in soms, said in the heading."""
    every = [*table.rows, *([table.total] if table.total else [])]
    sums = {at for row in every for at, cell in enumerate(row) if cell.is_sum}
    columns = tuple(
        Heading(f"{words}, {gettext('soms')}" if at in sums else str(words), 30 if at == 0 else 20)
        for at, words in enumerate(table.columns)
    )
    return Sheet(str(table.caption), columns, tuple(tuple(_written(cell) for cell in row) for row in every))


def _written(cell: Cell) -> Written:
    value = cell.value
    if isinstance(value, int | Decimal | date) or value is None:
        return value
    return f"{value} ({cell.note})" if cell.note else str(value)
