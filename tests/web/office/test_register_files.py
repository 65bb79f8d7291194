"""Files of the register: given out safely, or missed with a clear page; evidence; extracts and labels."""

import logging
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings
from python_calamine import CalamineWorkbook

from esep.access import Actor, Role
from esep.kernel import clock
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, Municipality
from esep.records.models import Document
from tests.kernel.people import a_holder, a_municipality
from tests.records.papers import MORNING, a_document, a_photo, a_text
from tests.web.office.desk import Answer, desk_of, text

pytestmark = pytest.mark.django_db

REGISTER = "/en/office/min-bulak/register/"
PERIOD = {
    "since_day": "1", "since_month": "9", "since_year": "2026",
    "until_day": "30", "until_month": "9", "until_year": "2026",
}  # fmt: skip
CLAIMED = {"claimed_on_day": "11", "claimed_on_month": "9", "claimed_on_year": "2026"}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def morning() -> Iterator[None]:
    with clock.set_to(MORNING):
        yield


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def desk(place: Municipality) -> Client:
    return desk_of(Role.RESPONSIBLE_SECRETARY, place, login="nurgul")


@pytest.fixture
def document(place: Municipality, desk: Client) -> Document:
    """A document with a text and a photo."""
    secretary: Actor = actor_of(Account.objects.get(login="nurgul"))
    return a_document(place, by=secretary, files=(a_text(), a_photo()))


def test_a_photo_is_shown_in_a_sandbox(desk: Client, document: Document) -> None:
    answer = desk.get(f"{REGISTER}{document.pk}/files/2/")

    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Content-Disposition"].startswith("inline;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]
    assert b"Telephone of somebody" not in answer.getvalue()


def test_what_was_removed_from_a_photo_is_told(desk: Client, document: Document) -> None:
    assert "The place of the shot was removed" in text(desk.get(f"{REGISTER}{document.pk}/"))


def test_everything_else_is_a_download_under_its_own_name(desk: Client, document: Document) -> None:
    answer = desk.get(f"{REGISTER}{document.pk}/files/1/")

    assert answer["Content-Disposition"].startswith('attachment; filename="')
    assert "filename*=UTF-8''%D0%BE%D1%82%D1%87%D0%B5%D1%82.txt" in answer["Content-Disposition"]
    assert answer.getvalue() == a_text().data


def test_a_photo_can_be_downloaded_too(desk: Client, document: Document) -> None:
    answer = desk.get(f"{REGISTER}{document.pk}/files/2/?download=1")

    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer.getvalue().startswith(b"\xff\xd8")


@pytest.mark.parametrize("position", [0, 3, 10**20])
def test_a_place_without_a_file_is_not_found(desk: Client, document: Document, position: int) -> None:
    assert desk.get(f"{REGISTER}{document.pk}/files/{position}/").status_code == 404


def test_roles_without_the_register_get_no_file(place: Municipality, document: Document) -> None:
    volunteer = desk_of(Role.DESK_VOLUNTEER, place)

    assert volunteer.get(f"{REGISTER}{document.pk}/files/1/").status_code == 403


@pytest.mark.parametrize(("loss", "status"), [("gone", 410), ("changed", 500)])
def test_a_file_that_is_lost_is_said_so_with_a_reference_that_the_log_shows_too(
    desk: Client, document: Document, folder: Path, caplog: pytest.LogCaptureFixture, loss: str, status: int
) -> None:
    for file in folder.rglob("*"):
        if file.is_file():
            file.unlink() if loss == "gone" else file.write_bytes(b"another")

    with caplog.at_level(logging.ERROR, logger="esep.workspace.register.files"):
        answer = desk.get(f"{REGISTER}{document.pk}/files/1/")

    assert answer.status_code == status
    assert "The record itself is whole" in text(answer)
    assert str(getattr(answer.wsgi_request, "reference", None)) in text(answer)
    assert [record.name for record in caplog.records if record.exc_info] == ["esep.workspace.register.files"]
    assert desk.get(f"{REGISTER}{document.pk}/").status_code == 200


def test_evidence_shows_the_days_between(desk: Client, document: Document) -> None:
    photo = SimpleUploadedFile("такта.jpg", a_photo().data, "image/jpeg")

    answer = desk.post(
        f"{REGISTER}{document.pk}/evidence/new/", {"kind": "photo", **CLAIMED, "attached": photo}, follow=True
    )

    assert "Days between: <b>3</b>" in text(answer)
    kept = desk.get(f"{REGISTER}{document.pk}/evidence/{first_evidence(answer)}/")
    assert kept["Content-Type"] == "image/jpeg"
    assert kept.getvalue().startswith(b"\xff\xd8")


