"""Judging promises: how each stands against the day that was named, from its own facts alone (3.6)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from esep.community.queries.judged import Judging, judged_each
from esep.kernel.models import Municipality
from esep.meetings.promising import WORD
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import OutcomeAdopted, OutcomeProgressed
from esep.regulation.status import Verdict

RULE = "promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the facts say of one outcome on a day: that it was adopted, its steps in order, and how it stands."""

    adopted: Fact
    said: OutcomeAdopted
    meeting: str
    steps: tuple[tuple[Fact, OutcomeProgressed], ...]
    verdict: Verdict | None


def judged_promises(municipality: Municipality, *, day: date, codes: Collection[str] | None = None) -> Judging[Told]:
    """The outcomes of the municipality in scope as the facts have them: all, or those with a code."""
    return judged_each(WORD, _told, rule=RULE, municipality=municipality, day=day, codes=codes)


def _told(own: Sequence[Fact], verdict: Verdict | None) -> Told | None:
    adopted = next((fact for fact in reversed(own) if isinstance(fact.data, OutcomeAdopted)), None)
    if adopted is None or not isinstance(adopted.data, OutcomeAdopted):
        return None
    return Told(
        adopted=adopted,
        said=adopted.data,
        meeting=next((ref.partition(":")[2] for ref in adopted.cases if ref.startswith("meeting:")), ""),
        steps=tuple((fact, fact.data) for fact in own if isinstance(fact.data, OutcomeProgressed)),
        verdict=verdict,
    )
