"""Recovery codes: ten on paper, each good for one time, for the day on which the phone is lost."""

from typing import Any

from allauth.mfa.recovery_codes.internal.flows import generate_recovery_codes, view_recovery_codes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.factors import factors_of
from esep.kernel.models import Account
from esep.workspace.accounts.forms import EmptyForm
from esep.workspace.accounts.gate import confirmed, own
from esep.workspace.accounts.page import own_form, own_page
from esep.workspace.accounts.watch import Event, noted
from esep.workspace.forms import posted
from esep.workspace.submitting import Done, submit

HALF = 4
"""A code is shown in two groups of four; the space between may be left out when typing."""


@own(GET=Act.OPEN_ACCOUNT)
@confirmed
def codes(request: HttpRequest, account: Account) -> HttpResponse:
    """The codes, the one time after they were made; later only how many are left."""
    made, may_see = view_recovery_codes(request)
    if made is None:
        return redirect("account")
    left = made.get_unused_codes()
    context = {
        "codes": [f"{code[:HALF]} {code[HALF:]}" for code in left] if may_see else [],
        "left": len(left),
    }
    return own_page(request, "workspace/accounts/codes.html", context)


@own(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
@confirmed
def new_codes(request: HttpRequest, account: Account) -> HttpResponse:
    """Make ten new codes; the earlier ones are good for nothing then."""
    if not factors_of(account):
        return redirect("account")
    form = EmptyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        generate_recovery_codes(request)
        noted(Event.RECOVERY_CODES_MADE, account)
        return Done(address=reverse("account-codes"), words=_("The new codes are made."))

    answer = submit(request, form, act)
    return answer or own_form(
        request,
        form,
        title=_("Make new recovery codes"),
        button=_("Make new codes"),
        lead=_("The codes on your earlier sheet are good for nothing then. Destroy that sheet."),
    )


def added(request: HttpRequest, account: Account, *, with_codes: bool) -> Done:
    """What is said when a second factor was added; the first one leads to its recovery codes."""
    noted(Event.SECOND_FACTOR_ADDED, account)
    if not with_codes:
        return Done(address=reverse("account"), words=_("The second factor is added."))
    return Done(
        address=reverse("account-codes"),
        words=_("The second factor is added. From now on signing in asks for it."),
        follows=_("Print the codes below now. They are shown only this once."),
    )
