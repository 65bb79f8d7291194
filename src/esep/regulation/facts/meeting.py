"""Facts of a report meeting, from the plan to the measures (sections 2 and 3 of the regulation)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from esep.regulation.facts.common import Evidence, PartAnswer
from esep.regulation.facts.kinds import FactData, fact_kind
from esep.regulation.fields import Count, Day, Hour, Id, Name, Text

Audience = Annotated[tuple[Id, ...], Field(min_length=1)]
"""The areas to be told; every one of them gets its own notice."""


class MeetingKind(StrEnum):
    """Only a report meeting is judged by sections 2 and 3; the others are named by 1.6 and left free."""

    REPORT_MEETING = "report_meeting"
    GATHERING = "gathering"
    KURULTAI = "kurultai"
    HEARING = "hearing"


class Channel(StrEnum):
    """Ways to reach residents (2.5, first item: a menu, not a list to complete)."""

    MEDIA = "media"
    POST = "post"
    DOOR_TO_DOOR = "door_to_door"
    POSTER = "poster"
    MESSENGER = "messenger"
    SMS = "sms"
    LOUDSPEAKER = "loudspeaker"
    RADIO = "radio"
    WEBSITE = "website"
    MOSQUE = "mosque"
    OTHER = "other"


class Category(StrEnum):
    """The five groups that take part in a report meeting (2.11)."""

    VOTERS = "voters"
    KENESH = "kenesh"
    EXECUTIVE = "executive"
    SECTORS = "sectors"
    MEDIA = "media"


class OptionalStep(StrEnum):
    """Steps that the regulation asks for «if needed»: saying that one is not needed is an answer (oddity O13)."""

    REQUESTS = "requests"
    EXPERTS = "experts"
    MEDIA = "media"


class Role(StrEnum):
    """The two who sign the minutes (3.6)."""

    CHAIR = "chair"
    SECRETARY = "secretary"


class OutcomeKind(StrEnum):
    """What a meeting adopts; all three kinds are answered under 3.9 (oddity O8)."""

    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    PROPOSAL = "proposal"


class OutcomeState(StrEnum):
    """How far an outcome has come."""

    STARTED = "started"
    PARTLY_DONE = "partly_done"
    DONE = "done"
    DECLINED = "declined"


@fact_kind("meeting.planned", cases=("meeting", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlanned(FactData):
    """A meeting was set: what about, when, where, for which areas (2.5). Opens the case of a meeting."""

    meeting: Id
    kind: MeetingKind = MeetingKind.REPORT_MEETING
    topic: Text
    date: Day
    start_time: Hour
    audience: Audience
    place: Name | None = None
    venue: Id | None = None
    district: Id | None = None
    deputies: tuple[Id, ...] = ()
    organizer: Name | None = None
    initiators: tuple[Name, ...] = ()


@fact_kind("meeting.changed", cases=("meeting", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingChanged(FactData):
    """Part of the plan was changed; what is not named stays. Earlier notices no longer match and must be given anew."""

    meeting: Id
    topic: Text | None = None
    date: Day | None = None
    start_time: Hour | None = None
    audience: Audience | None = None
    place: Name | None = None
    venue: Id | None = None
    deputies: tuple[Id, ...] | None = None
    organizer: Name | None = None
    initiators: tuple[Name, ...] | None = None


@fact_kind("meeting.postponed", cases=("meeting", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPostponed(FactData):
    """The meeting was put off; another meeting takes its place. What was not done by then lapses."""

    meeting: Id
    reason: Text
    replaced_by: Id | None = None


@fact_kind("meeting.cancelled", cases=("meeting", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCancelled(FactData):
    """The meeting will not be held. What was not done by then lapses."""

    meeting: Id
    reason: Text


@fact_kind("notice.published", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePublished(FactData):
    """Residents of the named areas were told topic, place, day and hour through one channel (2.5, first item)."""

    topic: Text
    place: Name
    date: Day
    start_time: Hour
    areas: tuple[Id, ...]
    channel: Channel
    evidence: tuple[Evidence, ...] = ()


@fact_kind("step.not_needed", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class StepNotNeeded(FactData):
    """An «if needed» step was considered and found unnecessary, with the reason."""

    step: OptionalStep
    reason: Text


@fact_kind("request.sent", cases=("request", "meeting"))
@dataclass(frozen=True, slots=True, kw_only=True)
class RequestSent(FactData):
    """A body was asked in writing for information on the meeting's topic (2.5, third item)."""

    meeting: Id
    addressee: Name
    subject: Text


