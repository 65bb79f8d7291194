"""The budget in the demonstration: codes, versions, how it was carried out, what was left."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from esep.access import Role
from esep.demonstration import money as said
from esep.finance.commands.balances.stating import StatementEntry, state_balance
from esep.finance.commands.codes.entering import CodeEntry, enter_code
from esep.finance.commands.execution.explaining import explain
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.commands.lines.putting import LineEntry, change_line, put_in_lines
from esep.finance.commands.versions.beginning import VersionEntry, begin_version
from esep.finance.commands.versions.fixing import adopt_budget, submit_budget
from esep.finance.models import BudgetCode, BudgetLine, BudgetVersion, Execution
from esep.journeys.demonstration.desk import Desk, Happening
from esep.journeys.demonstration.place import hour, names
from esep.kernel import scope
from esep.regulation.facts import Fact
from esep.regulation.facts.council import BudgetApproved, BudgetSubmitted

CODES_AT = 8
"""The hour of the first day of records at which the classification was entered; the books of the year follow."""


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact says that a budget was submitted or adopted; then the version that it tells of is fixed."""
    match fact.data:
        case BudgetSubmitted(year=year):
            version = next(one for one in said.money().versions if one.year == year and one.submitted is not None)
            submit_budget(version.code, on=fact.occurred_on, by=desk.of(Role.FINANCE_CHIEF), municipality=desk.pk)
        case BudgetApproved(year=year, kind=kind):
            adopted = (one for one in said.money().versions if one.year == year and one.kind == kind)
            _adopt(next(adopted), desk)
        case _:
            return False
    return True


def beside(desk: Desk) -> Iterator[Happening]:
    """What was done without a fact of its own, each with its hour."""
    books = said.money()
    first = desk.place.municipality.records_from
    assert first is not None
    yield hour(first, CODES_AT), partial(_enter_codes, books.codes, desk)
    for version in books.versions:
        yield version.begun, partial(_begin, version, desk)
    for report in books.executions:
        yield report.entered, partial(_report, report, desk)
        for reasoning in books.reasonings:
            if (reasoning.year, reasoning.half) == (report.year, report.half):
                yield report.entered + timedelta(hours=1), partial(_explain, reasoning, desk)
    for balance in books.balances:
        yield balance.entered, partial(_state, balance, desk)


def _enter_codes(codes: said.Codes, desk: Desk) -> None:
    for kind, rows in (
        (BudgetCode.Kind.INCOME, codes.income),
        (BudgetCode.Kind.FUNCTION, codes.function),
        (BudgetCode.Kind.ECONOMIC, codes.economic),
    ):
        for position, row in enumerate(rows, start=1):
            entry = CodeEntry(
                kind=kind,
                code=row.code,
                names=names(row.by_language),
                group=row.group,
                position=position,
                is_illustrative=True,
            )
            enter_code(entry, by=desk.of(Role.FINANCE_CHIEF), municipality=desk.pk)


def _begin(version: said.Version, desk: Desk) -> None:
    by = desk.of(Role.FINANCE_CHIEF)
    entry = VersionEntry(
        opening=said.soms(version.opening),
        loans_taken=said.soms(version.taken),
        loans_repaid=said.soms(version.repaid),
    )
    begin_version(
        version.year,
        BudgetVersion.Kind(version.kind),
        entry,
        copy_of=version.copy_of,
        code=version.code,
        by=by,
        municipality=desk.pk,
    )
    lines = [*map(_income, version.income), *map(_expense, version.expense)]
    if not version.copy_of:
        put_in_lines(version.code, lines, by=by, municipality=desk.pk)
    for line in lines if version.copy_of else ():
        with scope.of(desk.pk):
            codes = {"function__code": line.function, "economic__code": line.economic}
            row = BudgetLine.objects.get(budget__code=version.code, taken_out_at__isnull=True, **codes)
        change_line(version.code, row.pk, line, seen=row.version, by=by, municipality=desk.pk)


def _income(plan: said.IncomePlan) -> LineEntry:
    return LineEntry(income=plan.code, year_plan=said.soms(plan.year), half_plan=said.soms(plan.half))


def _expense(plan: said.ExpensePlan) -> LineEntry:
    year, half = said.soms(plan.year), said.soms(plan.half)
    return LineEntry(function=plan.function, economic=plan.economic, year_plan=year, half_plan=half)


def _adopt(version: said.Version, desk: Desk) -> None:
    assert version.adopted is not None
    decision = version.decision.replace("/", "-")
    adopt_budget(
        version.code, on=version.adopted, decision=decision, by=desk.of(Role.FINANCE_CHIEF), municipality=desk.pk
    )


def _report(report: said.Execution, desk: Desk) -> None:
    came = [DoneEntry(income=code, amount=said.soms(amount)) for code, amount in report.income]
    went = [
        DoneEntry(function=function, economic=economic, amount=said.soms(amount))
        for function, economic, amount in report.expense
    ]
    entry = ReportEntry(
        year=report.year,
        span=Execution.Span.HALF,
        number=report.half,
        source=report.source,
        reported_on=report.reported,
        lines=came + went,
    )
    report_execution(entry, by=desk.of(Role.FINANCE_CHIEF), municipality=desk.pk)


def _explain(reasoning: said.Reasoning, desk: Desk) -> None:
    with scope.of(desk.pk):
        code = BudgetCode.objects.get(kind=reasoning.kind, code=reasoning.code)
    explain(
        code.pk,
        reasoning.year,
        reasoning.half,
        words_ky=reasoning.ky,
        words_ru=reasoning.ru,
        by=desk.of(Role.FINANCE_CHIEF),
        municipality=desk.pk,
    )


def _state(balance: said.Balance, desk: Desk) -> None:
    entry = StatementEntry(amount=said.soms(balance.amount), source=balance.source)
    state_balance(balance.day, entry, by=desk.of(Role.FINANCE_CHIEF), municipality=desk.pk)
