"""The register in the office: its list, a document's page, and what a clerk does there (3.7)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from esep.access import Actor, Role
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, IssuedNumber, Municipality
from esep.records.models import Document
from tests.kernel.people import a_holder, a_municipality
from tests.records.papers import MORNING, a_document, a_photo, a_text
from tests.web.office.desk import desk_of, hidden, text

pytestmark = pytest.mark.django_db

REGISTER = "/en/office/min-bulak/register/"
TYPED: dict[str, object] = {
    "direction": "incoming",
    "kind": "letter",
    "title": "Мектептин чатыры жөнүндө",
    "dated_on_day": "10",
    "dated_on_month": "9",
    "dated_on_year": "2026",
    "retention": "suggested",
}


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
def secretary(desk: Client) -> Actor:
    return actor_of(Account.objects.get(login="nurgul"))


def page_of(document: Document) -> str:
    return f"{REGISTER}{document.pk}/"


def sent(*photos: int) -> list[SimpleUploadedFile]:
    """Photos as a telephone sends them, several at once."""
    return [SimpleUploadedFile(f"{tone}.jpg", a_photo(tone=tone).data, "image/jpeg") for tone in photos]


def test_a_document_is_registered_with_several_photos_at_once(desk: Client) -> None:
    answer = desk.post(f"{REGISTER}new/", {**TYPED, "attached": sent(10, 200)}, follow=True)

    assert "Registered. Number: 01-7/1" in text(answer)
    assert "10.jpg" in text(answer)
    assert "200.jpg" in text(answer)


def test_the_form_keeps_what_was_typed_and_asks_for_the_files_again(desk: Client, place: Municipality) -> None:
    bad = SimpleUploadedFile("plan.svg", b"<svg onload=x>", "image/svg+xml")

    answer = desk.post(f"{REGISTER}new/", {**TYPED, "attached": [*sent(10), bad]})

    assert answer.status_code == 400
    assert str(TYPED["title"]) in text(answer)
    assert "plan.svg" in text(answer)
    assert "Choose the file again" in text(answer)
    with scope.of(place.pk):
        assert not IssuedNumber.objects.exists()


def test_a_form_sent_twice_takes_one_number(desk: Client, place: Municipality) -> None:
    key = hidden(desk.get(f"{REGISTER}new/"), "form_key")

    first, second = (desk.post(f"{REGISTER}new/", {**TYPED, "form_key": key}) for _ in range(2))

    assert first["Location"] == second["Location"]
    with scope.of(place.pk):
        assert IssuedNumber.objects.count() == 1


def test_too_many_bytes_are_told_and_what_was_typed_stays(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esep.workspace.register.upload.LARGEST_REQUEST", 1000)

    answer = desk.post(f"{REGISTER}new/", {**TYPED, "attached": sent(10)})

    assert answer.status_code == 400
    assert "together are too large" in text(answer)
    assert str(TYPED["title"]) in text(answer)


def test_whoever_has_not_signed_in_is_asked_to(place: Municipality) -> None:
    answer = Client().post(f"{REGISTER}new/", {**TYPED, "attached": sent(10)})

    assert answer.status_code == 403
    assert "/en/sign-in/" in answer.content.decode()
    assert str(TYPED["title"]) in answer.content.decode()


def test_a_form_from_elsewhere_is_refused(place: Municipality, desk: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(Account.objects.get(login="nurgul"))

    assert strict.post(f"{REGISTER}new/", {**TYPED, "attached": sent(10)}).status_code == 403


def test_the_list_costs_the_same_however_long_it_is(desk: Client, place: Municipality, secretary: Actor) -> None:
    a_document(place, by=secretary, files=(a_text(),))
    desk.get(REGISTER)
    counted = count_queries(desk)
    for number in range(4):
        a_document(place, by=secretary, files=(a_text(str(number)), a_photo(tone=number)))

    assert count_queries(desk) == counted


def count_queries(desk: Client) -> int:
    """How many queries the list takes."""
    with CaptureQueriesContext(connection) as queries:
        desk.get(REGISTER)
    return len(queries)


def test_the_list_is_filtered_by_words_in_any_case(desk: Client, place: Municipality, secretary: Actor) -> None:
    a_document(place, by=secretary)

    assert "01-7/1" in text(desk.get(REGISTER, {"words": "ЧАТЫРЫ мектептин"}))
    assert "Nothing found" in text(desk.get(REGISTER, {"words": "көпүрө"}))


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=99999999999",
        "page=%00",
        "page=²",
        "since_day=40",
        "kind=poem",
        "words=%00",
        "words=%25_",
        "direction=up",
    ],
)
def test_nonsense_in_a_filter_shows_the_list(desk: Client, place: Municipality, secretary: Actor, query: str) -> None:
    a_document(place, by=secretary)

    answer = desk.get(f"{REGISTER}?{query}")

    assert answer.status_code in (200, 400)
    assert "Document register" in text(answer)


def test_the_page_of_a_document_tells_everything(desk: Client, place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary, files=(a_text(),))

    shown = text(desk.get(page_of(document)))

    for words in ("01-7/1", document.title, "отчет.txt", "years: 5", "Suggested", "Document registered", "nurgul"):
        assert words in shown, words


def test_a_document_of_another_municipality_is_not_found(desk: Client) -> None:
    other = a_municipality("kara-oy")
    theirs = a_document(other, by=a_holder(Role.RESPONSIBLE_SECRETARY, other), files=(a_text(),))

    for address in ("", "edit/", "files/1/", "close/", "label.pdf", "evidence/new/"):
        assert desk.get(f"{page_of(theirs)}{address}").status_code == 404, address


def test_a_number_beyond_every_row_is_not_found(desk: Client) -> None:
    assert desk.get(f"{REGISTER}{10**30}/").status_code == 404


def test_two_who_change_one_document_see_each_other(desk: Client, place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    version = hidden(desk.get(f"{page_of(document)}edit/"), "version")
    typed = {name: value for name, value in TYPED.items() if name != "direction"}
    desk.post(f"{page_of(document)}edit/", {**typed, "version": version, "title": "Theirs"})

    answer = desk.post(f"{page_of(document)}edit/", {**typed, "version": version, "title": "Mine"})

    assert answer.status_code == 409
    assert "Mine" in text(answer)
    assert "Theirs" in text(answer)
    again = desk.post(
        f"{page_of(document)}edit/", {**typed, "version": hidden(answer, "version"), "title": "Mine"}, follow=True
    )
    assert "Mine" in text(again)


def test_a_closed_document_is_unlocked_by_asking(desk: Client, place: Municipality, secretary: Actor) -> None:
    a_holder(Role.HEAD, place)
    document = a_document(place, by=secretary)
    version = hidden(desk.get(f"{page_of(document)}close/"), "version")

    closed = desk.post(f"{page_of(document)}close/", {"version": version}, follow=True)
    refused = desk.get(f"{page_of(document)}edit/")
    asked = desk.post(f"{page_of(document)}unlock/", {"reason": "Wrong page"}, follow=True)

    assert "The document is closed." in text(closed)
    assert refused.status_code == 400
    assert "A second person must agree" in text(refused)
    assert "unlocking is asked for" in text(asked)


def test_an_annulled_number_stays_with_its_reason(desk: Client, place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    answer = desk.post(f"{page_of(document)}annul/", {"reason": "Entered twice"}, follow=True)

    assert "Entered twice" in text(answer)
    assert "number annulled" in text(desk.get(REGISTER))


def test_files_are_added_and_taken_out_with_a_reason(desk: Client, place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    added = desk.post(f"{page_of(document)}files/new/", {"attached": sent(10, 20)}, follow=True)
    taken = desk.post(f"{page_of(document)}files/1/take-out/", {"reason": "Another board"}, follow=True)

    assert "20.jpg" in text(added)
    assert "Another board" in text(taken)


def test_the_shelf_is_changed(desk: Client, place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    version = hidden(desk.get(f"{page_of(document)}shelf/"), "version")

    answer = desk.post(f"{page_of(document)}shelf/", {"version": version, "shelf": "Cabinet 2"}, follow=True)

    assert "Cabinet 2" in text(answer)


def test_a_document_takes_the_place_of_another(desk: Client, place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    answer = desk.post(f"{REGISTER}new/?replaces={document.pk}", TYPED, follow=True)

    assert "Takes the place of" in text(answer)
    assert re.search(r"Replaced by.*01-7/2", text(desk.get(page_of(document))), re.DOTALL)


def test_a_role_that_only_reads_finds_no_buttons(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    overseer = desk_of(Role.OVERSEER, place)

    shown = text(overseer.get(page_of(document)))

    assert "Add files" not in shown
    assert overseer.post(f"{page_of(document)}annul/", {"reason": "no"}).status_code == 403


@pytest.mark.parametrize("language", ["", "/ru", "/en"])
def test_every_page_opens_in_each_language(desk: Client, place: Municipality, secretary: Actor, language: str) -> None:
    document = a_document(place, by=secretary, files=(a_text(),))

    for below in ("", "new/", "extract/", "labels/", *(f"{document.pk}/{one}" for one in PAGES)):
        assert desk.get(f"{language}/office/min-bulak/register/{below}").status_code == 200, below


PAGES = ("", "edit/", "shelf/", "close/", "annul/", "files/new/", "files/1/take-out/", "evidence/new/")
