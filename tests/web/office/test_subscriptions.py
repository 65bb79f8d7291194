"""Letters to subscribers in the office: numbers, and a notice by one press of somebody who may (2.5)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import OPERATOR, Role
from esep.kernel import clock, scope
from esep.kernel.models import OutboxMessage, RecordedFact
from esep.regulation.facts.meeting import Channel, NoticePublished
from esep.subscriptions.caps import TELLING
from esep.subscriptions.commands.telling import tell_subscribers
from esep.subscriptions.wishes import Wish
from tests.community.min_bulak import MinBulak
from tests.kernel.people import a_holder
from tests.meetings.plans import a_meeting
from tests.subscriptions.subscribed import EMAIL, subscribed

pytestmark = pytest.mark.django_db

TAB = "/en/office/min-bulak/meetings/M1/notice/"


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def told(built: MinBulak, secretary: Client) -> Iterator[None]:
    """A meeting of two villages, and a letter of it that went out to one of them, an hour later."""
    subscribed(built.place, wish=Wish(village="V4"))
    a_meeting(built.place, by=a_holder(Role.OFFICE_STAFF, built.place, login="staff"))
    with clock.set_to(clock.now() + timedelta(hours=1)):
        tell_subscribers(by=OPERATOR, municipality=built.place)
        with scope.of(built.place.pk):
            rows = OutboxMessage.objects.filter(topic=TELLING)
            assert rows.update(state=OutboxMessage.State.SENT, ended_at=clock.now()) == 1
        yield


def test_numbers_are_shown_and_no_address(secretary: Client, told: None) -> None:
    html = secretary.get("/en/office/min-bulak/subscriptions/").content.decode()
    assert "Letters of the last seven days" in html
    assert EMAIL not in html


@pytest.mark.clause("2.5-notice-channels")
def test_one_press_records_the_letters_as_another_way_with_their_numbers_as_proof(
    built: MinBulak, secretary: Client, told: None
) -> None:
    html = secretary.get(TAB).content.decode()
    assert "Letters to subscribers: 1" in html
    assert html.count("Record the letters as a notice") == 1
    form = secretary.get(f"{TAB}letters/V4/")
    assert form.status_code == 200
    answer = secretary.post(f"{TAB}letters/V4/", follow=True)
    assert "The letters are recorded as a notice with its proof." in answer.content.decode()
    with scope.of(built.place.pk):
        row = RecordedFact.objects.prefetch_related("cases").select_related("supersedes").get(kind="notice.published")
    said = row.to_law().data
    assert isinstance(said, NoticePublished)
    assert (said.channel, said.areas) == (Channel.OTHER, ("V4",))
    (proof,) = said.evidence
    text = secretary.get(f"{TAB}{row.code}/proofs/1/")
    content = b"".join(text.streaming_content) if text.streaming else text.content  # type: ignore[attr-defined]
    assert proof.ref == "letters-V4.txt"
    assert "1" in content.decode()
    assert "@" not in content.decode()


def test_a_village_without_letters_has_nothing_to_record(secretary: Client, told: None) -> None:
    assert secretary.get(f"{TAB}letters/V6/").status_code == 404
