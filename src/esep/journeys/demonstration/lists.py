"""Lists of the demonstration: who is invited, who speaks and how long, the draft agenda, the day they were locked."""

from collections.abc import Sequence

from esep.demonstration import directory as said
from esep.demonstration.meetings import Meeting, Speaker, meetings
from esep.journeys.demonstration.desk import Desk
from esep.kernel import scope
from esep.meetings.commands.agenda import propose_agenda
from esep.meetings.commands.dispatching import send_invitations
from esep.meetings.commands.inviting import invite_many
from esep.meetings.commands.locking import lock_lists
from esep.meetings.commands.speakers_told import tell_speakers
from esep.meetings.commands.speaking import SpeakerDraft, add_deputies, add_speaker
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import SpeakerEntry
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import Category, InvitationSent, ListsLocked, SpeakersTold


def invite(facts: Sequence[Fact], desk: Desk) -> None:
    """Put on the list of a meeting whom facts of one hour name, and send their invitations."""
    meeting = _meeting(facts[0])
    entries = []
    for fact in facts:
        assert isinstance(fact.data, InvitationSent)
        entries.append(_entry(fact.data.category, fact.data.invitee or "", desk))
    rows = invite_many(meeting, entries, by=desk.by, municipality=desk.pk)
    chosen = [row.pk for row in rows]
    send_invitations(meeting, chosen, by=desk.by, municipality=desk.pk, on=facts[0].occurred_on, means="letter")


def write(meeting: Meeting, desk: Desk) -> None:
    """Write the speakers list, deputies first, the draft agenda, and whom to invite later."""
    add_deputies(meeting.code, by=desk.by, municipality=desk.pk, minutes=meeting.minutes)
    for speaker in meeting.speakers:
        add_speaker(meeting.code, _draft(speaker, desk), by=desk.by, municipality=desk.pk)
    propose_agenda(meeting.code, by=desk.by, municipality=desk.pk)
    awaiting = [_entry(Category(group.category), name, desk) for group in meeting.awaiting for name in group.names]
    if awaiting:
        invite_many(meeting.code, awaiting, by=desk.by, municipality=desk.pk)


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact says that lists were locked or speakers told; then it is done."""
    meeting, on = _meeting(fact), fact.occurred_on
    match fact.data:
        case ListsLocked(participants=participants):
            lock_lists(meeting, by=desk.by, municipality=desk.pk, on=on, participants=participants)
        case SpeakersTold():
            with scope.of(desk.pk):
                speakers = list(SpeakerEntry.objects.filter(meeting__code=meeting).values_list("pk", flat=True))
            tell_speakers(meeting, speakers, by=desk.by, municipality=desk.pk, on=on, means="phone")
        case _:
            return False
    return True


def _meeting(fact: Fact) -> str:
    return fact.cases[0].partition(":")[2]


def _draft(speaker: Speaker, desk: Desk) -> SpeakerDraft:
    name, post = speaker.name, speaker.post
    if speaker.office is not None:
        name, post, _person = desk.holder(speaker.office)
    return SpeakerDraft(
        role=speaker.role,
        name=name,
        post=post,
        topic=speaker.topic,
        minutes=speaker.minutes,
        organization=speaker.organization,
    )


def _entry(category: Category, name: str, desk: Desk) -> InviteEntry:
    """Whom a name means: an organisation, a deputy who heads something, or the holder of an office."""
    for known in said.directory().organizations:
        if known.names["ky"] == name:
            return InviteEntry(category=category, name=name, organization=known.code, email=known.email)
    for deputy, post in meetings().posts.items():
        if desk.place.deputies[deputy]["ky"] == name:
            return InviteEntry(category=category, name=name, post=post, person=desk.place.people[deputy])
    for office in said.directory().offices:
        holder, post, person = desk.holder(office.code)
        if holder == name:
            reached = {"email": office.person.email, "phone": office.person.phone} if office.person is not None else {}
            return InviteEntry(category=category, name=name, post=post, person=person, **reached)
    raise ValueError(f"nobody is called so: {name}")
