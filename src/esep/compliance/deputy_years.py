"""The yearly report of each deputy (1.8): who gave it, who has a day for it, who has none. Nobody is ranked."""

from collections import defaultdict
from enum import StrEnum

from esep.regulation.judgement import Judgement, Row
from esep.regulation.status import Status
from esep.regulation.tenures import case_at

CLAUSE = "1.8-annual-report"
DONE = frozenset({Status.DONE_ON_TIME, Status.DONE_LATE})


class Report(StrEnum):
    """How far the report of the year is."""

    REPORTED = "reported"
    PLANNED = "planned"
    WITHOUT_A_DAY = "without_a_day"


def reports_by_deputy(year: Judgement) -> dict[str, Row]:
    """The row of the year's report by the record of the deputy (``deputy:7``), whichever way years are counted."""
    found: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for row in year.rows:
        if row.clause == CLAUSE:
            found[row.case.partition("/")[0]][row.case] = row
    present = {record: case_at(rows, year.as_of) for record, rows in found.items()}
    return {record: found[record][case] for record, case in present.items() if case is not None}


def report_of(row: Row) -> Report:
    """How far the report of a row is."""
    if row.status in DONE:
        return Report.REPORTED
    return Report.PLANNED if row.planned_for is not None else Report.WITHOUT_A_DAY
