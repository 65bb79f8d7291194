"""S6: the law core on invented municipalities, beside a numpy scan (the floor) and a decision-graph engine, in one run.

Times of microseconds are by the clock, the middle one of five; longer ones are processor time, the shortest of a few
runs, so that a busy machine does not speak. The cyclic collector rests meanwhile.
"""

from datetime import date
from time import perf_counter

from benchmarks.agreement import check_acceptance, check_increments
from benchmarks.clock import without_collector
from benchmarks.decade import municipality_decade
from benchmarks.figure import Figure
from benchmarks.floor import beside_floor
from benchmarks.graph import beside_graph
from benchmarks.nation import nation_decade
from benchmarks.synthetic import FIRST_YEAR, municipality
from benchmarks.touched import arrived, judged_again
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.edition import Editions
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import Adoption

NATION = 500
YEARS = 10
FEW = 24
CHECKED = 3


def figures() -> list[Figure]:
    """Measure everything; about a minute and a half on two free processors."""
    pack = adopt(model_pack(), Adoption(records_from=date(FIRST_YEAR, 1, 1)))
    as_of = date(FIRST_YEAR + YEARS - 1, 12, 31)
    of_nation = nation_decade(pack, municipalities=NATION, years=YEARS, as_of=as_of)
    towns = [municipality(pack, number=number, years=YEARS) for number in range(FEW)]
    same = sum(check_increments(pack, facts, as_of=as_of) for facts in towns[:CHECKED])
    read = check_acceptance(pack, towns[0])
    began = perf_counter()
    Editions(pack)
    made_ready = (perf_counter() - began) * 1e3
    records = [arrived(facts) for facts in towns]
    with without_collector():
        return [
            *judged_again(pack, records, as_of=as_of),
            municipality_decade(pack, towns, as_of=as_of),
            *of_nation,
            *beside_floor(pack, records, as_of=as_of),
            *beside_graph(pack, records, as_of=as_of),
            Figure("S6", "a pack made ready to judge (once a municipality)", f"{made_ready:.0f} ms"),
            Figure("S6", "obligations the same, all at once and record by record", f"{same:,}"),
            Figure("S6", "invented facts the same, written to a facts file and read", f"{read:,}"),
        ]
