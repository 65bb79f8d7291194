"""Tables of the budget in the office: sent once, understood, looked at, brought in, taken back (1.9, 5.2)."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoDbBlocker, Settings

from esep.access import Role
from esep.finance.commands.versions.beginning import begin_version
from esep.finance.models import BudgetImport, BudgetLine, BudgetVersion, Execution, ExecutionLine
from esep.kernel import clock, scope
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.databases import for_a_module
from tests.finance.importing.tables import Rows, workbook
from tests.finance.sums_2026 import kept
from tests.grounds import Grounds
from tests.kernel.people import a_holder
from tests.web.office.desk import Answer, desk_of, hidden, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("5.2-general", "1.9-draft-budget")]

BUDGET = "/en/office/min-bulak/budget/"
UPLOAD = f"{BUDGET}versions/B-2027-1/import/"
TITLES: list[object] = ["Код", "Наименование", "План на год", "План на полугодие"]
ROWS: Rows = [
    ["Мин-Булак айыл өкмөтүнүн бюджети"],
    ["", "", "", "миң сом"],
    TITLES,
    ["1.1", "Киреше салыгы", 7900.5, 3950],
    ["1.2", "Патент", 2150, 1100],
    ["", "Жыйынтык", 10050.5, 5050],
]


@pytest.fixture(scope="module")
def money(grounds: Grounds, django_db_blocker: DjangoDbBlocker) -> Iterator[MinBulak]:
    """The municipality with the money of the example, and a draft of the next year without lines."""
    with grounds.min_bulak() as built, for_a_module(django_db_blocker):
        with clock.set_to(at(TODAY, hour=17)):
            by = a_holder(Role.FINANCE_CHIEF, built.place, login="money")
            kept(by, built.place.pk)
            begin_version(2027, BudgetVersion.Kind.DRAFT, by=by, municipality=built.place.pk)
        yield built


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    """Where the bytes of this test lie."""
    settings.FILES = tmp_path / "files"


@pytest.fixture
def finance(money: MinBulak, today: None, db: None) -> Client:
    return desk_of(Role.FINANCE_CHIEF, money.place)


def send(
    client: Client, rows: Sequence[Sequence[object]] = ROWS, *, to: str = UPLOAD, name: str = "бюджет.xlsx"
) -> str:
    """Send a table; the address of its preview."""
    answer = client.post(to, {"file": SimpleUploadedFile(name, workbook(rows))})
    assert answer.status_code == 302, text(answer)
    return str(answer.headers["Location"])


def form_of(answer: Answer) -> dict[str, str]:
    """What the form of a page would send as it stands."""
    page = text(answer)
    found = {name: hidden(answer, name) for name in ("form_key", "shown_as")}
    for name, inside in re.findall(r'<select name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', inside)
        found[name] = chosen[1] if chosen else ""
    found["unit"] = re.findall(r'name="unit" value="(\d+)"[^>]*checked', page)[0]
    return found


def lines(money: MinBulak) -> list[BudgetLine]:
    with scope.of(money.place.pk):
        rows = BudgetLine.objects.filter(budget__code="B-2027-1", taken_out_at__isnull=True)
        return list(rows.select_related("income", "brought_in").order_by("row"))


def test_a_table_is_looked_at_before_anything_is_written_and_then_brought_in(finance: Client, money: MinBulak) -> None:
    address = send(finance)
    preview = finance.get(address)
    page = re.sub(r"\s+", " ", text(preview))

    for shown in ("10,050.5", "5,050.0", "Fitting: 1 / 1", "Киреше салыгы", "3: Код | Наименование"):
        assert shown in page, shown
    assert lines(money) == []

    done = finance.post(address, form_of(preview), follow=True)
    assert "The table is brought in. Lines: 2" in text(done)
    first, second = lines(money)
    assert [(line.income.code, f"{line.year_plan}", line.row) for line in (first, second) if line.income] == [
        ("1.1", "7900500.00", 4),
        ("1.2", "2150000.00", 5),
    ]
    behind = text(finance.get(f"{BUDGET}import/plan/{first.pk}/"))
    assert re.search(r"C4.*?План на год.*?7900\.5", behind, re.DOTALL)
    assert first.brought_in is not None
    sent = finance.get(f"{BUDGET}import/{first.brought_in.pk}/file/")
    assert sent.getvalue()[:2] == b"PK"
    assert f'href="{BUDGET}import/plan/{first.pk}/"' in text(done)


def test_another_choice_of_columns_is_shown_before_it_is_written_and_remembered(
    finance: Client, money: MinBulak
) -> None:
    address = send(finance)
    typed = form_of(finance.get(address)) | {"year_plan": "3", "half_plan": "2"}

    told = finance.post(address, typed)

    assert told.status_code == 302
    assert lines(money) == [], "the reading was not on the page yet"
    again = finance.get(told.headers["Location"])
    page = re.sub(r"\s+", " ", text(again))
    assert "The table is read anew." in page
    assert "The half-year is above the year. Rows: 4, 5" in page
    refused = finance.post(told.headers["Location"], form_of(again))
    assert refused.status_code == 400
    assert "mark that you have seen it" in text(refused)
    finance.post(told.headers["Location"], {**form_of(again), "accepts": "on"})
    assert [f"{line.year_plan}" for line in lines(money)] == ["3950000.00", "1100000.00"]

    second = form_of(finance.get(send(finance, [*ROWS[1:], ["2.1", "Жер", 5, 7]])))
    assert (second["year_plan"], second["half_plan"]) == ("3", "2")


def test_a_row_of_titles_and_a_sheet_can_be_chosen(finance: Client) -> None:
    book = load_workbook(BytesIO(workbook(ROWS)))
    book.create_sheet("Чыгаша").append([*TITLES[:2], "x", "y"])
    file = BytesIO()
    book.save(file)
    answer = finance.post(UPLOAD, {"file": SimpleUploadedFile("т.xlsx", file.getvalue())})
    address = answer.headers["Location"]
    typed = form_of(finance.get(address))
    assert (typed["sheet"], typed["heading"]) == ("0", "3")

    other = finance.post(address, {**typed, "sheet": "1", "again": "1"}).headers["Location"]
    assert form_of(finance.get(other))["sheet"] == "1"
    lower = finance.post(address, {**typed, "heading": "4", "again": "1"}).headers["Location"]
    assert form_of(finance.get(lower))["year_plan"] == ""
    assert finance.get(f"{address}?sheet=77").status_code == 400


def test_mistakes_are_named_by_cell_with_a_way_out_and_nothing_can_be_brought_in(
    finance: Client, money: MinBulak
) -> None:
    address = send(finance, [*ROWS, ["9.9", "Башка", "көп", 1]])
    preview = finance.get(address)
    page = re.sub(r"\s+", " ", text(preview))

    assert re.search(r"C7</b> <span class=\"about\">көп</span>.*?This is no sum\..*?Write digits only", page)
    assert re.search(r"A7</b>.*?The classification has no such code: 9\.9\..*?Enter the code", page)
    assert "Bring in the table</button>" not in page
    assert finance.post(address, form_of(preview)).status_code == 400
    assert lines(money) == []


def test_a_newer_edition_takes_the_place_of_the_earlier_one_and_is_taken_back_in_one_step(
    finance: Client, money: MinBulak
) -> None:
    first = send(finance)
    finance.post(first, form_of(finance.get(first)))
    (brought,) = {line.brought_in_id for line in lines(money)}
    second = send(finance, [*ROWS[:5], ["1.3", "Мүлк салыгы", 100, 50]])
    typed = form_of(finance.get(second))
    assert typed["instead_of"] == str(brought), "the same name and sheet"

    beside = finance.post(second, {**typed, "instead_of": "", "again": "1"}).headers["Location"]
    assert "This line stands in the version already." in text(finance.get(beside))
    finance.post(second, typed)
    assert [line.row for line in lines(money)] == [4, 5, 6]
    (newer,) = {line.brought_in_id for line in lines(money)}
    version = text(finance.get(f"{BUDGET}versions/B-2027-1/"))
    assert "taken back" in version

    form = finance.get(f"{UPLOAD}{newer}/out/")
    assert "Lines that go: 3." in text(form)
    told = finance.post(f"{UPLOAD}{newer}/out/", {"form_key": hidden(form, "form_key")}, follow=True)
    assert "The table is taken back. Lines: 3" in text(told)
    assert lines(money) == []
    with scope.of(money.place.pk):
        assert BudgetImport.objects.count() == 2


def test_a_report_of_the_treasury_comes_as_a_table_and_is_corrected_by_another(
    finance: Client, money: MinBulak
) -> None:
    rows: Rows = [["Код", "Аталышы", "Аткарылганы, миң сом"], ["1.1", "Киреше салыгы", 812.4]]
    address = send(finance, rows, to=f"{BUDGET}reports/import/?year=2026&time=M8")
    day = {"reported_on_day": "3", "reported_on_month": "9", "reported_on_year": "2026"}
    typed = {**form_of(finance.get(address)), "source": "Казына", **day}

    anew = finance.post(address, {**typed, "again": "1"}).headers["Location"]
    kept_typed = text(finance.get(anew))
    assert 'value="Казына"' in kept_typed
    assert re.search(r'name="reported_on_day" value="3"', kept_typed)
    told = finance.post(address, typed, follow=True)
    assert "The report is entered: August, 2026" in text(told)
    with scope.of(money.place.pk):
        line = ExecutionLine.objects.get(execution__span="month", execution__number=8)
    assert (f"{line.amount}", line.row) == ("812400.00", 2)

    page = text(finance.get(f"{BUDGET}reports/{line.execution_id}/"))
    correct = re.search(r'href="([^"]*)">Correct by a table', page)
    assert correct is not None
    upload = correct[1].replace("&amp;", "&")
    assert "The table takes its place" in text(finance.get(upload))
    newer = send(finance, [*rows, ["1.2", "Патент", 10]], to=upload)
    finance.post(newer, {**form_of(finance.get(newer)), "source": "Казына", **day})
    with scope.of(money.place.pk):
        present = Execution.objects.get(span="month", number=8, is_replaced=False)
        assert (present.replaces_id, present.lines.count()) == (line.execution_id, 2)


@pytest.mark.parametrize(
    ("table", "to"), [("plan", UPLOAD), ("execution", f"{BUDGET}reports/import/?year=2026&time=M9")]
)
def test_the_filled_in_template_needs_no_correction(finance: Client, table: str, to: str) -> None:
    book = load_workbook(BytesIO(finance.get(f"{BUDGET}import/{table}.xlsx").content))
    sheet = book.worksheets[0]
    places = {str(cell.value).split(" ")[0]: at for at, cell in enumerate(sheet[1], start=1)}
    sheet.cell(2, places["Кирешенин"], "1.1")
    sheet.cell(2, places["Аталышы,"], "Салык")
    for title in ("Жылдык", "Жарым", "Аткарылганы,"):
        if title in places:
            sheet.cell(2, places[title], 12.5)
    file = BytesIO()
    book.save(file)

    answer = finance.post(to, {"file": SimpleUploadedFile("т.xlsx", file.getvalue())})

    page = text(finance.get(answer.headers["Location"]))
    assert "Nothing can be brought in yet" not in page
    assert "Look at this" not in page
    assert 'title="12,500.00 soms"' in page


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"%PDF-1.7", b"\x00\x01\x02", b"<html>1</html>"])
def test_a_file_that_is_no_table_is_refused_beside_its_field(finance: Client, data: bytes) -> None:
    answer = finance.post(UPLOAD, {"file": SimpleUploadedFile("т.xlsx", data)})

    assert answer.status_code == 400
    assert 'id="file_error"' in text(answer)


def test_a_fixed_version_a_foreign_table_and_a_reader_are_turned_away(finance: Client, money: MinBulak) -> None:
    waiting = send(finance)
    assert finance.get(waiting.replace("B-2027-1", "B-2026-1")).status_code == 404
    with scope.of(money.place.pk):
        fixed = BudgetVersion.objects.get(year=2026).code
    into_fixed = send(finance, to=f"{BUDGET}versions/{fixed}/import/")
    typed = form_of(finance.get(into_fixed))
    assert "The lines of this version stay as they are." in text(finance.get(f"{BUDGET}versions/{fixed}/import/"))
    assert finance.post(into_fixed, typed).status_code in (302, 400)
    with scope.of(money.place.pk):
        assert not BudgetImport.objects.exists()
    reader = desk_of(Role.KENESH_CHAIR, money.place)
    assert reader.get(UPLOAD).status_code == 403
    assert reader.get(waiting).status_code == 403
