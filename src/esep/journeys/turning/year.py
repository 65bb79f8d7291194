"""Everything that a new year changes, for one page: nothing of it is done quietly."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import F, QuerySet
from django.db.models.functions import ExtractYear

from esep.access import Act, Actor
from esep.community.commands.turns.year import refuse_other_years
from esep.community.queries.seeing import seeing
from esep.community.queries.turns import Origin, YearDay, days_of_year
from esep.compliance.queries import verdicts_on
from esep.kernel import clock
from esep.kernel.models import Municipality, NumberCounter, NumberSeries
from esep.records.models import Document
from esep.regulation.duties.rule import Force
from esep.regulation.judgement import Row

MOST = 20
"""Documents that are named; of the others the number is told."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of numbers that begins anew: the last number of the old year, the next one of the new (1: not begun)."""

    name: str
    last: int
    next: int

    @property
    def is_begun(self) -> bool:
        """Whether the new year has numbers here, or goes on after a paper book."""
        return self.next > 1


@dataclass(frozen=True, slots=True)
class Some:
    """Documents: the first of them by name, and how many there are."""

    shown: tuple[Document, ...]
    count: int


@dataclass(frozen=True, slots=True)
class DutyOfYear:
    """A duty that is owed in the year, and how many times: by how many deputies, in how many half-years."""

    clause: str
    title: str
    bearer: str
    due_on: date | None
    is_advice: bool
    count: int

    @property
    def number(self) -> str:
        """The number of the clause as the regulation prints it."""
        return self.clause.partition("-")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnOfYear:
    """What a year brings: special days, runs of numbers that begin anew, documents of the year before that are open,
    documents that need to be kept no longer, and the duties that it opens with.
    """

    year: int
    days: tuple[YearDay, ...]
    runs: tuple[Run, ...]
    open_documents: Some
    kept_long_enough: Some
    duties: tuple[DutyOfYear, ...]

    @property
    def proposed(self) -> tuple[YearDay, ...]:
        """The days that wait to be entered."""
        return tuple(day for day in self.days if day.origin is Origin.PROPOSED)

    @property
    def unsettled(self) -> tuple[YearDay, ...]:
        """The days that hang on the moon still, and are no mere proposal."""
        return tuple(day for day in self.days if day.origin is not Origin.PROPOSED and not day.is_confirmed)


def turn_of_year(year: int, *, by: Actor, municipality: Municipality, language: str) -> TurnOfYear:
    """What a year brings to a municipality. Raises Refused for a year whose turn has not come, or is over."""
    refuse_other_years(year, today=clock.today())
    with seeing(Act.TURN_YEAR, by=by, municipality=municipality.pk):
        runs = _runs(year)
        registered = Document.objects.select_related("number").order_by("registered_on", "pk")
        standing = registered.exclude(number__annulled_at__isnull=False)
        open_documents = _some(standing.filter(registered_on__year=year - 1, closed_at=None))
        kept = standing.filter(is_permanent=False).annotate(through=ExtractYear("registered_on") + F("retention_years"))
        kept_long_enough = _some(kept.filter(through__lt=year))
    judged = verdicts_on(municipality, date(year, 1, 1), language=language)
    return TurnOfYear(
        year=year,
        days=days_of_year(year, by=by, municipality=municipality.pk),
        runs=runs,
        open_documents=open_documents,
        kept_long_enough=kept_long_enough,
        duties=_duties(judged.rows, year=year),
    )


def _runs(year: int) -> tuple[Run, ...]:
    yearly = NumberSeries.objects.filter(restart=NumberSeries.Restart.YEAR).order_by("code")
    next_numbers = {
        (counter.series_id, counter.period): counter.next
        for counter in NumberCounter.objects.filter(period__in=(str(year - 1), str(year)))
    }
    return tuple(
        Run(
            series.name,
            last=next_numbers.get((series.pk, str(year - 1)), 1) - 1,
            next=next_numbers.get((series.pk, str(year)), 1),
        )
        for series in yearly
    )


def _some(rows: QuerySet[Document]) -> Some:
    return Some(tuple(rows[:MOST]), rows.count())


def _duties(rows: Iterable[Row], *, year: int) -> tuple[DutyOfYear, ...]:
    """The duties of cases that are the year or a part of it, those of several bearers as one."""
    owed = Counter(
        DutyOfYear(row.clause, row.title, row.bearer_name, row.due_on, row.force == Force.ADVICE, count=0)
        for row in rows
        if row.case.partition("/")[2].startswith(str(year)) and row.answer is None and row.reason is None
    )
    each = [replace(duty, count=count) for duty, count in owed.items()]
    return tuple(sorted(each, key=lambda duty: (duty.is_advice, duty.due_on or date.max, duty.clause, duty.title)))
