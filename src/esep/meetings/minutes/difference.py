"""Difference: what one revision says otherwise than the one before it, part by part, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import ndiff

from esep.meetings.minutes.renewing import FIELDS
from esep.meetings.minutes.text import Adopted, Asked, MinutesText, Said
from esep.regulation.wording import shown


@dataclass(frozen=True, slots=True)
class Changed:
    """A part that changed: the lines that went and the lines that came."""

    part: str
    gone: tuple[str, ...]
    come: tuple[str, ...]


def changed(before: MinutesText, after: MinutesText) -> tuple[Changed, ...]:
    """The parts in which two texts differ, in the order of the minutes."""
    return tuple(_changes(before, after))


def _changes(before: MinutesText, after: MinutesText) -> Iterator[Changed]:
    for part in (*FIELDS, "reasons"):
        lines = list(ndiff(lines_of(before, part), lines_of(after, part)))
        gone = tuple(line[2:] for line in lines if line.startswith("- "))
        come = tuple(line[2:] for line in lines if line.startswith("+ "))
        if gone or come:
            yield Changed(part, gone, come)


def lines_of(text: MinutesText, part: str) -> list[str]:
    """A part as lines of plain words."""
    found = getattr(text, part)
    if isinstance(found, str):
        return found.splitlines()
    if isinstance(found, dict):
        return [reason for _part, reason in sorted(found.items())]
    return [line for one in found for line in _entry(one)]


def _entry(one: Said | Asked | Adopted) -> list[str]:
    match one:
        case Said():
            head = ", ".join(filter(None, (one.who, one.post, one.village)))
            return [f"{head}: {one.text}"]
        case Asked():
            who = ", ".join(filter(None, (one.who, one.village)))
            return [f"{who}: {one.question}", f"{one.answered_by}: {one.answer}"]
        case Adopted():
            due = shown(date.fromisoformat(one.due), language="ky") if one.due else ""
            owner = one.responsible or one.position or one.commission or one.deputy
            return [" · ".join(filter(None, (one.code, one.text, owner, due, one.votes)))]
