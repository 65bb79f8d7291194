"""Lines of a version: entered one by one, changed, taken out (5.2-income, 5.2-expense)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.lines.putting import change_line, put_in_line, take_out_line
from esep.finance.models import BudgetLine, Side
from esep.finance.queries.checks import line_words
from esep.finance.queries.versions import line_of
from esep.finance.queries.versions import version as version_of
from esep.kernel.refusals import Kind, Words
from esep.workspace.budget.common import code_choices, to_version, version_address
from esep.workspace.budget.forms import ExpenseForm, IncomeForm, LineForm
from esep.workspace.directory.reading import villages
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def new_income(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """Enter a line of income."""
    return _new(request, place, version, IncomeForm(posted(request)), title=_("Enter a line of income"))


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def new_expense(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """Enter a line of expense."""
    return _new(request, place, version, ExpenseForm(posted(request)), title=_("Enter a line of expense"))


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def change(request: HttpRequest, place: Office, version: str, line: int) -> HttpResponse:
    """Change a line of a version that is still worked on."""
    budget = version_of(version)
    row = line_of(budget, line)
    table = IncomeForm if row.side == Side.INCOME else ExpenseForm
    form = table(posted(request), initial=_values(row), version=row.version)
    _offer(form, place, year=budget.year)

    def act(_typed: dict[str, Any]) -> Done:
        change_line(version, line, form.entry, seen=form.seen, by=place.actor, municipality=place.municipality.pk)
        return Done(address=version_address(place, version), words=_("The line was changed."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        row = line_of(budget, line)
        form.set_beside(_values(row), version=row.version)
    return form_page(
        request,
        place,
        form,
        title=_("Change a line"),
        lead=line_words(row),
        button=_("Save"),
        back=to_version(place, budget),
    )


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def take_out(request: HttpRequest, place: Office, version: str, line: int) -> HttpResponse:
    """Take a line out of a version that is still worked on."""
    budget = version_of(version)
    row = line_of(budget, line)
    form = OfficeForm(posted(request), version=row.version)

    def act(_typed: dict[str, Any]) -> Done:
        take_out_line(version, line, seen=form.seen, by=place.actor, municipality=place.municipality.pk)
        return Done(address=version_address(place, version), words=_("The line was taken out."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        form.set_beside({}, version=line_of(budget, line).version)
    return form_page(
        request,
        place,
        form,
        title=_("Take a line out"),
        lead=line_words(row),
        button=_("Take it out"),
        back=to_version(place, budget),
    )


def _new(request: HttpRequest, place: Office, version: str, form: LineForm, *, title: Words) -> HttpResponse:
    budget = version_of(version)
    _offer(form, place, year=budget.year)

    def act(_typed: dict[str, Any]) -> Done:
        put_in_line(version, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=version_address(place, version),
            words=_("The line is entered."),
            follows=_("Enter the next one, or look at the sums."),
        )

    return submit(request, form, act) or form_page(
        request, place, form, title=title, lead=budget.code, button=_("Enter"), back=to_version(place, budget)
    )


def _offer(form: LineForm, place: Office, *, year: int) -> None:
    offered = {kind: choices for kind, choices in code_choices(year).items() if kind in form.fields}
    form.offer({**offered, "village": [(row.code, row.name) for row in villages(place)]})


def _values(row: BudgetLine) -> dict[str, Any]:
    codes = {
        "income": str(row.income_id or ""),
        "function": str(row.function_id or ""),
        "economic": str(row.economic_id or ""),
    }
    carried = {name: key for name, key in codes.items() if key}
    return {
        **carried,
        "year_plan": row.year_plan,
        "half_plan": row.half_plan,
        "words_ky": row.words_ky,
        "words_ru": row.words_ru,
        "village": row.village.code if row.village is not None else "",
    }
