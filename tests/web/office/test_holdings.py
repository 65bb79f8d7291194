"""Property, funds, debt, works and the outlook in the office: entered, corrected, exported, and what is refused."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries, Settings

from esep.access import Actor, Role
from esep.community.names import Names
from esep.finance.commands.property.dealing import DealEntry, make_deal
from esep.finance.commands.property.registering import AssetEntry, register_asset
from esep.finance.models import Asset, Deal
from esep.finance.queries.fund import fund_of
from esep.finance.queries.programmes import work_called
from esep.finance.queries.property import asset_history
from esep.kernel import scope
from tests.community.min_bulak import TODAY, MinBulak
from tests.finance.holdings import a_debt, a_fund, a_property, some_works, soms
from tests.kernel.people import a_holder
from tests.records.papers import a_photo
from tests.web.office.desk import hidden, signed_in, text

pytestmark = [pytest.mark.django_db]

AT = "/en/office/min-bulak"


def day(on: date, *, name: str) -> dict[str, str]:
    """The three fields of a day."""
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def finance(built: MinBulak, today: None, db: None) -> Actor:
    """The chief of finance."""
    return a_holder(Role.FINANCE_CHIEF, built.place)


@pytest.fixture
def desk(finance: Actor) -> Client:
    """The desk of the chief of finance."""
    return signed_in(finance)


@pytest.mark.clause("5.2-property")
def test_an_object_is_entered_let_and_its_rent_paid(built: MinBulak, desk: Client) -> None:
    entered = {"code": "P-003", "name_ky": "Эски дүкөн", "kind": "building", "village": "V1", "square_metres": "84,5"}
    page = text(desk.post(f"{AT}/property/new/", entered, follow=True))
    assert "The object is in the register." in page
    lease = {"kind": "lease", "party": "«Береке» ЖЧК", "year_rent": "180,0", "unit": "thousand", "contracts": "1"}
    page = text(
        desk.post(f"{AT}/property/of/P-003/deals/new/", lease | day(date(2026, 1, 1), name="since"), follow=True)
    )
    assert "Its code: L-01" in page
    form = desk.get(f"{AT}/property/deals/L-01/rent/?half=2026-1")
    assert 'value="90,0"' in text(form)

    desk.post(f"{AT}/property/deals/L-01/rent/?half=2026-1", {"due": "90 000", "paid": "60000,50", "unit": "som"})

    page = text(desk.get(f"{AT}/property/?half=2026-1"))
    assert 'value="29999.50"' in page
    with scope.of(built.place.pk):
        (rents,) = asset_history("P-003").rents.values()
    assert (rents[0].due, str(rents[0].paid)) == (soms("90"), "60000.50")


@pytest.mark.clause("5.2-property")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("тогуз", "Write the sum in figures, like this: 7 900,0"),
        ("-5", "The sum cannot be below nothing."),
        ("0,000001", "This sum is too large, or finer than a tyiyn."),
        ("99999999999999", "This sum is too large, or finer than a tyiyn."),
    ],
)
def test_a_sum_that_is_none_is_told_and_stays(
    desk: Client, finance: Actor, built: MinBulak, typed: str, said: str
) -> None:
    shed = AssetEntry(names=Names(ky="Сарай"), kind=Asset.Kind.BUILDING)
    register_asset("P-1", shed, by=finance, municipality=built.place.pk)
    sent = {"amount": typed, "unit": "thousand", **day(TODAY, name="valued_on")}

    refused = desk.post(f"{AT}/property/of/P-1/valuations/new/", sent)

    assert refused.status_code == 400
    assert said in text(refused)
    assert f'value="{typed}"' in text(refused)


@pytest.mark.clause("5.2-property")
def test_two_who_describe_an_object_at_once_see_each_other(desk: Client, finance: Actor, built: MinBulak) -> None:
    shed = AssetEntry(names=Names(ky="Сарай"), kind=Asset.Kind.BUILDING)
    register_asset("P-1", shed, by=finance, municipality=built.place.pk)
    address = f"{AT}/property/of/P-1/change/"
    typed = {"name_ky": "Биринчи", "kind": "building", "version": hidden(desk.get(address), "version")}
    desk.post(address, typed)

    later = desk.post(address, {**typed, "name_ky": "Экинчи"})

    assert later.status_code == 409
    assert "Биринчи" in text(later)
    assert "Экинчи" in text(later)


@pytest.mark.clause("5.2-property")
def test_the_tables_leave_as_files_in_soms_and_no_formula_gets_out(
    desk: Client, finance: Actor, built: MinBulak
) -> None:
    a_property(finance, built.place.pk)
    evil = DealEntry(kind=Deal.Kind.TRANSFER, party='=HYPERLINK("http://x.example")', since=date(2026, 1, 1))
    make_deal("T-99", evil, asset="P-001", by=finance, municipality=built.place.pk)

    assert "94" in text(desk.get(f"{AT}/property/?half=2026-1"))
    book = load_workbook(BytesIO(desk.get(f"{AT}/property/table.xlsx?half=2026-1").content))
    table = desk.get(f"{AT}/property/table.csv?half=2026-1").content.decode("utf-8-sig")

    leases = book.worksheets[0]
    assert [cell.value for cell in leases[leases.max_row]][3:6] == [360000, 341200, 18800]
    assert "18800,00" in table
    assert "'=HYPERLINK" in table
    assert not re.search(r'(^|;)"?=', table, re.MULTILINE)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert desk.get(f"{AT}/property/table.pdf").status_code == 404


@pytest.mark.clause("4.4-property-fund")
def test_who_gave_is_seen_by_those_alone_who_keep_the_fund(built: MinBulak, desk: Client, finance: Actor) -> None:
    a_fund(finance, built.place.pk)
    typed = {
        "kind": "spent",
        "amount": "3000",
        "unit": "thousand",
        "purpose_ky": "Көпүрө",
        "village": "V8",
        **day(date(2026, 6, 30), name="day"),
    }

    page = text(desk.post(f"{AT}/funds/of/F-A/money/new/", typed, follow=True))

    assert "The movement is entered." in page
    assert "More is entered as spent than was there." in page
    assert "Бир Адам" in page
    deputy = signed_in(a_holder(Role.DEPUTY, built.place, login="d15", deputy="15"))
    for address in ("funds/", "funds/of/F-A/?half=2026-1", "funds/table.csv?half=2026-1"):
        assert "Бир Адам" not in text(deputy.get(f"{AT}/{address}"))
    assert deputy.get(f"{AT}/funds/of/F-A/money/new/").status_code == 403
    with scope.of(built.place.pk):
        assert fund_of(2026, 1)[0].closing == soms("-2203.6")


@pytest.mark.clause("5.3-debt")
def test_a_payment_is_entered_and_too_much_is_refused(built: MinBulak, desk: Client, finance: Actor) -> None:
    a_debt(finance, built.place.pk)
    typed = {"kind": "principal", "amount": "1600,1", "unit": "thousand", **day(TODAY, name="day")}

    refused = desk.post(f"{AT}/debts/of/LN-1/payments/new/", typed)
    paid = desk.post(f"{AT}/debts/of/LN-1/payments/new/", {**typed, "amount": "1 600,0"}, follow=True)

    assert refused.status_code == 400
    assert "This is more than is owed, in soms: 1,600,000.00." in text(refused)
    assert "The payment is entered." in text(paid)
    assert "paid back" in text(desk.get(f"{AT}/debts/"))


@pytest.mark.clause("4.4-programmes")
def test_a_work_is_entered_planned_and_done_with_a_photo(built: MinBulak, desk: Client, finance: Actor) -> None:
    some_works(finance, built.place.pk)
    typed = {"programme": "PR-1", "name_ky": "Көпүрө", "villages": ["V8"], "target": "4,2", "unit_ky": "км"}
    page = text(desk.post(f"{AT}/programmes/works/new/", typed, follow=True))
    assert "Its code: A-11" in page
    planned = {"year_plan": "520", "half_plan": "100", "spent_first": "", "unit": "thousand"}
    desk.post(f"{AT}/programmes/work/A-11/money/?year=2026", planned)
    sent = a_photo()
    step = {
        "state": "done",
        "percent": "100",
        "done": "4,2",
        "photo": SimpleUploadedFile(sent.name, sent.data, content_type="image/jpeg"),
        **day(TODAY, name="day"),
    }

    page = text(desk.post(f"{AT}/programmes/work/A-11/steps/new/", step, follow=True))

    assert "The step was recorded." in page
    (picture,) = re.findall(r'<img src="([^"]+)"', page)
    assert b"".join(desk.get(picture)).startswith(b"\xff\xd8")
    with scope.of(built.place.pk):
        found = work_called("A-11", day=TODAY)
    assert (found.percent, found.compared.year_plan, found.is_spent_known) == (100, soms("520"), False)
    assert [row.code for row in found.villages] == ["V8"]
    assert len(found.photos) == 1


@pytest.mark.clause("4.4-programmes")
def test_the_list_of_works_asks_no_more_for_many(
    built: MinBulak, desk: Client, finance: Actor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    some_works(finance, built.place.pk)
    desk.get(f"{AT}/programmes/")
    with django_assert_max_num_queries(18):
        page = text(desk.get(f"{AT}/programmes/?half=2026-1"))
    assert 'value="26040000.00"' in page
    assert 'value="9038600.00"' in page


@pytest.mark.clause("5.3-forecast")
def test_the_outlook_of_a_year_is_entered_and_taken_out(desk: Client) -> None:
    typed = {
        "year": "2027",
        "indicator_ky": "Калктын саны",
        "base": "18 420",
        "expected": "18 700",
        "source": "Статистика",
        "position": "1",
    }
    risk = {"year": "2027", "is_found": "no", "text_ky": "Кургакчылык", "likelihood": "possible", "effect": "medium"}
    page = text(desk.post(f"{AT}/outlook/forecast/new/", typed, follow=True))
    assert "Калктын саны" in page
    assert "1.5%" in page
    page = text(desk.post(f"{AT}/outlook/risks/new/", risk, follow=True))
    assert "Кургакчылык" in page
    (withdraw,) = re.findall(r'href="([^"]+/risks/\d+/withdraw/)"', page)
    assert "No risk is entered." in text(desk.post(withdraw, {}, follow=True))
    assert "No risk is entered." in text(desk.get(withdraw, follow=True))
    assert "This was withdrawn already." in text(desk.post(withdraw, {"form_key": "another"}))


@pytest.mark.parametrize("part", ["property", "funds", "debts", "programmes", "outlook"])
def test_a_part_without_records_says_so_and_reads_any_choice(desk: Client, part: str) -> None:
    for query in ("", "?half=2026-3&year=x", "?half=0001-1&year=99999", "?half=2031-2&year=2031"):
        assert desk.get(f"{AT}/{part}/{query}").status_code == 200
