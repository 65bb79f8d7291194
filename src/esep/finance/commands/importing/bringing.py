"""Bringing a table in: as lines of a working version, or as a report of the treasury (1.9, 5.2)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, put_report
from esep.finance.commands.lines.putting import LineEntry, put_lines
from esep.finance.commands.versions.finding import working
from esep.finance.importing.choice import Choice
from esep.finance.importing.field import Field, Table
from esep.finance.importing.line import Line
from esep.finance.importing.reading import Reading
from esep.finance.importing.understanding import UNITS, understood
from esep.finance.models import BudgetImport, BudgetLine, BudgetVersion, Execution, ExecutionLine, ImportMapping
from esep.finance.queries.brought import NAME
from esep.finance.queries.imports import plan_reading, report_reading, sheet_of
from esep.intake.sums import SumSheet
from esep.intake.upload import Accepted
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refusal, Refused
from esep.records.files import Sent, keep_file, looked_at


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEntry:
    """A table as it was sent: its file, its sheet's place (none: the first filled one), and how it is to be read.

    ``heading`` is the row of its titles as a person sees it (none: as it seems). ``accepts`` says that whoever brings
    it in has seen what is told of it.
    """

    file: Sent
    columns: Mapping[Field, int]
    unit: int
    sheet: int | None = None
    heading: int | None = None
    accepts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """A table looked at before the act takes its lock."""

    accepted: Accepted
    sheet: SumSheet
    choice: Choice
    fingerprint: str


def bring_in_plan(
    code: str, entry: TableEntry, *, instead_of: int | None = None, by: Actor, municipality: int
) -> BudgetImport:
    """Bring a table in as lines of a working version; all of them, or none.

    The lines of the table ``instead_of`` which it comes are taken out in the same act. Raises Refused: a fixed version,
    a table with faults, something told of it that was not accepted, a table that stands in this version already.
    """
    opened = _opened(entry, Table.PLAN)
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        budget = working(code)
        if instead_of is not None:
            _take_out(acting, budget, instead_of)
        reading = plan_reading(opened.sheet, choice=opened.choice, budget=budget)
        same = BudgetLine.objects.filter(
            budget=budget, taken_out_at__isnull=True, brought_in__digest=digest_of(reading.lines)
        )
        _refuse_same(opened, stands=same.exists())
        _refuse_faults(reading, accepts=entry.accepts)
        kept = _kept(acting, opened, reading)
        put_lines(acting, budget, map(_planned, reading.lines), brought_in=kept)
        acting.edit(budget, seen=budget.version)
        _remember(acting, opened, Table.PLAN)
        return kept


def take_back(code: str, brought_in: int, *, by: Actor, municipality: int) -> int:
    """Take all lines of a table out of a working version; gives how many. The file and the lines stay to be read.

    Raises Refused: a fixed version, a table that has no lines there.
    """
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        budget = working(code)
        taken = _take_out(acting, budget, brought_in)
        acting.edit(budget, seen=budget.version)
        return taken


def bring_in_report(
    entry: TableEntry, report: ReportEntry, *, replaces: int | None = None, by: Actor, municipality: int
) -> Execution:
    """Bring a table in as a report of the treasury; ``report`` says its time, source and day, and has no lines.

    Raises Refused: a table with faults, something told of it that was not accepted, the same table again, and whatever
    a typed report is refused for.
    """
    opened = _opened(entry, Table.EXECUTION)
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        reading = report_reading(opened.sheet, choice=opened.choice, year=report.year)
        same = ExecutionLine.objects.filter(
            execution__is_replaced=False,
            execution__year=report.year,
            execution__span=report.span.value,
            execution__number=report.number,
            brought_in__digest=digest_of(reading.lines),
        )
        _refuse_same(opened, stands=same.exists())
        _refuse_faults(reading, accepts=entry.accepts)
        kept = _kept(acting, opened, reading)
        filled = replace(report, lines=[_done(line) for line in reading.lines])
        brought = put_report(acting, filled, replaces=replaces, brought_in=kept)
        _remember(acting, opened, Table.EXECUTION)
        return brought


def soms_of(tyiyns: int) -> Decimal:
    """A sum of a table in soms."""
    return Decimal(tyiyns).scaleb(-2)


def digest_of(lines: Iterable[Line]) -> str:
    """The digest of all lines of a table, in their order."""
    return sha256(json.dumps([list(line) for line in lines], ensure_ascii=False).encode()).hexdigest()


def _opened(entry: TableEntry, table: Table) -> _Opened:
    if entry.unit not in UNITS:
        raise Refused.because("no_such_unit", _("Choose the unit of the sums."), field="unit")
    (accepted,) = looked_at([entry.file], field="file")
    sheet = sheet_of(entry.file.data, name=entry.file.name, sheet=entry.sheet)
    found = understood(sheet, table=table, heading=entry.heading)
    choice = Choice(columns=entry.columns, unit=entry.unit, first=found.first)
    return _Opened(accepted=accepted, sheet=sheet, choice=choice, fingerprint=found.fingerprint)


def _refuse_faults(reading: Reading, *, accepts: bool) -> None:
    """Nothing is written while a fault stands; each is told with its cell. What is only told wants to be accepted."""
    if not reading.is_sound:
        raise Refused(
            Refusal(
                code=f"table_{fault.wrong.value}",
                message=f"{fault.cell}: {fault.words}" if fault.cell else fault.words,
                remedy=fault.remedy,
            )
            for fault in reading.faults
        )
    if reading.notices and not accepts:
        raise Refused.because(
            "table_not_accepted",
            _("Something is told of this table, and nobody has said that it may stay so."),
            remedy=_("Read what is told, then mark that you have seen it."),
            field="accepts",
        )


def _refuse_same(opened: _Opened, *, stands: bool) -> None:
    if stands:
        raise Refused.because(
            "table_stands_already",
            _("This table was brought in before: %(name)s.") % {"name": opened.accepted.name},
            remedy=_("Its lines stand there already. To read it anew, put it in place of the earlier table."),
            field="file",
        )


def _take_out(acting: Acting, budget: BudgetVersion, brought_in: int) -> int:
    lines = list(BudgetLine.objects.filter(budget=budget, taken_out_at__isnull=True, brought_in=brought_in))
    if not lines:
        raise Refused.because(
            "table_not_there",
            _("No line of this table stands in the version any more."),
            remedy=_("Look at the list of tables that were brought in."),
        )
    for line in lines:
        line.taken_out_at = acting.at
        acting.edit(line, seen=line.version)
    return len(lines)


def _kept(acting: Acting, opened: _Opened, reading: Reading) -> BudgetImport:
    return acting.save(
        BudgetImport(
            municipality=acting.municipality,
            kind=reading.table.value,
            file=keep_file(acting, opened.accepted),
            name=opened.accepted.name[:NAME],
            sheet=opened.sheet.name[:NAME],
            columns={field.value: at for field, at in opened.choice.columns.items()},
            unit=opened.choice.unit,
            rows=len(reading.lines),
            control={field.value: str(soms_of(total)) for field, total in reading.control.items()},
            digest=digest_of(reading.lines),
            imported_at=acting.at,
            imported_by=acting.account,
        )
    )


def _remember(acting: Acting, opened: _Opened, table: Table) -> None:
    """Keep how these titles were read, for the next table that has them."""
    known = ImportMapping.objects.filter(kind=table.value, fingerprint=opened.fingerprint).first()
    mapping = known or ImportMapping(municipality=acting.municipality, kind=table.value, fingerprint=opened.fingerprint)
    mapping.columns = {field.value: at for field, at in opened.choice.columns.items()}
    mapping.unit, mapping.used_at = opened.choice.unit, acting.at
    acting.save(mapping)


def _planned(line: Line) -> LineEntry:
    year, half = (*line.sums, 0)[:2]
    return LineEntry(
        income=line.income,
        function=line.function,
        economic=line.economic,
        year_plan=soms_of(year),
        half_plan=soms_of(half),
        words_ky=line.words_ky,
        words_ru=line.words_ru,
        village=line.village,
        row=line.row,
    )


def _done(line: Line) -> DoneEntry:
    return DoneEntry(
        amount=soms_of(line.sums[0]),
        income=line.income,
        function=line.function,
        economic=line.economic,
        village=line.village,
        row=line.row,
    )
