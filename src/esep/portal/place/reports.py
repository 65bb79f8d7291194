"""The yearly reports of the deputies who sit (1.8), for the home: how many gave it, have a day for it, have none."""

from collections.abc import Iterable
from dataclasses import dataclass

from esep.community.queries.public import PublicDeputy
from esep.compliance.deputy_years import Report, report_of, reports_by_deputy
from esep.regulation.judgement import Judgement
from esep.regulation.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The reports of a year among those who sit: a state for each who owes one, the given ones first."""

    states: tuple[Report, ...]

    @property
    def reported(self) -> int:
        """How many gave the report."""
        return self.states.count(Report.REPORTED)

    @property
    def planned(self) -> int:
        """How many have a day for it."""
        return self.states.count(Report.PLANNED)

    @property
    def without_a_day(self) -> int:
        """How many have none yet."""
        return self.states.count(Report.WITHOUT_A_DAY)


def reports_of(year: Judgement, *, deputies: Iterable[PublicDeputy]) -> Reports:
    """The reports of the year of the judgement. Whoever need not report this year is left out."""
    rows = reports_by_deputy(year)
    own = [rows.get(deputy.record) for deputy in deputies]
    found = [report_of(row) for row in own if row is not None and row.status is not Status.NOT_APPLICABLE]
    return Reports(states=tuple(sorted(found, key=list(Report).index)))
