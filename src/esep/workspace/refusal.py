"""Refusals as pages: what happened, the way out, what was typed, and a reference that the log shows too."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from esep.access import Denial
from esep.kernel.command import denied as refusal_of
from esep.kernel.refusals import Kind, Refused

STATUS: Mapping[Kind, int] = {
    Kind.INVALID: 400,
    Kind.NOT_FOUND: 404,
    Kind.FORBIDDEN: 403,
    Kind.STALE: 409,
    Kind.BUSY: 503,
    Kind.CLOCK: 503,
    Kind.STORAGE: 507,
}
HIDDEN = frozenset({"csrfmiddlewaretoken", "password", "version"})


@dataclass(frozen=True, slots=True)
class Typed:
    """A field of a form and what was typed into it."""

    field: str
    value: str


def denied(request: HttpRequest, denial: Denial) -> HttpResponse:
    """The page for whoever may not do this."""
    return refusal_page(request, refusal_of(denial))


def refusal_page(request: HttpRequest, refused: Refused) -> HttpResponse:
    """The page of a refusal that no form answered itself."""
    context = {
        "title": _("You do not have the right to do this")
        if refused.kind is Kind.FORBIDDEN
        else _("Nothing was saved"),
        "refusals": refused.refusals,
        "typed": typed(request),
        "again": request.method == "POST" and refused.kind in (Kind.BUSY, Kind.CLOCK, Kind.STORAGE),
    }
    return render(request, "workspace/refusal.html", context, status=STATUS[refused.kind])


def typed(request: HttpRequest) -> tuple[Typed, ...]:
    """What the visitor had typed, without passwords: shown again, so that nothing is lost."""
    return tuple(
        Typed(field, value)
        for field, values in request.POST.lists()
        if not any(part in field for part in HIDDEN)
        for value in values
        if value
    )
