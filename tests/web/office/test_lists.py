"""Lists: template, upload, preview, and all rows or none."""

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook, load_workbook

from esep.access import Role
from esep.community.lists import LISTS
from esep.community.models import Village
from esep.kernel import scope
from esep.kernel.models import Municipality
from tests.kernel.people import a_municipality
from tests.web.office.desk import Answer, desk_of, hidden, text

pytestmark = pytest.mark.django_db

LISTS_PAGE = "/en/office/min-bulak/lists/"
HEAD = "Code,Name (Kyrgyz),Residents\n"


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def secretary(place: Municipality) -> Client:
    return desk_of(Role.RESPONSIBLE_SECRETARY, place)


def filled_in(client: Client, *rows: tuple[object, ...], kind: str = "villages") -> bytes:
    """The template of a list as it is downloaded, with rows written into its first three columns."""
    book = load_workbook(io.BytesIO(client.get(f"{LISTS_PAGE}{kind}/template.xlsx").content))
    sheet = book.worksheets[0]
    titles = [str(cell.value or "") for cell in sheet[1]]
    sheet.delete_rows(2, sheet.max_row)
    for row in rows:
        sheet.append([*row, *([None] * (len(titles) - len(row)))])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def upload(client: Client, data: bytes, *, name: str = "villages.xlsx", kind: str = "villages") -> Answer:
    """Send a table."""
    return client.post(f"{LISTS_PAGE}{kind}/", {"file": SimpleUploadedFile(name, data)})


def names(place: Municipality) -> list[str]:
    with scope.of(place.pk):
        return [village.name_ky for village in Village.objects.all()]


def test_every_list_has_its_template_in_the_language_of_the_page(secretary: Client) -> None:
    shown = text(secretary.get(LISTS_PAGE))

    for kind in LISTS:
        assert f'href="{LISTS_PAGE}{kind}/"' in shown
        answer = secretary.get(f"{LISTS_PAGE}{kind}/template.xlsx")
        assert answer.content[:2] == b"PK"
        assert f"{kind}-en.xlsx" in answer.headers["Content-Disposition"]


def test_a_list_is_shown_before_anything_is_written_and_then_brought_in(place: Municipality, secretary: Client) -> None:
    answer = upload(secretary, filled_in(secretary, ("V1", "Ак-Тилек"), ("V2", "Кара-Ой")))
    preview = secretary.get(answer.headers["Location"])

    assert "Ак-Тилек (V1), line: 2" in re.sub(r"\s+", " ", text(preview))
    assert names(place) == []

    done = secretary.post(answer.headers["Location"], {"form_key": hidden(preview, "form_key")})
    assert "New: 2. Changed: 0. Same: 0." in text(secretary.get(done.headers["Location"]))
    assert names(place) == ["Ак-Тилек", "Кара-Ой"]


def test_confirming_twice_brings_it_in_once(place: Municipality, secretary: Client) -> None:
    address = upload(secretary, filled_in(secretary, ("V1", "Ак-Тилек"))).headers["Location"]
    key = hidden(secretary.get(address), "form_key")

    answers = [secretary.post(address, {"form_key": key}) for _ in range(2)]

    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert names(place) == ["Ак-Тилек"]


def test_what_changes_is_shown_before_and_after(secretary: Client) -> None:
    first = upload(secretary, filled_in(secretary, ("V1", "Ак-Тилек"), ("V2", "Кара-Ой"))).headers["Location"]
    secretary.post(first, {"form_key": hidden(secretary.get(first), "form_key")})

    second = upload(secretary, filled_in(secretary, ("V1", "Ак-Тилек"), ("V2", "Чоң-Арык"))).headers["Location"]

    shown = text(secretary.get(second))
    assert re.search(r"<del>Кара-Ой</del> → <ins>Чоң-Арык</ins>", shown)
    assert "New: 0. Changed: 1. Same: 1." in re.sub(r"\s+", " ", shown)


