"""A fact: one thing that happened, said once, never edited.

Facts are the only input of the law. A mistake is mended by a new fact that supersedes the old one; a fact that should
never have been recorded is withdrawn by one of kind ``fact.withdrawn``.
"""

from dataclasses import dataclass
from datetime import date, datetime

from esep.regulation.facts.kinds import FactData


@dataclass(frozen=True, slots=True)
class Fact:
    """What happened (``kind``, ``data``), on which legal day, when Esep learned of it, and to which cases it belongs.

    ``occurred_on`` is the claimed day in Bishkek; ``occurred_at`` the instant, where the law needs one;
    ``recorded_at`` is when the record was made. ``cases`` are references such as ``meeting:M4`` or ``deputy:7``.
    """

    id: str
    kind: str
    cases: tuple[str, ...]
    occurred_on: date
    recorded_at: datetime
    data: FactData
    occurred_at: datetime | None = None
    supersedes: str | None = None


def in_order(fact: Fact) -> tuple[date, datetime, datetime, str]:
    """The order in which facts count, however they arrived: by day, and by the hour where it is known."""
    return (fact.occurred_on, fact.occurred_at or fact.recorded_at, fact.recorded_at, fact.id)
