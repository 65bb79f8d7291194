"""The budget for everybody: the plan in force beside what was reported, of a half-year or of a year (5.2-general).

What is read is an allow-list. Working versions, drafts, withdrawn versions and replaced reports never are.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.community.said import RECORDED_IN, Said, named
from esep.finance.comparing import Compared, together
from esep.finance.halves import HALVES
from esep.finance.models import BudgetCode, BudgetVersion
from esep.finance.money import ZERO
from esep.finance.queries.executions import present, reports_by_half
from esep.finance.queries.summary import HalfSummary, half_summary, reasonings_of
from esep.finance.summing import CodeSum
from esep.kernel import scope
from esep.kernel.models import Municipality

WHOLE_YEAR = 0
"""Stands for the whole year where a half is asked for."""

OWN = frozenset({BudgetCode.Group.TAXES, BudgetCode.Group.NON_TAX, BudgetCode.Group.ASSETS})
"""The groups of income that are the municipality's own money; what is left was transferred."""


@dataclass(frozen=True, slots=True)
class Term:
    """A half-year of a year, or the whole of it (``half`` is nought), in which a version was adopted."""

    year: int
    half: int
    is_reported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSum:
    """A code with its sums in soms; ``language`` is that of its name. ``reasoning`` is the office's own words."""

    code: str
    name: str
    language: str
    group: BudgetCode.Group | None
    compared: Compared
    reasoning: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicReport:
    """A report that counts: of which half, from where, of which day."""

    half: int
    source: str
    reported_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBudget:
    """Plan and execution of a term. ``half_plan`` of every sum is the plan of that term. ``version`` is the code of the
    plan, ``decision`` that of the council's decision; both codes lead on.
    """

    term: Term
    version: str
    kind: BudgetVersion.Kind
    adopted_on: date | None
    decision: str
    reports: tuple[PublicReport, ...]
    income: tuple[PublicSum, ...]
    functions: tuple[PublicSum, ...]
    economics: tuple[PublicSum, ...]

    @property
    def came(self) -> Compared:
        """All income."""
        return together(row.compared for row in self.income)

    @property
    def went(self) -> Compared:
        """All expense."""
        return together(row.compared for row in self.functions)

    @property
    def own(self) -> Compared:
        """The municipality's own income: taxes, fees, sale of property."""
        return together(row.compared for row in self.income if row.group in OWN)

    @property
    def transferred(self) -> Compared:
        """Income from grants and transfers."""
        return together(row.compared for row in self.income if row.group not in OWN)

    @property
    def missing(self) -> tuple[int, ...]:
        """Halves of the year before a reported one of which nothing is reported."""
        told = {report.half for report in self.reports}
        return tuple(half for half in HALVES if self.term.half == WHOLE_YEAR and told and half not in told)


def terms_in_public(municipality: Municipality) -> tuple[Term, ...]:
    """Every year with an adopted version, newest first, each before its reported halves. Two queries."""
    with scope.of(municipality.pk):
        adopted = BudgetVersion.objects.filter(adopted_on__isnull=False, withdrawn_at__isnull=True)
        years = sorted(set(adopted.order_by().values_list("year", flat=True)), reverse=True)
        reported = reports_by_half(present())
    return tuple(
        term
        for year in years
        for term in (
            Term(year, WHOLE_YEAR, any((year, half) in reported for half in HALVES)),
            *(Term(year, half, True) for half in reversed(HALVES) if (year, half) in reported),
        )
    )


def budget_in_public(municipality: Municipality, term: Term, *, language: str) -> PublicBudget | None:
    """The budget of a term; none where no version of its year was adopted. Twelve queries at most."""
    halves = HALVES if term.half == WHOLE_YEAR else (term.half,)
    with scope.of(municipality.pk):
        found = [half_summary(term.year, half, language=language) for half in halves]
        written = reasonings_of(term.year, term.half, language=RECORDED_IN) if term.half else {}
    summaries = [one for one in found if one is not None]
    if not summaries:
        return None
    version, is_year = summaries[-1].version, term.half == WHOLE_YEAR
    return PublicBudget(
        term=term,
        version=version.code,
        kind=BudgetVersion.Kind(version.kind),
        adopted_on=version.adopted_on,
        decision=version.decision,
        reports=tuple(
            PublicReport(half=one.half, source=report.source, reported_on=report.reported_on)
            for one in summaries
            for report in one.reports
        ),
        income=_sums([_income(one) for one in summaries], language, written, is_year=is_year),
        functions=_sums([one.functions for one in summaries], language, written, is_year=is_year),
        economics=_sums([one.economics for one in summaries], language, written, is_year=is_year),
    )


def _income(summary: HalfSummary) -> tuple[CodeSum, ...]:
    return tuple(row for group in summary.groups for row in group.rows)


def _sums(
    tables: Sequence[Iterable[CodeSum]], language: str, written: Mapping[int, str], *, is_year: bool
) -> tuple[PublicSum, ...]:
    """The rows of one half; of a year: plans of the last version, what came or went in both halves.

    ``written`` are the reasonings in Kyrgyz.
    """
    rows = {row.code.pk: row for table in tables for row in table}
    came: dict[int, Decimal] = defaultdict(lambda: ZERO)
    for row in (row for table in tables for row in table):
        came[row.code.pk] += row.compared.actual
    plans = {row.code.pk: row.compared.year_plan for row in tables[-1]}
    return tuple(
        _public(row, language, written.get(key, ""), _of_year(key, plans, came) if is_year else None)
        for key, row in rows.items()
    )


def _of_year(key: int, plans: Mapping[int, Decimal], came: Mapping[int, Decimal]) -> Compared:
    plan = plans.get(key, ZERO)
    return Compared(plan, plan, came[key])


def _public(row: CodeSum, language: str, written: str, of_year: Compared | None) -> PublicSum:
    name = named(row.code, language)
    reasoning = row.reasoning if of_year is None else ""
    return PublicSum(
        code=row.code.code,
        name=name.text,
        language=name.language,
        group=BudgetCode.Group(row.code.group) if row.code.group else None,
        compared=of_year or row.compared,
        reasoning=Said(reasoning, RECORDED_IN if reasoning == written else language),
    )
