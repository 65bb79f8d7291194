"""Tables that were brought in: those of a version or a report, the kept file, the row behind a line (5.2)."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Count, Q

from esep.finance.importing.field import Table
from esep.finance.models import BudgetImport, BudgetLine, BudgetVersion, Execution, ExecutionLine
from esep.finance.queries.imports import proposed
from esep.intake.grid import letters
from esep.intake.sums import read_sums
from esep.kernel.refusals import not_found
from esep.records.files import bytes_of

NAME = 120
"""Signs of the names of files and sheets that are kept."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A table that was brought into a version, and how many of its lines stand there still."""

    row: BudgetImport
    lines: int


def imports_of(budget: BudgetVersion) -> tuple[Brought, ...]:
    """The tables that were brought into a version, newest first, those whose lines were all taken out among them."""
    stand = Count("pk", filter=Q(taken_out_at__isnull=True))
    rows = BudgetLine.objects.filter(budget=budget, brought_in__isnull=False).order_by()
    lines = dict(rows.values("brought_in").annotate(stand=stand).values_list("brought_in", "stand"))
    found = BudgetImport.objects.filter(pk__in=lines).select_related("file", "imported_by")
    return tuple(Brought(row=row, lines=lines[row.pk]) for row in found)


def import_of(report: Execution) -> BudgetImport | None:
    """The table that a report was brought in with; none where it was typed."""
    line = ExecutionLine.objects.filter(execution=report, brought_in__isnull=False).select_related("brought_in").first()
    return line.brought_in if line is not None else None


def import_with(pk: int) -> BudgetImport:
    """A table that was brought in. Raises Refused where there is none."""
    found = BudgetImport.objects.select_related("file").filter(pk=pk).first()
    if found is None:
        raise not_found()
    return found


def earlier_of(budget: BudgetVersion, *, data: bytes, name: str, sheet: str) -> BudgetImport | None:
    """The table of a version that a file is likely a newer edition of: the same sheet of the same file or name."""
    digest = sha256(data).hexdigest()
    standing = [one.row for one in imports_of(budget) if one.lines and one.row.sheet == sheet[:NAME]]
    same = [row for row in standing if row.file.original_sha256 == digest]
    return next(iter([*same, *(row for row in standing if row.name == name[:NAME])]), None)


def line_behind(kind: Table, pk: int) -> BudgetLine | ExecutionLine:
    """A line of a plan or of a report, with the table that it came from. Raises Refused where there is none."""
    related = ("brought_in__file", "income", "function", "economic", "village")
    found: BudgetLine | ExecutionLine | None = (
        BudgetLine.objects.select_related("budget", *related).filter(pk=pk).first()
        if kind is Table.PLAN
        else ExecutionLine.objects.select_related("execution", *related).filter(pk=pk).first()
    )
    if found is None or found.brought_in is None:
        raise not_found()
    return found


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
    found, _choice = proposed(sheet, table=Table(kept.kind))
    row = sheet.row(bisect_left(sheet.lines, line.row))
    return KeptRow(brought_in=kept, line=line.row, cells=tuple(_cells(row, found.titles, line.row)))


def _cells(row: Sequence[object], titles: Sequence[str], line: int) -> Sequence[KeptCell]:
    named = [*titles, *[""] * (len(row) - len(titles))]
    return [
        KeptCell(cell=f"{letters(at)}{line}", title=named[at], value=str(cell))
        for at, cell in enumerate(row)
        if cell != ""
    ]
