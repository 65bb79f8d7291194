"""Taking over: a meeting in the place of another begins with its lists, its agenda and requests not sent (2.5)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, may
from esep.community.codes import next_code
from esep.community.models import Organization
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.actors import present
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.commands.requesting import PREFIX, WIDTH
from esep.meetings.listing import lock_of, meeting_open
from esep.meetings.models import AgendaItem, InformationRequest, Invitation, ReportMeeting, SpeakerEntry
from esep.meetings.queries.taking_over import Offer, is_begun, offer_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """How many entries were taken over."""

    invitations: int
    speakers: int
    items: int
    requests: int


def take_over(meeting: str, *, by: Actor, municipality: int) -> TakenOver:
    """Copy participants, speakers, agenda and requests that were never sent from the meeting that was put off to this.

    Nobody counts as invited or told again, and the earlier lists stay as they are. An organisation that has ended is
    left out of an entry, and so is a deputy who does not report here. Requests are for who may ask for information.
    Raises Refused: closed, locked, lists begun already, no earlier meeting, or nothing on its lists.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = meeting_open(meeting)
        offer = _offer(found)
        invitations = [_invitation(acting, found, row) for row in offer.invitations]
        speakers = {row.pk: _speaker(acting, found, row, position=at) for at, row in enumerate(offer.speakers, start=1)}
        items = [_item(acting, found, row, speakers, position=at) for at, row in enumerate(offer.items, start=1)]
        asks = may(present(by), Act.ASK_INFORMATION, municipality=municipality, at=clock.real())
        requests = [_request(acting, found, row) for row in offer.drafts] if asks else []
        acting.mention(offer.earlier.ref)
        return TakenOver(invitations=len(invitations), speakers=len(speakers), items=len(items), requests=len(requests))


def _offer(meeting: ReportMeeting) -> Offer:
    if lock_of(meeting) is not None:
        raise Refused.because(
            "lists_locked",
            _("The lists are locked already, so nothing is taken over."),
            remedy=_("Add single names. They are marked as added after the lock."),
            clause="2.5-lists",
        )
    if is_begun(meeting):
        raise Refused.because(
            "lists_begun",
            _("The lists of this meeting are not empty, so nothing is taken over."),
            remedy=_("Add what is missing by hand, or choose from the last meeting."),
        )
    offer = offer_of(meeting)
    if not offer:
        raise Refused.because(
            "nothing_to_take_over",
            _("No earlier meeting has anything to take over."),
            remedy=_("Begin the lists anew: choose from the directory."),
        )
    return offer


def _invitation(acting: Acting, meeting: ReportMeeting, row: Invitation) -> Invitation:
    return acting.save(
        Invitation(
            municipality=acting.municipality,
            meeting=meeting,
            added_at=acting.at,
            added_by=acting.account,
            category=row.category,
            name=row.name,
            post=row.post,
            organization=_live(row.organization),
            person_id=row.person_id,
            email=row.email,
            phone=row.phone,
        )
    )


def _speaker(acting: Acting, meeting: ReportMeeting, row: SpeakerEntry, *, position: int) -> SpeakerEntry:
    return acting.save(
        SpeakerEntry(
            municipality=acting.municipality,
            meeting=meeting,
            added_at=acting.at,
            added_by=acting.account,
            position=position,
            role=row.role,
            mandate_id=row.mandate_id,
            organization=_live(row.organization),
            name=row.name,
            post=row.post,
            topic=row.topic,
            minutes=row.minutes,
            email=row.email,
            phone=row.phone,
        )
    )


def _item(
    acting: Acting, meeting: ReportMeeting, row: AgendaItem, speakers: dict[int, SpeakerEntry], *, position: int
) -> AgendaItem:
    return acting.save(
        AgendaItem(
            municipality=acting.municipality,
            meeting=meeting,
            added_at=acting.at,
            added_by=acting.account,
            position=position,
            title_ky=row.title_ky,
            title_ru=row.title_ru,
            title_en=row.title_en,
            minutes=row.minutes,
            speaker=speakers.get(row.speaker_id) if row.speaker_id is not None else None,
        )
    )


def _request(acting: Acting, meeting: ReportMeeting, row: InformationRequest) -> InformationRequest:
    organization = _live(row.organization)
    known = row.organization.name_in("ky") if row.organization is not None else ""
    return acting.save(
        InformationRequest(
            municipality=acting.municipality,
            code=next_code(InformationRequest, PREFIX, word="request", width=WIDTH),
            meeting=meeting,
            organization=organization,
            addressee_text=row.addressee_text or ("" if organization is not None else known),
            subject=row.subject,
            questions=row.questions,
        )
    )


def _live(row: Organization | None) -> Organization | None:
    return row if row is not None and row.until is None else None
