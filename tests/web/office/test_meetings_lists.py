"""The lists of a meeting in the office: invited, speakers, agenda, lock, papers (2.5, 2.11)."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from python_calamine import CalamineWorkbook

from esep.access import Actor, Role
from esep.community.models import Person, Position
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, OutboxMessage, RecordedFact
from esep.meetings.commands import skip_step
from esep.meetings.commands.dispatching import send_invitations
from esep.meetings.commands.inviting import invite
from esep.meetings.commands.speaking import SpeakerDraft, add_speaker
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import AgendaItem, Invitation, SpeakerEntry
from esep.records.models import Evidence
from esep.regulation.facts.meeting import Category, OptionalStep
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.documents.papers import text as words_of
from tests.kernel.people import a_holder
from tests.meetings.plans import a_meeting
from tests.records.papers import a_photo
from tests.web.office.desk import desk_of, hidden, text

LISTS = "/en/office/min-bulak/meetings/M1/lists/"
DAY = {"on_day": "14", "on_month": "9", "on_year": "2026"}
RADIO = InviteEntry(category=Category.MEDIA, name="Радио Манас", email="radio@example.kg", phone="0700 111 222")


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def evening(today: None) -> None:
    """Everything happens on the evening of the example's day."""


@pytest.fixture
def clerk(built: MinBulak, secretary: Client) -> Actor:
    """Who sits at the secretary's desk, with a meeting planned."""
    actor = actor_of(Account.objects.get(login="responsible_secretary-min-bulak"))
    a_meeting(built.place, by=actor)
    return actor


def listed(built: MinBulak, clerk: Actor) -> tuple[Invitation, SpeakerEntry]:
    """Somebody on each list."""
    place = built.place.pk
    speaker = add_speaker(
        "M1", SpeakerDraft(role="rapporteur", name="Жолдошов", minutes=10), by=clerk, municipality=place
    )
    return invite("M1", RADIO, by=clerk, municipality=place), speaker


