"""Invented municipalities: the facts of many years, made anew from a seed, the same on every machine."""

from datetime import date
from operator import attrgetter
from random import Random

from benchmarks.synthetic.chronicle import ORDINARY, SLACK, THOROUGH, Chronicle
from benchmarks.synthetic.council import catalogue, council_year, report_parts, rooms
from benchmarks.synthetic.meeting import Parts, meetings_year
from benchmarks.synthetic.seats import seats
from benchmarks.synthetic.voters import voters_year
from esep.regulation.facts import Fact
from esep.regulation.pack.model import Pack

FIRST_YEAR = 2025
HABITS = (*[THOROUGH] * 2, *[ORDINARY] * 5, *[SLACK] * 3)


def municipality(pack: Pack, *, number: int, years: int = 10) -> list[Fact]:
    """Municipality ``number`` from 2025 on, its facts in the order in which they were recorded."""
    rng = Random(number)
    chronicle = Chronicle(rng, habit=rng.choice(HABITS), last_day=date(FIRST_YEAR + years - 1, 12, 31))
    held = seats(chronicle, first=date(2024, 11, 27))
    rooms(chronicle, first=date(FIRST_YEAR, 1, 5))
    items = catalogue(pack)
    parts = Parts(report=report_parts(pack, "deputy-report-contents"), minutes=report_parts(pack, "minutes-contents"))
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        middle = date(year, 7, 1)
        sitting = [seat for seat in held if seat.start <= middle <= seat.end]
        meetings_year(chronicle, sitting, year=year, parts=parts)
        voters_year(chronicle, sitting, year=year)
        council_year(chronicle, year=year, items=items, parts=report_parts(pack, "head-report-contents"))
    return sorted(chronicle.facts, key=attrgetter("recorded_at", "id"))
