"""Papers of the lists: invitations, participants, speakers, agenda, from the rows as they stand (2.5, 2.11, 3.2)."""

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.community.queries.letterhead import printed_letterhead
from esep.documents.agenda import AgendaDraft, ItemSaid, agenda_draft
from esep.documents.invitation import InvitationLetters, Invitee, invitation_letters
from esep.documents.meeting_paper import MeetingSaid
from esep.documents.paper import Paper
from esep.documents.participants import Participant, ParticipantsList, participants_list
from esep.documents.speakers import SpeakerSaid, SpeakersList, speakers_list
from esep.documents.telling import tell
from esep.kernel.refusals import Refused
from esep.meetings.listing import lock_of, standing
from esep.meetings.models import AgendaItem, Invitation, ReportMeeting, SpeakerEntry
from esep.meetings.queries.list_names import name_said, posts_in, speaker_said
from esep.meetings.queries.meeting import Opened
from esep.regulation.facts.meeting import Category


def participants_of(shown: Opened, paper: Paper, said: MeetingSaid) -> ParticipantsList:
    """The participants list of a meeting in scope, without telephones and e-mails."""
    people = people_of(shown, paper.language.value)
    return participants_list(paper, said, people, locked=locked_said(shown.meeting, paper.language.value))


def speakers_of(shown: Opened, paper: Paper, said: MeetingSaid) -> SpeakersList:
    """The speakers list of a meeting in scope, in its order."""
    language = paper.language.value
    lock = lock_of(shown.meeting)
    posts = posts_in(language)
    speakers = tuple(
        SpeakerSaid(
            name=speaker_said(row, language),
            role=row.role,
            post=posts.get(row.post, row.post),
            organization=row.organization.name_in(language) if row.organization is not None else "",
            topic=row.topic,
            minutes=row.minutes,
            is_late=lock is not None and row.added_at > lock.recorded_at,
        )
        for row in standing(SpeakerEntry, shown.meeting).select_related("mandate__person", "organization")
    )
    return speakers_list(paper, said, speakers, locked=locked_said(shown.meeting, language))


def agenda_of(shown: Opened, paper: Paper, said: MeetingSaid) -> AgendaDraft:
    """The draft agenda of a meeting in scope. Who speaks is named where the title does not name them."""
    language = paper.language.value
    items = []
    for row in standing(AgendaItem, shown.meeting).select_related("speaker__mandate__person"):
        title = row.title_in(language)
        speaker = row.speaker
        is_told = speaker is None or speaker.name in f"{row.title_ky} {title}"
        who = speaker_said(speaker, language) if speaker is not None and not is_told else ""
        items.append(ItemSaid(title=title, who=who, minutes=row.minutes))
    return agenda_draft(paper, said, items)


def invitations_of(
    shown: Opened, paper: Paper, said: MeetingSaid, *, chosen: Collection[int] | None = None
) -> InvitationLetters:
    """Letters for all who stand on the list, or for those chosen. Raises Refused for nobody."""
    language = paper.language.value
    posts = posts_in(language)
    rows = standing(Invitation, shown.meeting).select_related("person", "organization")
    invitees = [
        Invitee(
            category=Category(row.category),
            name=name_said(row, language),
            post=posts.get(row.post, row.post),
            organization=row.organization.name_in(language) if row.organization is not None else "",
        )
        for row in _in_groups(rows if chosen is None else rows.filter(pk__in=chosen))
    ]
    if not invitees:
        raise Refused.because("nobody_listed", _("Nobody is on the list."), remedy=_("Put people on the list first."))
    organizer = shown.meeting.organizer
    return invitation_letters(
        paper,
        said,
        invitees,
        signer=organizer.public_name if organizer is not None else "",
        contact=printed_letterhead(shown.meeting.municipality_id, language=paper.language).phone,
    )


def people_of(shown: Opened, language: str) -> tuple[Participant, ...]:
    """Everybody who stands on the participants list, with contacts, by group."""
    lock = lock_of(shown.meeting)
    posts = posts_in(language)
    rows = standing(Invitation, shown.meeting).select_related("person", "organization")
    with override(language):
        return tuple(
            Participant(
                category=Category(row.category),
                name=name_said(row, language),
                post=posts.get(row.post, row.post),
                organization=row.organization.name_in(language) if row.organization is not None else "",
                sent_on=row.sent_on,
                means=str(row.get_means_display()) if row.means else "",
                is_late=lock is not None and row.added_at > lock.recorded_at,
                phone=row.phone,
                email=row.email,
            )
            for row in _in_groups(rows)
        )


def locked_said(meeting: ReportMeeting, language: str) -> str:
    """When and by whom the lists were locked, for a paper; empty while they are not."""
    lock = lock_of(meeting)
    if lock is None:
        return ""
    day: date = lock.occurred_on
    who = lock.recorded_by.full_name if lock.recorded_by is not None else None
    return tell("participants.locked", language, day=day, who=who)


def _in_groups(rows: Collection[Invitation]) -> list[Invitation]:
    order = [category.value for category in Category]
    return sorted(rows, key=lambda row: (order.index(row.category), row.pk))
