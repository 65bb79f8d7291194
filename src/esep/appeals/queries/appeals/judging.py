"""Judging appeals: when each must be answered and whether it was, from its own facts alone (2.3)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from esep.appeals.commands.appeals.telling import WORD
from esep.community.queries.judged import Judging, judged_each
from esep.kernel.models import Municipality
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import AppealAnswered, AppealReceived, AppealWithdrawn
from esep.regulation.status import Status, Verdict

RULE = "appeal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the facts say of one appeal on a day: that it came, its end if it has one, and how it stands."""

    received: Fact
    said: AppealReceived
    answered: AppealAnswered | None
    answered_on: date | None
    gone: str
    verdict: Verdict | None

    @property
    def status(self) -> Status | None:
        """How its answer stands; none where no law asks for one."""
        return self.verdict.status if self.verdict is not None else None

    @property
    def due_on(self) -> date | None:
        """The last day for the answer (by another law)."""
        return self.verdict.obligation.due_on if self.verdict is not None else None


def judged_appeals(municipality: Municipality, *, day: date, codes: Collection[str] | None = None) -> Judging[Told]:
    """The appeals of the municipality in scope as the facts have them on a day: all, or those with a code."""
    return judged_each(WORD, _told, rule=RULE, municipality=municipality, day=day, codes=codes)


def _told(own: Sequence[Fact], verdict: Verdict | None) -> Told | None:
    received = next((fact for fact in reversed(own) if isinstance(fact.data, AppealReceived)), None)
    if received is None or not isinstance(received.data, AppealReceived):
        return None
    answered = next((fact for fact in reversed(own) if isinstance(fact.data, AppealAnswered)), None)
    gone = next((fact.data for fact in reversed(own) if isinstance(fact.data, AppealWithdrawn)), None)
    return Told(
        received=received,
        said=received.data,
        answered=answered.data if answered is not None and isinstance(answered.data, AppealAnswered) else None,
        answered_on=answered.occurred_on if answered is not None else None,
        gone=gone.reason if gone is not None else "",
        verdict=verdict,
    )
