"""Versions of the budget for everybody: drafts that were submitted, what was approved, what amendments moved (1.9).

Working versions and withdrawn ones never are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.community.said import Said, named
from esep.finance.differing import Move
from esep.finance.models import BudgetVersion
from esep.finance.queries.summary import plan_summary
from esep.finance.queries.versions import moves_between
from esep.finance.summing import CodeSum
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.records.papers import KnownPaper, known_paper

Kind = BudgetVersion.Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVersion:
    """A version: a draft with the day on which it was submitted, others with the day on which they were adopted.

    ``paper`` is none where none is registered; ``before`` is the code of the adopted version that an amendment took
    the place of, empty where there is none.
    """

    code: str
    year: int
    kind: Kind
    on: date
    decision: str
    paper: KnownPaper | None
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPlanned:
    """A code with its plans in soms."""

    code: str
    name: Said
    year_plan: Decimal
    half_plan: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMove:
    """What an amendment moved: a code of income, or a function with its economic item; plans of the year in soms."""

    codes: tuple[str, ...]
    name: Said
    year_before: Decimal
    year_after: Decimal
    half_before: Decimal
    half_after: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPlan:
    """A version with its lines, gathered by code, and what it moved. Expense counts by function."""

    version: PublicVersion
    income: tuple[PublicPlanned, ...]
    functions: tuple[PublicPlanned, ...]
    economics: tuple[PublicPlanned, ...]
    year_income: Decimal
    year_expense: Decimal
    moves: tuple[PublicMove, ...]


def versions_in_public(municipality: Municipality) -> tuple[PublicVersion, ...]:
    """Every public version, the newest year and day first. One query."""
    with scope.of(municipality.pk):
        rows = _rows()
    found = [_public(row, rows) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.year, one.on, one.code), reverse=True))


def plan_in_public(municipality: Municipality, code: str, *, language: str) -> PublicPlan | None:
    """A public version with its lines; none where there is none of that code. Six queries at most."""
    with scope.of(municipality.pk):
        rows = _rows()
        row = next((one for one in rows if one.code == code), None)
        if row is None:
            return None
        before = _before(row, rows)
        summary = plan_summary(row)
        moves = moves_between(before, row) if before is not None else ()
    return PublicPlan(
        version=_public(row, rows),
        income=_planned((sum_ for group in summary.groups for sum_ in group.rows), language),
        functions=_planned(summary.functions, language),
        economics=_planned(summary.economics, language),
        year_income=summary.income.year_plan,
        year_expense=summary.expense.year_plan,
        moves=tuple(_move(one, language) for one in moves),
    )


def _rows() -> tuple[BudgetVersion, ...]:
    standing = BudgetVersion.objects.filter(withdrawn_at__isnull=True).select_related("document__number")
    return tuple(row for row in standing if row.is_public)


def _public(row: BudgetVersion, rows: Iterable[BudgetVersion]) -> PublicVersion:
    before = _before(row, rows)
    return PublicVersion(
        code=row.code,
        year=row.year,
        kind=Kind(row.kind),
        on=_day(row),
        decision=row.decision,
        paper=known_paper(row.document),
        before=before.code if before is not None else "",
    )


def _day(row: BudgetVersion) -> date:
    """The day that made it public."""
    return row.adopted_on or row.submitted_on or date.min


def _before(row: BudgetVersion, rows: Iterable[BudgetVersion]) -> BudgetVersion | None:
    """The adopted version of the same year that was in force until this one was."""
    if row.adopted_on is None:
        return None
    earlier = [
        one
        for one in rows
        if one.year == row.year and one.adopted_on and (one.adopted_on, one.pk) < (row.adopted_on, row.pk)
    ]
    return max(earlier, key=lambda one: (one.adopted_on, one.pk), default=None)


def _planned(rows: Iterable[CodeSum], language: str) -> tuple[PublicPlanned, ...]:
    return tuple(
        PublicPlanned(
            code=row.code.code,
            name=named(row.code, language),
            year_plan=row.compared.year_plan,
            half_plan=row.compared.half_plan,
        )
        for row in rows
    )


def _move(one: Move, language: str) -> PublicMove:
    return PublicMove(
        codes=tuple(code.code for code in one.codes),
        name=_names([named(code, language) for code in one.codes]),
        year_before=one.year_before,
        year_after=one.year_after,
        half_before=one.half_before,
        half_after=one.half_after,
    )


def _names(names: Sequence[Said]) -> Said:
    return Said(": ".join(one.text for one in names), names[0].language)
