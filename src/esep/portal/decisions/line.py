"""A decision as lists and its page show it: how it stands on a day, and in which language it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from esep.council.queries.decisions import Decisions, KnownDecision
from esep.council.saying import STANDING_WORDS, TONES
from esep.council.validity import Standing, Validity
from esep.portal.decisions.kept import RECORDED_IN, decisions, in_kyrgyz
from esep.portal.place.here import Here
from esep.portal.status import StatusWord

IN_FORCE, OVER, NOT_YET = "in_force", "over", "not_yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A decision and how it stands; ``by`` is the number of the decision that made it so, ``language`` of its title."""

    one: KnownDecision
    validity: Validity
    status: StatusWord
    by: str
    language: str

    @property
    def kind(self) -> str:
        """What it is about, in words."""
        return str(self.one.kind.label)

    @property
    def force(self) -> str:
        """Whether it is in force, no longer, or not yet, as a filter asks."""
        if self.validity.is_in_force:
            return IN_FORCE
        return NOT_YET if self.validity.standing is Standing.NOT_YET else OVER


def lines_of(here: Here, day: date) -> Iterator[Line]:
    """Yield every decision as it stands on a day, the newest first."""
    every = decisions(here)
    for one, written in zip(every.rows, in_kyrgyz(here).rows, strict=True):
        yield line_of(every, one, day=day, language=RECORDED_IN if one.title == written.title else here.language)


def line_of(every: Decisions, one: KnownDecision, *, day: date, language: str) -> Line:
    """A decision as it stands on a day."""
    found = every.validity(one.code, day)
    status = StatusWord(found.standing.value, STANDING_WORDS[found.standing], TONES[found.standing])
    by = every.number_of(found.by) if found.by else ""
    return Line(one=one, validity=found, status=status, by=by, language=language)
