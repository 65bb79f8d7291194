"""The tables of the budget for machines (CSV, JSON), sums in soms; texts that a spreadsheet could run do no harm."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.documents.sheet import Cell, Column, Sheet
from esep.finance.comparing import Compared
from esep.finance.queries.public.budget import WHOLE_YEAR, PublicBudget
from esep.portal.budget.account import balance_table, months_table
from esep.portal.budget.budget import budget_of_term
from esep.portal.budget.kept import balances_of, months_of
from esep.portal.budget.picture import sources_of, tables_of
from esep.portal.budget.square import patches_of
from esep.portal.money.files import CSV, file_of
from esep.portal.money.table import sheet_of
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place

Row = tuple[Cell, ...]
SOURCES, THOUSAND, BALANCE, MONTHS = "sources", "thousand", "balance", "months"


@of_place
def table(
    request: HttpRequest, here: Here, year: int, table: str, form: str = CSV, half: int = WHOLE_YEAR
) -> HttpResponse:
    """One table of a year or of a half-year: ``sources``, ``thousand``, ``income``, ``function``, ``economic``,
    ``balance`` or ``months``.
    """
    found = budget_of_term(here, year=year, half=half)
    sheet = _sheet(here, found, table) if found is not None else None
    return file_of(sheet, form=form, name=f"{here.place.slug}-budget-{year}{f'-{half}' if half else ''}-{table}")


def _sheet(here: Here, budget: PublicBudget, table: str) -> Sheet | None:
    if table == THOUSAND:
        return _thousand(budget)
    if table == SOURCES:
        sources = sources_of(budget)
        rows: list[Row] = [("", share.words, *_sums(share.compared, budget), "") for share in sources.shares]
        return _compared(_("Where the money comes from"), rows, (*_sums(sources.total, budget), ""))
    if table in (BALANCE, MONTHS):
        balances, months = balances_of(here, budget.term), months_of(here, budget.term)
        kept = balance_table(balances) if table == BALANCE else months_table(months)
        return sheet_of(kept) if kept.rows else None
    found = next((one for one in tables_of(budget) if one.kind == table), None)
    if found is None:
        return None
    rows = [(row.code, row.name, *_sums(row.compared, budget), row.reasoning.text) for row in found.rows]
    return _compared(found.title, rows, (*_sums(found.total, budget), ""))


def _compared(title: str, rows: Iterable[Row], total: Row) -> Sheet:
    titles = (
        _("Code"),
        _("Name"),
        _("Plan of the year, soms"),
        _("Plan for this time, soms"),
        _("Came in or went out, soms"),
        _("Difference, soms"),
        _("Per cent of the plan for this time"),
        _("Per cent of the year"),
        _("Why it differs"),
    )
    columns = tuple(Column(one) for one in titles)
    return Sheet(title, columns, (*rows, ("", _("Altogether"), *total)))


def _sums(compared: Compared, budget: PublicBudget) -> Row:
    """Plans, and what became of them; nothing there while nothing is reported."""
    plans: Row = (compared.year_plan, compared.half_plan)
    if not budget.reports:
        return (*plans, None, None, None, None)
    return (*plans, compared.actual, compared.difference, compared.of_half, compared.of_year)


def _thousand(budget: PublicBudget) -> Sheet:
    titles = (_("Code"), _("Name"), _("Sum, soms"), _("Per cent"), _("Of every thousand soms"))
    patches = patches_of(budget.functions, of_plan=not budget.reports)
    rows = tuple((one.row.code, one.row.name, one.amount, one.percent, one.of_thousand) for one in patches)
    return Sheet(_("A thousand soms"), tuple(Column(title) for title in titles), rows)
