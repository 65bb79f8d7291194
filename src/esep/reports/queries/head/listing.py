"""The half-years of the head: reports that are written here, and what is known from facts alone (4.4)."""

from dataclasses import dataclass
from datetime import date, timedelta

from esep.access import Act, Actor
from esep.community.queries import pack_of
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.regulation.evaluation import known
from esep.regulation.facts.council import HeadReportHeard, HeadReportSubmitted
from esep.regulation.periods import Period, Unfolding, half_year, period_of
from esep.reports.head_law import HEAD, is_answered, states_by_period
from esep.reports.models import HeadPart, HeadReport


@dataclass(frozen=True, slots=True, kw_only=True)
class OfHalf:
    """A half-year: its standing report (None where only facts know of it), earlier ones, ``answered`` of its parts by
    the law, when it was submitted and heard.
    """

    period: Period
    report: HeadReport | None
    earlier: tuple[HeadReport, ...]
    answered: int
    submitted_on: date | None
    heard_on: date | None

    @property
    def year(self) -> int:
        """The year it lies in."""
        return self.period.start.year

    @property
    def half(self) -> int:
        """Which half of that year."""
        return int(self.period.key[-1])

    @property
    def parts(self) -> int:
        """How many parts a report has."""
        return len(HeadPart)


def head_halves(*, by: Actor, municipality: Municipality) -> tuple[OfHalf, ...]:
    """Every half-year of which anything is known, and the one that ended last; the newest first. Raises Refused."""
    with seeing(Act.VIEW_HEAD_REPORTS, by=by, municipality=municipality.pk):
        today = clock.today()
        facts = facts_of(records=[HEAD])
        states = states_by_period(pack_of(municipality), facts, day=today)
        submitted: dict[str, date] = {}
        heard: dict[str, date] = {}
        for fact in known(facts, as_of=today):
            if isinstance(fact.data, HeadReportSubmitted):
                submitted[fact.data.period] = fact.occurred_on
            elif isinstance(fact.data, HeadReportHeard):
                heard[fact.data.period] = fact.occurred_on
        rows: dict[str, list[HeadReport]] = {}
        for row in HeadReport.objects.select_related("reporter").order_by("-pk"):
            rows.setdefault(row.period.key, []).append(row)
        keys = {*rows, *submitted, *heard, ended_last(today).key}
        return tuple(
            _of_half(
                key,
                rows.get(key, []),
                answered=sum(is_answered(state) for state in states.get(key, {}).values()),
                submitted_on=submitted.get(key),
                heard_on=heard.get(key),
            )
            for key in sorted(keys, reverse=True)
        )


def ended_last(day: date) -> Period:
    """The half-year that ended last before a day."""
    return period_of(
        period_of(day, unfolding=Unfolding.HALF_YEAR).start - timedelta(days=1), unfolding=Unfolding.HALF_YEAR
    )


def _of_half(
    key: str, rows: list[HeadReport], *, answered: int, submitted_on: date | None, heard_on: date | None
) -> OfHalf:
    return OfHalf(
        period=half_year(int(key[:4]), int(key[-1])),
        report=next((row for row in rows if not row.is_replaced), None),
        earlier=tuple(row for row in rows if row.is_replaced),
        answered=answered,
        submitted_on=submitted_on,
        heard_on=heard_on,
    )