def first_evidence(answer: Answer) -> int:
    """The number of the evidence that a document's page links to."""
    found = re.search(r"(?:/evidence/|instead=)(\d+)", text(answer))
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("typed", [{"kind": "photo"}, {"kind": "link", "link": "javascript:alert(1)"}])
def test_evidence_that_cannot_be_is_told_in_the_form(desk: Client, document: Document, typed: dict[str, str]) -> None:
    answer = desk.post(f"{REGISTER}{document.pk}/evidence/new/", {**CLAIMED, **typed})

    assert answer.status_code == 400
    assert 'href="#link"' in text(answer)


def test_evidence_is_withdrawn_and_replaced(desk: Client, document: Document) -> None:
    link = {"kind": "link", **CLAIMED, "link": "https://example.invalid/"}
    kept = desk.post(f"{REGISTER}{document.pk}/evidence/new/", link, follow=True)
    number = first_evidence(kept)

    newer = desk.post(f"{REGISTER}{document.pk}/evidence/new/?instead={number}", link, follow=True)

    assert "Replaced by newer evidence." in text(newer)
    assert desk.get(f"{REGISTER}{document.pk}/evidence/{number}/withdraw/").status_code == 400
    withdrawn = desk.post(
        f"{REGISTER}{document.pk}/evidence/{number + 1}/withdraw/", {"reason": "Another board"}, follow=True
    )
    assert "Another board" in text(withdrawn)


@pytest.mark.clause("3.7-keeping")
def test_the_extract_is_a_paper_a_table_and_a_list(desk: Client, document: Document) -> None:
    pdf, xlsx, csv = (desk.get(f"{REGISTER}extract.{form}", PERIOD) for form in ("pdf", "xlsx", "csv"))

    assert all(one["Content-Disposition"].startswith("attachment;") for one in (pdf, xlsx, csv))
    assert "01-7/1" in pypdfium2.PdfDocument(pdf.content)[0].get_textpage().get_text_range()
    rows = CalamineWorkbook.from_filelike(BytesIO(xlsx.content)).get_sheet_by_index(0).to_python()
    assert rows[1][0] == "01-7/1"
    assert "01-7/1" in csv.content.decode("utf-8-sig")


@pytest.mark.parametrize("change", [{"since_day": "31"}, {"until_year": "2020"}, {"since_year": ""}])
def test_a_period_that_cannot_be_is_told_in_the_form(desk: Client, document: Document, change: dict[str, str]) -> None:
    answer = desk.get(f"{REGISTER}extract.pdf", {**PERIOD, **change})

    assert answer.status_code == 400
    assert 'role="alert"' in text(answer)


def test_a_label_leads_to_the_page_in_no_language_at_all(desk: Client, document: Document) -> None:
    answer = desk.get(f"{REGISTER}{document.pk}/label.pdf", {"start": "24"})

    assert answer["Content-Type"] == "application/pdf"
    assert "01-7/1" in pypdfium2.PdfDocument(answer.content)[0].get_textpage().get_text_range()


@pytest.mark.parametrize("start", ["0", "25", "x", "9" * 30])
def test_a_place_that_no_sheet_has_is_refused(desk: Client, document: Document, start: str) -> None:
    assert desk.get(f"{REGISTER}{document.pk}/label.pdf", {"start": start}).status_code == 400
    assert desk.get(f"{REGISTER}labels.pdf", {"start": start}).status_code == 400


def test_labels_are_printed_for_a_period(desk: Client, document: Document) -> None:
    assert desk.get(f"{REGISTER}labels.pdf", {**PERIOD, "start": "1"})["Content-Type"] == "application/pdf"
    none = desk.get(f"{REGISTER}labels.pdf", {"words": "көпүрө", "start": "1"})
    assert none.status_code == 400
    assert "no documents to print labels for" in text(none)


def test_r5_evidence_of_one_document_is_not_found_under_another(
    desk: Client, place: Municipality, document: Document
) -> None:
    link = {"kind": "link", **CLAIMED, "link": "https://example.invalid/"}
    kept = desk.post(f"{REGISTER}{document.pk}/evidence/new/", link, follow=True)
    other = a_document(place, by=a_holder(Role.OFFICE_STAFF, place))

    assert desk.get(f"{REGISTER}{other.pk}/evidence/{first_evidence(kept)}/withdraw/").status_code == 404
