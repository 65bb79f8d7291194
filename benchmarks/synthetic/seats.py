"""Seats of the council: 21 deputies in five districts, two convocations, some seats that change hands between."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from benchmarks.synthetic.chronicle import Chronicle
from esep.regulation.dates import DAY, months_after
from esep.regulation.facts.deputy import MandateBegan, MandateEnd, MandateEnded

DISTRICTS = {"D1": ("V1",), "D2": ("V2", "V8"), "D3": ("V3", "V7"), "D4": ("V4", "V6"), "D5": ("V5",)}
"""The villages of each district."""

SEATS = {"D1": 6, "D2": 4, "D3": 4, "D4": 5, "D5": 2}
"""The deputies of each district: 21 in all."""

CONVOCATION_MONTHS = 60
REELECTED = 0.35
CHANGES_HANDS = 0.07
WHY_ENDED = (MandateEnd.RESIGNED, MandateEnd.MOVED, MandateEnd.OFFICE, MandateEnd.DEATH)


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits for which district, from which day to which."""

    deputy: str
    district: str
    start: date
    end: date


def seats(chronicle: Chronicle, *, first: date) -> list[Seat]:
    """The seats of every convocation that begins with ``first`` or later, recorded as they were taken and left."""
    found: list[Seat] = []
    taken = 0
    start = first
    while start <= chronicle.last_day:
        end = months_after(start, months=CONVOCATION_MONTHS) - DAY
        for district, count in SEATS.items():
            former = [seat.deputy for seat in found if seat.district == district][-count:]
            for number in range(count):
                if number < len(former) and chronicle.chance(REELECTED):
                    deputy = former[number]
                else:
                    taken += 1
                    deputy = str(taken)
                for seat in _holders(chronicle, Seat(deputy, district, start, end), next_deputy=str(taken + 1)):
                    if seat.deputy != deputy:
                        taken += 1
                    found.append(seat)
        start = end + DAY
    return found


def _holders(chronicle: Chronicle, seat: Seat, *, next_deputy: str) -> Iterator[Seat]:
    """The seat as one person holds it, or as two do after another."""
    _begin(chronicle, seat)
    if not chronicle.chance(CHANGES_HANDS):
        yield seat
        return
    left = seat.start + chronicle.days(100, 1500)
    reason = chronicle.rng.choice(WHY_ENDED)
    chronicle.add("mandate.ended", (f"deputy:{seat.deputy}",), left, MandateEnded(reason=reason))
    yield Seat(seat.deputy, seat.district, seat.start, left)
    follower = Seat(next_deputy, seat.district, left + chronicle.days(20, 90), seat.end)
    _begin(chronicle, follower)
    yield follower


def _begin(chronicle: Chronicle, seat: Seat) -> None:
    began = MandateBegan(district=seat.district, until=seat.end)
    chronicle.add("mandate.began", (f"deputy:{seat.deputy}",), seat.start, began)
