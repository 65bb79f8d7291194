"""A page of signing in or of one's own account: what stands around it, and how long to wait where one is held."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from esep.kernel import clock
from esep.kernel.models import Account
from esep.kernel.refusals import Words
from esep.workspace.accounts.forms import GuardedForm
from esep.workspace.forms import OfficeForm
from esep.workspace.page import DONE, Back
from esep.workspace.spent import told_by


def own_page(
    request: HttpRequest, template: str, context: Mapping[str, object] | None = None, *, form: OfficeForm | None = None
) -> HttpResponse:
    """Render a template that extends ``workspace/base.html``, with a form under the status that says the same."""
    around: dict[str, object] = {"form": form}
    if isinstance(request.user, Account):
        around["account"] = request.user
        around["told"] = told_by(request.GET.get(DONE, ""), account=request.user.pk)
    response = render(request, template, {**around, **(context or {})}, status=form.status if form else 200)
    if isinstance(form, GuardedForm) and form.until is not None:
        seconds = (form.until - clock.real()).total_seconds()
        response.headers["Retry-After"] = str(max(1, round(seconds)))
    return response


def own_form(
    request: HttpRequest,
    form: OfficeForm,
    *,
    title: Words,
    button: Words,
    lead: Words = "",
    template: str = "workspace/form.html",
    context: Mapping[str, object] | None = None,
) -> HttpResponse:
    """Show a form of one's own account with what was typed and what is to be mended."""
    shown = {"title": title, "button": button, "lead": lead, "back": Back(reverse("account"), _("Your account"))}
    return own_page(request, template, {**shown, **(context or {})}, form=form)
