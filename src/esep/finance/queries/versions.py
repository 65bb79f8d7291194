"""Versions of a year's budget: all of them, the one in force on a day, its lines (1.9-draft-budget, 5.2-general)."""

from collections.abc import Iterable
from datetime import date

from esep.finance.differing import Move, moves
from esep.finance.halves import last_day
from esep.finance.models import BudgetLine, BudgetVersion, Execution
from esep.finance.queries.codes import codes_by_key
from esep.finance.summing import Planned
from esep.kernel.refusals import not_found

DRAFT = BudgetVersion.Kind.DRAFT


def years() -> tuple[int, ...]:
    """Years of which a budget or a report on one is known, newest first."""
    planned = BudgetVersion.objects.order_by().values_list("year", flat=True).distinct()
    carried = Execution.objects.order_by().values_list("year", flat=True).distinct()
    return tuple(sorted({*planned, *carried}, reverse=True))


def versions_of(year: int) -> tuple[BudgetVersion, ...]:
    """All versions of a year's budget, newest first, withdrawn ones among them."""
    return tuple(
        BudgetVersion.objects.filter(year=year).select_related("begun_by", "replaces", "document__number", "fact")
    )


def all_versions() -> tuple[BudgetVersion, ...]:
    """Versions of all years, newest first, withdrawn ones among them."""
    return tuple(BudgetVersion.objects.all())


def version(code: str) -> BudgetVersion:
    """A version by its code. Raises Refused where there is none."""
    rows = BudgetVersion.objects.select_related("begun_by", "replaces", "document__number", "fact")
    found = rows.filter(code=code).first()
    if found is None:
        raise not_found()
    return found


def in_force(year: int, *, on: date) -> BudgetVersion | None:
    """The version of a year's budget that was in force on a day: the last one adopted until then; none before."""
    return in_force_of(versions_of(year), on=on)


def in_force_of(rows: Iterable[BudgetVersion], *, on: date) -> BudgetVersion | None:
    """The same among versions of one year that were read already."""
    adopted = [row for row in rows if row.adopted_on is not None and row.withdrawn_at is None and row.adopted_on <= on]
    return max(adopted, key=lambda row: (row.adopted_on, row.pk), default=None)


def compared_with(rows: Iterable[BudgetVersion], *, year: int, half: int) -> BudgetVersion | None:
    """The version that a half-year is held against: in force on its last day, else the first one adopted after it."""
    found = in_force_of(rows, on=last_day(year, half))
    if found is not None:
        return found
    later = [row for row in rows if row.adopted_on is not None and row.withdrawn_at is None]
    return min(later, key=lambda row: (row.adopted_on, row.pk), default=None)


def draft_of(year: int) -> BudgetVersion | None:
    """The draft of a year: the last one submitted to the council, else the one still worked on; none withdrawn."""
    drafts = [row for row in versions_of(year) if row.kind == DRAFT and row.withdrawn_at is None]
    return max(drafts, key=lambda row: (row.submitted_on is not None, row.pk), default=None)


def lines_of(budget: BudgetVersion) -> tuple[BudgetLine, ...]:
    """The lines of a version with their codes, in the order in which they were entered."""
    rows = BudgetLine.objects.filter(budget=budget, taken_out_at__isnull=True)
    return tuple(rows.select_related("income", "function", "economic", "village"))


def line_of(budget: BudgetVersion, pk: int) -> BudgetLine:
    """A line of a version that was not taken out. Raises Refused where there is none."""
    found = next((line for line in lines_of(budget) if line.pk == pk), None)
    if found is None:
        raise not_found()
    return found


def planned(line: BudgetLine) -> Planned:
    """A line as sums see it."""
    return Planned(
        income=line.income_id,
        function=line.function_id,
        economic=line.economic_id,
        year_plan=line.year_plan,
        half_plan=line.half_plan,
    )


def moves_between(before: BudgetVersion, after: BudgetVersion) -> tuple[Move, ...]:
    """What moved from one version to another. Three queries."""
    return moves(map(planned, lines_of(before)), map(planned, lines_of(after)), codes=codes_by_key())
