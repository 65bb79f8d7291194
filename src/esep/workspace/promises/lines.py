"""Lines: promises as lists draw them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from esep.kernel.refusals import Words
from esep.meetings.models.outcome import KIND_WORDS
from esep.meetings.queries.promises import Promise
from esep.workspace.office import Office
from esep.workspace.promises.words import pill_of, state_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A promise as a list draws it; ``days`` are what the words of the pill announce."""

    promise: Promise
    kind: Words
    state: Words
    pill: Words
    days: int | None
    tone: str
    address: str
    is_own: bool


def lines_of(
    promises: Iterable[Promise], place: Office, *, today: date, own: frozenset[str] = frozenset()
) -> tuple[Line, ...]:
    """Promises in their order; those of ``own`` owners are marked."""
    return tuple(_line(one, place, today=today, own=own) for one in promises)


def _line(one: Promise, place: Office, *, today: date, own: frozenset[str]) -> Line:
    pill, days, tone = pill_of(one, today=today)
    return Line(
        promise=one,
        kind=KIND_WORDS[one.kind],
        state=state_words(one.state),
        pill=pill,
        days=days,
        tone=tone,
        address=place.address("office-promises-promise", promise=one.code),
        is_own=one.owner_key in own,
    )
