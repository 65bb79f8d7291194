"""Invented municipalities: the facts of many years, made anew from a seed, the same on every machine.

500 municipalities for ten years make 0.95 million facts in 0.16 million records, which unfold into 0.28 million cases
and 1.08 million obligations (a report with all its parts counts once). The mix, a municipality and year on average:

- 21 deputies in five districts of one or two villages, elected for five years; a third is elected again, one seat in
  fourteen changes hands in between;
- six report meetings, mostly before sowing and after harvest: one in nearly every district, sometimes a second one for
  a few deputies. One plan in eight is changed (hour, place or day) and asks for new notices; one in fourteen is
  postponed or cancelled. A meeting has up to three notices (each for all its villages, or village by village), requests
  to other bodies or the reason why none is needed, invitations to four groups, lists, rapporteurs, desk, two votes,
  opening, the reports of the deputies, minutes with their parts and signatures, a register entry, up to three outcomes
  with what became of them, hand-over, and the measures taken;
- a head's report in every second half-year, of 25 parts of which a seventh is not written; four council sessions, a
  third of them broadcast; the budget submitted, approved, amended;
- sixteen items of the catalogue, published anew now and then, looked at as often as habit has it, some with a change of
  matter; rooms checked once a year; four appeals; a few mandates of voters and demands to report.

How much of what is owed gets done and recorded, and how much of that in time, is a habit of the municipality: two in
ten are thorough (92 % recorded, 94 % in time), five ordinary (74 %, 85 %), three slack (46 %, 70 %). Six facts in a
hundred are recorded weeks later, four in a thousand are corrected afterwards. Texts are short, for nobody judges them.
"""

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


def municipality(pack: Pack, *, number: int, years: int = 10, first_year: int = FIRST_YEAR) -> list[Fact]:
    """Municipality ``number`` from a year on, its facts in the order in which they were recorded."""
    rng = Random(number)
    chronicle = Chronicle(rng, habit=rng.choice(HABITS), last_day=date(first_year + years - 1, 12, 31))
    held = seats(chronicle, first=date(first_year - 1, 11, 27))
    rooms(chronicle, first=date(first_year, 1, 5))
    items = catalogue(pack)
    parts = Parts(report=report_parts(pack, "deputy-report-contents"), minutes=report_parts(pack, "minutes-contents"))
    for year in range(first_year, first_year + years):
        middle = date(year, 7, 1)
        sitting = [seat for seat in held if seat.start <= middle <= seat.end]
        meetings_year(chronicle, sitting, year=year, parts=parts)
        voters_year(chronicle, sitting, year=year)
        council_year(chronicle, year=year, items=items, parts=report_parts(pack, "head-report-contents"))
    return sorted(chronicle.facts, key=attrgetter("recorded_at", "id"))
