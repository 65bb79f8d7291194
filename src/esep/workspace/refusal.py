"""Refusals as pages: what happened, the way out, what was typed, and a reference that the log shows too."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.access import Denial
from esep.kernel.command import denied as refusal_of
from esep.kernel.faults import refused as refused_faults
from esep.kernel.refusals import Kind, Refused
from esep.workspace.labels import label_of

STATUS: Mapping[Kind, int] = {
    Kind.INVALID: 400,
    Kind.NOT_FOUND: 404,
    Kind.FORBIDDEN: 403,
    Kind.STALE: 409,
    Kind.BUSY: 503,
    Kind.CLOCK: 503,
    Kind.STORAGE: 507,
}
PASSING = frozenset({Kind.BUSY, Kind.CLOCK, Kind.STORAGE})
"""What will be gone in a while: the same form can be sent again."""

HIDDEN = frozenset({"csrfmiddlewaretoken", "password", "version", "form_key", "spelling_"})
"""Parts of names of fields that are never shown as typed."""

SECRET = frozenset({"csrfmiddlewaretoken", "password"})
"""Parts of names of fields that are never carried in a page."""

DAY_PARTS: Mapping[str, Promise] = {"_day": _("Day"), "_month": _("Month"), "_year": _("Year")}
"""How the names of the three inputs of a day end."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A field of a form, what was typed into it, and the words that stand beside it: its name where nobody knows them,
    empty where they are not wanted.
    """

    field: str
    value: str
    label: str = ""


@contextmanager
def available() -> Iterator[None]:
    """Turn a database that is locked, full or gone into Refused."""
    try:
        with refused_faults():
            yield
    except (OperationalError, InterfaceError) as error:
        raise unreachable() from error


def unreachable() -> Refused:
    """There is no database to be asked just now."""
    return Refused.because(
        "unreachable",
        _("The database cannot be reached just now. Nothing was saved."),
        remedy=_("Wait a moment and send the same form again."),
        kind=Kind.BUSY,
    )


def denied(request: HttpRequest, denial: Denial) -> HttpResponse:
    """The page for whoever may not do this."""
    return refusal_page(request, refusal_of(denial))


def refusal_page(request: HttpRequest, refused: Refused) -> HttpResponse:
    """The page of a refusal that no form answered itself."""
    again = request.method == "POST" and refused.kind in PASSING
    context = {
        "title": _title(request, refused.kind),
        "refusals": refused.refusals,
        "typed": typed(request, without=HIDDEN),
        "again": typed(request, without=SECRET) if again else (),
        "has_files": bool(request.FILES),
        "address": request.get_full_path(),
    }
    return render(request, "workspace/refusal.html", context, status=STATUS[refused.kind])


def _title(request: HttpRequest, kind: Kind) -> Promise:
    if kind is Kind.FORBIDDEN:
        return _("You do not have the right to do this")
    return _("Nothing was saved") if request.method == "POST" else _("This page cannot be shown just now")


def typed(request: HttpRequest, *, without: frozenset[str]) -> tuple[Typed, ...]:
    """What the visitor had typed, without passwords: shown again, so that nothing is lost."""
    page = request.resolver_match.func.__module__ if request.resolver_match is not None else ""
    return tuple(
        Typed(field, value, _label(field, page=page, beside=request.POST))
        for field, values in request.POST.lists()
        if not any(part in field for part in without)
        for value in values
        if value
    )


def _label(field: str, *, page: str, beside: Collection[str]) -> str:
    for part, words in DAY_PARTS.items():
        if field.endswith(part):
            return f"{label_of(field.removesuffix(part), page=page, beside=beside)}, {words}"
    return label_of(field, page=page, beside=beside)
