"""Broadcasts, hearings of the head and entrusted powers in the office."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from esep.access import Actor
from esep.council.commands.conducting.ending import end_session
from esep.council.models import Broadcast, SessionItem
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from tests.community.min_bulak import TODAY, MinBulak
from tests.council.plans import item_in
from tests.council.sittings import a_session, at, begun
from tests.records.papers import a_photo
from tests.web.office.desk import text

OFFICE = "/en/office/min-bulak"
DAY = {"on_day": TODAY.day, "on_month": TODAY.month, "on_year": TODAY.year}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def by(secretary: Client) -> Actor:
    """The secretary, as an actor."""
    return actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))


def test_what_went_out_is_recorded_and_withdrawn(built: MinBulak, secretary: Client, by: Actor) -> None:
    session, _item = begun(built, by)
    end_session(session.code, by=by, municipality=built.place.pk, at=at(12))
    address = f"{OFFICE}/broadcasts/{session.code}/new/"
    refused = text(secretary.post(address, {"medium": "stream", "is_state_media": "on", "channel": "Барак", **DAY}))
    assert "no state medium" in refused
    assert "Барак" in refused
    typed = {"medium": "television", "is_state_media": "on", "channel": "Телеканал", **DAY}
    done = text(secretary.post(address, typed, follow=True))
    assert "The broadcast is recorded." in done
    assert "100 %" in done
    with scope.of(built.place.pk):
        row = Broadcast.objects.get()
    gone = secretary.post(f"{OFFICE}/broadcasts/of/{row.pk}/withdraw/", {"reason": "Ката"}, follow=True)
    assert "No broadcast is recorded." in text(gone)


def test_a_letter_to_a_medium_is_written_by_esep_or_was_written_already(
    built: MinBulak, secretary: Client, by: Actor
) -> None:
    session = a_session(built, by)
    address = f"{OFFICE}/broadcasts/{session.code}/ask/"
    typed = {"medium": "radio", "channel": "Айыл үнү", "how": "write", "language": "ru", **DAY}
    photo = a_photo()
    scan = SimpleUploadedFile(photo.name, photo.data, content_type="image/jpeg")
    refused = text(secretary.post(address, {**typed, "attached": scan}))
    assert "Say that the letter is written already" in refused
    assert "Айыл үнү" in refused
    unknown = text(secretary.post(address, {**typed, "by_email": "on"}))
    assert "No e-mail address is known of this addressee." in unknown
    done = secretary.post(address, typed, follow=True)
    assert "/register/" in done.redirect_chain[0][0]
    assert "The letter was registered: 01-8/1" in text(done)
    assert all(f"letter-1.{kind}" in text(done) for kind in ("pdf", "docx"))
    noted = text(secretary.post(address, {**typed, "how": "none"}, follow=True))
    assert "The letter is recorded." in noted


def test_a_mark_is_typed_as_a_player_shows_it(built: MinBulak, secretary: Client, by: Actor) -> None:
    session, item = begun(built, by)
    page = f"{OFFICE}/broadcasts/{session.code}/recordings/"
    wrong = text(secretary.post(page, {"link": "youtube"}))
    assert "This is no address on the web." in wrong
    found = text(secretary.post(page, {"link": "https://example.invalid/film"}, follow=True))
    marks = found.partition("/broadcasts/recordings/")[2].partition("/")[0]
    address = f"{OFFICE}/broadcasts/recordings/{marks}/marks/new/"
    assert "Write it as minutes and seconds" in text(secretary.post(address, {"at": "1:75", "item": item.pk}))
    assert "1:02:30" in text(secretary.post(address, {"at": "1:02:30", "item": item.pk}, follow=True))


def test_a_hearing_is_set_by_a_press_and_the_own_act_is_the_chairs_alone(
    built: MinBulak, secretary: Client, by: Actor
) -> None:
    session = a_session(built, by)
    said = {"kind": SessionItem.Kind.HEARING, "period": "2026-H1"}
    item = item_in(session, built, by, "Башчынын отчету", **said)
    page = f"{OFFICE}/hearings/"
    assert "Set this session for the hearing" in text(secretary.get(page))
    done = text(secretary.post(f"{page}{item.pk}/set/", follow=True))
    assert "The hearing is set for this session." in done
    assert secretary.get(f"{page}{item.pk}/act/").status_code == 403


def test_a_power_is_entered_and_ended(built: MinBulak, secretary: Client) -> None:
    page = f"{OFFICE}/powers/"
    typed = {"name_ky": "Аскердик каттоо", "act": "Мыйзам"}
    assert "The power is on the list." in text(secretary.post(f"{page}new/", typed, follow=True))
    refused = secretary.post(f"{page}new/", {**typed, "act": ""})
    assert refused.status_code == 400
    assert "Аскердик каттоо" in text(refused)
    assert "Аскердик каттоо" in text(secretary.get("/min-bulak/powers/"))
