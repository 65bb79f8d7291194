"""A page of the office: what stands around the content, the same on each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from esep.kernel.models import Account
from esep.kernel.refusals import Words
from esep.workspace.help.registry import help_of
from esep.workspace.links import head_links
from esep.workspace.setup.returning import way_back
from esep.workspace.spent import told_by

if TYPE_CHECKING:
    from esep.workspace.forms import OfficeForm
    from esep.workspace.office import Office

DONE = "done"
"""The part of an address that names the form whose outcome the page tells."""


@dataclass(frozen=True, slots=True)
class Back:
    """The page above: its address and its words."""

    address: str
    words: Words


def page(
    request: HttpRequest,
    office: "Office",
    template: str,
    context: Mapping[str, object] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """Render a template that extends ``workspace/base.html``."""
    around: dict[str, object] = {
        "office": office,
        "account": request.user,
        "head_links": head_links(request, office),
        "help": help_of(request.resolver_match.url_name or "") if request.resolver_match else None,
        "way_back": way_back(request, office),
    }
    key = request.GET.get(DONE, "")
    if key and isinstance(request.user, Account):
        around["told"] = told_by(key, account=request.user.pk)
    return render(request, template, {**around, **(context or {})}, status=status)


def form_page(
    request: HttpRequest,
    office: "Office",
    form: "OfficeForm",
    *,
    title: Words,
    button: Words,
    back: Back,
    lead: Words = "",
    template: str = "workspace/form.html",
    context: Mapping[str, object] | None = None,
) -> HttpResponse:
    """Show a form with what was typed and what is to be mended, under the status that says the same."""
    shown: dict[str, object] = {"form": form, "title": title, "button": button, "back": back, "lead": lead}
    return page(request, office, template, {**shown, **(context or {})}, status=form.status)
