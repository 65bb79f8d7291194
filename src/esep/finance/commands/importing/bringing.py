"""Bringing a table in: as lines of a working version, or as a report of the treasury (1.9, 5.2)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, put_report
from esep.finance.commands.lines.putting import LineEntry, put_lines
from esep.finance.commands.versions.finding import working
from esep.finance.halves import HALVES, first_day, last_day
from esep.finance.importing.field import Field, Table
from esep.finance.importing.reading import Choice, Line, Reading
from esep.finance.importing.understanding import UNITS, understood
from esep.finance.models import BudgetImport, BudgetLine, Execution, ExecutionLine, ImportMapping
from esep.finance.queries.imports import reading_of, sheet_of
from esep.intake.sums import SumSheet
from esep.intake.upload import Accepted
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refusal, Refused
from esep.records.files import Sent, keep_file, looked_at

NAME = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEntry:
    """A table as it was sent: its file, its sheet's place (none: the first filled one), and how it is to be read."""

    file: Sent
    columns: dict[Field, int]
    unit: int
    sheet: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """A table looked at before the act takes its lock."""

    accepted: Accepted
    sheet: SumSheet
    choice: Choice
    fingerprint: str


def bring_in_plan(code: str, entry: TableEntry, *, instead: bool = False, by: Actor, municipality: int) -> BudgetImport:
    """Bring a table in as lines of a working version; all of them, or none.

    With ``instead`` the lines of tables that were brought in before are taken out in the same act. Raises Refused: a
    fixed version, a table with faults, a table that stands in this version already, lines that are there.
    """
    opened = _opened(entry, Table.PLAN)
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        budget = working(code)
        first, last = first_day(budget.year, HALVES[0]), last_day(budget.year, HALVES[-1])
        reading = reading_of(opened.sheet, table=Table.PLAN, choice=opened.choice, first=first, last=last)
        _refuse_faults(reading)
        before = BudgetLine.objects.filter(budget=budget, taken_out_at__isnull=True, brought_in__isnull=False)
        if instead:
            _take_out(acting, before)
        same = before.filter(brought_in__file__sha256=opened.accepted.sha256)
        _refuse_same(opened, stands=same.exists())
        kept = _kept(acting, opened, reading)
        put_lines(acting, budget, map(_planned, reading.lines), brought_in=kept)
        acting.edit(budget, seen=budget.version)
        _remember(acting, opened, Table.PLAN)
        return kept


def bring_in_report(
    entry: TableEntry, report: ReportEntry, *, replaces: int | None = None, by: Actor, municipality: int
) -> Execution:
    """Bring a table in as a report of the treasury; ``report`` says its time, source and day, and has no lines.

    Raises Refused: a table with faults, and whatever a typed report is refused for.
    """
    opened = _opened(entry, Table.EXECUTION)
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        first, last = first_day(report.year, HALVES[0]), last_day(report.year, HALVES[-1])
        reading = reading_of(opened.sheet, table=Table.EXECUTION, choice=opened.choice, first=first, last=last)
        _refuse_faults(reading)
        same = ExecutionLine.objects.filter(
            execution__is_replaced=False,
            execution__year=report.year,
            execution__span=report.span.value,
            execution__number=report.number,
            brought_in__file__sha256=opened.accepted.sha256,
        )
        _refuse_same(opened, stands=same.exists())
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
    found = understood(sheet, table=table)
    choice = Choice(columns=entry.columns, unit=entry.unit, first=found.first)
    return _Opened(accepted=accepted, sheet=sheet, choice=choice, fingerprint=found.fingerprint)


def _refuse_faults(reading: Reading) -> None:
    """Nothing is written while a fault stands; each is told with its cell."""
    if not reading.is_sound:
        raise Refused(
            Refusal(
                code=f"table_{fault.wrong.value}",
                message=f"{fault.cell}: {fault.words}" if fault.cell else fault.words,
                remedy=fault.remedy,
            )
            for fault in reading.faults
        )


def _refuse_same(opened: _Opened, *, stands: bool) -> None:
    if stands:
        raise Refused.because(
            "table_stands_already",
            _("This table was brought in before: %(name)s.") % {"name": opened.accepted.name},
            remedy=_("Its lines stand there already. To read it anew, put it in place of the earlier table."),
            field="file",
        )


def _take_out(acting: Acting, lines: Iterable[BudgetLine]) -> None:
    for line in lines:
        line.taken_out_at = acting.at
        acting.edit(line, seen=line.version)


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
