"""Minutes in the office: one page to write them, nothing typed is lost, signed by two, public by rule (3.6)."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from esep.access import Actor, Role
from esep.community.models import Position
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from esep.meetings.commands.minutes.signing import Signing, sign_minutes
from esep.meetings.models import Minutes, MinutesRevision, Outcome
from tests.community.min_bulak import TODAY, MinBulak
from tests.documents.papers import text as words_of
from tests.meetings.minuted import ASKER, CHAIR, SECRETARY, SPEAKER, a_day, a_scan
from tests.meetings.plans import a_meeting
from tests.web.office.desk import Answer, desk_of, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("3.6-minutes", "3.6-signatures")]

TAB = "/en/office/min-bulak/meetings/M1/minutes/"
TAG = re.compile(r"<(input|textarea|option|select)([^>]*)>(?:\n?([^<]*)</textarea>)?")
ATTRIBUTE = re.compile(r'([a-z]+)(?:="([^"]*)")?')


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def clerk(built: MinBulak, today: Iterator[None]) -> Actor:
    desk_of(Role.OFFICE_STAFF, built.place, login="dinara")
    return actor_of(Account.objects.get(login="dinara"))


@pytest.fixture
def held(built: MinBulak, clerk: Actor) -> MinBulak:
    a_day(built, by=clerk)
    return built


def typed(answer: Answer, **changed: object) -> dict[str, object]:
    """The form of a page as a browser would send it, with some of it typed anew."""
    found: dict[str, object] = {}
    chosen = ""
    for tag, written, words in TAG.findall(text(answer).partition('id="form"')[2].partition("</form>")[0]):
        has = dict(ATTRIBUTE.findall(written))
        if tag == "select":
            chosen = has["name"]
        elif tag == "textarea":
            found[has["name"]] = unescape(words)
        elif tag == "option" and "selected" in has:
            found[chosen] = has["value"]
        elif tag == "input" and (has.get("type") not in ("radio", "checkbox", "file") or "checked" in has):
            found[has["name"]] = unescape(has.get("value", ""))
    return {**found, **changed}


def test_what_was_captured_is_looked_through_and_saved(held: MinBulak, secretary: Client) -> None:
    first = secretary.get(TAB)
    emptied = secretary.post(TAB, typed(first, agenda="", do="save"), follow=True)
    saved = secretary.post(TAB, typed(emptied, agenda="1. Отчет", do="save"), follow=True)

    assert '<a href="#part-agenda">agenda</a>' in text(emptied)
    assert "The minutes are saved." in text(saved)
    assert "Every part that the regulation asks for is there." in text(saved)
    assert f"{SPEAKER} суу жетпейт деди" in text(saved)
    with scope.of(held.place.pk):
        assert MinutesRevision.objects.count() == 2


def test_rows_are_added_and_taken_out_by_presses_and_nothing_typed_is_lost(held: MinBulak, secretary: Client) -> None:
    added = secretary.post(TAB, typed(secretary.get(TAB), remarks="Кошумча", do="add:questions"), follow=True)
    filled = typed(added, questions_1_question="Мектеп качан?", questions_1_who="Асан уулу Тилек", do="add:outcomes")
    asked = secretary.post(TAB, filled, follow=True)
    outcome = {"outcomes_0_kind": "decision", "outcomes_0_text": "Тизме илинсин", "outcomes_0_owner": "P:head"}
    done = text(secretary.post(TAB, typed(asked, **outcome, do="remove:speeches:0"), follow=True))

    assert "Мектеп качан?" in done
    assert "Кошумча" in done
    assert "<b>O-02</b> Тизме илинсин · Айыл өкмөтүнүн башчысы" in done
    with scope.of(held.place.pk):
        assert Outcome.objects.get(code="O-02").position == Position.objects.get(code="head")
    assert "Жол оңдолот" not in done.partition("Captured, and not in the text")[0]
    assert "Captured, and not in the text" in done


def test_what_was_captured_later_stands_beside_and_is_taken_over_by_a_press(held: MinBulak, secretary: Client) -> None:
    secretary.post(TAB, typed(secretary.get(TAB), counts="Өзүм жаздым", do="save"))
    beside = secretary.get(TAB)
    taken = secretary.post(TAB, typed(beside, do="take:counts"), follow=True)
    phrased = secretary.post(TAB, typed(taken, do="phrase:agenda:0"), follow=True)

    assert "Өзүм жаздым" in text(beside)
    assert "Катышкан жарандар: 96." in typed(taken)["counts"]  # type: ignore[operator]
    assert typed(phrased)["agenda"]


def test_a_day_that_is_none_is_refused_and_everything_typed_comes_back(held: MinBulak, secretary: Client) -> None:
    added = secretary.post(TAB, typed(secretary.get(TAB), do="add:outcomes"), follow=True)
    wrong = typed(added, outcomes_0_text="Көпүрө", outcomes_0_due_day="31", outcomes_0_due_month="2", remarks="Калсын")
    answer = secretary.post(TAB, {**wrong, "outcomes_0_due_year": "2027", "do": "save"})

    assert answer.status_code == 400
    assert typed(answer)["remarks"] == "Калсын"
    assert "This month has no such day." in text(answer)


def test_the_page_saves_by_itself_and_two_editors_keep_both_versions(held: MinBulak, secretary: Client) -> None:
    secretary.post(TAB, typed(secretary.get(TAB), do="save"))
    mine, theirs = secretary.get(TAB), signed_in(actor_of(Account.objects.get(login="dinara")))
    kept = secretary.post(f"{TAB}save/", typed(mine, remarks="Биринчи"))
    other = theirs.post(f"{TAB}save/", typed(mine, opening="Экинчи"))
    page = text(secretary.get(TAB))
    settled = secretary.post(
        f"{TAB}settle/", typed(secretary.get(f"{TAB}settle/"), part_remarks="second", part_opening="first"), follow=True
    )

    assert (kept.json()["base"], kept.json()["clash"]) == (2, False)
    assert (other.json()["base"], other.json()["clash"]) == (3, True)
    assert "There are two versions of the minutes" in page
    assert typed(settled)["remarks"] == "Биринчи"
    assert typed(settled)["opening"] == "Экинчи"
    assert "settles version:" in text(secretary.get(f"{TAB}history/"))


def test_they_are_drawn_up_signed_frozen_and_released(held: MinBulak, secretary: Client) -> None:
    secretary.post(TAB, typed(secretary.get(TAB), agenda="1. Отчет", do="save"))
    drawn = secretary.post(f"{TAB}written/", typed(secretary.get(f"{TAB}written/")), follow=True)
    sheet = SimpleUploadedFile("protokol.png", a_scan().data, "image/png")
    form = secretary.get(f"{TAB}sign/")
    signed = secretary.post(f"{TAB}sign/", {**typed(form), "scans": sheet, "reason": ""}, follow=True)
    review = secretary.get(f"{TAB}public/")
    released = secretary.post(f"{TAB}public/", typed(review, do="release"), follow=True)
    again = secretary.post(TAB, {"base": "1", "do": "save"})

    assert "It is recorded that the minutes are drawn up." in text(drawn)
    assert f'value="{CHAIR}"' in text(form)
    assert "The minutes are signed and registered. Number:" in text(signed)
    assert f"<mark>{ASKER}</mark>" in text(review)
    assert "The copy is released: everybody can read it." in text(released)
    assert "clause 3.6" in text(again)
    assert again.status_code == 400
    with scope.of(held.place.pk):
        assert SPEAKER not in str(Minutes.objects.get().public_text)


def test_everything_that_signing_lacks_is_told_at_once_and_the_help_names_what_a_scan_can_be(
    held: MinBulak, secretary: Client
) -> None:
    sound = SimpleUploadedFile("ündör.txt", b"no scan", "text/plain")
    form = secretary.get(f"{TAB}sign/")

    empty = secretary.post(f"{TAB}sign/", typed(form, chair="", secretary="", on_day="", on_month="", on_year=""))
    wrong = secretary.post(f"{TAB}sign/", {**typed(form), "chair": "", "scans": sound})

    scan = form.content.decode().split('for="scans"')[1].split('for="chair"')[0]
    assert "may stay empty" not in scan
    assert "Pictures (JPEG, PNG, WebP) or PDF, up to MB each: 25." in scan
    assert "DOCX" not in scan
    assert re.search(r"<input[^>]* required accept=\"image/\*,application/pdf\"", scan)
    links = re.findall(r'<li><a href="#(\w+)"', empty.content.decode())
    assert {link.partition("_")[0] for link in links} == {"scans", "chair", "secretary", "on"}
    assert "The scan is missing." in text(empty)
    assert "This is no scan: ündör.txt. A scan is a picture or a PDF." in text(wrong)
    assert wrong.content.decode().count('<li><a href="#') == 2


def test_a_meeting_on_paper_is_entered_with_its_votes(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_meeting(built.place, by=clerk, date=TODAY)
    numbers = {"citizens": "61", "election_present": "70", "election_in_favour": "70"}
    names = {"chair": CHAIR, "secretary": SECRETARY, "explained": "on"}
    hours = {"began": "14:00", "ended": "16"}
    reports = {"heard_15": "all", "heard_16": "some", "parts_16": ["mandates"]}
    sent = {**numbers, **names, **hours, **reports}

    wrong = secretary.post(f"{TAB}held/", {**sent, "election_in_favour": "71"})
    page = text(secretary.post(f"{TAB}held/", sent, follow=True))

    assert wrong.status_code == 400
    assert "More votes than people" in text(wrong)
    assert "Катышкан жарандар: 61." in page
    assert "Айтылган жок: кайрылуулар боюнча чаралар" in page


def test_the_papers_are_the_full_copy_and_the_one_without_names(
    held: MinBulak, clerk: Actor, secretary: Client
) -> None:
    secretary.post(TAB, typed(secretary.get(TAB), agenda="1. Отчет", do="save"))
    signing = Signing(chair=CHAIR, secretary=SECRETARY, on=TODAY, scans=[a_scan()])
    sign_minutes("M1", signing, by=clerk, municipality=held.place.pk)

    full = words_of(secretary.get(f"{TAB}full-ky.pdf").content)
    public = words_of(secretary.get(f"{TAB}public-ru.pdf").content)
    edit = secretary.get(f"{TAB}full-ky.docx")

    assert ASKER in full
    assert "http://testserver/min-bulak/meetings/M1/" in full
    assert "Протокол отчётной встречи" in public
    assert "Жаңы-Турмуш айылынын тургуну" in public
    assert ASKER not in public
    assert CHAIR in public
    assert edit.content.startswith(b"PK")


def test_a_deputy_reads_and_does_not_write(held: MinBulak, secretary: Client) -> None:
    reader = desk_of(Role.DEPUTY, held.place)

    page = reader.get(TAB)

    assert "Nobody has written the minutes yet." in text(page)
    assert 'id="form"' not in text(page)
    assert reader.post(TAB, {"do": "save"}).status_code == 403


def test_sentences_and_recordings_are_kept_on_their_pages(held: MinBulak, secretary: Client) -> None:
    kept = secretary.post(
        f"{TAB}phrases/", {"part": "agenda", "language": "ky", "text": "Бир добуштан бекитилди."}, follow=True
    )
    recorded = secretary.post(f"{TAB}recordings/new/", {"link": "https://youtu.be/abc", "began": "14:00"}, follow=True)
    wrong = secretary.post(f"{TAB}recordings/new/", {"link": "жок"})

    assert "Бир добуштан бекитилди." in text(kept)
    assert "Begins at:" in text(recorded)
    assert "This is no address on the web." in text(wrong)


def test_minutes_of_four_hundred_speeches_are_saved(held: MinBulak, secretary: Client) -> None:
    saved = typed(secretary.post(TAB, typed(secretary.get(TAB), do="save"), follow=True))
    many = {
        f"speeches_{place}_{name}": value
        for place in range(400)
        for name, value in (("key", ""), ("who", f"Сүйлөөчү {place}"), ("post", ""), ("village", ""), ("text", "Жол"))
    }
    answer = secretary.post(TAB, {**saved, **many, "speeches_count": "400", "do": "save"}, follow=True)

    assert answer.status_code == 200
    with scope.of(held.place.pk):
        speeches = MinutesRevision.objects.order_by("-pk")[0].content["speeches"]
    assert [said["who"] for said in speeches] == [f"Сүйлөөчү {place}" for place in range(400)]
