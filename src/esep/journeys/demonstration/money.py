"""Money in the demonstration: budget, property, fund, debt, programmes, by the acts of the finance chief."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial

from esep.access import Role
from esep.demonstration import money as said
from esep.finance.commands.balances.stating import StatementEntry, state_balance
from esep.finance.commands.codes.entering import CodeEntry, enter_code
from esep.finance.commands.debts.borrowing import LoanEntry, take_loan
from esep.finance.commands.debts.paying import PaymentEntry, pay_loan
from esep.finance.commands.execution.explaining import explain
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.commands.funds.moving import MovementEntry, move_fund
from esep.finance.commands.funds.opening import FundEntry, open_fund
from esep.finance.commands.lines.putting import LineEntry, change_line, put_in_lines
from esep.finance.commands.outlook.forecasting import ForecastEntry, enter_forecast
from esep.finance.commands.outlook.risking import RiskEntry, enter_risk
from esep.finance.commands.programmes.entering import ProgrammeEntry, WorkEntry, enter_programme, enter_work
from esep.finance.commands.programmes.spending import MoneyEntry, set_money
from esep.finance.commands.programmes.stepping import StepEntry, step_work
from esep.finance.commands.property.dealing import DealEntry, make_deal
from esep.finance.commands.property.registering import AssetEntry, register_asset
from esep.finance.commands.property.renting import RentEntry, set_rent
from esep.finance.commands.property.valuing import ValuationEntry, value_asset
from esep.finance.commands.versions.beginning import VersionEntry, begin_version
from esep.finance.commands.versions.fixing import adopt_budget, submit_budget
from esep.finance.entering import Said
from esep.finance.models import (
    ActivityMoney,
    ActivityStep,
    Asset,
    BudgetCode,
    BudgetLine,
    BudgetRisk,
    BudgetVersion,
    Deal,
    Execution,
    FundMovement,
    Programme,
)
from esep.journeys.demonstration.desk import Desk
from esep.journeys.demonstration.place import hour, names
from esep.kernel import scope
from esep.records.proving import Proof
from esep.regulation.facts import Fact
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.council import BudgetApproved, BudgetSubmitted

CODES_AT = 8
"""The hour of the first day of records at which the classification was entered; the books of the year follow."""
Happening = tuple[datetime, Callable[[], None]]


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
    yield from _of_budget(books, desk)
    yield from _of_property(books.property, desk)
    yield books.fund.entered, partial(_open_fund, books.fund, desk)
    for movement in books.fund.movements:
        yield hour(movement.day, 16), partial(_move, books.fund.code, movement, desk)
    for loan in books.loans:
        yield loan.entered, partial(_borrow, loan, desk)
        for payment in loan.payments:
            yield hour(payment.day, 16), partial(_pay, loan.code, payment, desk)
    yield from _of_programmes(books, desk)
    yield books.outlook.entered, partial(_look_ahead, books.outlook, desk)


def _of_budget(books: said.Money, desk: Desk) -> Iterator[Happening]:
    for version in books.versions:
        yield version.begun, partial(_begin, version, desk)
    for report in books.executions:
        yield report.entered, partial(_report, report, desk)
        for reasoning in books.reasonings:
            if (reasoning.year, reasoning.half) == (report.year, report.half):
                yield report.entered + timedelta(hours=1), partial(_explain, reasoning, desk)
    for balance in books.balances:
        yield balance.entered, partial(_state, balance, desk)


def _of_property(register: said.Property, desk: Desk) -> Iterator[Happening]:
    for asset in register.assets:
        yield register.entered, partial(_register, asset, desk)
    for valuation in register.valuations:
        at = max(register.entered + timedelta(hours=1), hour(valuation.on, 15))
        yield at, partial(_value, valuation, desk)
    for deal in register.deals:
        yield hour(deal.since, 17), partial(_deal, deal, desk)
        for rent in deal.rents:
            paid = next(one.entered for one in said.money().executions if (one.year, one.half) == rent[:2])
            yield paid, partial(_rent, deal.code, rent, desk)


def _of_programmes(books: said.Money, desk: Desk) -> Iterator[Happening]:
    works = books.works
    for programme in books.programmes:
        yield works.entered, partial(_enter_programme, programme, desk)
    spent = next(one.entered for one in books.executions if (one.year, one.half) == (2026, 1))
    for work in works.all:
        yield works.entered + timedelta(hours=1), partial(_enter_work, work, desk)
        yield spent, partial(_spend, work, desk)
        for step in work.steps:
            yield step.at, partial(_step, work.code, step, desk)


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


def _register(asset: said.Asset, desk: Desk) -> None:
    entry = AssetEntry(
        names=names(asset.by_language),
        kind=Asset.Kind(asset.kind),
        village=asset.village,
        square_metres=asset.square_metres,
        hectares=asset.hectares,
    )
    register_asset(asset.code, entry, by=desk.by, municipality=desk.pk)


def _value(valuation: said.Valuation, desk: Desk) -> None:
    entry = ValuationEntry(valued_on=valuation.on, amount=said.soms(valuation.amount))
    value_asset(valuation.asset, entry, by=desk.by, municipality=desk.pk)


def _deal(deal: said.Deal, desk: Desk) -> None:
    entry = DealEntry(
        kind=Deal.Kind(deal.kind),
        party=deal.party,
        since=deal.since,
        until=deal.until,
        auction_on=deal.auction,
        year_rent=said.soms(deal.year_rent) if deal.year_rent is not None else None,
        price=said.soms(deal.price) if deal.price is not None else None,
        contracts=deal.contracts,
        decision=deal.decision.replace("/", "-"),
    )
    make_deal(deal.code, entry, asset=deal.asset, by=desk.by, municipality=desk.pk)


def _rent(deal: str, rent: said.Rent, desk: Desk) -> None:
    entry = RentEntry(year=rent.year, half=rent.half, due=said.soms(rent.due), paid=said.soms(rent.paid))
    set_rent(deal, entry, by=desk.by, municipality=desk.pk)


def _open_fund(fund: said.Fund, desk: Desk) -> None:
    entry = FundEntry(names=names(fund.by_language), since=fund.since, opening=said.soms(fund.opening))
    open_fund(fund.code, entry, by=desk.of(Role.FINANCE_CHIEF), municipality=desk.pk)


def _move(fund: str, movement: said.Movement, desk: Desk) -> None:
    entry = MovementEntry(
        day=movement.day,
        kind=FundMovement.Kind(movement.kind),
        amount=said.soms(movement.amount),
        purpose=Said(ky=movement.ky, ru=movement.ru),
        village=movement.village,
    )
    move_fund(fund, entry, by=desk.of(Role.FINANCE_CHIEF), municipality=desk.pk)


def _borrow(loan: said.Loan, desk: Desk) -> None:
    entry = LoanEntry(
        lender=loan.lender,
        purpose=Said(ky=loan.ky, ru=loan.ru),
        amount=said.soms(loan.amount),
        taken_on=loan.taken,
        due_on=loan.due,
    )
    take_loan(loan.code, entry, by=desk.of(Role.FINANCE_CHIEF), municipality=desk.pk)


def _pay(loan: str, payment: said.Payment, desk: Desk) -> None:
    entry = PaymentEntry(day=payment.day, amount=said.soms(payment.amount))
    pay_loan(loan, entry, by=desk.of(Role.FINANCE_CHIEF), municipality=desk.pk)


def _enter_programme(programme: said.Programme, desk: Desk) -> None:
    entry = ProgrammeEntry(
        names=names(programme.by_language),
        kind=Programme.Kind(programme.kind),
        since=programme.since,
        until=programme.until,
    )
    enter_programme(programme.code, entry, by=desk.by, municipality=desk.pk)


def _enter_work(work: said.Work, desk: Desk) -> None:
    entry = WorkEntry(
        names=names(work.by_language),
        programme=work.programme,
        villages=work.villages,
        function=work.function,
        owner=work.owner,
        target=work.target,
        unit=Said(ky=work.unit.ky, ru=work.unit.ru),
    )
    enter_work(work.code, entry, by=desk.by, municipality=desk.pk)
    plan = MoneyEntry(year=2026, year_plan=said.soms(work.plan.year), half_plan=said.soms(work.plan.half))
    set_money(work.code, plan, by=desk.by, municipality=desk.pk)


def _spend(work: said.Work, desk: Desk) -> None:
    with scope.of(desk.pk):
        row = ActivityMoney.objects.get(activity__code=work.code, year=2026)
    entry = MoneyEntry(year=2026, year_plan=row.year_plan, half_plan=row.half_plan, spent_first=said.soms(work.spent))
    set_money(work.code, entry, by=desk.by, municipality=desk.pk, seen=row.version)


def _step(work: str, step: said.Step, desk: Desk) -> None:
    entry = StepEntry(
        day=step.at.date(),
        state=ActivityStep.State(step.state),
        percent=step.percent,
        done=step.done,
        words=Said(ky=step.ky, ru=step.ru),
    )
    photos = [Proof(kind=EvidenceKind.PHOTO, claimed_on=entry.day, file=desk.files[step.photo])] if step.photo else ()
    step_work(work, entry, by=desk.by, municipality=desk.pk, proofs=photos)


def _look_ahead(outlook: said.Outlook, desk: Desk) -> None:
    for position, one in enumerate(outlook.forecasts, start=1):
        entry = ForecastEntry(
            indicator=Said(ky=one.ky, ru=one.ru),
            expected=one.expected,
            base=one.base,
            unit=Said(ky=one.unit.ky, ru=one.unit.ru),
            source=one.source,
            position=position,
        )
        enter_forecast(one.year, entry, by=desk.by, municipality=desk.pk)
    for risk in outlook.risks:
        told = RiskEntry(
            text=Said(ky=risk.ky, ru=risk.ru),
            likelihood=BudgetRisk.Likelihood(risk.likelihood),
            effect=BudgetRisk.Effect(risk.effect),
            answer=Said(ky=risk.answer.ky, ru=risk.answer.ru),
        )
        enter_risk(risk.year, told, is_found=risk.found, by=desk.by, municipality=desk.pk)
