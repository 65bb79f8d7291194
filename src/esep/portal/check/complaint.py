"""What is wrong in a facts file, worded for the page."""

from dataclasses import dataclass

from esep.regulation.refusals import BadInput, Breach
from esep.regulation.wording import message, remedy


@dataclass(frozen=True)
class Complaint:
    """One breach: the line of the file (none: the whole file), the JSON pointer in it, what is wrong, the way out."""

    line: int | None
    pointer: str
    message: str
    remedy: str


def complaints(refusal: BadInput, *, language: str) -> tuple[Complaint, ...]:
    """Return every breach of `refusal` in the words of `language`, in the order of the file."""
    return tuple(_complaint(breach, language=language) for breach in refusal.breaches)


def _complaint(breach: Breach, *, language: str) -> Complaint:
    place = breach.place
    return Complaint(
        line=place.line if place else None,
        pointer=(place.pointer or "") if place else "",
        message=message(breach, language=language),
        remedy=remedy(breach, language=language),
    )
