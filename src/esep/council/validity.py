"""Whether a decision of the council is in force on a day, and why: its own days, and what later decisions did to it.

An earlier decision is changed only by one that was in force on the day from which the change is to hold. What was done
stays done: when the decision that repealed another is repealed itself, the first one does not come back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class EffectKind(StrEnum):
    """What a later decision does to an earlier one."""

    AMENDS = "amends"
    REPEALS = "repeals"


class Standing(StrEnum):
    """How a decision stands on a day."""

    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    AMENDED = "amended"
    REPEALED = "repealed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Term:
    """A decision's own days: the first, and the last where it names one. ``place`` orders decisions by adoption."""

    code: str
    place: int
    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """That the decision ``by`` does something to the decision ``on``, from ``since`` on. Both by their codes."""

    by: str
    on: str
    kind: EffectKind
    since: date


@dataclass(frozen=True, slots=True)
class Validity:
    """How a decision stands on a day, since when, and by which decision; ``by`` is empty where it is so by itself."""

    standing: Standing
    since: date
    by: str = ""

    @property
    def is_in_force(self) -> bool:
        """Whether it holds, as adopted or amended."""
        return self.standing in (Standing.IN_FORCE, Standing.AMENDED)


def validity_on(code: str, day: date, *, terms: Mapping[str, Term], effects: Iterable[Effect]) -> Validity:
    """How a decision stands on a day. ``effects`` are all that were not withdrawn, in any order.

    An effect counts from its day on, if the decision that makes it was adopted later than the other one and was in
    force on that day. KeyError for an unknown code.

    >>> terms = {"12-1": Term("12-1", 1, date(2026, 3, 1)), "13-1": Term("13-1", 2, date(2026, 5, 20))}
    >>> amended = [Effect("13-1", "12-1", EffectKind.AMENDS, date(2026, 6, 1))]
    >>> validity_on("12-1", date(2026, 5, 31), terms=terms, effects=amended).standing.value
    'in_force'
    >>> validity_on("12-1", date(2026, 6, 1), terms=terms, effects=amended)
    Validity(standing=<Standing.AMENDED: 'amended'>, since=datetime.date(2026, 6, 1), by='13-1')
    """
    by_target: dict[str, list[Effect]] = {}
    for effect in effects:
        by_target.setdefault(effect.on, []).append(effect)
    return _standing(terms[code], day, terms=terms, effects=by_target)


def _standing(term: Term, day: date, *, terms: Mapping[str, Term], effects: Mapping[str, list[Effect]]) -> Validity:
    done = sorted(
        (one for one in effects.get(term.code, ()) if one.since <= day and _counts(one, terms=terms, effects=effects)),
        key=lambda one: (one.since, terms[one.by].place),
    )
    repeal = next((one for one in done if one.kind is EffectKind.REPEALS), None)
    after = term.last + timedelta(days=1) if term.last is not None and term.last < day else None
    if repeal is not None and (after is None or repeal.since < after):
        return Validity(Standing.REPEALED, repeal.since, repeal.by)
    if after is not None:
        return Validity(Standing.ENDED, after)
    if day < term.first:
        return Validity(Standing.NOT_YET, term.first)
    amendment = next((one for one in reversed(done) if one.kind is EffectKind.AMENDS), None)
    if amendment is not None:
        return Validity(Standing.AMENDED, amendment.since, amendment.by)
    return Validity(Standing.IN_FORCE, term.first)


def _counts(effect: Effect, *, terms: Mapping[str, Term], effects: Mapping[str, list[Effect]]) -> bool:
    """Whether the decision that makes an effect came later, and was in force on the effect's day."""
    maker = terms.get(effect.by)
    if maker is None or maker.place <= terms[effect.on].place:
        return False
    return _standing(maker, effect.since, terms=terms, effects=effects).is_in_force
