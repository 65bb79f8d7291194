"""Facts of the head's half-year report, the council's sessions and the publications (1.9, sections 4 to 7)."""

from dataclasses import dataclass
from enum import StrEnum

from esep.regulation.facts.common import Evidence, PartAnswer
from esep.regulation.facts.kinds import FactData, fact_kind
from esep.regulation.fields import Count, Day, HalfYear, Id, Name, Text, Year


class PublicationChannel(StrEnum):
    """Where a publication can be found (7.2: any publicly accessible form)."""

    SITE = "site"
    BOARD = "board"
    MESSENGER = "messenger"
    MEDIA = "media"
    OTHER = "other"


class BudgetKind(StrEnum):
    """What the council approved."""

    APPROVED = "approved"
    AMENDED = "amended"


@fact_kind("head_report.assigned", cases=("head",))
@dataclass(frozen=True, slots=True, kw_only=True)
class HeadReportAssigned(FactData):
    """The staff who prepare the half-year report were named (5.4)."""

    period: HalfYear
    authors: tuple[Name, ...]


@fact_kind("head_report.part_written", cases=("head",))
@dataclass(frozen=True, slots=True, kw_only=True)
class HeadReportPartWritten(FactData):
    """One required part of the report was answered, with its sources (4.4, 5.1-5.3, 5.5). A later one replaces it."""

    period: HalfYear
    part: Id
    answer: PartAnswer


@fact_kind("head_report.submitted", cases=("head",))
@dataclass(frozen=True, slots=True, kw_only=True)
class HeadReportSubmitted(FactData):
    """The head sent the report to the council."""

    period: HalfYear


@fact_kind("hearing.scheduled", cases=("head",))
@dataclass(frozen=True, slots=True, kw_only=True)
class HearingScheduled(FactData):
    """The council set the session that will hear the head; a later one replaces it."""

    period: HalfYear
    session: Id
    date: Day


@fact_kind("head_report.heard", cases=("head", "session"))
@dataclass(frozen=True, slots=True, kw_only=True)
class HeadReportHeard(FactData):
    """A session heard the head's report and decided on it (4.4)."""

    period: HalfYear
    session: Id
    decision: Name | None = None
    in_favour: Count | None = None
    against: Count | None = None
    abstained: Count | None = None


@fact_kind("suitability.proposed", cases=("head",))
@dataclass(frozen=True, slots=True, kw_only=True)
class SuitabilityProposed(FactData):
    """The council itself proposed to review the head's fitness for the post (6.1). Esep never suggests it."""

    period: HalfYear
    grounds: Text
    decision: Name
    addressee: Name


@fact_kind("budget.submitted", cases=("budget",))
@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetSubmitted(FactData):
    """The head submitted the draft local budget of ``year`` to the council (1.9)."""

    year: Year


@fact_kind("budget.approved", cases=("budget", "publication"))
@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetApproved(FactData):
    """The council approved or amended the local budget of ``year``; 7.2.2-b wants it public."""

    year: Year
    kind: BudgetKind


@fact_kind("session.held", cases=("session",))
@dataclass(frozen=True, slots=True, kw_only=True)
class SessionHeld(FactData):
    """The council or a commission sat (7.1)."""

    topic: Text


@fact_kind("broadcast.aired", cases=("session",))
@dataclass(frozen=True, slots=True, kw_only=True)
class BroadcastAired(FactData):
    """A session went out. Only state media count under 7.1; an own stream is kept as an extra."""

    channel: Name
    state_media: bool
    evidence: tuple[Evidence, ...] = ()


@fact_kind("publication.published", cases=("publication", "head"))
@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationPublished(FactData):
    """An item of the catalogue of 7.2 was published, or a new version of it."""

    channels: tuple[PublicationChannel, ...]
    title: Name | None = None
    period: HalfYear | None = None
    evidence: tuple[Evidence, ...] = ()


@fact_kind("publication.checked", cases=("publication",))
@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationChecked(FactData):
    """Somebody looked: the published version is still right, nothing new."""

    by: Name | None = None


@fact_kind("publication.matter_changed", cases=("publication",))
@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationMatterChanged(FactData):
    """What the item tells about has changed: a by-law, a vacancy, a competition's result, a phone number."""

    what: Text


@fact_kind("venue.registered", cases=("venue",))
@dataclass(frozen=True, slots=True, kw_only=True)
class VenueRegistered(FactData):
    """A room where meetings can be held was entered in the directory (2.5, first item)."""

    place: Name
    area: Id
    seats: Count | None = None


@fact_kind("venue.checked", cases=("venue",))
@dataclass(frozen=True, slots=True, kw_only=True)
class VenueChecked(FactData):
    """Sanitary and hygiene conditions of the room were checked (2.5, first item)."""

    by: Name | None = None
