"""A finding: what is the matter with which record, what to do, and how much it weighs."""

from dataclasses import dataclass
from enum import StrEnum

from esep.kernel.refusals import Words


class Weight(StrEnum):
    """How much it weighs: what cannot be so, what is missing, what is advice of ours."""

    WRONG = "wrong"
    MISSING = "missing"
    ADVICE = "advice"


class Target(StrEnum):
    """Where it is mended: a kind of record of the directory (by its key), or a part of the office."""

    VILLAGES = "villages"
    AREAS = "areas"
    DISTRICTS = "districts"
    CONVOCATIONS = "convocations"
    DEPUTIES = "deputies"
    PEOPLE = "people"
    BODIES = "bodies"
    OFFICES = "offices"
    COMMISSIONS = "commissions"
    ORGANIZATIONS = "organizations"
    VENUES = "venues"
    RIGHTS = "rights"
    SETTINGS = "settings"
    DATA = "data"
    LETTERHEAD = "letterhead"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Answer:
    """That a finding may be answered with «this is right»: ``one`` and ``other`` are two people, by number."""

    one: int
    other: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to mend. ``code`` is for programs; ``key`` names the record at its target, empty for a whole part;
    ``clause`` is the clause that leans on it, where one does.
    """

    code: str
    weight: Weight
    message: Words
    remedy: Words
    target: Target
    key: str = ""
    clause: str | None = None
    answer: Answer | None = None


def day_in_words(day: object) -> str:
    """A day as findings write it: 14.09.2026."""
    return f"{day:%d.%m.%Y}"
