"""The municipality's own row, and the regulation as its council adopted it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.municipality import keep_municipality
from esep.community.commands.regulation import (
    adopt_regulation,
    correct_regulation,
)
from esep.community.data import STATE_WORDS
from esep.community.models import AdoptedRegulation
from esep.community.queries import judged_by_now
from esep.kernel.models import Municipality
from esep.kernel.places import municipality_at
from esep.kernel.refusals import Kind, not_found
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.settings.checking import checked
from esep.workspace.settings.forms import (
    MunicipalityForm,
    RegulationForm,
    parameter_words,
    reading_words,
)
from esep.workspace.settings.saving import checked_form, chosen_in, saved_by, settings_form
from esep.workspace.submitting import submit


@office(GET=Act.VIEW_DIRECTORY)
def settings(request: HttpRequest, place: Office) -> HttpResponse:
    """What is entered; annulled choices stay with their reasons."""
    chosen, judged = chosen_in(place), judged_by_now(municipality=place.municipality.pk)
    context = {
        "data_words": STATE_WORDS.get(judged.state),
        "texts": chosen.texts,
        "overrides": [(row, parameter_words(row.parameter, pack=judged.pack)) for row in chosen.overrides],
        "readings": [(row, reading_words(row.reading, pack=judged.pack)) for row in chosen.readings],
        "calendar": chosen.calendar,
    }
    return page(request, place, "workspace/settings/settings.html", context)


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def municipality(request: HttpRequest, place: Office) -> HttpResponse:
    """Correct names and the beginning of the records; another beginning shows first what it changes."""
    row, title = place.municipality, _("Correct the municipality's data")
    form = MunicipalityForm(posted(request), initial=_of_municipality(row), version=row.version)

    def act(typed: dict[str, Any]) -> object:
        return keep_municipality(form.entry, by=place.actor, municipality=row.pk, seen=form.seen)

    if form.is_bound and form.is_valid() and form.entry.records_from != row.records_from:
        answer = checked(request, place, form, act, title=title)
    else:
        answer = submit(request, form, lambda typed: saved_by(place, act, typed))
    if form.refused_as is Kind.STALE:
        newer = municipality_at(row.slug) or row
        form.set_beside(_of_municipality(newer), version=newer.version)
    return answer or settings_form(request, place, form, title)


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def adopting(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter the text that the council adopted."""
    form, title = RegulationForm(posted(request)), _("Enter the adopted regulation")

    def act(typed: dict[str, Any]) -> object:
        return adopt_regulation(form.entry, by=place.actor, municipality=place.municipality.pk)

    return checked(request, place, form, act, title=title) or checked_form(request, place, form, title)


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def correcting(request: HttpRequest, place: Office, adopted: int) -> HttpResponse:
    """Mend a slip in an adopted text."""
    row, title = _text(place, adopted), _("Correct the adopted regulation")
    form = RegulationForm(posted(request), initial=_of_text(row), version=row.version)

    def act(typed: dict[str, Any]) -> object:
        return correct_regulation(
            adopted, by=place.actor, municipality=place.municipality.pk, seen=form.seen, entry=form.entry
        )

    answer = checked(request, place, form, act, title=title)
    if form.refused_as is Kind.STALE:
        newer = _text(place, adopted)
        form.set_beside(_of_text(newer), version=newer.version)
    return answer or checked_form(request, place, form, title)


def _of_municipality(row: Municipality) -> dict[str, Any]:
    return {name: getattr(row, name) for name in MunicipalityForm.base_fields}


def _of_text(row: AdoptedRegulation) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in RegulationForm.base_fields}
    return {**values, "legal_basis": "\n".join(row.legal_basis)}


def _text(place: Office, adopted: int) -> AdoptedRegulation:
    found = next((row for row in chosen_in(place).texts if row.pk == adopted), None)
    if found is None:
        raise not_found()
    return found
