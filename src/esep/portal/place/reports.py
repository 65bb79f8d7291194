"""The yearly report of each deputy (1.8): who gave it, who has a day for it, who has none. Nobody is ranked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from esep.community.queries.public import PublicDeputy
from esep.regulation.judgement import Judgement, Row
from esep.regulation.status import Status
from esep.regulation.tenures import case_at

CLAUSE = "1.8-annual-report"
DONE = frozenset({Status.DONE_ON_TIME, Status.DONE_LATE})


class State(StrEnum):
    """How far the report of the year is."""

    REPORTED = "reported"
    PLANNED = "planned"
    WITHOUT_A_DAY = "without_a_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The reports of a year among those who sit: a state for each who owes one, the given ones first."""

    states: tuple[State, ...]

    @property
    def reported(self) -> int:
        """How many gave the report."""
        return self.states.count(State.REPORTED)

    @property
    def planned(self) -> int:
        """How many have a day for it."""
        return self.states.count(State.PLANNED)

    @property
    def without_a_day(self) -> int:
        """How many have none yet."""
        return self.states.count(State.WITHOUT_A_DAY)


def reports_of(year: Judgement, *, deputies: Iterable[PublicDeputy]) -> Reports:
    """The reports of the year of the judgement. Whoever need not report this year is left out."""
    rows = reports_by_deputy(year)
    own = [rows.get(deputy.record) for deputy in deputies]
    found = [_state(row) for row in own if row is not None and row.status is not Status.NOT_APPLICABLE]
    return Reports(states=tuple(sorted(found, key=list(State).index)))


def reports_by_deputy(year: Judgement) -> dict[str, Row]:
    """The row of the year's report by the record of the deputy (``deputy:7``), whichever way years are counted."""
    found: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for row in year.rows:
        if row.clause == CLAUSE:
            found[row.case.partition("/")[0]][row.case] = row
    present = {record: case_at(rows, year.as_of) for record, rows in found.items()}
    return {record: found[record][case] for record, case in present.items() if case is not None}


def _state(row: Row) -> State:
    if row.status in DONE:
        return State.REPORTED
    return State.PLANNED if row.planned_for is not None else State.WITHOUT_A_DAY
