"""A session is conducted in the office, by buttons and forms without a script (4.3, 7.1)."""

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
from esep.council.models import SessionItem
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.council.sittings import a_session, an_item, begun, carried, decided
from tests.emblem import an_emblem
from tests.web.office.desk import desk_of, hidden, text

DAY = "/en/office/min-bulak/sessions/S-15/day/"


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture(autouse=True)
def evening(today: None) -> Iterator[None]:
    with clock.set_to(at(TODAY, hour=18)):
        yield


@pytest.fixture
def by(secretary: Client) -> Actor:
    """The secretary, as an actor."""
    return actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))


def pressed(client: Client, name: str, **said: object) -> str:
    """The page after a button was pressed."""
    return text(client.post(f"{DAY}{name}/", said, follow=True))


def test_a_session_goes_from_its_beginning_to_registered_minutes(built: MinBulak, secretary: Client, by: Actor) -> None:
    session = a_session(built, by)
    item = an_item(built, by, session)
    assert "Begin the session" in text(secretary.get(DAY))
    assert "The session has begun." in pressed(secretary, "begin", chair="1", at="10:00")
    page = text(secretary.get(DAY))
    assert re.search(r"<b>1</b> in the hall now", page)
    assert re.search(r"More than half would be: 11", page)
    entered = pressed(secretary, "enter", members=["2", "3", "4"], came_at="10:05")
    assert "Entered members: 3" in entered
    assert "Entered as gone." in pressed(secretary, "go", member="4")
    voted = secretary.get(f"{DAY}items/{item.pk}/names/?at=10:30")
    assert text(voted).count('value="in_favour" ') == 4
    said = {"question_ky": "Бекитилсинби?", "needs": "present", "form_key": hidden(voted, "form_key")}
    names = {f"voice_{code}": "in_favour" for code in ("1", "2", "3")} | {"voice_4": "against"}
    done = text(secretary.post(f"{DAY}items/{item.pk}/names/?at=10:30", {**said, **names}, follow=True))
    assert "The vote carried." in done
    assert "For: 3, Against: 1" in done
    assert "The item was dealt with." in pressed(secretary, f"items/{item.pk}/done")
    assert "From now on it counts as held." in pressed(secretary, "end", at="")
    for form, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        made = secretary.get(f"{DAY}minutes-ru.{form}")
        assert made.content.startswith(start)
    scan = SimpleUploadedFile("протокол.png", an_emblem(), content_type="image/png")
    assert "The signed minutes are in the register" in pressed(secretary, "minutes/register", attached=scan)


def test_what_cannot_be_is_told_with_the_way_out_and_keeps_what_was_typed(
    built: MinBulak, secretary: Client, by: Actor
) -> None:
    _session, item = begun(built, by)
    typed = {"in_favour": "16", "question_ky": "Бекитилсинби?", "needs": "seats", "taken_at": "10:30"}
    refused = secretary.post(f"{DAY}items/{item.pk}/counts/", typed)
    assert refused.status_code == 400
    assert "More votes than members in the hall: 16 against 15." in text(refused)
    assert "Бекитилсинби?" in text(refused)
    twice = secretary.post(f"{DAY}come/", {"member": "2"})
    assert twice.status_code == 400
    assert "At this hour this member is in the hall already" in text(twice)
    nobody = secretary.post(f"{DAY}enter/", {"came_at": "25:00"})
    assert "There is no such hour." in text(nobody)
    assert "Choose at least one member." in text(nobody)


def test_the_same_press_of_a_button_counts_once(built: MinBulak, secretary: Client, by: Actor) -> None:
    begun(built, by)
    for _ in range(2):
        answer = secretary.post(f"{DAY}come/", {"member": "16", "form_key": "one-press"}, follow=True)
        assert "Entered as in the hall." in text(answer)


def test_hours_are_corrected_excuses_kept_and_mistakes_withdrawn(built: MinBulak, secretary: Client, by: Actor) -> None:
    session, _item = begun(built, by)
    with scope.of(built.place.pk):
        stay = session.presences.get(mandate__code="7")
    page = secretary.get(f"{DAY}stays/{stay.pk}/")
    version = hidden(page, "version")
    assert "The hours were corrected." in pressed(
        secretary, f"stays/{stay.pk}", came_at="10:10", left_at="11:00", version=version
    )
    stale = secretary.post(f"{DAY}stays/{stay.pk}/", {"came_at": "10:20", "version": version})
    assert stale.status_code == 409
    assert "The entry was withdrawn." in pressed(secretary, f"stays/{stay.pk}/withdraw")
    excused = pressed(secretary, "excuses/7", reason="illness", words="Ооруканада")
    assert "Ооруканада" in excused
    assert "Illness" in excused


def test_a_vote_is_annulled_with_a_reason_and_an_ended_session_opened_again(
    built: MinBulak, secretary: Client, by: Actor
) -> None:
    _session, item = begun(built, by)
    vote = carried(built, by, item)
    assert "Annulled. Reason: Кайра саналды" in pressed(secretary, f"votes/{vote.pk}/annul", reason="Кайра саналды")
    pressed(secretary, "end", at="12:00")
    assert "The session is open again." in pressed(secretary, "reopen", reason="Ката")


def test_the_page_asks_the_same_number_of_questions_however_many_votes_there_are(
    built: MinBulak, secretary: Client, by: Actor
) -> None:
    decided(built, by)
    with scope.of(built.place.pk):
        item = SessionItem.objects.select_related("session").get()
    asked: list[int] = []
    for minute in (40, 45, 50):
        carried(built, by, item, minute=minute)
        secretary.get(DAY)
        with CaptureQueriesContext(connection) as seen:
            assert "№&nbsp;15/1" in text(secretary.get(DAY))
        asked.append(len(seen))
    assert asked[0] == asked[1] == asked[2]


@pytest.mark.parametrize("role", [Role.FINANCE_CHIEF, Role.OVERSEER])
def test_who_does_not_conduct_sessions_sees_no_words_of_excuses(built: MinBulak, by: Actor, role: Role) -> None:
    begun(built, by)
    assert desk_of(role, built.place).get(DAY).status_code == 403
