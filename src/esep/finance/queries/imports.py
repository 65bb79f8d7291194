"""Tables on their way in: how one would be read, and which titles are remembered (5.2)."""

from dataclasses import replace

from esep.community.models import Village
from esep.finance.codebook import Codebook
from esep.finance.halves import HALVES, first_day, last_day
from esep.finance.importing.choice import Choice
from esep.finance.importing.field import Field, Table
from esep.finance.importing.line import Likeness
from esep.finance.importing.reading import Held, Reading, read
from esep.finance.importing.understanding import Understanding, fingerprint_of, headings, understood
from esep.finance.models import BudgetLine, BudgetVersion, ImportMapping
from esep.finance.queries.versions import lines_of
from esep.intake.sums import SumSheet, read_sums
from esep.kernel.refusals import Refusal, Refused, of_bad_input
from esep.records.files import Sent, looked_at
from esep.regulation.refusals import BadInput


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
