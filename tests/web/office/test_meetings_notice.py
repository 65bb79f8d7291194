"""The notice in the office: logged on a phone, shown by village, printed and pasted (2.5)."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from pytest_django import DjangoAssertNumQueries, Settings

from esep.access import Actor, Role
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, RecordedFact
from esep.meetings.commands import plan_meeting
from esep.records.models import Document
from tests.community.min_bulak import MinBulak
from tests.documents.papers import text as words_of
from tests.meetings.plans import a_meeting, an_entry
from tests.records.papers import a_photo
from tests.web.office.desk import desk_of, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.5-notice", "2.5-notice-channels")]

TAB = "/en/office/min-bulak/meetings/M1/notice/"
DAY = {"on_day": "14", "on_month": "9", "on_year": "2026"}
POSTER = {"areas": "V4", "channel": "poster", **DAY}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def clerk(built: MinBulak, today: Iterator[None], db: None) -> Actor:
    """Who planned the meeting, four days ago."""
    desk_of(Role.OFFICE_STAFF, built.place, login="dinara")
    return actor_of(Account.objects.get(login="dinara"))


@pytest.fixture
def meeting(built: MinBulak, clerk: Actor) -> None:
    """A meeting of two villages, planned four days ago."""
    entry = an_entry()
    plan_meeting(entry, by=clerk, municipality=built.place.pk, planned_on=date(2026, 9, 10), knowingly=True)


@pytest.fixture
def phone(built: MinBulak, meeting: None) -> Client:
    """The phone of a volunteer in the village."""
    return desk_of(Role.DESK_VOLUNTEER, built.place)


def photo() -> SimpleUploadedFile:
    sent = a_photo()
    return SimpleUploadedFile(sent.name, sent.data, content_type="image/jpeg")


def test_the_log_page_asks_a_volunteer_for_a_photo_first_and_knows_the_rest(phone: Client) -> None:
    page = text(phone.get(f"{TAB}log/?village=V6"))
    inputs = re.findall(r'<input type="(file|radio|text)" name="(\w+)"', page)
    assert inputs[0] == ("file", "photo")
    assert 'accept="image/*" capture="environment"' in page
    checked = re.findall(r'name="(areas|channel)" value="(\w+)"[^>]*checked', page)
    assert checked == [("areas", "V6"), ("channel", "poster")]
    assert 'name="on_day" value="14"' in page


def test_a_photo_of_the_board_makes_the_village_told(phone: Client) -> None:
    answer = phone.post(f"{TAB}log/", {**POSTER, "photo": photo()}, follow=True)
    page = text(answer)
    assert answer.redirect_chain[0][0].startswith(TAB)
    assert "Done on time" in page.split('id="area-V4"')[1].split("</section>")[0]
    assert "not told yet" in page.split('id="area-V6"')[1].split("</section>")[0]
    (link,) = re.findall(rf'href="({TAB}[^"]+/proofs/1/)"', page)
    assert Image.open(io.BytesIO(b"".join(phone.get(link)))).size == (60, 40)


def test_without_a_proof_it_is_kept_and_said_that_it_does_not_count(phone: Client) -> None:
    page = text(phone.post(f"{TAB}log/", POSTER, follow=True))
    assert "It does not count until a proof is added." in page
    (add,) = re.findall(rf'href="({TAB}[^"]+/proofs/new/)"', page)
    done = text(phone.post(add, {"photo": photo()}, follow=True))
    assert "The proof was added." in done
    assert "Done on time" in done


def test_a_file_that_lies_about_its_type_is_refused_and_the_rest_stays(phone: Client) -> None:
    liar = SimpleUploadedFile("board.jpg", b"MZ\x90\x00" + b"\x00" * 200, content_type="image/jpeg")
    answer = phone.post(f"{TAB}log/", {**POSTER, "channel": "mosque", "photo": liar})
    assert answer.status_code == 400
    assert "board.jpg" in text(answer)
    assert re.search(r'value="mosque"[^>]*checked', text(answer))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"areas": "*"}, "This way reaches one village at a time."),
        ({"on_day": "15"}, "This day has not come yet."),
        ({"on_day": "9"}, "The meeting was not planned yet on that day."),
        ({"areas": "V1"}, "Choose from the list."),
        ({"link": "example.invalid"}, "Write the whole address, beginning with https://"),
        ({"link": "https://example.invalid/", "photo": "yes"}, "Give one proof at a time."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(phone: Client, typed: dict[str, str], words: str) -> None:
    sent: dict[str, object] = {**POSTER, **typed}
    if "photo" in typed:
        sent["photo"] = photo()
    answer = phone.post(f"{TAB}log/", sent)
    assert answer.status_code == 400
    assert words in text(answer)


def test_a_link_of_a_newspaper_counts_for_all_villages_at_once(phone: Client, built: MinBulak) -> None:
    typed = {**POSTER, "areas": "*", "channel": "media", "link": "https://example.invalid/news"}
    page = text(phone.post(f"{TAB}log/", typed, follow=True))
    assert page.count("Done on time") == 2
    assert page.count('href="https://example.invalid/news"') == 2


def test_a_group_is_logged_for_the_villages_that_it_reached(phone: Client, built: MinBulak) -> None:
    typed = {**POSTER, "areas": ["V4", "V6"], "channel": "loudspeaker"}
    phone.post(f"{TAB}log/", {**typed, "areas": ["V6"]})
    phone.post(f"{TAB}log/", typed)

    with scope.of(built.place.pk):
        facts = RecordedFact.objects.filter(kind="notice.published").order_by("pk")
        assert [fact.data["areas"] for fact in facts] == [["V6"], ["V4", "V6"]]


def test_who_told_all_villages_at_once_last_finds_that_ready_at_the_next_meeting(
    phone: Client, built: MinBulak, clerk: Actor
) -> None:
    chosen = r'name="(?:areas|channel)" value="([\w*]+)"[^>]*checked'
    phone.post(f"{TAB}log/", {**POSTER, "areas": "*", "channel": "messenger"})
    a_meeting(built.place, by=clerk, date=date(2026, 10, 18))

    assert re.findall(chosen, text(phone.get(f"{TAB}log/"))) == ["poster"]
    other = TAB.replace("M1", "M2")
    assert re.findall(chosen, text(phone.get(f"{other}log/"))) == ["V4", "V6", "messenger"]
    assert re.findall(chosen, text(phone.get(f"{other}log/?village=V6"))) == ["V6", "poster"]


def test_the_ways_used_most_stand_in_front_and_the_others_behind_a_line(phone: Client) -> None:
    for _time in range(2):
        phone.post(f"{TAB}log/", {**POSTER, "channel": "sms"})

    front, rest = text(phone.get(f"{TAB}log/")).split("Other ways")

    ways = r'name="channel" value="(\w+)"'
    assert re.findall(ways, front) == ["sms", "poster", "messenger", "door_to_door"]
    assert len(re.findall(ways, rest)) == 7
    assert "<details>" in front.split('name="channel"')[-1]
    assert "<details open>" in text(phone.get(f"{TAB}log/?channel=post"))


def test_a_photo_of_a_sheet_with_signatures_is_kept_as_such(phone: Client, built: MinBulak) -> None:
    phone.post(f"{TAB}log/", {**POSTER, "channel": "door_to_door", "photo": photo()})
    with scope.of(built.place.pk):
        (evidence,) = RecordedFact.objects.get(kind="notice.published").data["evidence"]
    assert evidence["kind"] == "signature_sheet"


def test_a_withdrawn_notice_leaves_the_table(phone: Client) -> None:
    page = text(phone.post(f"{TAB}log/", {**POSTER, "photo": photo()}, follow=True))
    (withdraw,) = re.findall(rf'href="({TAB}[^"]+/withdraw/)"', page)
    done = text(phone.post(withdraw, {"reason": "Another village"}, follow=True))
    assert "The notice was withdrawn." in done
    assert done.count("Nothing has reached this village yet.") == 2


def test_the_page_offers_texts_with_the_public_address_in_two_languages(
    secretary: Client, meeting: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(35):
        page = text(secretary.get(TAB))
    pasted = re.findall(r'<textarea class="input" id="paste-(\w+)"[^>]*>([^<]*)</textarea>', page)
    assert [language for language, _words in pasted] == ["ky", "ru"]
    assert all("http://testserver/min-bulak/meetings/M1/" in words for _language, words in pasted)
    assert "он жетинчи октябрда, ишемби күнү, саат он төрттө" in page


def test_papers_are_made_with_good_names(secretary: Client, meeting: None) -> None:
    for name, begins in (
        ("poster-a3-both.pdf", b"%PDF"),
        ("picture-ru.png", b"\x89PNG"),
        ("door-to-door-ky.pdf", b"%PDF"),
        ("media-letter-ky.docx", b"PK"),
        ("meeting.ics", b"BEGIN:VCALENDAR"),
    ):
        answer = secretary.get(f"{TAB}{name}")
        assert answer.content.startswith(begins), name
        assert 'filename="min-bulak-M1' in answer.headers["Content-Disposition"]
    assert secretary.get(f"{TAB}poster-a2-ky.pdf").status_code == 404


def test_the_sheet_of_each_village_leads_staff_to_its_log_page(secretary: Client, meeting: None) -> None:
    words = words_of(secretary.get(f"{TAB}door-to-door-ky.pdf").content)
    assert words.index("Жаңы-Турмуш") < words.index("Төрт-Көл")
    assert "Паспорттун маалыматы жазылбайт" in words


def test_a_meeting_without_a_place_has_no_papers_and_says_why(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_meeting(built.place, by=clerk, venue=None)
    assert "Settle the place" in text(secretary.get(TAB))
    answer = secretary.get(f"{TAB}poster-a4-ky.pdf")
    assert answer.status_code == 400
    assert "the plan names no place" in text(answer)


def test_a_letter_to_the_media_gets_its_number_and_is_kept(secretary: Client, built: MinBulak, meeting: None) -> None:
    typed = {"addressee": "Район гезити", "language": "ky"}
    page = text(secretary.post(f"{TAB}media-letter/", typed, follow=True))
    assert "The letter was registered:" in page
    with scope.of(built.place.pk):
        document = Document.objects.select_related("number").get()
        assert (document.record, document.direction) == ("meeting:M1", "outgoing")
    kept = b"".join(secretary.get(f"/en/office/min-bulak/register/{document.pk}/files/1/"))
    assert document.number is not None
    assert document.number.text in words_of(kept)


def test_a_letter_without_an_addressee_is_refused(secretary: Client, meeting: None) -> None:
    answer = secretary.post(f"{TAB}media-letter/", {"language": "ky"})
    assert "It is not said to whom the letter goes." in text(answer)


def test_an_edited_letter_says_what_the_paper_says(secretary: Client, meeting: None) -> None:
    edited = zipfile.ZipFile(io.BytesIO(secretary.get(f"{TAB}media-letter-ru.docx").content))
    words = re.sub(r"<[^>]+>", " ", edited.read("word/document.xml").decode())
    paper = words_of(secretary.get(f"{TAB}media-letter-ru.pdf").content)
    for said in ("Просим вас опубликовать объявление", "Последний день публикации: 12.10.2026", "Чистая вода и дорога"):
        assert said in words
        assert said in paper
