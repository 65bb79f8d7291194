"""Versions of the budget: what was drafted, approved and amended, and what an amendment moved (1.9, 5.2-general)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.finance.models import BudgetCode
from esep.finance.money import ZERO
from esep.finance.queries.public.versions import PublicMove, PublicPlan, PublicPlanned, PublicVersion
from esep.portal.budget.budget import PAGE, not_known
from esep.portal.budget.kept import plan_of, versions
from esep.portal.budget.saying import version_words
from esep.portal.money.decision import DecisionLink, decision_link
from esep.portal.money.files import file_of
from esep.portal.money.page import money_page
from esep.portal.money.table import Column, Look, Shown, Table, sheet_of
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place


@dataclass(frozen=True, slots=True)
class Line:
    """A version in a list with its words and the page of its decision."""

    version: PublicVersion
    words: str
    decision: DecisionLink | None


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """Every public version, the newest year first."""
    return money_page(
        request,
        here,
        "portal/budget/versions.html",
        page=PAGE,
        title=_("Versions of the budget"),
        description=_("What was drafted, what the council approved, and what it amended."),
        context={"lines": tuple(_line(here, one) for one in versions(here))},
    )


@of_place
def version(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A version with its lines and what it moved; status 404 with the way on where there is none."""
    plan = plan_of(here, code)
    if plan is None:
        return not_known(request, here)
    line = _line(here, plan.version)
    return money_page(
        request,
        here,
        "portal/budget/version.html",
        page=PAGE,
        title=f"{line.words}, {plan.version.year}",
        description=_("What was drafted, what the council approved, and what it amended."),
        context={
            "line": line,
            "version": plan.version,
            "plan": plan,
            "rest": plan.year_income - plan.year_expense,
            "tables": _tables(plan),
        },
    )


@of_place
def table(request: HttpRequest, here: Here, code: str, table: str, form: str) -> HttpResponse:
    """One table of a version: ``moved``, ``income``, ``function`` or ``economic``."""
    plan = plan_of(here, code)
    tables = _tables(plan) if plan is not None else ()
    found = next((one for one in tables if one.name == table), None)
    name = f"{here.place.slug}-budget-{code}-{table}"
    return file_of(sheet_of(found) if found is not None else None, form=form, name=name)


def _line(here: Here, one: PublicVersion) -> Line:
    return Line(one, version_words(one.kind), decision_link(here, one.decision))


def _tables(plan: PublicPlan) -> tuple[Table, ...]:
    """What it moved first, then its lines; those that hold something."""
    tables = (
        _moved(plan.moves),
        _planned(BudgetCode.Kind.INCOME, _("Income"), plan.income),
        _planned(BudgetCode.Kind.FUNCTION, _("Expense by function"), plan.functions),
        _planned(BudgetCode.Kind.ECONOMIC, _("Expense by economic item"), plan.economics),
    )
    return tuple(one for one in tables if one.rows)


def _moved(moves: tuple[PublicMove, ...]) -> Table:
    return Table(
        name="moved",
        title=_("What it moved"),
        columns=(
            Column(_("Line")),
            Column(_("Code")),
            Column(_("Plan of the year before"), Look.SUM),
            Column(_("Plan of the year now"), Look.SUM),
            Column(_("Difference"), Look.SUM),
            Column(_("Difference in the first half-year"), Look.SUM),
        ),
        rows=tuple(
            (
                Shown(one.name.text, one.name.language),
                Shown(" · ".join(one.codes)),
                Shown(one.year_before),
                Shown(one.year_after),
                Shown(one.year_after - one.year_before),
                Shown(one.half_after - one.half_before),
            )
            for one in moves
        ),
    )


def _planned(kind: BudgetCode.Kind, title: str, rows: tuple[PublicPlanned, ...]) -> Table:
    year, half = sum((one.year_plan for one in rows), ZERO), sum((one.half_plan for one in rows), ZERO)
    return Table(
        name=kind.value,
        title=title,
        columns=(
            Column(_("Name")),
            Column(_("Code")),
            Column(_("Plan of the year"), Look.SUM),
            Column(_("First half-year"), Look.SUM),
        ),
        rows=tuple(
            (Shown(one.name.text, one.name.language), Shown(one.code), Shown(one.year_plan), Shown(one.half_plan))
            for one in rows
        ),
        total=(Shown(_("Altogether")), Shown(""), Shown(year), Shown(half)),
    )
