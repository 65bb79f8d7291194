"""What the settings have in common: what is chosen, what a form comes to, and how it is shown."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.community import queries
from esep.kernel.refusals import Words
from esep.regulation.pack.model import Pack
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done

Deed = Callable[[dict[str, Any]], object]
"""One command, called with the cleaned fields of the form."""

SAVED = _("Saved")


def chosen_in(place: Office) -> queries.Choices:
    """Everything that the council of this office ever chose."""
    return queries.choices(by=place.actor, municipality=place.municipality.pk)


def pack_in(place: Office) -> Pack:
    """The data by which this office is judged: what its council may choose is among them."""
    return queries.judged_by_now(municipality=place.municipality.pk).pack


def saved_by(place: Office, act: Deed, typed: dict[str, Any], *, told: Words = SAVED) -> Done:
    """Carry out one command; that it is saved is told in the settings, where the way leads back to."""
    act(typed)
    return Done(address=place.address("office-settings"), words=told)


def settings_back(place: Office) -> Back:
    """The way back to the settings."""
    return Back(place.address("office-settings"), _("Municipality and regulation"))


def settings_form(request: HttpRequest, place: Office, form: OfficeForm, title: Words) -> HttpResponse:
    """A form of the settings that saves, with the way back."""
    return form_page(request, place, form, title=title, button=_("Save"), back=settings_back(place))


def checked_form(request: HttpRequest, place: Office, form: OfficeForm, title: Words) -> HttpResponse:
    """A form of the settings that leads to what would change, with the way back."""
    return form_page(
        request,
        place,
        form,
        title=title,
        button=_("Look at what changes"),
        back=settings_back(place),
        lead=_("Before it is saved you see what changes for open cases."),
    )