def test_mistakes_are_shown_by_the_line_of_the_sheet_and_nothing_can_be_brought_in(
    place: Municipality, secretary: Client
) -> None:
    rows = [(f"V{number}", f"Айыл {number}") for number in range(1, 10)]
    address = upload(secretary, filled_in(secretary, *rows, ("V1", "Айыл 10"))).headers["Location"]
    shown = text(secretary.get(address))

    assert re.search(r"Line: 11", shown)
    assert "Bring in the list" not in shown
    assert secretary.post(address, {}).status_code == 400
    assert names(place) == []


def test_latin_letters_in_names_are_shown_and_mended_unless_somebody_says_no(
    place: Municipality, secretary: Client
) -> None:
    table = filled_in(secretary, ("V1", "Aк-Тилек"), ("V2", "Kapa-Ой"))
    first, second = (upload(secretary, table).headers["Location"] for _ in range(2))
    preview = secretary.get(first)
    other_key = hidden(secretary.get(second), "form_key")

    shown = re.sub(r"\s+", " ", text(preview))
    assert "<del>Kapa-Ой</del> → <ins>Кара-Ой</ins>" in shown
    assert '<input type="checkbox" name="mend" id="mend" checked>' in shown
    assert "Mend all these letters: 2" in shown

    secretary.post(first, {"form_key": hidden(preview, "form_key"), "mend": "on"})
    assert names(place) == ["Ак-Тилек", "Кара-Ой"]
    secretary.post(second, {"form_key": other_key})
    assert names(place) == ["Aк-Тилек", "Kapa-Ой"]


def test_a_table_as_offices_keep_it_is_read_and_tells_what_it_left_out(place: Municipality, secretary: Client) -> None:
    book = Workbook()
    for row in (
        ["Миң-Булак айыл аймагынын айылдары"],
        ["Code", "Name in Kyrgyz", "Саны", None],
        [None, None, "Residents", "Households"],
        ["V1", "Ак-Тилек", 3110, 688],
        ["Жалпы", None, 3110, 688],
    ):
        book.worksheets[0].append(row)
    for cells in ("A1:D1", "A2:A3", "B2:B3", "C2:D2"):
        book.worksheets[0].merge_cells(cells)
    kept = io.BytesIO()
    book.save(kept)

    address = upload(secretary, kept.getvalue()).headers["Location"]

    preview = secretary.get(address)
    shown = re.sub(r"\s+", " ", text(preview))
    assert "Line: 1, above the table: Миң-Булак айыл аймагынын айылдары" in shown
    assert "Line: 5, a sum: Жалпы, 3110, 688" in shown
    secretary.post(address, {"form_key": hidden(preview, "form_key")})
    with scope.of(place.pk):
        assert [(row.population, row.households) for row in Village.objects.all()] == [(3110, 688)]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"\x00\x01\x02", HEAD.encode("utf-16")])
def test_any_bytes_get_an_answer(data: bytes, secretary: Client) -> None:
    answer = upload(secretary, data)

    while answer.status_code == 302:
        answer = secretary.get(answer.headers["Location"])
    assert answer.status_code in (200, 400)
    assert 'role="alert"' in text(answer)


def test_without_a_file_the_form_says_so(secretary: Client) -> None:
    answer = secretary.post(f"{LISTS_PAGE}villages/", {})

    assert answer.status_code == 400
    assert "No file was chosen. Choose the table." in text(answer)


def test_a_kept_list_is_nobody_elses(place: Municipality, secretary: Client) -> None:
    address = upload(secretary, filled_in(secretary, ("V1", "Ак-Тилек"))).headers["Location"]

    admin = desk_of(Role.MUNICIPAL_ADMIN, place)

    assert secretary.get(address).status_code == 200
    assert admin.get(address).status_code == 404
    assert secretary.get(address.replace("/villages/", "/venues/")).status_code == 404


def test_who_may_not_bring_in_lists_is_told_so(place: Municipality) -> None:
    clerk = desk_of(Role.OFFICE_STAFF, place)

    assert clerk.get(LISTS_PAGE).status_code == 403
    assert upload(clerk, b"x").status_code == 403
