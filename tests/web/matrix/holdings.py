"""One of everything that the books of money hold, for the walk over all routes."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from esep.access import Role
from esep.community.names import Names
from esep.finance.commands.debts.borrowing import LoanEntry, take_loan
from esep.finance.commands.debts.paying import PaymentEntry, pay_loan
from esep.finance.commands.funds.moving import MovementEntry, move_fund
from esep.finance.commands.funds.opening import FundEntry, open_fund
from esep.finance.commands.outlook.forecasting import ForecastEntry, enter_forecast
from esep.finance.commands.outlook.risking import RiskEntry, enter_risk
from esep.finance.commands.programmes.entering import ProgrammeEntry, WorkEntry, enter_programme, enter_work
from esep.finance.commands.programmes.stepping import StepEntry, prove_work_step, step_work
from esep.finance.commands.property.dealing import DealEntry, make_deal
from esep.finance.commands.property.registering import AssetEntry, register_asset
from esep.finance.commands.property.valuing import ValuationEntry, value_asset
from esep.finance.entering import Said
from esep.finance.models import ActivityStep, Asset, BudgetRisk, Deal, FundMovement, Programme
from esep.intake.upload import accept
from esep.kernel.models import Municipality
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from tests.kernel.people import a_holder
from tests.records.papers import a_photo

DAY = date(2026, 3, 2)
ONE = Decimal(1)
WORDS = Said(ky="Жол")


def held_in(code: Callable[[str], str], *, place: Municipality, giver: str) -> Mapping[str, int]:
    """An object with a lease and a valuation, a fund, a loan, a work with a photo, a forecast, a risk: their rows."""
    by, at = a_holder(Role.FINANCE_CHIEF, place, login=f"holdings-{place.slug}"), place.pk
    names = Names(ky="Жол")
    register_asset(code("P-1"), AssetEntry(names=names, kind=Asset.Kind.BUILDING), by=by, municipality=at)
    lease = DealEntry(kind=Deal.Kind.LEASE, party="ЖЧК", since=DAY)
    make_deal(code("L-1"), lease, asset=code("P-1"), by=by, municipality=at)
    valued = value_asset(code("P-1"), ValuationEntry(valued_on=DAY, amount=ONE), by=by, municipality=at)
    open_fund(code("FU"), FundEntry(names=names, since=DAY), by=by, municipality=at)
    given = MovementEntry(day=DAY, kind=FundMovement.Kind.RESIDENTS, amount=ONE, purpose=WORDS, giver=giver)
    moved = move_fund(code("FU"), given, by=by, municipality=at)
    loan = LoanEntry(lender="Бюджет", purpose=WORDS, amount=ONE, taken_on=DAY, due_on=DAY)
    take_loan(code("LN"), loan, by=by, municipality=at)
    paid = pay_loan(code("LN"), PaymentEntry(day=DAY, amount=ONE), by=by, municipality=at)
    enter_programme(code("PR"), ProgrammeEntry(names=names, kind=Programme.Kind.OTHER), by=by, municipality=at)
    work = WorkEntry(names=names, programme=code("PR"), villages=(code("V"),))
    enter_work(code("WK"), work, by=by, municipality=at)
    step = step_work(code("WK"), StepEntry(day=DAY, state=ActivityStep.State.IN_WORK), by=by, municipality=at)
    sent = a_photo(tone=len(place.slug))
    photo = Proof(kind=EvidenceKind.PHOTO, claimed_on=DAY, file=accept(sent.data, name=sent.name))
    proof = prove_work_step(step.pk, photo, by=by, municipality=at)
    forecast = ForecastEntry(indicator=WORDS, expected=ONE, source="План")
    risk = RiskEntry(text=WORDS, likelihood=BudgetRisk.Likelihood.LIKELY, effect=BudgetRisk.Effect.LOW)
    return {
        "valuation": valued.pk,
        "movement": moved.pk,
        "payment": paid.pk,
        "step": step.pk,
        "proof": proof.pk,
        "forecast": enter_forecast(2027, forecast, by=by, municipality=at).pk,
        "risk": enter_risk(2027, risk, is_found=False, by=by, municipality=at).pk,
    }
