"""The fund, the debt, works and what is ahead: each sum of the example, and what is refused (4.4, 5.1, 5.3)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.access import Actor, Role
from esep.community.names import Names
from esep.finance.commands.debts.borrowing import LoanEntry, change_loan
from esep.finance.commands.debts.paying import PaymentEntry, pay_loan, withdraw_payment
from esep.finance.commands.funds.moving import MovementEntry, change_movement, move_fund, withdraw_movement
from esep.finance.commands.outlook.forecasting import ForecastEntry, change_forecast, enter_forecast, withdraw_forecast
from esep.finance.commands.outlook.risking import RiskEntry, enter_risk
from esep.finance.commands.programmes.entering import WorkEntry, change_work, withdraw_work
from esep.finance.commands.programmes.spending import MoneyEntry, set_money
from esep.finance.commands.programmes.stepping import StepEntry, prove_work_step, step_work, withdraw_work_step
from esep.finance.entering import Said
from esep.finance.models import ActivityStep, BudgetRisk, Fund, FundMovement
from esep.finance.queries.debt import debts_of, debts_on, loan_called, payments_of
from esep.finance.queries.fund import fund_called, fund_of, movements_of, summed
from esep.finance.queries.outlook import forecasts_of, outlook_years, risks_of
from esep.finance.queries.programmes import (
    beyond_lines,
    sum_of,
    work_called,
    works_in,
    works_of,
    works_on,
)
from esep.finance.queries.proofs import work_photo_in_public
from esep.intake.upload import accept
from esep.kernel import scope
from esep.kernel.refusals import Refused
from esep.records.proving import Proof, withdraw_evidence
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.periods import half_year
from tests.community.min_bulak import TODAY, MinBulak
from tests.finance.holdings import a_debt, a_fund, some_works, soms
from tests.kernel.people import a_holder
from tests.records.papers import a_photo

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def place(built: MinBulak) -> int:
    return built.place.pk


@pytest.fixture
def finance(built: MinBulak, db: None) -> Actor:
    """The chief of finance."""
    return a_holder(Role.FINANCE_CHIEF, built.place)


def refused_as(code: str) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, match=code)


def spending(day: date, thousands: str, *, giver: str = "") -> MovementEntry:
    return MovementEntry(
        day=day, kind=FundMovement.Kind.SPENT, amount=soms(thousands), purpose=Said(ky="Көпүрө"), giver=giver
    )


@pytest.mark.clause("4.4-property-fund")
def test_the_fund_of_the_example_closes(finance: Actor, place: int) -> None:
    a_fund(finance, place)

    with scope.of(place):
        (found,) = fund_of(2026, 1)
        (later,) = fund_of(2026, 2)
        assert fund_of(2025, 2) == ()

    assert (found.opening, found.came_in, found.went_out, found.closing) == (
        soms("640"),
        soms("1275"),
        soms("1118.6"),
        soms("796.4"),
    )
    assert {one.kind.value: one.amount for one in found.received} == {
        "residents": soms("410"),
        "sponsors": soms("565"),
        "donor": soms("300"),
    }
    assert later.opening == found.closing
    assert "Бир Адам" not in repr(found)


@pytest.mark.clause("4.4-property-fund")
def test_a_fund_below_nothing_is_told_and_a_late_paper_mends_it(finance: Actor, place: int) -> None:
    a_fund(finance, place)
    early = move_fund("F-A", spending(date(2026, 1, 9), "900"), by=finance, municipality=place)
    with scope.of(place):
        assert fund_of(2026, 1)[0].below_since == date(2026, 1, 9)

    change_movement(early.pk, spending(date(2026, 6, 9), "90"), by=finance, municipality=place, seen=early.version)

    with scope.of(place):
        assert fund_of(2026, 1)[0].below_since is None


@pytest.mark.clause("4.4-property-fund")
def test_a_movement_is_refused_outside_the_fund_and_withdrawn_with_a_reason(finance: Actor, place: int) -> None:
    a_fund(finance, place)
    with refused_as("outside_the_fund"):
        move_fund("F-A", spending(date(2025, 12, 31), "1"), by=finance, municipality=place)
    with refused_as("day_in_future"):
        move_fund("F-A", spending(TODAY + timedelta(days=1), "1"), by=finance, municipality=place)
    with refused_as("giver_of_spending"):
        move_fund("F-A", spending(TODAY, "1", giver="Адам"), by=finance, municipality=place)
    with refused_as("sum_not_above_nothing"):
        move_fund("F-A", spending(TODAY, "0"), by=finance, municipality=place)
    with scope.of(place):
        last = movements_of(fund_called("F-A"), year=2026, half=1)[0]
    with refused_as("reason_missing"):
        withdraw_movement(last.pk, reason=" ", by=finance, municipality=place)

    withdraw_movement(last.pk, reason="Ката", by=finance, municipality=place)

    with scope.of(place):
        assert fund_of(2026, 1)[0].closing == soms("1076.4")
    with refused_as("withdrawn_already"):
        withdraw_movement(last.pk, reason="Ката", by=finance, municipality=place)


@pytest.mark.clause("4.4-property-fund")
@given(st.lists(st.tuples(st.integers(0, 255), st.booleans(), st.integers(1, 10**9)), max_size=20))
def test_opening_and_movements_are_the_closing_of_any_half(moves: list[tuple[int, bool, int]]) -> None:
    fund = Fund(code="F", since=date(2026, 1, 1), opening=Decimal("5.00"))
    rows = [
        FundMovement(
            day=date(2026, 1, 1) + timedelta(days=after),
            kind=FundMovement.Kind.SPENT if goes else FundMovement.Kind.OTHER,
            amount=Decimal(tyiyns).scaleb(-2),
        )
        for after, goes, tyiyns in sorted(moves)
    ]
    first = summed(fund, [row for row in rows if row.day < date(2026, 7, 1)], half_year(2026, 1))
    second = summed(fund, rows, half_year(2026, 2))
    for half in (first, second):
        assert half.opening + half.came_in - half.went_out == half.closing
    assert second.opening == first.closing


@pytest.mark.clause("5.3-debt")
def test_the_debt_of_the_example_is_owed_and_due(finance: Actor, place: int) -> None:
    a_debt(finance, place)

    with scope.of(place):
        (owed,) = debts_on(date(2026, 6, 30))
        half, before = debts_of(2026, 1), debts_of(2025, 2)
        (late,) = debts_on(date(2028, 5, 30))

    assert (owed.owed, owed.next_due_on) == (soms("1600"), date(2028, 5, 20))
    assert (half.opening, half.repaid, half.closing) == (soms("2000"), soms("400"), soms("1600"))
    assert (before.opening, before.taken, before.closing) == (soms("2400"), Decimal(0), soms("2000"))
    assert late.days_late == 10


@pytest.mark.clause("5.3-debt")
def test_nobody_pays_back_more_than_is_owed(finance: Actor, place: int) -> None:
    a_debt(finance, place)
    with refused_as("beyond_the_debt"):
        pay_loan("LN-1", PaymentEntry(day=TODAY, amount=soms("1600.01")), by=finance, municipality=place)
    with refused_as("before_the_loan"):
        pay_loan("LN-1", PaymentEntry(day=date(2025, 5, 19), amount=soms("1")), by=finance, municipality=place)
    with scope.of(place):
        loan = loan_called("LN-1")
        wrong = payments_of(loan)[0]
    less = LoanEntry(
        lender="Бюджет", purpose=Said(ky="Суу"), amount=soms("700"), taken_on=loan.taken_on, due_on=loan.due_on
    )
    with refused_as("paid_beyond"):
        change_loan("LN-1", less, by=finance, municipality=place, seen=loan.version)

    withdraw_payment(wrong.pk, reason="Ката", by=finance, municipality=place)

    change_loan("LN-1", less, by=finance, municipality=place, seen=loan.version)
    with scope.of(place):
        assert debts_of(2026, 1).closing == soms("300")


@pytest.mark.clause("4.4-programmes")
def test_the_works_of_the_example_add_up_and_stand_as_told(finance: Actor, place: int) -> None:
    some_works(finance, place)

    with scope.of(place):
        found = works_of(2026, 1)
        in_v4 = works_in("V4", day=TODAY)

    money = sum_of(found)
    assert (money.year_plan, money.half_plan, money.actual) == (soms("26040"), soms("11950"), soms("9038.6"))
    stands = {one.code: (one.state.value, one.percent) for one in found}
    assert stands["A-01"] == ("in_work", 68)
    assert stands["A-02"] == ("in_work", 57)
    assert stands["A-03"] == ("late", None)
    assert stands["A-10"] == ("planned", None)
    assert [one.code for one in in_v4] == ["A-01", "A-03"]
    assert in_v4[0].spent_in_year == soms("3620")
    assert not in_v4[0].is_spent_known


@pytest.mark.clause("4.4-programmes")
def test_a_work_moves_by_steps_and_a_wrong_step_is_withdrawn(finance: Actor, place: int) -> None:
    some_works(finance, place)
    done = StepEntry(day=TODAY, state=ActivityStep.State.DONE, percent=100)
    step = step_work("A-04", done, by=finance, municipality=place)
    with scope.of(place):
        assert work_called("A-04", day=TODAY).state is ActivityStep.State.DONE
        assert works_of(2026, 1)[3].state is ActivityStep.State.LATE

    withdraw_work_step(step.pk, reason="Ката", by=finance, municipality=place)

    with scope.of(place):
        assert work_called("A-04", day=TODAY).state is ActivityStep.State.LATE


@pytest.mark.clause("4.4-programmes")
@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (StepEntry(day=TODAY, state=ActivityStep.State.LATE), "words_missing"),
        (StepEntry(day=TODAY, state=ActivityStep.State.IN_WORK, percent=101), "percent_out_of_range"),
        (StepEntry(day=TODAY, state=ActivityStep.State.IN_WORK, done=Decimal(1)), "no_target"),
        (StepEntry(day=TODAY + timedelta(days=1), state=ActivityStep.State.DONE), "day_in_future"),
    ],
)
def test_a_step_that_cannot_be_is_refused(finance: Actor, place: int, entry: StepEntry, code: str) -> None:
    some_works(finance, place)
    with refused_as(code):
        step_work("A-01", entry, by=finance, municipality=place)


@pytest.mark.clause("4.4-programmes")
def test_everybody_sees_the_photos_of_a_work_until_they_are_withdrawn(
    built: MinBulak, finance: Actor, place: int
) -> None:
    some_works(finance, place)
    sent = a_photo()
    proof = Proof(kind=EvidenceKind.PHOTO, claimed_on=TODAY, file=accept(sent.data, name=sent.name), note="after")
    with scope.of(place):
        step = work_called("A-07", day=TODAY).steps[0].row
    kept = prove_work_step(step.pk, proof, by=finance, municipality=place)
    scan = Proof(kind=EvidenceKind.SCAN, claimed_on=TODAY, file=accept(a_photo(tone=20).data, name="act.jpg"))
    hidden = prove_work_step(step.pk, scan, by=finance, municipality=place)

    with scope.of(place):
        photos = work_called("A-07", day=TODAY).photos
    assert [(one.pk, one.moment) for one in photos] == [(kept.pk, "after")]
    assert work_photo_in_public("A-07", kept.pk, municipality=place) is not None
    assert work_photo_in_public("A-07", hidden.pk, municipality=place) is None
    assert work_photo_in_public("A-01", kept.pk, municipality=place) is None

    withdraw_evidence(
        kept.pk, reason="Адам көрүнөт", by=a_holder(Role.RESPONSIBLE_SECRETARY, built.place), municipality=place
    )

    assert work_photo_in_public("A-07", kept.pk, municipality=place) is None


@pytest.mark.clause("4.4-programmes")
def test_a_work_leaves_villages_and_programmes_and_stays_to_be_seen(finance: Actor, place: int) -> None:
    some_works(finance, place)
    with scope.of(place):
        version = work_called("A-01", day=TODAY).activity.version
    elsewhere = WorkEntry(names=Names(ky="Суу түтүгү"), programme="PR-1", villages=("V6", "V5"))
    change_work("A-01", elsewhere, by=finance, municipality=place, seen=version)
    with scope.of(place):
        assert [row.code for row in work_called("A-01", day=TODAY).villages] == ["V5", "V6"]

    withdraw_work("A-01", reason="Программадан чыкты", by=finance, municipality=place)

    with scope.of(place):
        assert "A-01" not in {one.code for one in works_on(TODAY)}
        assert work_called("A-01", day=TODAY).activity.withdrawn_reason == "Программадан чыкты"
    with refused_as("work_withdrawn"):
        set_money(
            "A-01", MoneyEntry(year=2026, year_plan=soms("1"), half_plan=soms("1")), by=finance, municipality=place
        )


@pytest.mark.clause("4.4-programmes")
def test_the_plan_of_a_half_is_within_that_of_the_year(finance: Actor, place: int) -> None:
    some_works(finance, place)
    with refused_as("half_above_year"):
        set_money(
            "A-01", MoneyEntry(year=2027, year_plan=soms("1"), half_plan=soms("2")), by=finance, municipality=place
        )
    assert beyond_lines({"2": soms("5500")}, {"2": soms("5500")}) == ()


@pytest.mark.clause("5.3-forecast")
@pytest.mark.clause("5.3-risk-assessment")
def test_what_is_ahead_has_a_source_and_is_corrected(finance: Actor, place: int) -> None:
    income = ForecastEntry(
        indicator=Said(ky="Өз кирешеси"), base=soms("38200"), expected=soms("41100"), source="Салык кызматы"
    )
    row = enter_forecast(2027, income, by=finance, municipality=place)
    with refused_as("source_missing"):
        enter_forecast(
            2027,
            ForecastEntry(indicator=Said(ky="Калк"), expected=Decimal(1), source=" "),
            by=finance,
            municipality=place,
        )
    risk = RiskEntry(
        text=Said(ky="Трансферт кечигет"), likelihood=BudgetRisk.Likelihood.LIKELY, effect=BudgetRisk.Effect.HIGH
    )
    enter_risk(2027, risk, is_found=False, by=finance, municipality=place)
    with scope.of(place):
        assert [one.change for one in forecasts_of(2027)] == [Decimal("7.6")]
        assert risks_of(2027, is_found=True) == ()
        assert len(risks_of(2027, is_found=False)) == 1
        assert outlook_years() == (2027,)
    with refused_as("stale"):
        change_forecast(row.pk, income, by=finance, municipality=place, seen=row.version + 1)

    withdraw_forecast(row.pk, by=finance, municipality=place)

    with scope.of(place):
        assert forecasts_of(2027) == ()
