"""Statements of the treasury: what was left in the evening of a day (5.3-balance)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.balances.stating import correct_balance, state_balance
from esep.finance.models import TreasuryBalance
from esep.finance.queries.balance import treasury_balance
from esep.kernel.refusals import Kind
from esep.workspace.budget.common import to_year, year_address
from esep.workspace.budget.forms import NewStatementForm, StatementForm
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter what was left in the evening of a day."""
    form = NewStatementForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        stated = state_balance(typed["day"], form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=year_address(place, stated.day.year), words=_("The balance is entered."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Enter a balance of the treasury"),
        lead=_("The last day of June and of December count: half-years open and close with them."),
        button=_("Save"),
        back=Back(place.address("office-budget"), _("Budget")),
    )


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def correct(request: HttpRequest, place: Office, balance: int) -> HttpResponse:
    """Correct what was entered for a day."""
    row = treasury_balance(balance)
    form = StatementForm(posted(request), initial=_values(row), version=row.version)

    def act(_typed: dict[str, Any]) -> Done:
        correct_balance(balance, form.entry, seen=form.seen, by=place.actor, municipality=place.municipality.pk)
        return Done(address=year_address(place, row.day.year), words=_("The balance was corrected."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        row = treasury_balance(balance)
        form.set_beside(_values(row), version=row.version)
    return form_page(
        request,
        place,
        form,
        title=_("Correct a balance of the treasury"),
        lead=date_format(row.day),
        button=_("Save"),
        back=to_year(place, row.day.year),
    )


def _values(row: TreasuryBalance) -> dict[str, Any]:
    number = row.document.number if row.document is not None else None
    return {"amount": row.amount, "source": row.source, "document": number.text if number is not None else ""}
