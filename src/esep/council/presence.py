"""Who was in the hall at a moment, reckoned from intervals; and whether those are more than half of the seats."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stay:
    """That a member was in the hall from ``came_at`` to ``left_at``; without the latter, to the end."""

    member: int
    came_at: datetime
    left_at: datetime | None = None

    def holds_at(self, moment: datetime) -> bool:
        """Whether the member was there at a moment. Who leaves at that very moment is gone."""
        return self.came_at <= moment and (self.left_at is None or moment < self.left_at)

    def overlaps(self, other: "Stay") -> bool:
        """Whether both say of one member that there was a moment in the hall."""
        return (
            self.member == other.member
            and (other.left_at is None or self.came_at < other.left_at)
            and (self.left_at is None or other.came_at < self.left_at)
        )


@dataclass(frozen=True, slots=True)
class Quorum:
    """Members present beside all seats. The regulation does not ask for it: it is shown, and forbids nothing."""

    present: int
    seats: int

    @property
    def needed(self) -> int:
        """The least number that is more than half of the seats.

        >>> Quorum(present=11, seats=21).needed, Quorum(present=10, seats=20).needed
        (11, 11)
        """
        return self.seats // 2 + 1

    @property
    def is_there(self) -> bool:
        """Whether more than half of the seats are taken."""
        return 2 * self.present > self.seats


def present_at(stays: Iterable[Stay], moment: datetime) -> frozenset[int]:
    """The members who were in the hall at a moment, each once, however often they came and went."""
    return frozenset(stay.member for stay in stays if stay.holds_at(moment))
