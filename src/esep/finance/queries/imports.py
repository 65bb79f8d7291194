"""Tables that were brought in: how one would be read, which titles are remembered, and the row behind a line (5.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from esep.community.models import Village
from esep.finance.codebook import Codebook
from esep.finance.importing.field import Field, Table
from esep.finance.importing.reading import Choice, Held, Reading, read
from esep.finance.importing.understanding import Understanding, understood
from esep.finance.models import BudgetImport, BudgetLine, ExecutionLine, ImportMapping
from esep.intake.grid import letters
from esep.intake.sums import SumSheet, read_sums
from esep.kernel.refusals import Refusal, Refused, of_bad_input
from esep.records.files import bytes_of
from esep.regulation.refusals import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCell:
    """A cell of the kept file: its name as a spreadsheet has it, the title above it, and what stands there."""

    cell: str
    title: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """The row of a kept file that a line came from."""

    brought_in: BudgetImport
    line: int
    cells: tuple[KeptCell, ...]


def sheet_of(data: bytes, *, name: str, sheet: int | None = None) -> SumSheet:
    """A sheet of a file. Raises Refused with every reason, in the reader's language."""
    try:
        return read_sums(data, name=name, sheet=sheet)
    except BadInput as error:
        raise of_bad_input(error) from error


def proposed(sheet: SumSheet, *, table: Table) -> tuple[Understanding, Choice]:
    """What a sheet seems to hold, and how to read it: as the same titles were read last time, else as they seem."""
    found = understood(sheet, table=table)
    kept = ImportMapping.objects.filter(kind=table.value, fingerprint=found.fingerprint).first()
    if kept is None:
        return found, Choice(columns=found.columns, unit=found.unit, first=found.first)
    columns = {Field(name): at for name, at in kept.columns.items()}
    return found, Choice(columns=columns, unit=found.unit if found.unit_noted else kept.unit, first=found.first)


def reading_of(sheet: SumSheet, *, table: Table, choice: Choice, first: date, last: date) -> Reading:
    """A sheet as it is chosen to be read, held against the classification of a term and the villages."""
    return read(sheet, table=table, choice=choice, held=_held(Codebook(first, last)), villages=_villages())


def row_behind(line: BudgetLine | ExecutionLine) -> KeptRow | None:
    """The row of the kept file that a line was brought in with; none for a line that was typed.

    Raises :class:`esep.kernel.storage.BytesLost` where the file is damaged.
    """
    if line.brought_in is None or line.row is None:
        return None
    kept = line.brought_in
    with bytes_of(kept.file) as opened:
        data = opened.read()
    sheet = read_sums(data, name=kept.name)
    if kept.sheet and kept.sheet != sheet.name:
        sheet = read_sums(data, name=kept.name, sheet=sheet.sheets.index(kept.sheet))
    titles = understood(sheet, table=Table(kept.kind)).titles
    row = dict(zip(sheet.lines, sheet.rows, strict=True))[line.row]
    return KeptRow(brought_in=kept, line=line.row, cells=tuple(_cells(row, titles, line.row)))


def _cells(row: Sequence[object], titles: Sequence[str], line: int) -> Sequence[KeptCell]:
    named = [*titles, *[""] * (len(row) - len(titles))]
    return [
        KeptCell(cell=f"{letters(at)}{line}", title=named[at], value=str(cell))
        for at, cell in enumerate(row)
        if cell != ""
    ]


def _held(book: Codebook) -> Held:
    def held(income: str, function: str, economic: str) -> tuple[Refusal, ...]:
        try:
            book.carrying(income=income, function=function, economic=economic)
        except Refused as error:
            return error.refusals
        return ()

    return held


def _villages() -> dict[str, str]:
    """Codes of villages by what a table may call them."""
    found: dict[str, str] = {}
    for village in Village.objects.filter(until__isnull=True):
        names = (village.code, village.name_ky, village.name_ru)
        found |= {" ".join(name.casefold().split()): village.code for name in names if name}
    return found
