"""What the settings have in common: what is chosen, what a form comes to, and how it is shown."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.community import queries
from esep.kernel.refusals import Words
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done


def chosen_in(place: Office) -> queries.Choices:
    """Everything that the council of this office ever chose."""
    return queries.choices(by=place.actor, municipality=place.municipality.pk)


def saved(place: Office) -> Done:
    """It is saved; back to the settings."""
    return Done(address=place.address("office-settings"), words=_("Saved"))


def settings_form(request: HttpRequest, place: Office, form: OfficeForm, title: Words) -> HttpResponse:
    """A form of the settings, with the way back."""
    back = Back(place.address("office-settings"), _("Municipality and regulation"))
    return form_page(request, place, form, title=title, button=_("Save"), back=back)
