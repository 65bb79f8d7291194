"""Renewing: what was captured meanwhile beside what was typed, part by part. Nothing typed gives way by itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from esep.meetings.minutes.text import Adopted, Asked, MinutesText, Said

E = TypeVar("E", Said, Asked)

WRITTEN = ("date_place", "counts", "opening", "agenda", "rapporteurs")
"""Parts that are one text, by their fields."""

ENTRIES = ("speeches", "questions", "outcomes")
"""Parts that are entries."""

FIELDS = (*WRITTEN, *ENTRIES, "remarks")
"""All parts, by their fields."""


def offered(typed: MinutesText, composed: MinutesText) -> tuple[str, ...]:
    """The parts in which what was captured says more, or something else, than what stands in the text."""
    return tuple(name for name in (*WRITTEN, *ENTRIES) if getattr(composed, name) and _differs(name, typed, composed))


def taken_over(typed: MinutesText, composed: MinutesText, *, part: str) -> MinutesText:
    """The text with a part as it was captured. Of entries those missing join, and empty ones are filled in."""
    match part:
        case "speeches":
            return replace(typed, speeches=_joined(typed.speeches, composed.speeches, fill=_filled_speech))
        case "questions":
            return replace(typed, questions=_joined(typed.questions, composed.questions, fill=_answered))
        case "outcomes":
            return replace(typed, outcomes=with_outcomes(typed.outcomes, composed.outcomes))
        case _ if part in WRITTEN:
            return replace(typed, **{part: getattr(composed, part)})
    raise ValueError(f"minutes have no such part: {part}")


def with_outcomes(typed: Sequence[Adopted], known: Sequence[Adopted]) -> tuple[Adopted, ...]:
    """What was adopted as it stands among the promises, then what was typed and is no promise yet."""
    votes = {one.code: one.votes for one in typed if one.code}
    kept = (replace(one, votes=votes.get(one.code) or one.votes) for one in known)
    return (*kept, *(one for one in typed if not one.code))


def _differs(name: str, typed: MinutesText, composed: MinutesText) -> bool:
    if name in WRITTEN:
        return bool(getattr(typed, name) != getattr(composed, name))
    return taken_over(typed, composed, part=name) != typed


def _joined(typed: Sequence[E], captured: Sequence[E], *, fill: Callable[[E, E], E]) -> tuple[E, ...]:
    fresh = {one.key: one for one in captured}
    known = {one.key for one in typed}
    kept = [fill(one, fresh[one.key]) if one.key in fresh else one for one in typed]
    return tuple(kept + [one for one in captured if one.key not in known])


def _filled_speech(typed: Said, fresh: Said) -> Said:
    return typed if typed.text.strip() else replace(typed, text=fresh.text)


def _answered(typed: Asked, fresh: Asked) -> Asked:
    return typed if typed.answer.strip() else replace(typed, answer=fresh.answer, answered_by=fresh.answered_by)
