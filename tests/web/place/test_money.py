"""Property, off-budget funds and debt for everybody: sums with their papers, and the names that are not given."""

import csv
from datetime import date
from gzip import compress
from io import StringIO

import pytest
from django.test import Client

from esep.access import Actor, Role
from esep.finance.commands.debts.borrowing import LoanEntry, take_loan
from esep.finance.commands.debts.paying import PaymentEntry, pay_loan
from esep.finance.commands.funds.moving import MovementEntry, move_fund
from esep.finance.entering import Said
from esep.finance.models import FundMovement
from esep.kernel import clock
from esep.kernel.models import Municipality
from tests.finance.sums_2026 import soms
from tests.kernel.people import a_holder
from tests.web.office.desk import text
from tests.web.place.reading import TEN_DAYS, told_at

pytestmark = pytest.mark.django_db

AT = "/en/min-bulak"
PAGES = (f"{AT}/property/", f"{AT}/funds/", f"{AT}/debts/")
BUYER, GIVER = "Аукциондун жеңүүчүсү", "Канарейкин"
TWELVE = 12 * 1024


def lines(client: Client, address: str) -> list[list[str]]:
    answer = client.get(address)
    assert answer.status_code == 200
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


def test_property_says_what_is_let_to_whom_and_what_was_sold(client: Client, min_bulak: Municipality) -> None:
    words, page = told_at(PAGES[0]), text(client.get(PAGES[0]))

    assert "paid, of what was due 341.2 / 360.0" in words
    assert "Bath house ЖИ Осмонов 144.0" in words
    assert "612 94" in words
    assert "Tractor MTZ-80 245.0 21.04.2026" in words
    assert f'href="{AT}/decisions/11-6/"' in page
    assert BUYER not in page


def test_a_fund_says_from_whom_it_came_by_kind_and_names_nobody(client: Client, min_bulak: Municipality) -> None:
    by = a_holder(Role.FINANCE_CHIEF, min_bulak)
    kind, on = FundMovement.Kind.RESIDENTS, clock.today()
    entry = MovementEntry(day=on, kind=kind, amount=soms("1"), purpose=Said(ky="Жардам"), giver=GIVER)
    move_fund("F-1", entry, by=by, municipality=min_bulak.pk)

    words = told_at(f"{AT}/funds/2026-1/")
    addresses = (PAGES[1], f"{AT}/funds/2026-2/", f"{AT}/funds/2026-2/sums.csv", f"{AT}/funds/2026-2/spent.json")
    told = "".join(text(client.get(address)) for address in addresses)

    assert "Held at the beginning 640.0" in words
    assert "Left at the end 796.4" in words
    assert "From sponsors 565.0" in words
    assert GIVER not in told


def test_debt_says_what_is_owed_and_until_when(min_bulak: Municipality) -> None:
    words = told_at(PAGES[2])

    assert "Owed altogether, thousand soms: 1,600.0" in words
    assert "Paid back: 800.0 / 2,400.0 , 33.3%" in words
    assert "20 May 2028" in words


def test_tables_can_be_taken_along(client: Client, min_bulak: Municipality) -> None:
    assert lines(client, f"{AT}/property/2026-1/leases.csv")[-1][2] == "720000,00"
    assert lines(client, f"{AT}/funds/2026-1/spent.csv")[1][2] == "520000,00"
    assert lines(client, f"{AT}/debts.csv")[1][6] == "1600000,00"
    assert BUYER not in client.get(f"{AT}/property/2026-1/sales.json").content.decode()
    assert client.get(f"{AT}/property/2026-1/x.csv").status_code == 404


def test_each_page_leads_to_the_others_and_stays_light(client: Client, min_bulak: Municipality) -> None:
    for address in PAGES:
        page = text(client.get(address))
        assert len(compress(page.encode())) <= TWELVE
        assert all(f'href="{other}"' in page for other in (f"{AT}/budget/", f"{AT}/works/", *PAGES))


@pytest.fixture
def finance(min_bulak: Municipality) -> Actor:
    """The chief of finance."""
    return a_holder(Role.FINANCE_CHIEF, min_bulak)


def test_a_paper_of_what_was_spent_is_shown_with_both_of_its_days(
    min_bulak: Municipality, finance: Actor, paper: str
) -> None:
    on, kind = clock.today(), FundMovement.Kind.SPENT
    entry = MovementEntry(day=on, kind=kind, amount=soms("1"), purpose=Said(ky="Жардам"), paper=paper)

    move_fund("F-1", entry, by=finance, municipality=min_bulak.pk)

    assert f"{paper} {TEN_DAYS}" in told_at(f"{AT}/funds/2026-2/")


def test_papers_of_a_loan_and_of_its_payments_are_shown_with_both_of_their_days(
    min_bulak: Municipality, finance: Actor, paper: str
) -> None:
    loan = LoanEntry(
        lender="Банк",
        purpose=Said(ky="Суу"),
        amount=soms("10"),
        taken_on=date(2026, 9, 1),
        due_on=date(2027, 9, 1),
        decision="11/6",
        paper=paper,
    )
    take_loan("LN-9", loan, by=finance, municipality=min_bulak.pk)
    payment = PaymentEntry(day=clock.today(), amount=soms("1"), paper=paper)
    pay_loan("LN-9", payment, by=finance, municipality=min_bulak.pk)

    words = told_at(PAGES[2])

    assert words.count(f"{paper} {TEN_DAYS}") == 2
    assert "№ 11/6 claimed day: 16.01.2026 · received: 16.01.2026 · on the same day" in words


def test_a_decision_on_property_is_shown_with_both_of_its_days(min_bulak: Municipality) -> None:
    words = told_at(PAGES[0])

    assert words.count("11/6 claimed day: 16.01.2026 · received: 16.01.2026 · on the same day") == 5


@pytest.mark.parametrize("path", ["property/1999-1/", "funds/2026-7/"])
def test_another_time_leads_to_those_of_which_something_is_told(
    client: Client, min_bulak: Municipality, path: str
) -> None:
    answer = client.get(f"{AT}/{path}")

    assert answer.status_code == 404
    assert f'href="{AT}/{path.partition("/")[0]}/2026-1/"' in answer.content.decode()
