"""Pictures of a budget with their sentences: own money beside transferred, and each line against its plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from esep.documents.chart import Line, Slice, executed, stacked
from esep.documents.chart_svg import bar_svg, stack_svg
from esep.finance.comparing import Compared, together
from esep.finance.models import BudgetCode
from esep.finance.queries.public.budget import PublicBudget, PublicSum
from esep.portal.budget.saying import sentence

Kind = BudgetCode.Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Own or transferred money: its words, sums, and its part of what came in per cent with one decimal."""

    words: str
    compared: Compared
    percent: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Own and transferred money as one bar."""

    svg: SafeString
    shares: tuple[Share, ...]
    total: Compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A line with its bar and its sentence."""

    row: PublicSum
    svg: SafeString
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The lines of one classification, the best carried out first; ``rows`` are in the order of the classification."""

    kind: Kind
    title: str
    said: tuple[Said, ...]
    rows: tuple[PublicSum, ...]
    total: Compared


def sources_of(budget: PublicBudget) -> Sources:
    """The bar of what came in, or of what is planned where nothing is reported yet."""
    named = ((_("Own money: taxes, fees, sale of property"), budget.own), (_("Transferred"), budget.transferred))
    pieces = stacked(
        Slice(words, compared.actual if budget.reports else compared.half_plan) for words, compared in named
    )
    return Sources(
        svg=_safe(stack_svg(pieces)),
        shares=tuple(
            Share(words=words, compared=compared, percent=pieces[at].percent if pieces else None)
            for at, (words, compared) in enumerate(named)
        ),
        total=budget.came,
    )


def tables_of(budget: PublicBudget) -> tuple[Table, ...]:
    """Income, expense by function, expense by economic item."""
    return tuple(_table(budget, kind, title, rows) for kind, title, rows in _kinds(budget))


def _kinds(budget: PublicBudget) -> Iterable[tuple[Kind, str, tuple[PublicSum, ...]]]:
    yield Kind.INCOME, _("Income"), budget.income
    yield Kind.FUNCTION, _("Expense by function"), budget.functions
    yield Kind.ECONOMIC, _("Expense by economic item"), budget.economics


def _table(budget: PublicBudget, kind: Kind, title: str, rows: tuple[PublicSum, ...]) -> Table:
    lines = (Line(row.name, row.compared.half_plan, row.compared.actual, str(at)) for at, row in enumerate(rows))
    half, is_income = budget.term.half, kind == Kind.INCOME
    said = (
        Said(
            row=(row := rows[int(bar.key)]),
            svg=_safe(bar_svg(bar) if bar.share is not None else ""),
            sentence=sentence(row.compared, is_income=is_income, half=half),
        )
        for bar in (executed(lines) if budget.reports else ())
    )
    return Table(kind=kind, title=title, said=tuple(said), rows=rows, total=together(row.compared for row in rows))


def _safe(svg: str) -> SafeString:
    """What the drawing itself wrote: whole numbers alone, no words of anybody."""
    return mark_safe(svg)
