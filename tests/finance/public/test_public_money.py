"""What everybody may read of the money: the account of a half-year, months, the names that are and are not given."""

from datetime import date
from decimal import Decimal

import pytest

from esep.access import Actor, Role
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.commands.lines.putting import LineEntry, put_in_line
from esep.finance.commands.versions.beginning import begin_version
from esep.finance.commands.versions.fixing import submit_budget
from esep.finance.models import BudgetVersion, Execution
from esep.finance.queries.public.balances import balances_in_public, months_in_public
from esep.finance.queries.public.budget import WHOLE_YEAR, Term, terms_in_public
from esep.finance.queries.public.debt import loans_in_public
from esep.finance.queries.public.fund import funds_in_public, halves_of_funds
from esep.finance.queries.public.property import halves_of_property, property_in_public
from esep.finance.queries.public.versions import versions_in_public
from tests.community.min_bulak import TODAY, MinBulak
from tests.finance.holdings import a_debt, a_fund, a_property
from tests.finance.sums_2026 import kept, soms
from tests.kernel.people import a_holder

pytestmark = pytest.mark.django_db

FIRST, YEAR = Term(2026, 1, True), Term(2026, WHOLE_YEAR, True)


@pytest.fixture
def finance(built: MinBulak, db: None) -> Actor:
    """The chief of finance."""
    return a_holder(Role.FINANCE_CHIEF, built.place)


def month(number: int) -> ReportEntry:
    """A report of a month of the second half in which a thousand came in."""
    lines = [DoneEntry(income="1.1", amount=Decimal(1000))]
    span, on = Execution.Span.MONTH, date(2026, number + 1, 3)
    return ReportEntry(year=2026, span=span, number=number, source="Казыналык", reported_on=on, lines=lines)


def test_the_account_of_a_half_year_is_that_of_the_example(built: MinBulak, finance: Actor) -> None:
    kept(finance, built.place.pk)

    (half,) = balances_in_public(built.place, FIRST)

    sums = (half.opening, half.income, half.expense, half.repaid, half.closing, half.stated)
    assert sums == tuple(soms(one) for one in ("2310.4", "35039.7", "31477.6", "400", "5472.5", "5472.5"))


def test_months_stand_alone_and_leave_the_end_open_until_all_are_there(built: MinBulak, finance: Actor) -> None:
    kept(finance, built.place.pk)
    report_execution(month(8), by=finance, municipality=built.place.pk)

    (one,) = months_in_public(built.place, YEAR)

    assert (one.month, one.income, one.expense) == (8, Decimal(1000), Decimal(0))
    assert [half.closing is None for half in balances_in_public(built.place, YEAR)] == [False, True]
    assert months_in_public(built.place, FIRST) == ()


def test_a_working_version_is_not_listed_until_it_is_submitted(built: MinBulak, finance: Actor) -> None:
    kept(finance, built.place.pk)
    draft = begin_version(2027, BudgetVersion.Kind.DRAFT, by=finance, municipality=built.place.pk).code
    line = LineEntry(income="1.1", year_plan=Decimal(2), half_plan=Decimal(1))
    put_in_line(draft, line, by=finance, municipality=built.place.pk)
    assert [one.year for one in versions_in_public(built.place)] == [2026]

    submit_budget(draft, on=TODAY, by=finance, municipality=built.place.pk)

    assert versions_in_public(built.place)[0].code == draft
    assert {term.year for term in terms_in_public(built.place)} == {2026}, "nobody adopted it"


def test_tenants_of_farm_land_buyers_and_givers_have_no_name_here(built: MinBulak, finance: Actor) -> None:
    a_property(finance, built.place.pk)
    a_fund(finance, built.place.pk)

    owned = property_in_public(built.place, year=2026, half=1, language="ky")
    (fund,) = funds_in_public(built.place, year=2026, half=1, language="ky")

    assert "ЖИ Осмонов" in {one.tenant for one in owned.leases}
    assert not hasattr(owned.land[0], "tenant")
    assert not hasattr(owned.sales[0], "party")
    assert not hasattr(owned.leases[0], "paid"), "what one tenant paid is not told"
    assert "Бир Адам" not in repr(fund)


def test_sums_of_property_fund_and_debt_are_those_of_the_example(built: MinBulak, finance: Actor) -> None:
    for entered in (a_property, a_fund, a_debt):
        entered(finance, built.place.pk)

    owned = property_in_public(built.place, year=2026, half=1, language="ky")
    (fund,) = funds_in_public(built.place, year=2026, half=1, language="ky")
    (loan,) = loans_in_public(built.place, day=TODAY, language="ky")

    assert (owned.totals.leases.paid, owned.totals.land.paid) == (soms("341.2"), soms("1318.5"))
    assert owned.totals.sold == soms("845")
    assert (owned.totals.land.hectares, owned.totals.land.contracts) == (Decimal(612), 94)
    assert (fund.opening, fund.came_in, fund.went_out, fund.closing) == tuple(
        soms(one) for one in ("640", "1275", "1118.6", "796.4")
    )
    assert (loan.repaid, loan.owed, len(loan.payments)) == (soms("800"), soms("1600"), 2)


def test_half_years_to_choose_are_those_in_which_something_happened(built: MinBulak, finance: Actor) -> None:
    assert halves_of_property(built.place, today=TODAY) == ((2026, 2),)
    a_property(finance, built.place.pk)
    a_fund(finance, built.place.pk)

    assert halves_of_property(built.place, today=TODAY) == ((2026, 1), (2025, 1))
    assert halves_of_funds(built.place, today=TODAY) == ((2026, 1),)
