"""What belongs to one meeting is not found below the address of another; what holds names is not for every eye."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import Actor, Role
from esep.community.names import Names
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, RecordedFact
from esep.meetings.commands.agenda import AgendaEntry, add_item
from esep.meetings.commands.answering import receive_request
from esep.meetings.commands.experts import ExpertEntry, engage_expert
from esep.meetings.commands.inviting import invite
from esep.meetings.commands.noticing import NoticeEntry, log_notice
from esep.meetings.commands.requesting import RequestEntry, draft_request
from esep.meetings.commands.sending import send_request
from esep.meetings.commands.speakers_told import tell_speakers
from esep.meetings.commands.speaking import SpeakerDraft, add_speaker
from esep.meetings.invitee import InviteEntry
from esep.records.files import looked_at
from esep.records.models import Evidence
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import Category, Channel
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.plans import a_meeting
from tests.records.papers import a_photo
from tests.web.office.desk import desk_of, text

MEETINGS = "/en/office/min-bulak/meetings/"


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def clerk(built: MinBulak, secretary: Client, today: None) -> Actor:
    """Who sits at the secretary's desk, with two meetings planned."""
    actor = actor_of(Account.objects.get(login="responsible_secretary-min-bulak"))
    for day in (17, 24):
        a_meeting(built.place, by=actor, date=TODAY.replace(month=10, day=day))
    return actor


def proof(kind: EvidenceKind, *, tone: int) -> Proof:
    (file,) = looked_at([a_photo(tone=tone)], field="photo")
    return Proof(kind=kind, claimed_on=TODAY, file=file)


def addresses(built: MinBulak, clerk: Actor) -> list[str]:
    """Everything that hangs on the first meeting, as its addresses end."""
    pk = built.place.pk
    guest = invite("M1", InviteEntry(category=Category.MEDIA, name="Радио"), by=clerk, municipality=pk)
    speaker = add_speaker("M1", SpeakerDraft(role="rapporteur", name="Жолдошов"), by=clerk, municipality=pk)
    told = proof(EvidenceKind.SCAN, tone=10)
    tell_speakers("M1", [speaker.pk], by=clerk, municipality=pk, on=TODAY, means="phone", proof=told)
    item = add_item("M1", AgendaEntry(titles=Names(ky="Ачылышы")), by=clerk, municipality=pk)
    poster = NoticeEntry(channel=Channel.POSTER, areas=("V4",), on=TODAY, proof=proof(EvidenceKind.PHOTO, tone=20))
    notice = log_notice("M1", poster, by=clerk, municipality=pk)
    asked = draft_request("M1", RequestEntry("Суу", addressee_text="Суу ишканасы"), by=clerk, municipality=pk).code
    send_request(asked, by=clerk, municipality=pk, on=TODAY, register=False)
    receive_request(asked, by=clerk, municipality=pk, on=TODAY, proof=proof(EvidenceKind.SCAN, tone=30))
    expert = engage_expert("M1", ExpertEntry("Эксперт", "суу", "Корутунду"), by=clerk, municipality=pk, on=TODAY)
    with scope.of(pk):
        speaking = Evidence.objects.get(subject=speaker.ref).pk
        received = RecordedFact.objects.get(kind="request.received").ref
        receipt = Evidence.objects.get(subject=received).pk
    return [
        *(f"lists/people/{guest.pk}/{end}" for end in ("", "out/", "unsent/")),
        *(f"lists/speakers/{speaker.pk}/{end}" for end in ("", "out/")),
        *(f"lists/agenda/{item.pk}/{end}" for end in ("", "out/")),
        f"lists/proofs/{speaking}/",
        *(f"notice/{notice.code}/{end}" for end in ("proofs/new/", "proofs/1/", "withdraw/")),
        *(f"requests/{asked}/{end}" for end in ("received/", "answered/", "withdraw/", "reminder/", "letter.pdf")),
        f"requests/{asked}/correct/receipt/",
        f"requests/{asked}/proofs/{receipt}/",
        f"experts/{expert.pk}/withdraw/",
    ]


def seen(answer: Any) -> int:
    """The status of an answer, which is read to its end: files are closed."""
    if answer.streaming:
        answer.getvalue()
    return int(answer.status_code)


def test_what_belongs_to_another_meeting_is_not_found(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    ends = addresses(built, clerk)
    with scope.of(built.place.pk):
        before = RecordedFact.objects.count()
    own = {end: seen(secretary.get(f"{MEETINGS}M1/{end}")) for end in ends}
    assert set(own.values()) == {200}, own
    foreign = {
        end: (seen(secretary.get(f"{MEETINGS}M2/{end}")), seen(secretary.post(f"{MEETINGS}M2/{end}"))) for end in ends
    }
    assert {end for end, (got, posted) in foreign.items() if got != 404 or posted not in (404, 405)} == set()
    with scope.of(built.place.pk):
        assert RecordedFact.objects.count() == before


def test_a_sheet_with_signatures_opens_only_for_who_logs_notices_or_reads_the_register(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    sheet = NoticeEntry(
        channel=Channel.DOOR_TO_DOOR,
        areas=("V4",),
        on=TODAY,
        proof=proof(EvidenceKind.SIGNATURE_SHEET, tone=40),
    )
    fact = log_notice("M1", sheet, by=clerk, municipality=built.place.pk)
    address = f"{MEETINGS}M1/notice/{fact.code}/proofs/1/"
    deputy = desk_of(Role.DEPUTY, built.place)
    assert seen(deputy.get(address)) == 404
    assert address not in text(deputy.get(f"{MEETINGS}M1/notice/"))
    for eye in (secretary, desk_of(Role.DESK_VOLUNTEER, built.place), desk_of(Role.OVERSEER, built.place)):
        assert seen(eye.get(address)) == 200
        assert address in text(eye.get(f"{MEETINGS}M1/notice/"))
