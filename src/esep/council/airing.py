"""Airing: how much of the council's work state media showed (7.1). Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """How many sessions were held, and how many of them a state medium broadcast.

    >>> Share(held=4, aired=3).percent
    75
    """

    held: int
    aired: int

    @property
    def percent(self) -> int | None:
        """Of those held, in whole per cent; none where none was held."""
        if not self.held:
            return None
        return int((Decimal(self.aired * 100) / self.held).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def share_of(sessions: Iterable[bool]) -> Share:
    """The share of sessions that were held; each says whether a state medium broadcast it.

    >>> share_of([True, False, True, True])
    Share(held=4, aired=3)
    """
    told = tuple(sessions)
    return Share(held=len(told), aired=sum(told))
