"""Work with voters between meetings: appeals, demands to report, voter mandates (2.2-2.4)."""

from datetime import date

from benchmarks.synthetic.chronicle import Chronicle
from benchmarks.synthetic.seats import Seat
from esep.regulation.facts.deputy import (
    AppealAnswered,
    AppealKind,
    AppealReceived,
    AppealWithdrawn,
    DemandAnswered,
    DemandReceived,
    VoterMandateProgressed,
    VoterMandateReceived,
    VoterMandateState,
)

APPEALS_A_YEAR = (1, 7)
DEMAND_A_YEAR = 0.4
VOTER_MANDATES_A_YEAR = (0, 2)
APPEAL_WITHDRAWN = 0.05


def voters_year(chronicle: Chronicle, held: list[Seat], *, year: int) -> None:
    """What voters brought to their deputies in a year, and what became of it."""
    for number in range(chronicle.rng.randint(*APPEALS_A_YEAR)):
        _appeal(chronicle, chronicle.rng.choice(held), id=f"A{year}-{number}", day=_some_day(chronicle, year))
    for number in range(chronicle.rng.randint(*VOTER_MANDATES_A_YEAR)):
        _voter_mandate(chronicle, chronicle.rng.choice(held), id=f"VM{year}-{number}", day=_some_day(chronicle, year))
    if chronicle.chance(DEMAND_A_YEAR):
        _demand(chronicle, chronicle.rng.choice(held), id=f"DM{year}", day=_some_day(chronicle, year))


def _appeal(chronicle: Chronicle, seat: Seat, *, id: str, day: date) -> None:
    cases = (f"appeal:{id}", f"deputy:{seat.deputy}")
    kind = chronicle.rng.choice(tuple(AppealKind))
    chronicle.add("appeal.received", cases, day, AppealReceived(kind=kind, subject=f"Road to the school, {id}"))
    if chronicle.chance(APPEAL_WITHDRAWN):
        withdrawn = AppealWithdrawn(reason="Settled on the spot")
        chronicle.add("appeal.withdrawn", cases, day + chronicle.days(1, 10), withdrawn)
    elif chronicle.done():
        answered_on = chronicle.act_day(day + chronicle.days(16, 19), ahead=12)
        chronicle.add("appeal.answered", cases, answered_on, AppealAnswered(measure="Answered in writing"))


def _demand(chronicle: Chronicle, seat: Seat, *, id: str, day: date) -> None:
    cases = (f"demand:{id}", f"deputy:{seat.deputy}")
    demand = DemandReceived(group="Water users", deputies=(seat.deputy,), subject="Irrigation")
    chronicle.add("demand.received", cases, day, demand)
    if chronicle.done():
        reply = DemandAnswered(reply="A meeting was set")
        chronicle.add("demand.answered", cases, day + chronicle.days(3, 30), reply)


def _voter_mandate(chronicle: Chronicle, seat: Seat, *, id: str, day: date) -> None:
    cases = (f"voter_mandate:{id}", f"deputy:{seat.deputy}")
    received = VoterMandateReceived(deputy=seat.deputy, subject="Street lamps")
    chronicle.add("voter_mandate.received", cases, day, received)
    if chronicle.done():
        state = chronicle.rng.choice(tuple(VoterMandateState)[:5])
        progressed = VoterMandateProgressed(state=state)
        chronicle.add("voter_mandate.progressed", cases, day + chronicle.days(20, 200), progressed)


def _some_day(chronicle: Chronicle, year: int) -> date:
    return date(year, 1, 1) + chronicle.days(0, 360)
