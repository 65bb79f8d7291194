"""The page of the numbers, and the form with which a paper book is continued."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.numbers import runs
from esep.records.models import Document
from esep.records.series import continue_register
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Number
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.submitting import Done, submit


class FirstNumberForm(OfficeForm):
    """From where a paper book goes on."""

    direction = forms.ChoiceField(label=_("Which documents"), choices=Document.Direction.choices)
    year = Number(label=_("Year"), min_value=2000, max_value=2100)
    first = Number(
        label=_("First number to be given here"),
        min_value=1,
        help_text=_("One more than the last number in the paper book."),
    )


@office(GET=Act.VIEW_REGISTER)
def numbers(request: HttpRequest, place: Office) -> HttpResponse:
    """Where each run of numbers stands, and the annulled numbers with their reasons."""
    found = runs()
    context = {"counters": found.counters, "annulled": found.annulled}
    return page(request, place, "workspace/numbers.html", context)


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def first(request: HttpRequest, place: Office) -> HttpResponse:
    """Let the numbers go on after the paper book."""
    form = FirstNumberForm(posted(request), initial={"year": clock.today().year})

    def act(typed: dict[str, Any]) -> Done:
        continue_register(
            typed["direction"],
            by=place.actor,
            municipality=place.municipality.pk,
            year=typed["year"],
            first=typed["first"],
        )
        return Done(address=place.address("office-numbers"), words=_("Saved"))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Go on after the paper book"),
        lead=_("This can be set only before the first number of the year is given here."),
        button=_("Save"),
        back=Back(place.address("office-numbers"), _("Numbers of documents")),
    )
