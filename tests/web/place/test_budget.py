"""The budget for everybody: pictures whose tables agree with the entries, versions, proofs; never a working draft."""

import csv
import json
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from gzip import compress
from io import StringIO

import pytest
from django.test import Client

from esep.access import Role
from esep.finance.commands.execution.explaining import explain
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.commands.lines.putting import LineEntry, put_in_line
from esep.finance.commands.versions.beginning import VersionEntry, begin_version
from esep.finance.models import BudgetCode, BudgetVersion, Execution, ExecutionLine
from esep.kernel import scope
from esep.kernel.models import Municipality
from tests.kernel.people import a_holder
from tests.web.office.desk import text
from tests.web.place.reading import told_at

pytestmark = pytest.mark.django_db

AT = "/en/min-bulak"
NOW, HALF = f"{AT}/budget/", f"{AT}/budget/2026-1/"
AMENDED = f"{AT}/budget/versions/B-2026-3/"
PROOF = f"{AT}/budget/2026/proof/function/2/"
PAGES = (NOW, HALF, f"{AT}/budget/2026/", f"{AT}/budget/2025/", f"{AT}/budget/versions/", AMENDED, PROOF)
FILES = ("sources", "thousand", "income", "function", "economic", "balance")
TWELVE = 12 * 1024
NAME, SUM, SHOWN = "Канарейкин көпүрөсү", Decimal("7313131.31"), ("7313131", "7,313.1", "7 313,1")


def rows(client: Client, address: str) -> list[list[str]]:
    """The rows of a table without its heading."""
    answer = client.get(address)
    assert answer.status_code == 200
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))[1:]


def sums(cells: Iterable[str]) -> Decimal:
    return sum((Decimal(cell.replace(",", ".")) for cell in cells), Decimal(0))


def test_the_newest_half_year_says_what_came_what_went_and_what_is_left(min_bulak: Municipality) -> None:
    words = told_at(NOW)

    assert "Came in, of the plan of the year 35,039.7 / 75,400.0 46.5%" in words
    assert "Spent 88.7% of what was planned for the first six months: 4,022.4 thousand soms less." in words
    assert "5,472.5 The treasury states the same." in words
    assert "17,789.7 · 50.8%" in words
    assert "17,250.0 · 49.2%" in words


def test_what_was_carried_out_best_stands_first(client: Client, min_bulak: Municipality) -> None:
    page = text(client.get(HALF))

    for title in ("Income", "Expense by function", "Expense by economic item"):
        part = page.partition(f">{title}</h2>")[2].partition("<details")[0]
        shares = [Decimal(one) for one in re.findall(r"(?:Collected|Spent) ([0-9.]+)%", part)]
        assert len(shares) > 4
        assert shares == sorted(shares, reverse=True)
    assert "Мүлк салыгы негизинен түшүм жыйналгандан кийин төлөнөт." in page, "the office's own words"


@pytest.mark.parametrize("kind", BudgetCode.Kind.values)
def test_the_total_of_a_table_is_the_sum_of_the_entries(client: Client, min_bulak: Municipality, kind: str) -> None:
    with scope.of(min_bulak.pk):
        entries = ExecutionLine.objects.filter(execution__year=2026, **{f"{kind}__isnull": False}).order_by("pk")
        independent = sum((line.amount for line in entries), Decimal(0))

    *lines, total = rows(client, f"{HALF}{kind}.csv")

    assert sums(line[4] for line in lines) == sums([total[4]]) == independent
    assert sums(line[2] for line in lines) == sums([total[2]]) == Decimal(75_400_000)


def test_a_thousand_soms_are_a_thousand_in_the_table_too(client: Client, min_bulak: Municipality) -> None:
    assert sums(row[4] for row in rows(client, f"{HALF}thousand.csv")) == 1000


def test_programs_read_the_same_values_as_spreadsheets(client: Client, min_bulak: Municipality) -> None:
    said = json.loads(client.get(f"{HALF}income.json").content)

    assert len(said["columns"]) == len(said["rows"][0])
    assert said["rows"][0][4] == "8214600.00"
    assert [row[4].replace(".", ",") for row in said["rows"]] == [row[4] for row in rows(client, f"{HALF}income.csv")]


def test_an_amendment_says_what_it_moved_and_which_decision_it_rests_on(min_bulak: Municipality) -> None:
    words = told_at(AMENDED)

    moved = words.partition("What it moved")[2].partition("This table:")[0]
    assert "Reserve: Reserve 10 · 00 1,900.0 1,300.0 -600.0" in moved
    assert "Income tax" not in moved
    assert "№ 13/1" in words


