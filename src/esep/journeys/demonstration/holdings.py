"""Property, the off-budget fund and loans in the demonstration, by the acts of the finance chief."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from esep.access import Role
from esep.demonstration import money as said
from esep.finance.commands.debts.borrowing import LoanEntry, take_loan
from esep.finance.commands.debts.paying import PaymentEntry, pay_loan
from esep.finance.commands.funds.moving import MovementEntry, move_fund
from esep.finance.commands.funds.opening import FundEntry, open_fund
from esep.finance.commands.property.dealing import DealEntry, make_deal
from esep.finance.commands.property.registering import AssetEntry, register_asset
from esep.finance.commands.property.renting import RentEntry, set_rent
from esep.finance.commands.property.valuing import ValuationEntry, value_asset
from esep.finance.entering import Said
from esep.finance.models import Asset, Deal, FundMovement
from esep.journeys.demonstration.desk import Desk, Happening
from esep.journeys.demonstration.place import hour, names


def beside(desk: Desk) -> Iterator[Happening]:
    """Property, then the fund, then loans, each act with its hour."""
    books = said.money()
    yield from _of_property(books.property, desk)
    yield books.fund.entered, partial(_open_fund, books.fund, desk)
    for movement in books.fund.movements:
        yield hour(movement.day, 16), partial(_move, books.fund.code, movement, desk)
    for loan in books.loans:
        yield loan.entered, partial(_borrow, loan, desk)
        for payment in loan.payments:
            yield hour(payment.day, 16), partial(_pay, loan.code, payment, desk)


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
