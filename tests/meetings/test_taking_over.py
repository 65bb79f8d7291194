"""Taking over: the meeting in the place of another begins with its lists, and nobody is invited twice by it (2.5)."""

from datetime import date

import pytest

from esep.access import Actor
from esep.kernel import scope
from esep.kernel.refusals import Refused
from esep.meetings.commands import postpone_meeting
from esep.meetings.commands.agenda import propose_agenda
from esep.meetings.commands.dispatching import send_invitations
from esep.meetings.commands.inviting import invite
from esep.meetings.commands.locking import lock_lists
from esep.meetings.commands.requesting import RequestEntry, draft_request
from esep.meetings.commands.sending import send_request
from esep.meetings.commands.speakers_told import tell_speakers
from esep.meetings.commands.speaking import SpeakerDraft, add_deputies, add_speaker, take_out_speaker
from esep.meetings.commands.taking_over import TakenOver, take_over
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import AgendaItem, InformationRequest, Invitation, ReportMeeting, SpeakerEntry
from esep.meetings.queries.taking_over import offered
from esep.regulation.facts.meeting import Category
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.asking import an_organization
from tests.meetings.plans import a_meeting, an_entry

RADIO = InviteEntry(category=Category.MEDIA, name="Радио Манас", phone="0700 111 222")
ENGINEER = SpeakerDraft(role="rapporteur", name="Жолдошов Марат", topic="Жол", minutes=10)


@pytest.fixture
def successor(built: MinBulak, secretary: Actor) -> ReportMeeting:
    """A meeting with lists, an agenda and two requests was put off to this one, at which one deputy reports less."""
    pk = built.place.pk
    a_meeting(built.place, by=secretary)
    guest = invite("M1", RADIO, by=secretary, municipality=pk)
    send_invitations("M1", [guest.pk], on=TODAY, means="phone", by=secretary, municipality=pk)
    add_deputies("M1", by=secretary, municipality=pk, minutes=15)
    engineer = add_speaker("M1", ENGINEER, by=secretary, municipality=pk)
    gone = add_speaker("M1", SpeakerDraft(role="speaker", name="Исаев"), by=secretary, municipality=pk)
    take_out_speaker(gone.pk, reason="Келе албайт", by=secretary, municipality=pk)
    tell_speakers("M1", [engineer.pk], on=TODAY, means="phone", by=secretary, municipality=pk)
    propose_agenda("M1", by=secretary, municipality=pk)
    an_organization(built)
    for subject in ("Суу", "Жол"):
        draft_request("M1", RequestEntry(subject, organization="WATER"), by=secretary, municipality=pk)
    send_request("IR-02", by=secretary, municipality=pk, on=TODAY, register=False)
    later = an_entry(date=date(2026, 11, 7), deputies=("15",))
    old = postpone_meeting(
        "M1", by=secretary, municipality=pk, seen=1, reason="Зал бош эмес", replacement=later, knowingly=True
    )
    assert old.replaced_by is not None
    return old.replaced_by


def test_the_lists_are_taken_over_in_one_act_and_everybody_waits_to_be_told(
    built: MinBulak, secretary: Actor, successor: ReportMeeting
) -> None:
    pk = built.place.pk
    offer = offered(successor, by=secretary, municipality=pk)
    assert offer is not None
    counts = [len(part) for part in (offer.invitations, offer.speakers, offer.left, offer.items, offer.drafts)]
    assert counts == [1, 2, 1, 9, 1]

    taken = take_over("M2", by=secretary, municipality=pk)

    assert taken == TakenOver(invitations=1, speakers=2, items=9, requests=1)
    with scope.of(pk):
        (guest,) = Invitation.objects.filter(meeting=successor)
        deputy, engineer = SpeakerEntry.objects.filter(meeting=successor)
        items = list(AgendaItem.objects.filter(meeting=successor))
        draft = InformationRequest.objects.get(meeting=successor)
        assert Invitation.objects.get(meeting__code="M1").is_sent
    assert (guest.name, guest.phone, guest.is_sent) == ("Радио Манас", "0700 111 222", False)
    assert [(row.name, row.minutes, row.told_on) for row in (deputy, engineer)] == [
        ("Садыков Искендер Момунович", 15, None),
        ("Жолдошов Марат", 10, None),
    ]
    assert {item.speaker_id for item in items} == {None, deputy.pk, engineer.pk}
    assert [item.position for item in items] == list(range(1, 10))
    assert (draft.code, draft.subject) == ("IR-03", "Суу")


def test_it_is_done_once_and_only_while_the_lists_are_empty(
    built: MinBulak, secretary: Actor, successor: ReportMeeting
) -> None:
    pk = built.place.pk
    invite("M2", RADIO, by=secretary, municipality=pk)

    assert offered(successor, by=secretary, municipality=pk) is None
    with pytest.raises(Refused, match="lists_begun"):
        take_over("M2", by=secretary, municipality=pk)
    with scope.of(pk):
        assert not SpeakerEntry.objects.filter(meeting=successor).exists()


def test_locked_lists_and_a_meeting_in_nobodys_place_take_nothing_over(
    built: MinBulak, secretary: Actor, successor: ReportMeeting
) -> None:
    pk = built.place.pk
    lock_lists("M2", by=secretary, municipality=pk, counted=(40, 7))
    a_meeting(built.place, by=secretary, date=date(2026, 11, 14))

    for meeting, code in (("M2", "lists_locked"), ("M3", "nothing_to_take_over"), ("M1", "meeting_closed")):
        with pytest.raises(Refused, match=code):
            take_over(meeting, by=secretary, municipality=pk)