def test_a_figure_leads_to_its_entries_their_days_and_the_works_paid_from_it(
    client: Client, min_bulak: Municipality
) -> None:
    assert f'href="{PROOF}"' in text(client.get(HALF))

    words, page = told_at(PROOF), text(client.get(PROOF))

    assert "4,218,700.00 soms" in words
    assert "10 July 2026" in words
    assert "Received and entered claimed day: 10.07.2026 · received: 13.07.2026 · days later: 3" in words
    assert words.index("Amended budget B-2026-3") < words.index("Approved budget B-2026-2")
    assert f'href="{AT}/works/A-03/"' in page


def test_months_stand_on_the_page_of_their_half_year(client: Client, min_bulak: Municipality) -> None:
    by = a_holder(Role.FINANCE_CHIEF, min_bulak)
    lines = [DoneEntry(income="1.1", amount=Decimal(1_500_000))]
    span, on = Execution.Span.MONTH, date(2026, 8, 4)
    said = ReportEntry(year=2026, span=span, number=7, source="Казыналык", reported_on=on, lines=lines)
    report_execution(said, by=by, municipality=min_bulak.pk)

    words = told_at(f"{AT}/budget/2026-2/")

    assert "July 1,500.0 0.0 Казыналык 04.08.2026" in words
    assert "Left at the end —" in words, "five months are not told yet"
    assert rows(client, f"{AT}/budget/2026-2/months.csv")[0][:3] == ["July", "1500000,00", "0,00"]
    assert "Report of the month: July" in told_at(f"{AT}/budget/2026/proof/income/1.1/")


def test_pages_stay_light(client: Client, min_bulak: Municipality) -> None:
    weights = {page: len(compress(client.get(page).content)) for page in PAGES}

    assert max(weights.values()) <= TWELVE, weights


@pytest.mark.parametrize("path", ["budget/1999/", "budget/2026-2/", "budget/versions/B-9/", "budget/2026/proof/x/1/"])
def test_what_is_not_there_leads_to_what_is(client: Client, min_bulak: Municipality, path: str) -> None:
    answer = client.get(f"{AT}/{path}")

    assert answer.status_code == 404
    assert f'href="{HALF}"' in answer.content.decode()


def test_a_version_shows_both_days_of_its_decision(min_bulak: Municipality) -> None:
    days = "№ 11/1 ( claimed day: 16.01.2026 · received: 16.01.2026 · on the same day )"

    for address in (f"{AT}/budget/versions/", f"{AT}/budget/versions/B-2026-2/"):
        assert days in told_at(address)


def test_the_feed_names_versions_and_reports_with_their_pages(client: Client, min_bulak: Municipality) -> None:
    feed = client.get(f"{AT}/budget.atom").content.decode()

    assert f"http://testserver{AMENDED}" in feed
    assert f"http://testserver{HALF}" in feed
    assert "B-2027-1" not in feed


def test_a_line_is_found_by_its_name(client: Client, min_bulak: Municipality) -> None:
    page = text(client.get(f"{AT}/search/?q=waste+fee"))

    assert f'href="{AT}/budget/2026/proof/income/2.3/"' in page


def test_nothing_of_a_working_draft_is_anywhere(client: Client, min_bulak: Municipality) -> None:
    by, at = a_holder(Role.FINANCE_CHIEF, min_bulak), min_bulak.pk
    for year, kind in ((2026, BudgetVersion.Kind.AMENDED), (2027, BudgetVersion.Kind.DRAFT)):
        code = begin_version(year, kind, VersionEntry(note=NAME), by=by, municipality=at).code
        line = LineEntry(income="1.1", year_plan=SUM, half_plan=SUM, words_ky=NAME, words_ru=NAME)
        put_in_line(code, line, by=by, municipality=at)
        assert client.get(f"{AT}/budget/versions/{code}/").status_code == 404
    with scope.of(at):
        income = BudgetCode.objects.get(kind="income", code="1.1").pk
    explain(income, 2027, 1, words_ky=NAME, words_ru=NAME, by=by, municipality=at)

    proof = f"{AT}/budget/2026/proof/income/1.1/"
    files = [f"{HALF}{name}.{form}" for name in FILES for form in ("csv", "json")]
    search = f"{AT}/search/?q=%D0%9A%D0%B0%D0%BD%D0%B0%D1%80%D0%B5%D0%B9%D0%BA%D0%B8%D0%BD"
    for address in (*PAGES, proof, *files, f"{AMENDED}income.csv", f"{AT}/budget.atom"):
        answer = client.get(address)
        assert answer.status_code == 200, address
        said = answer.content.decode().replace("\xa0", " ")
        assert NAME not in said, address
        assert not [one for one in SHOWN if one in said], address
    assert "proof/income" not in text(client.get(search))
    assert client.get(f"{AT}/budget/2027/").status_code == 404