@fact_kind("request.received", cases=("request",))
@dataclass(frozen=True, slots=True, kw_only=True)
class RequestReceived(FactData):
    """The addressee received the request: day 0 of its five days."""

    evidence: tuple[Evidence, ...] = ()


@fact_kind("request.answered", cases=("request",))
@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAnswered(FactData):
    """The addressee gave the material to the organiser."""

    evidence: tuple[Evidence, ...] = ()


@fact_kind("request.withdrawn", cases=("request",))
@dataclass(frozen=True, slots=True, kw_only=True)
class RequestWithdrawn(FactData):
    """The organiser no longer asks."""

    reason: Text


@fact_kind("experts.engaged", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class ExpertsEngaged(FactData):
    """An expert or specialist was brought in (2.5, fourth item)."""

    field: Name
    task: Text


@fact_kind("invitation.sent", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationSent(FactData):
    """Someone of one of the five groups was invited (2.5, sixth item; 2.11)."""

    category: Category
    invitee: Name | None = None


@fact_kind("lists.locked", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class ListsLocked(FactData):
    """The lists of participants and of speakers were fixed (2.5, fifth item). Never a filter at the door."""

    participants: Count
    speakers: Count


@fact_kind("speakers.told", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakersTold(FactData):
    """The presenters on the list were told that they will speak (2.5, fifth item)."""

    speakers: Count


@fact_kind("desk.opened", cases=("meeting",), needs_time=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class DeskOpened(FactData):
    """The registration desk opened (3.1). The instant counts."""

    device: Name | None = None


@fact_kind("access.refused", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRefused(FactData):
    """Somebody was not let in: the breach of free access (2.5, second item)."""

    reason: Text


@fact_kind("officers.elected", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class OfficersElected(FactData):
    """The vote on the meeting's chair and secretary (3.2), with the number present at that moment."""

    chair: Name
    secretary: Name
    present: Count
    in_favour: Count
    against: Count = 0
    abstained: Count = 0


@fact_kind("agenda.approved", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaApproved(FactData):
    """The vote on the agenda (3.2), with the number present at that moment."""

    present: Count
    in_favour: Count
    against: Count = 0
    abstained: Count = 0


@fact_kind("meeting.opened", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingOpened(FactData):
    """The chair or moderator introduced the officers and explained topic and procedure (3.4)."""

    by: Name | None = None


@fact_kind("meeting.held", cases=("meeting", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHeld(FactData):
    """The meeting took place. ``public`` is false when nobody came (see the gaps of the text)."""

    meeting: Id
    public: bool = True
    citizens: Count | None = None
    invited: Count | None = None
    invited_present: Count | None = None


@fact_kind("report.heard", cases=("meeting", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHeard(FactData):
    """A deputy's own report was heard, with its five parts (3.5)."""

    meeting: Id
    deputy: Id
    parts: dict[Id, PartAnswer] | None = None


@fact_kind("minutes.written", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesWritten(FactData):
    """The minutes were drawn up, with the parts that 3.6 asks for."""

    parts: dict[Id, PartAnswer]


@fact_kind("minutes.signed", cases=("meeting", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesSigned(FactData):
    """From this day the minutes carry the signatures of ``signed_by`` (3.6 wants chair and secretary)."""

    meeting: Id
    signed_by: tuple[Role, ...]
    evidence: tuple[Evidence, ...] = ()


@fact_kind("document.registered", cases=("meeting", "head"))
@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRegistered(FactData):
    """A report material got its number in the register (3.7)."""

    title: Name
    number: Name


@fact_kind("handover.received", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverReceived(FactData):
    """The council confirmed that it received minutes and outcomes (3.8): the month of 3.9 starts."""

    received_by: Name | None = None


@fact_kind("outcome.adopted", cases=("meeting", "outcome"))
@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeAdopted(FactData):
    """The meeting decided, recommended or proposed something (3.6, 3.8); it must be answered under 3.9."""

    outcome: Id
    kind: OutcomeKind
    text: Text
    responsible: Name | None = None
    due_on: Day | None = None


@fact_kind("outcome.progressed", cases=("meeting", "outcome"))
@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeProgressed(FactData):
    """Something was done about an outcome."""

    outcome: Id
    state: OutcomeState
    evidence: tuple[Evidence, ...] = ()


@fact_kind("measures.published", cases=("meeting",))
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresPublished(FactData):
    """The council told residents what was or is being done about the named outcomes (3.9)."""

    answers: tuple[Id, ...]
    channels: tuple[Channel, ...]
    evidence: tuple[Evidence, ...] = ()
