"""Facts of a deputy's mandate and work with people (1.7, 1.8, 2.1-2.4)."""

from dataclasses import dataclass
from enum import StrEnum

from esep.regulation.facts.kinds import FactData, fact_kind
from esep.regulation.fields import Count, Day, Id, Name, Text


class MandateEnd(StrEnum):
    """Why a mandate ended."""

    TERM = "term"
    RESIGNED = "resigned"
    RECALLED = "recalled"
    MOVED = "moved"
    OFFICE = "office"
    COURT = "court"
    DEATH = "death"


class AppealKind(StrEnum):
    """The three kinds that 2.3 names."""

    PROPOSAL = "proposal"
    APPLICATION = "application"
    COMPLAINT = "complaint"


class VoterMandateState(StrEnum):
    """What became of a voter mandate (2.2)."""

    ACCEPTED = "accepted"
    IN_PLAN = "in_plan"
    IN_WORK = "in_work"
    PARTLY_DONE = "partly_done"
    DONE = "done"
    DECLINED = "declined"


@fact_kind("mandate.began", cases=("deputy",))
@dataclass(frozen=True, slots=True, kw_only=True)
class MandateBegan(FactData):
    """A deputy took the seat; ``until`` is the planned end of the convocation, if known."""

    district: Id
    until: Day | None = None


@fact_kind("mandate.ended", cases=("deputy",))
@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEnded(FactData):
    """The mandate ended on this day, for this reason."""

    reason: MandateEnd


@fact_kind("reception.held", cases=("deputy",))
@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionHeld(FactData):
    """A deputy received citizens (2.3)."""

    visitors: Count


@fact_kind("contact.made", cases=("deputy",))
@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMade(FactData):
    """A deputy met voters, a workplace or an association (2.1)."""

    counterpart: Name


@fact_kind("voter_mandate.received", cases=("voter_mandate", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class VoterMandateReceived(FactData):
    """Voters gave their deputy something to act on (2.2)."""

    deputy: Id
    area: Id | None = None
    subject: Text


@fact_kind("voter_mandate.progressed", cases=("voter_mandate", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class VoterMandateProgressed(FactData):
    """A voter mandate changed its state; declining needs a reason."""

    state: VoterMandateState
    reason: Text | None = None


@fact_kind("appeal.received", cases=("appeal", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class AppealReceived(FactData):
    """A proposal, application or complaint came in (2.3). Who wrote it is no business of the law core."""

    kind: AppealKind
    subject: Text
    area: Id | None = None
    collective: Count | None = None


@fact_kind("appeal.answered", cases=("appeal", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class AppealAnswered(FactData):
    """The answer went out."""

    measure: Text | None = None


@fact_kind("appeal.withdrawn", cases=("appeal", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class AppealWithdrawn(FactData):
    """The author took the appeal back, or it was merged into another."""

    reason: Text


@fact_kind("demand.received", cases=("demand", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class DemandReceived(FactData):
    """A citizens' group, association or party asked deputies to report (2.4)."""

    group: Name
    deputies: tuple[Id, ...]
    subject: Text


@fact_kind("demand.answered", cases=("demand", "deputy"))
@dataclass(frozen=True, slots=True, kw_only=True)
class DemandAnswered(FactData):
    """The demand was answered or turned into a meeting. Not answering is no breach (2.4 says «can»)."""

    reply: Text
