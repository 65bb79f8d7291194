"""Tables that were brought in: how one would be read, which titles are remembered, and the row behind a line (5.2)."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from django.db.models import Count, Q

from esep.community.models import Village
from esep.finance.codebook import Codebook
from esep.finance.halves import HALVES, first_day, last_day
from esep.finance.importing.field import Field, Table
from esep.finance.importing.reading import Choice, Held, Likeness, Reading, read
from esep.finance.importing.understanding import Understanding, fingerprint_of, headings, understood
from esep.finance.models import BudgetImport, BudgetLine, BudgetVersion, Execution, ExecutionLine, ImportMapping
from esep.finance.queries.versions import lines_of
from esep.intake.grid import letters
from esep.intake.sums import SumSheet, read_sums
from esep.kernel.refusals import Refusal, Refused, not_found, of_bad_input
from esep.records.files import Sent, bytes_of, looked_at
from esep.regulation.refusals import BadInput

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


def sheet_of(data: bytes, *, name: str, sheet: int | None = None) -> SumSheet:
    """A sheet of a file. Raises Refused with every reason, in the reader's language."""
    try:
        return read_sums(data, name=name, sheet=sheet)
    except BadInput as error:
        raise of_bad_input(error) from error


def acceptable(file: Sent, *, field: str) -> SumSheet:
    """The first filled sheet of a file that may be kept as well as read. Raises Refused beside a field of a form."""
    looked_at([file], field=field)
    try:
        return sheet_of(file.data, name=file.name)
    except Refused as error:
        raise Refused(replace(one, field=field) for one in error.refusals) from error


def proposed(sheet: SumSheet, *, table: Table, heading: int | None = None) -> tuple[Understanding, Choice]:
    """What a sheet seems to hold, and how to read it: as the same titles were read last time, else as they seem.

    ``heading`` is the row of the titles, as a person sees it, where somebody says so. Otherwise a row with titles that
    were read before is taken for them before any other.
    """
    found, kept = understood(sheet, table=table, heading=heading), None
    known = {row.fingerprint: row for row in ImportMapping.objects.filter(kind=table.value)}
    if known:
        kept = known.get(found.fingerprint)
        if kept is None and heading is None:
            again = next((line for line, titles in headings(sheet) if fingerprint_of(titles) in known), None)
            if again is not None:
                found = understood(sheet, table=table, heading=again)
                kept = known[found.fingerprint]
    if kept is None:
        return found, Choice(columns=found.columns, unit=found.unit, first=found.first)
    columns = {Field(name): at for name, at in kept.columns.items()}
    return found, Choice(columns=columns, unit=found.unit if found.unit_noted else kept.unit, first=found.first)


def plan_reading(sheet: SumSheet, *, choice: Choice, budget: BudgetVersion, instead_of: int | None = None) -> Reading:
    """A sheet as it is chosen to be read into a version, held against the classification of its year, the villages and
    the lines that stand there; those of the table ``instead_of`` which it would come do not count.
    """
    lines = [line for line in lines_of(budget) if instead_of is None or line.brought_in_id != instead_of]
    return read(
        sheet,
        table=Table.PLAN,
        choice=choice,
        held=_held(_codebook(budget.year)),
        villages=_villages(),
        standing={_likeness(line) for line in lines},
    )


def report_reading(sheet: SumSheet, *, choice: Choice, year: int) -> Reading:
    """A sheet as it is chosen to be read as a report of a year, held against the classification and the villages."""
    return read(sheet, table=Table.EXECUTION, choice=choice, held=_held(_codebook(year)), villages=_villages())


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


def _codebook(year: int) -> Codebook:
    return Codebook(first_day(year, HALVES[0]), last_day(year, HALVES[-1]))


def _likeness(line: BudgetLine) -> Likeness:
    codes = [one.code if one is not None else "" for one in (line.income, line.function, line.economic)]
    village = line.village.code if line.village is not None else ""
    return (codes[0], codes[1], codes[2]), village, line.words_ky.casefold()


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
