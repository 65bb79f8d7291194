"""Tables 5a to 5d of the example, as lines of a version and of a report: every code has the sums that people know."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.access import Act, Actor
from esep.finance.commands.balances.stating import StatementEntry, state_balance
from esep.finance.commands.codes.illustrative import take_illustrative_codes
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.commands.lines.putting import LineEntry, put_in_lines
from esep.finance.commands.versions.beginning import VersionEntry, begin_version
from esep.finance.commands.versions.fixing import adopt_budget
from esep.finance.models import BudgetVersion, Execution, Loan, LoanPayment
from esep.kernel.command import command

INCOME = """
1.1 16200.0 7900.0 8214.6
1.2 2150.0 1100.0 987.3
1.3 5400.0 2100.0 1865.4
1.4 3650.0 1300.0 1142.9
1.5 4300.0 2050.0 2231.7
2.1 3900.0 1500.0 1318.5
2.2 720.0 360.0 341.2
2.3 1080.0 540.0 402.8
2.4 500.0 250.0 268.4
2.5 300.0 150.0 171.9
3.1 24500.0 12250.0 12250.0
3.2 6000.0 3000.0 2400.0
3.3 5200.0 2600.0 2600.0
4.1 1500.0 700.0 845.0
"""
FUNCTIONS = """
1 21800.0 10700.0 10386.2
2 12400.0 5400.0 4218.7
3 13600.0 6200.0 5034.1
4 9200.0 4500.0 4377.5
5 3600.0 1700.0 1212.0
6 4900.0 2300.0 2145.3
7 3300.0 1650.0 1604.8
8 3100.0 1500.0 1391.6
9 2200.0 1050.0 987.4
10 1300.0 500.0 120.0
"""
ECONOMICS = """
2111 21400.0 10600.0 10418.3
2121 3700.0 1830.0 1797.2
22 14300.0 7000.0 6542.7
27 3300.0 1650.0 1604.8
2222 9800.0 4420.0 3514.6
31 21600.0 9500.0 7480.0
00 1300.0 500.0 120.0
"""
YEAR, HALF, DONE = range(3)
SOURCE = "Казыналыктын отчету"
H2_2025 = {"income": Decimal("33912400"), "expense": Decimal("34870100")}


@dataclass(frozen=True)
class Row:
    """A row of a table: its code, and plan of the year, plan of the half and execution in soms."""

    code: str
    sums: tuple[Decimal, Decimal, Decimal]


def rows(table: str) -> tuple[Row, ...]:
    """The rows of a table that is written in thousand soms."""
    split = (line.split() for line in table.split("\n") if line)
    return tuple(Row(code, (soms(year), soms(half), soms(done))) for code, year, half, done in split)


def soms(thousands: str) -> Decimal:
    return Decimal(thousands) * 1000


def cells(column: int) -> dict[tuple[str, str], Decimal]:
    """Sums by function and economic item of which both tables are the margins: filled from the upper left corner.

    The reserve and social aid are fixed first, as each has one item and one function.
    """
    down = {row.code: row.sums[column] for row in rows(FUNCTIONS)}
    across = {row.code: row.sums[column] for row in rows(ECONOMICS)}
    found = {}
    for function, economic in [("10", "00"), ("7", "27"), *((one, other) for one in down for other in across)]:
        amount = min(down[function], across[economic])
        if amount:
            found[function, economic] = amount
            down[function] -= amount
            across[economic] -= amount
    assert not any((*down.values(), *across.values()))
    return found


def plan_lines() -> list[LineEntry]:
    """The lines of the amended budget of 2026."""
    year, half = cells(YEAR), cells(HALF)
    return [
        *(LineEntry(income=row.code, year_plan=row.sums[YEAR], half_plan=row.sums[HALF]) for row in rows(INCOME)),
        *(
            LineEntry(
                function=function,
                economic=economic,
                year_plan=year.get((function, economic), Decimal(0)),
                half_plan=half.get((function, economic), Decimal(0)),
            )
            for function, economic in sorted({*year, *half})
        ),
    ]


def done_lines() -> list[DoneEntry]:
    """The lines of the report on the first half of 2026."""
    return [
        *(DoneEntry(income=row.code, amount=row.sums[DONE]) for row in rows(INCOME)),
        *(
            DoneEntry(function=function, economic=economic, amount=amount)
            for (function, economic), amount in sorted(cells(DONE).items())
        ),
    ]


def report(year: int, half: int, lines: Sequence[DoneEntry], *, on: date) -> ReportEntry:
    """A report of the treasury on a half-year."""
    return ReportEntry(year=year, span=Execution.Span.HALF, number=half, source=SOURCE, reported_on=on, lines=lines)


def kept(by: Actor, municipality: int) -> BudgetVersion:
    """The money of the example: codes, the amended budget, both reports, the loan, the treasury's statements."""
    take_illustrative_codes(by=by, municipality=municipality)
    entry = VersionEntry(opening=soms("2310.4"), loans_repaid=soms("800"))
    budget = begin_version(2026, BudgetVersion.Kind.AMENDED, entry, by=by, municipality=municipality)
    put_in_lines(budget.code, plan_lines(), by=by, municipality=municipality)
    adopt_budget(budget.code, on=date(2026, 5, 15), decision="13-1", by=by, municipality=municipality)
    before = [DoneEntry(income="1.1", amount=H2_2025["income"])]
    before.append(DoneEntry(function="1", economic="2111", amount=H2_2025["expense"]))
    report_execution(report(2025, 2, before, on=date(2026, 1, 12)), by=by, municipality=municipality)
    report_execution(report(2026, 1, done_lines(), on=date(2026, 7, 10)), by=by, municipality=municipality)
    borrowed(by, municipality)
    for day, amount in ((date(2025, 6, 30), "3668.1"), (date(2025, 12, 31), "2310.4"), (date(2026, 6, 30), "5472.5")):
        state_balance(day, StatementEntry(amount=soms(amount), source=SOURCE), by=by, municipality=municipality)
    return budget


def borrowed(by: Actor, municipality: int, payments: Iterable[tuple[date, str]] = ()) -> None:
    """The loan for the water line, with what was paid back of it."""
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        place = acting.municipality
        loan = acting.save(
            Loan(
                municipality=place,
                code="LN-1",
                lender="Бюджет",
                purpose_ky="Суу түтүгү",
                amount=soms("2400"),
                taken_on=date(2025, 5, 20),
                due_on=date(2028, 5, 20),
            )
        )
        for day, amount in payments or ((date(2025, 11, 20), "400"), (date(2026, 5, 20), "400")):
            acting.save(LoanPayment(municipality=place, loan=loan, day=day, amount=soms(amount), recorded_at=acting.at))
