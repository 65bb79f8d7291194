"""Taking over: what a meeting that was put off has ready for the one in its place, counted beforehand (2.5)."""

from dataclasses import dataclass

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.meetings.listing import lock_of, reporting, standing
from esep.meetings.models import AgendaItem, InformationRequest, Invitation, ReportMeeting, SpeakerEntry
from esep.meetings.requests import Stage, told_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What can be taken over from an ``earlier`` meeting.

    ``drafts`` are requests that never went out; letters that did stay where they are. ``left`` are deputies on the list
    who do not report here: their items of the agenda stay behind too.
    """

    earlier: ReportMeeting
    invitations: tuple[Invitation, ...]
    speakers: tuple[SpeakerEntry, ...]
    left: tuple[SpeakerEntry, ...]
    items: tuple[AgendaItem, ...]
    drafts: tuple[InformationRequest, ...]

    def __bool__(self) -> bool:
        return bool(self.invitations or self.speakers or self.items or self.drafts)


def offered(meeting: ReportMeeting, *, by: Actor, municipality: int) -> Offer | None:
    """What a meeting may take over; None where its lists are begun or locked, or nothing waits. Raises Refused."""
    with seeing(Act.KEEP_LISTS, by=by, municipality=municipality):
        if not meeting.is_open or is_begun(meeting) or lock_of(meeting) is not None:
            return None
        return offer_of(meeting) or None


def is_begun(meeting: ReportMeeting) -> bool:
    """Whether somebody or something stands on the lists or the agenda of a meeting in scope."""
    return any(standing(table, meeting).exists() for table in (Invitation, SpeakerEntry, AgendaItem))


def offer_of(meeting: ReportMeeting) -> Offer | None:
    """What the last meeting that was put off to this one has ready; None where there is no such meeting."""
    earlier = meeting.replaces.order_by("-date", "-pk").first()
    if earlier is None:
        return None
    reports = {mandate.pk for mandate in reporting(meeting)}
    speakers = list(standing(SpeakerEntry, earlier).select_related("mandate", "organization"))
    stays = [row for row in speakers if row.role != SpeakerEntry.Role.DEPUTY or row.mandate_id in reports]
    gone = {row.pk for row in speakers} - {row.pk for row in stays}
    requests = list(InformationRequest.objects.filter(meeting=earlier).select_related("organization"))
    facts = told_of(requests)
    present = {_asked(row) for row in InformationRequest.objects.filter(meeting=meeting)}
    return Offer(
        earlier=earlier,
        invitations=tuple(standing(Invitation, earlier).select_related("organization")),
        speakers=tuple(stays),
        left=tuple(row for row in speakers if row.pk in gone),
        items=tuple(row for row in standing(AgendaItem, earlier) if row.speaker_id not in gone),
        drafts=tuple(row for row in requests if facts[row.record].stage is Stage.DRAFT and _asked(row) not in present),
    )


def _asked(row: InformationRequest) -> tuple[int | None, str, str]:
    """What is asked of whom, to know the same request again."""
    return row.organization_id, row.addressee_text, row.subject
