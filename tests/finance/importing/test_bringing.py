"""Bringing tables in: lines that lead back to their cells, all of them or none, never the same table twice (5.2)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from esep.access import Actor, Role
from esep.community.names import Names
from esep.finance.commands.codes.entering import CodeEntry, enter_code
from esep.finance.commands.execution.reporting import ReportEntry
from esep.finance.commands.importing.bringing import TableEntry, bring_in_plan, bring_in_report, take_back
from esep.finance.commands.lines.putting import LineEntry, put_in_line
from esep.finance.commands.versions.beginning import begin_version
from esep.finance.importing.field import Field, Table
from esep.finance.models import BudgetCode, BudgetImport, BudgetLine, BudgetVersion, Execution, ImportMapping
from esep.finance.queries.brought import row_behind
from esep.finance.queries.executions import execution_lines
from esep.finance.queries.imports import proposed, sheet_of
from esep.finance.queries.versions import lines_of
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.kernel.verification.verifying import verify
from esep.records.files import Sent
from tests.community.min_bulak import MinBulak
from tests.finance.importing.tables import TITLES, Rows, workbook
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.clause("5.2-general")]

ROWS: Rows = [["", "", "", "миң сом"], TITLES, ["1.1", "Салык", 7900.5, 3950], ["", "Баары", 7900.5, 3950]]
WORKBOOK = workbook(ROWS)
COLUMNS = {Field.INCOME: 0, Field.NAME_KY: 1, Field.YEAR_PLAN: 2, Field.HALF_PLAN: 3}


def sent(rows: Rows = ROWS) -> TableEntry:
    return TableEntry(
        file=Sent("бюджет.xlsx", WORKBOOK if rows is ROWS else workbook(rows)), columns=COLUMNS, unit=1000
    )


@pytest.fixture
def finance(built: MinBulak, db: None) -> Actor:
    by = a_holder(Role.FINANCE_CHIEF, built.place)
    entry = CodeEntry(kind=BudgetCode.Kind.INCOME, code="1.1", names=Names(ky="Салык"), group="taxes")
    enter_code(entry, by=by, municipality=built.place.pk)
    return by


@pytest.fixture
def place(built: MinBulak) -> Iterator[Municipality]:
    with scope.of(built.place.pk):
        yield built.place


@pytest.fixture
def budget(finance: Actor, place: Municipality) -> BudgetVersion:
    return begin_version(2026, BudgetVersion.Kind.APPROVED, None, by=finance, municipality=place.pk)


def test_a_table_becomes_lines_that_lead_back_to_their_cells(
    finance: Actor, place: Municipality, budget: BudgetVersion
) -> None:
    kept = bring_in_plan(budget.code, sent(), by=finance, municipality=place.pk)
    (line,) = lines_of(budget)
    assert (line.year_plan, line.half_plan, line.row) == (Decimal("7900500.00"), Decimal("3950000.00"), 3)
    assert (kept.rows, kept.control["year_plan"], len(kept.digest)) == (1, "7900500.00", 64)
    row = row_behind(line)
    assert row is not None
    assert [(cell.cell, cell.value) for cell in row.cells][2] == ("C3", "7900.5")


def test_the_journal_vouches_for_every_line(finance: Actor, place: Municipality, budget: BudgetVersion) -> None:
    kept = bring_in_plan(budget.code, sent(), by=finance, municipality=place.pk)
    bring_in_plan(budget.code, sent(), instead_of=kept.pk, by=finance, municipality=place.pk)
    assert verify(place).findings == ()


def test_the_same_table_is_refused_kindly_and_may_take_the_place_of_itself(
    finance: Actor, place: Municipality, budget: BudgetVersion
) -> None:
    kept = bring_in_plan(budget.code, sent(), by=finance, municipality=place.pk)
    with pytest.raises(Refused) as refused:
        bring_in_plan(budget.code, sent(), by=finance, municipality=place.pk)
    assert [one.code for one in refused.value.refusals] == ["table_stands_already"]
    bring_in_plan(budget.code, sent(), instead_of=kept.pk, by=finance, municipality=place.pk)
    assert len(lines_of(budget)) == 1
    assert BudgetLine.objects.filter(taken_out_at__isnull=False).count() == 1


def test_a_table_with_a_fault_writes_nothing_and_names_the_cell(
    finance: Actor, place: Municipality, budget: BudgetVersion
) -> None:
    with pytest.raises(Refused) as refused:
        bring_in_plan(budget.code, sent([*ROWS, ["1.2", "Патент", "көп", 1]]), by=finance, municipality=place.pk)
    assert {str(one.message)[:2] for one in refused.value.refusals} == {"A5", "C5"}
    assert not BudgetImport.objects.exists()


def test_the_columns_are_remembered_for_the_same_titles(
    finance: Actor, place: Municipality, budget: BudgetVersion
) -> None:
    bring_in_plan(budget.code, sent(), by=finance, municipality=place.pk)
    assert ImportMapping.objects.get().columns == {field.value: at for field, at in COLUMNS.items()}
    _found, choice = proposed(sheet_of(workbook(ROWS[1:]), name="т"), table=Table.PLAN)
    assert (choice.unit, choice.columns) == (1000, COLUMNS)


def test_a_row_of_titles_that_was_corrected_once_is_found_by_itself(
    finance: Actor, place: Municipality, budget: BudgetVersion
) -> None:
    rows: Rows = [["", "", "Б", "миң сом"], ["к", "а", "ж", "ж2"], *ROWS[2:]]
    bring_in_plan(budget.code, replace(sent(rows), heading=2), by=finance, municipality=place.pk)
    found, choice = proposed(sheet_of(workbook([["башка"], *rows[1:]]), name="т"), table=Table.PLAN)
    assert (found.heading, choice.columns) == (2, COLUMNS)


def test_lines_beside_typed_ones_of_the_same_code_want_a_look(
    finance: Actor, place: Municipality, budget: BudgetVersion
) -> None:
    typed = LineEntry(income="1.1", year_plan=Decimal(1), half_plan=Decimal(1))
    put_in_line(budget.code, typed, by=finance, municipality=place.pk)
    with pytest.raises(Refused) as refused:
        bring_in_plan(budget.code, sent(), by=finance, municipality=place.pk)
    assert [one.code for one in refused.value.refusals] == ["table_not_accepted"]
    kept = bring_in_plan(budget.code, replace(sent(), accepts=True), by=finance, municipality=place.pk)
    assert len(lines_of(budget)) == 2
    assert take_back(budget.code, kept.pk, by=finance, municipality=place.pk) == 1
    assert [line.brought_in for line in lines_of(budget)] == [None]
    with pytest.raises(Refused):
        take_back(budget.code, kept.pk, by=finance, municipality=place.pk)


def test_a_table_becomes_a_report_of_the_treasury(finance: Actor, place: Municipality) -> None:
    half = Execution.Span.HALF
    report = ReportEntry(year=2026, span=half, number=1, source="Казына", reported_on=date(2026, 7, 3), lines=())
    entry = TableEntry(file=Sent("аткаруу.xlsx", workbook(ROWS)), columns={Field.INCOME: 0, Field.AMOUNT: 3}, unit=1000)
    found = bring_in_report(entry, report, by=finance, municipality=place.pk)
    (line,) = execution_lines(found)
    assert (line.amount, line.row, line.brought_in is not None) == (Decimal("3950000.00"), 3, True)