def test_people_of_the_directory_are_put_on_the_list_by_ticking(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    page = text(secretary.get(f"{LISTS}suggest/?all=1"))
    assert 'value="person:' in page
    assert "checked" in page

    chair = built.people["1"]
    answer = secretary.post(f"{LISTS}suggest/", {"kenesh": [f"person:{chair}"]}, follow=True)

    assert "People: 1" in text(answer)
    assert "Асанов Бакыт Токтосунович" in text(answer)
    again = secretary.post(f"{LISTS}suggest/", {"kenesh": [f"person:{chair}"]})
    assert again.status_code == 400
    assert "stands on the list already" in text(again)


def test_a_bad_entry_keeps_what_was_typed(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    typed = {"category": "media", "name": "Радио", "email": "radio", "phone": "0700"}

    answer = secretary.post(f"{LISTS}invite/", typed)

    assert answer.status_code == 400
    assert "Write the whole e-mail address" in text(answer)
    assert 'value="0700"' in text(answer)


def test_the_page_tells_what_became_of_an_e_mail(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    row, _speaker = listed(built, clerk)
    answer = secretary.post(f"{LISTS}send/", {"chosen": [row.pk], "means": "email", **DAY}, follow=True)
    assert "Invitations sent: 1" in text(answer)
    assert "E-mail waits to be sent" in text(answer)
    with scope.of(built.place.pk):
        message = OutboxMessage.objects.get(topic="invitation:M1")
        assert "http://testserver/min-bulak/meetings/M1/" in message.text
        OutboxMessage.objects.update(state="given_up", ended_at=clock.now(), problem="550 no such user")

    page = text(secretary.get(LISTS))

    assert "E-mail not delivered" in page
    assert "550 no such user" in page
    assert "Send the invitations" in page


def test_an_invitation_by_e_mail_without_an_address_is_refused_with_the_way_out(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    row = invite("M1", InviteEntry(category=Category.MEDIA, name="Гезит"), by=clerk, municipality=built.place.pk)

    answer = secretary.post(f"{LISTS}send/", {"chosen": [row.pk], "means": "email", **DAY})

    assert answer.status_code == 400
    assert "No e-mail address is known: Гезит. Print the invitation or phone" in text(answer)


def test_invitations_sent_by_two_presses_go_out_once_and_the_second_answer_is_the_first(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    row, _speaker = listed(built, clerk)
    key = hidden(secretary.get(f"{LISTS}send/"), "form_key")
    pressed = {"form_key": key, "chosen": [row.pk], "means": "phone", **DAY}

    first, second = secretary.post(f"{LISTS}send/", pressed), secretary.post(f"{LISTS}send/", pressed)

    assert (first.status_code, second.status_code) == (302, 302)
    assert second.headers["Location"] == first.headers["Location"]


def test_those_with_an_address_are_ticked_by_one_press(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    row, _speaker = listed(built, clerk)
    paper = InviteEntry(category=Category.MEDIA, name="Гезит")
    other = invite("M1", paper, by=clerk, municipality=built.place.pk)
    assert "?with_email=yes" in text(secretary.get(f"{LISTS}send/"))

    ticked = {
        asked: re.findall(r'name="chosen" value="(\d+)"[^>]* checked', text(secretary.get(f"{LISTS}send/{asked}")))
        for asked in ("", "?with_email=yes", "?with_email=no")
    }

    assert ticked == {
        "": [str(row.pk), str(other.pk)],
        "?with_email=yes": [str(row.pk)],
        "?with_email=no": [str(other.pk)],
    }


def test_the_list_names_people_and_posts_in_the_readers_language(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    with scope.of(built.place.pk):
        Position.objects.filter(code="chair").update(name_ru="Председатель кенеша")
        Person.objects.filter(pk=built.people["15"]).update(name_ru="Нурматов Искендер")
    suggest = f"{LISTS.replace('/en/', '/ru/')}suggest/"
    assert "Председатель кенеша" in text(secretary.get(suggest))

    page = text(secretary.post(suggest, {"kenesh": [f"person:{built.people['1']}"]}, follow=True))

    assert "Председатель кенеша" in page
    assert "Кеңештин төрагасы" not in page
    assert "Нурматов Искендер" in page
    assert "Нурматов Искендер" in text(secretary.get(f"/ru{LISTS[3:-6]}"))


def test_the_order_of_speakers_is_changed_without_a_script(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    listed(built, clerk)
    secretary.post(f"{LISTS}deputies/", {"minutes": "15"})
    with scope.of(built.place.pk):
        first, second, third = SpeakerEntry.objects.all()

    secretary.post(f"{LISTS}speakers/{third.pk}/move/", {"to": "up"})

    with scope.of(built.place.pk):
        assert list(SpeakerEntry.objects.all()) == [first, third, second]
    beyond = secretary.post(f"{LISTS}speakers/{first.pk}/move/", {"to": "up"})
    assert beyond.status_code == 400
    assert "There is no such place on the list" in text(beyond)


def test_a_speaker_is_told_with_a_picture_that_can_be_seen_again(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    _row, speaker = listed(built, clerk)
    photo = SimpleUploadedFile("sms.jpg", a_photo().data, "image/jpeg")

    answer = secretary.post(
        f"{LISTS}tell/", {"chosen": [speaker.pk], "means": "messenger", "attached": photo, **DAY}, follow=True
    )

    assert "Speakers told: 1" in text(answer)
    with scope.of(built.place.pk):
        evidence = Evidence.objects.get(subject=speaker.ref)
        assert RecordedFact.objects.filter(kind="speakers.told").exists()
    shown = secretary.get(f"{LISTS}proofs/{evidence.pk}/")
    assert shown["Content-Type"] == "image/jpeg"
    assert shown.getvalue().startswith(b"\xff\xd8")


def test_two_clerks_see_both_versions_of_an_entry(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    _row, speaker = listed(built, clerk)
    address = f"{LISTS}speakers/{speaker.pk}/"
    seen = {"role": "rapporteur", "version": hidden(secretary.get(address), "version")}
    secretary.post(address, {**seen, "name": "Жолдошов Марат"})

    answer = secretary.post(address, {**seen, "name": "Жолдошов Адыл"})

    assert answer.status_code == 409
    assert "Жолдошов Марат" in text(answer)
    assert 'value="Жолдошов Адыл"' in text(answer)


@pytest.mark.clause("2.5-lists")
def test_lists_are_locked_only_with_the_deputies_on_them(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    refused = secretary.post(f"{LISTS}lock/", DAY)
    assert refused.status_code == 400
    assert "Nobody is on the speakers list." in text(refused)
    secretary.post(f"{LISTS}deputies/", {"minutes": "15"})

    answer = secretary.post(f"{LISTS}lock/", DAY, follow=True)

    assert "The lists are locked." in text(answer)
    assert "14.09.2026 · responsible_secretary-min-bulak" in text(answer)
    with clock.set_to(at(TODAY, hour=19)):
        add_speaker("M1", SpeakerDraft(role="speaker", name="Кийинки"), by=clerk, municipality=built.place.pk)
        assert text(secretary.get(LISTS)).count("added after the lock") == 1


def test_lists_kept_on_paper_need_both_counts(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    refused = secretary.post(f"{LISTS}lock/", {**DAY, "is_on_paper": "on", "participants": "40"})
    assert "Speakers on paper: Write how many stood on the list." in text(refused)

    secretary.post(f"{LISTS}lock/", {**DAY, "is_on_paper": "on", "participants": "40", "speakers": "7"})

    with scope.of(built.place.pk):
        assert RecordedFact.objects.get(kind="lists.locked").data == {"participants": 40, "speakers": 7}


def test_the_agenda_is_proposed_and_put_in_order(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    listed(built, clerk)
    answer = secretary.post(f"{LISTS}agenda/propose/", follow=True)
    assert "Items proposed: 8" in text(answer)
    for pressed in ("agenda/propose/", "agenda/1/move/", "speakers/1/move/"):
        reloaded = secretary.get(f"{LISTS}{pressed}")
        assert (reloaded.status_code, reloaded.headers["Location"]) == (303, LISTS)
    with scope.of(built.place.pk):
        item = AgendaItem.objects.order_by("position")[1]

    secretary.post(f"{LISTS}agenda/{item.pk}/move/", {"to": "down"})
    secretary.post(f"{LISTS}agenda/{item.pk}/out/", {"reason": "Кереги жок", "version": "1"})

    page = text(secretary.get(LISTS))
    assert "Taken off the lists: 1" in page
    assert "Кереги жок" in page


def test_deputies_see_names_without_telephones_and_e_mails(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    row, _speaker = listed(built, clerk)
    send_invitations("M1", [row.pk], by=clerk, municipality=built.place.pk, on=TODAY, means="phone")
    a_holder(Role.DEPUTY, built.place, login="deputy", deputy="15")
    deputy = Client()
    deputy.force_login(Account.objects.get(login="deputy"))

    page = text(deputy.get(LISTS))
    sheet = deputy.get(f"{LISTS}participants.xlsx").content

    assert "Радио Манас" in page
    assert "radio@example.kg" in text(secretary.get(LISTS))
    for contact in ("radio@example.kg", "0700 111 222"):
        assert contact not in page
        assert contact not in str(CalamineWorkbook.from_filelike(BytesIO(sheet)).get_sheet_by_index(0).to_python())
    assert "<form" not in page.partition('id="people"')[2].partition("</main>")[0]
    overseer = desk_of(Role.OVERSEER, built.place)
    assert overseer.get(LISTS).status_code == 403


def test_every_paper_comes_in_both_languages(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    listed(built, clerk)
    secretary.post(f"{LISTS}agenda/propose/")
    titles = {
        "invitations": ("Чакыруу", "Приглашение"),
        "participants": ("Катышуучулардын тизмеси", "Список участников"),
        "speakers": ("Чыгып сүйлөөчүлөрдүн тизмеси", "Список выступающих"),
        "agenda": ("Күн тартиби", "Повестка дня"),
    }
    for paper, said in titles.items():
        for language, title in zip(("ky", "ru"), said, strict=True):
            pdf = secretary.get(f"{LISTS}{paper}.pdf?language={language}")
            assert title in words_of(pdf.content), (paper, language)
    for paper in ("speakers", "agenda"):
        document = docx.Document(BytesIO(secretary.get(f"{LISTS}{paper}.docx?language=ky").content))
        assert len(document.tables) == 1
    assert secretary.get(f"{LISTS}agenda.xlsx").status_code == 404


def test_media_are_said_to_be_not_needed_with_the_reason(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    assert "/meetings/M1/not-needed/media/" in text(secretary.get(LISTS))

    skip_step("M1", OptionalStep.MEDIA, reason="Гезит чыкпайт", by=clerk, municipality=built.place.pk)

    page = text(secretary.get(LISTS))
    assert "Not needed. Reason: Гезит чыкпайт" in page
    assert "/not-needed/media/" not in page


def test_invitations_for_nobody_are_refused_in_words(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    answer = secretary.get(f"{LISTS}invitations.pdf")
    assert answer.status_code == 400
    assert "Put people on the list first." in text(answer)


def test_a_long_list_takes_no_more_queries_than_a_short_one(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    listed(built, clerk)
    secretary.get(LISTS)
    with CaptureQueriesContext(
        connection,
    ) as short:
        secretary.get(LISTS)
    for number in range(8):
        add_speaker("M1", SpeakerDraft(role="speaker", name=f"Адам {number}"), by=clerk, municipality=built.place.pk)
        entry = InviteEntry(category=Category.SECTORS, name=f"Уюм {number}")
        invite("M1", entry, by=clerk, municipality=built.place.pk)

    with CaptureQueriesContext(connection) as long:
        secretary.get(LISTS)

    assert len(long) == len(short)
