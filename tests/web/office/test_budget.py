"""The budget in the office: from an empty municipality to a half-year that agrees (1.9, 5.2, 5.3)."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoDbBlocker

from esep.access import Role
from esep.community.names import Names
from esep.finance.commands.codes.entering import CodeEntry, change_code
from esep.finance.models import BudgetCode, BudgetLine, BudgetVersion, Execution, Reasoning, TreasuryBalance
from esep.kernel import clock, scope
from esep.kernel.models import FactCase
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.databases import for_a_module
from tests.finance.sums_2026 import kept, soms
from tests.grounds import Grounds
from tests.kernel.people import a_holder, a_municipality
from tests.web.office.desk import desk_of, hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.9-draft-budget", "5.2-income", "5.2-expense", "5.3-balance")]

BUDGET = "/en/office/min-bulak/budget/"
UNIT = {"unit": "thousand"}


def day(number: int, month: int, year: int = 2026, *, name: str = "on") -> dict[str, str]:
    return {f"{name}_day": str(number), f"{name}_month": str(month), f"{name}_year": str(year)}


@pytest.fixture(scope="module")
def money(grounds: Grounds, django_db_blocker: DjangoDbBlocker) -> Iterator[MinBulak]:
    """The municipality with the money of the example."""
    with grounds.min_bulak() as built, for_a_module(django_db_blocker):
        with clock.set_to(at(TODAY, hour=17)):
            kept(a_holder(Role.FINANCE_CHIEF, built.place, login="money"), built.place.pk)
        yield built


@pytest.fixture
def finance(money: MinBulak, today: None, db: None) -> Client:
    """The desk of the finance chief where the money of the example is kept."""
    return desk_of(Role.FINANCE_CHIEF, money.place)


def test_the_year_shows_plan_execution_balance_and_what_the_council_decided(finance: Client) -> None:
    page = text(finance.get(BUDGET))

    assert re.search(r"Income tax.*?16,200\.0.*?7,900\.0.*?8,214\.6.*?314\.6.*?104\.0%.*?50\.7%", page, re.DOTALL)
    for shown in ("35,039.7", "97.9%", "31,477.6", "88.7%", "2,310.4", "5,472.5", "1,510.4", "13-1"):
        assert shown in page, shown
    assert 'title="8,214,600.00 soms"' in page


def test_a_difference_is_explained_beside_its_code(finance: Client, money: MinBulak) -> None:
    page = text(finance.get(f"{BUDGET}2026/?half=1"))
    with scope.of(money.place.pk):
        code = BudgetCode.objects.get(kind="income", code="1.3")
    assert f"/why/{code.pk}/" in page

    told = finance.post(f"{BUDGET}2026/1/why/{code.pk}/", {"words_ky": "Түшүмдөн кийин төлөнөт."}, follow=True)

    assert "Түшүмдөн кийин төлөнөт." in text(told)
    late = finance.post(f"{BUDGET}2026/1/why/{code.pk}/", {"words_ky": "Башка себеп.", "version": "9"})
    assert late.status_code == 409
    with scope.of(money.place.pk):
        assert Reasoning.objects.get().words_ky == "Түшүмдөн кийин төлөнөт."


def test_an_adopted_budget_refuses_a_line_kindly_and_keeps_what_was_typed(finance: Client, money: MinBulak) -> None:
    with scope.of(money.place.pk):
        code, budget = BudgetCode.objects.get(kind="income", code="1.1"), BudgetVersion.objects.get()
    form = f"{BUDGET}versions/{budget.code}/lines/income/"

    refused = finance.post(form, {"income": code.pk, "year_plan": "1,5", "half_plan": "1", "words_ky": "Дагы", **UNIT})

    assert refused.status_code == 400
    assert "This version was adopted" in text(refused)
    assert "Begin a new version from it" in text(refused)
    assert 'value="1,5"' in text(refused)


def test_an_amendment_is_copied_changed_compared_and_adopted(finance: Client, money: MinBulak) -> None:
    with scope.of(money.place.pk):
        before = BudgetVersion.objects.get()
    typed = {"year": "2026", "kind": "amended", "copy_of": before.code}
    begun = text(finance.post(f"{BUDGET}versions/", typed, follow=True))
    assert "The version is begun: B-2026-2" in begun
    with scope.of(money.place.pk):
        line = BudgetLine.objects.get(budget__code="B-2026-2", income__code="1.1")
    here = f"{BUDGET}versions/B-2026-2/"
    shown = finance.get(f"{here}lines/{line.pk}/change/")
    assert 'value="16200,0"' in text(shown)
    more = {
        "income": line.income_id,
        "year_plan": "17 000,5",
        "half_plan": "7900",
        **UNIT,
        "version": hidden(shown, "version"),
    }
    finance.post(f"{here}lines/{line.pk}/change/", more)

    moved = text(finance.get(f"{here}compare/?other={before.code}"))
    assert re.search(r"16,200\.0.*?17,000\.5.*?800\.5", moved, re.DOTALL)
    form = finance.get(f"{here}adopt/")
    decided = {**day(10, 9), "decision": "14-4", "version": hidden(form, "version")}
    assert "The budget is adopted." in text(finance.post(f"{here}adopt/", decided, follow=True))
    with scope.of(money.place.pk):
        row = BudgetVersion.objects.get(code="B-2026-2")
        assert (row.decision, row.adopted_on) == ("14-4", date(2026, 9, 10))
        assert {case.record for case in FactCase.objects.filter(fact=row.fact)} == {
            "budget:local",
            "publication:7.2.2-b",
        }
    assert "Compared with:" in text(finance.get(f"{BUDGET}2026/?half=2"))


def test_lines_that_changed_after_the_form_was_opened_are_not_adopted_unseen(finance: Client, money: MinBulak) -> None:
    finance.post(f"{BUDGET}versions/", {"year": "2027", "kind": "draft", "copy_of": "B-2026-1"})
    here = f"{BUDGET}versions/B-2027-1/"
    form = finance.get(f"{here}submit/")
    with scope.of(money.place.pk):
        line = BudgetLine.objects.filter(budget__code="B-2027-1")[0]
    finance.post(f"{here}lines/{line.pk}/out/", {"version": line.version})

    late = finance.post(f"{here}submit/", {**day(10, 9), "version": hidden(form, "version")})

    assert late.status_code == 409
    again = finance.post(f"{here}submit/", {**day(10, 9), "version": hidden(late, "version")}, follow=True)
    assert "The draft is submitted." in text(again)


def test_a_report_is_corrected_by_a_newer_one_that_begins_with_its_sums(finance: Client, money: MinBulak) -> None:
    with scope.of(money.place.pk):
        report = Execution.objects.get(year=2026)
    form = f"{BUDGET}reports/{report.pk}/correct/"
    shown = text(finance.get(form))
    sums = dict(re.findall(r'name="(sum-[^"]+)" value="([^"]+)"', shown))
    assert len(sums) > 20
    first = next(name for name, value in sums.items() if value == "8214,6")

    typed = {**sums, **UNIT, first: "8 300,0", "source": "Казыналык", **day(20, 8, name="reported_on")}
    answer = finance.post(form, typed, follow=True)

    assert "The report is entered" in text(answer)
    assert "8,300.0" in text(answer)
    old = text(finance.get(f"{BUDGET}reports/{report.pk}/"))
    assert "A newer report has taken the place of this one." in old
    assert "8,214.6" in old
    again = finance.post(form, typed)
    assert "A newer report has taken the place of this one." in text(again)


def test_a_month_is_typed_with_a_code_that_nobody_planned(finance: Client, money: MinBulak) -> None:
    with scope.of(money.place.pk):
        income = BudgetCode.objects.get(kind="income", code="1.1")
        function = BudgetCode.objects.get(kind="function", code="9")
        economic = BudgetCode.objects.get(kind="economic", code="27")
    form = f"{BUDGET}reports/?year=2026&time=M7"
    typed = {**UNIT, f"sum-{income.pk}-0-0-": "12,5", "source": "Казыналык", **day(3, 8, name="reported_on")}
    half_said = finance.post(form, {**typed, "function_1": function.pk, "economic_1": economic.pk})
    assert "Write the sum, or choose no code." in text(half_said)
    assert 'value="12,5"' in text(half_said)

    added = {**typed, "function_1": function.pk, "economic_1": economic.pk, "expense_1_sum": "3"}
    answer = text(finance.post(form, added, follow=True))

    assert "The report is entered: July, 2026" in answer
    assert re.search(r"Not planned, and something came in or went out</b>: 27 ", answer) is None
    with scope.of(money.place.pk):
        lines = Execution.objects.get(span="month").lines.all()
        assert sorted(line.amount for line in lines) == [soms("3"), soms("12.5")]


def test_a_statement_of_the_treasury_that_differs_is_told_with_its_way_out(finance: Client, money: MinBulak) -> None:
    with scope.of(money.place.pk):
        row = TreasuryBalance.objects.get(day=date(2026, 6, 30))

    typed = {**UNIT, "amount": "5 470,0", "source": "Казыналык", "version": "1"}
    page = text(finance.post(f"{BUDGET}balances/{row.pk}/", typed, follow=True))

    assert re.search(
        r"Closing balance: as computed and as the treasury states it.*?5,472\.5.*?5,470\.0", page, re.DOTALL
    )
    assert "a loan payment that is missing or stands twice" in page


def test_no_text_leaves_as_a_formula(finance: Client, money: MinBulak) -> None:
    with scope.of(money.place.pk):
        row = BudgetCode.objects.get(kind="income", code="1.1")
    by = a_holder(Role.FINANCE_CHIEF, money.place, login="sly")
    named = CodeEntry(kind=BudgetCode.Kind.INCOME, code="1.1", names=Names(ky="=1+1"), group="taxes")
    with clock.set_to(at(TODAY, hour=18)):
        change_code(row.pk, named, seen=row.version, by=by, municipality=money.place.pk)

    table = finance.get(f"{BUDGET}2026/1/table.csv").content.decode("utf-8-sig")
    book = load_workbook(io.BytesIO(finance.get(f"{BUDGET}2026/1/table.xlsx").content))

    found = next(line for line in csv.reader(io.StringIO(table), delimiter=";") if line[1] == "1.1")
    assert found[2:6] == ["'=1+1", "16200000,00", "7900000,00", "8214600,00"]
    sheet = book.worksheets[0]
    cell = next(cell for (cell,) in sheet.iter_rows(min_col=2, max_col=2) if cell.value == "=1+1")
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert sheet.cell(row=sheet.max_row, column=5).value == soms("35039.7")


def test_an_empty_office_begins_with_one_press(today: None, db: None) -> None:
    place = a_municipality("kara-oy", is_invented=True)
    desk, budget = desk_of(Role.FINANCE_CHIEF, place), "/en/office/kara-oy/budget/"
    assert "There are no codes of income and expense yet." in text(desk.get(budget))

    taken = text(desk.post(f"{budget}codes/first/", {}, follow=True))

    assert "Codes entered: 31" in taken
    assert taken.count("example</span>") > 31
    with scope.of(place.pk):
        assert BudgetCode.objects.filter(is_illustrative=True).count() == 31
    desk.post(f"{budget}versions/", {"year": "2026", "kind": "approved", "copy_of": ""})
    empty = desk.post(f"{budget}versions/B-2026-1/adopt/", {**day(16, 1), "decision": "11-1", "version": "1"})
    assert "This version has no lines yet." in text(empty)


def test_who_only_reads_money_is_offered_nothing_to_press(money: MinBulak, today: None) -> None:
    reader = signed_in(a_holder(Role.OVERSEER, money.place))

    page = text(reader.get(BUDGET)) + text(reader.get(f"{BUDGET}versions/B-2026-1/"))

    for words in ("Say why", "Begin a version", "Enter a balance", "Enter the report", "Withdraw the version"):
        assert words not in page
    assert reader.get(f"{BUDGET}1999999/").status_code == 404
    assert reader.get(f"{BUDGET}2026/3/table.csv").status_code == 404
