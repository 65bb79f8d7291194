"""Asking: a form of the books is shown, carried out by one command, and shown again where somebody was faster."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

from esep.kernel.refusals import Kind, Words
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit

Stored = Callable[[], tuple[Mapping[str, Any], int]]
"""What is stored now, as the form shows it, and its version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The words around a form, and where it leads back to."""

    title: Words
    back: Back
    button: Words
    lead: Words = ""


def asked(
    request: HttpRequest,
    place: Office,
    form: OfficeForm,
    act: Callable[[dict[str, Any]], Done],
    *,
    said: Asked,
    stored: Stored | None = None,
) -> HttpResponse:
    """The page of a form: the act when it was sent in order, else the form with what is to be mended."""
    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE and stored is not None:
        theirs, version = stored()
        form.set_beside(theirs, version=version)
    return form_page(request, place, form, title=said.title, lead=said.lead, button=said.button, back=said.back)
