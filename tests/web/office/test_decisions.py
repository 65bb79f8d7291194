"""Decisions in the office: entered after a vote, registered, corrected, amended by later ones."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from esep.access import Actor
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from tests.community.min_bulak import MinBulak
from tests.council.sittings import begun, carried, decided
from tests.emblem import an_emblem
from tests.web.office.desk import hidden, text

LIST = "/en/office/min-bulak/decisions/"
EARLIER = date(2026, 5, 15)


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def by(secretary: Client) -> Actor:
    """The secretary, as an actor."""
    return actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))


def test_a_decision_is_entered_after_its_vote_and_registered(built: MinBulak, secretary: Client, by: Actor) -> None:
    _session, item = begun(built, by)
    vote = carried(built, by, item)
    assert "S-15" in text(secretary.get(f"{LIST}new/"))
    page = secretary.get(f"{LIST}new/S-15/?item={item.pk}")
    assert re.search(rf'<option value="{vote.pk}" selected>', text(page))
    typed = {"kind": "property", "title_ky": "Суу жөнүндө", "text_ky": "Оңдолсун.", "item": item.pk, "vote": vote.pk}
    made = text(secretary.post(f"{LIST}new/S-15/", typed, follow=True))
    assert "The decision is entered. Its number: 15/1" in made
    version = hidden(secretary.get(f"{LIST}of/15-1/register/"), "version")
    scan = SimpleUploadedFile("токтом.png", an_emblem(), content_type="image/png")
    done = text(secretary.post(f"{LIST}of/15-1/register/", {"attached": scan, "version": version}, follow=True))
    assert "The decision is in the register." in done
    refused = secretary.post(
        f"{LIST}of/15-1/change/", {**typed, "version": hidden(secretary.get(f"{LIST}of/15-1/change/"), "version")}
    )
    assert "This decision stands in the register." in text(refused)
    version = hidden(secretary.get(f"{LIST}of/15-1/correct/"), "version")
    fixed = {**typed, "text_ky": "Оңдолду.", "reason": "Арып ката", "version": version}
    corrected = text(secretary.post(f"{LIST}of/15-1/correct/", fixed, follow=True))
    assert "Арып ката" in corrected
    assert "Оңдолду." in corrected
    for name in ("of/15-1/paper-ru.pdf", "list-ky.pdf"):
        assert secretary.get(f"{LIST}{name}").content.startswith(b"%PDF")


def test_a_decision_amends_an_earlier_one_and_that_can_be_withdrawn(
    built: MinBulak, secretary: Client, by: Actor
) -> None:
    old = decided(built, by, code="S-13", day=EARLIER)
    new = decided(built, by)
    typed = {"on": old.code, "kind": "repeals", "since_day": "1", "since_month": "9", "since_year": "2026"}
    early = secretary.post(f"{LIST}of/{new.code}/effects/new/", typed)
    assert early.status_code == 400
    assert "On this day the changing decision is not in force itself." in text(early)
    done = text(secretary.post(f"{LIST}of/{new.code}/effects/new/", {"on": old.code, "kind": "repeals"}, follow=True))
    (address,) = re.findall(r'href="([^"]+/effects/\d+/withdraw/)"', done)
    assert "Repealed</span> <span>№&nbsp;15/1" in text(secretary.get(f"{LIST}of/{old.code}/"))
    assert "13/1" not in text(secretary.get(f"{LIST}?force=in_force"))
    on = "on_day=13&on_month=9&on_year=2026"
    assert "13/1" in text(secretary.get(f"{LIST}?force=in_force&{on}"))
    assert "It was withdrawn." in text(secretary.post(address, {"reason": "Ката"}, follow=True))
    assert "In force</span>" in text(secretary.get(f"{LIST}of/{old.code}/"))


def test_nothing_can_be_entered_without_a_session_that_has_begun(secretary: Client) -> None:
    assert "No session has begun yet." in text(secretary.get(f"{LIST}new/"))
    assert secretary.get(f"{LIST}new/S-99/").status_code == 404
    assert secretary.get(f"{LIST}of/99-9/").status_code == 404


def test_the_list_asks_the_same_number_of_questions_for_one_and_many(
    built: MinBulak, secretary: Client, by: Actor
) -> None:
    asked: list[int] = []
    for code, day in (("S-11", EARLIER), ("S-12", EARLIER), ("S-13", EARLIER)):
        decided(built, by, code=code, day=day)
        secretary.get(LIST)
        with CaptureQueriesContext(connection) as seen:
            assert text(secretary.get(LIST)).count("<tr>") == len(asked) + 2
        asked.append(len(seen))
    assert asked[0] == asked[1] == asked[2]
