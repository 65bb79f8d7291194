"""The municipality's own row, its regulation, and the council's choices."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community import queries
from esep.community.commands.calendar import CalendarEntry, annul_calendar_day, set_calendar_day
from esep.community.commands.municipality import keep_municipality
from esep.community.commands.regulation import (
    adopt_regulation,
    annul_override,
    annul_reading,
    choose_reading,
    correct_regulation,
    override_parameter,
)
from esep.community.models import AdoptedRegulation
from esep.kernel.models import Municipality
from esep.kernel.refusals import Kind, Words, not_found
from esep.regulation.calendar import DayKind
from esep.workspace.directory.common import ReasonForm
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.settings.forms import (
    CalendarForm,
    MunicipalityForm,
    OverrideForm,
    ReadingForm,
    RegulationForm,
    parameter_choices,
    parameter_words,
    reading_choices,
    reading_words,
)
from esep.workspace.submitting import Done, submit


@office(GET=Act.VIEW_DIRECTORY)
def settings(request: HttpRequest, place: Office) -> HttpResponse:
    """What is entered; annulled choices stay with their reasons."""
    chosen = queries.choices(by=place.actor, municipality=place.municipality.pk)
    context = {
        "texts": chosen.texts,
        "overrides": [(row, parameter_words(row.parameter)) for row in chosen.overrides],
        "readings": [(row, reading_words(row.reading)) for row in chosen.readings],
        "calendar": chosen.calendar,
    }
    return page(request, place, "workspace/settings/settings.html", context)


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def municipality(request: HttpRequest, place: Office) -> HttpResponse:
    """Correct names and the beginning of the records."""
    row = place.municipality
    form = MunicipalityForm(posted(request), initial=_of_municipality(row), version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        keep_municipality(form.entry, by=place.actor, municipality=row.pk, seen=form.seen)
        return _done(place)

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        newer = Municipality.objects.get(pk=row.pk)
        form.set_beside(_of_municipality(newer), version=newer.version)
    return answer or _form(request, place, form, _("Correct the municipality's data"))


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def adopting(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter the text that the council adopted."""
    form = RegulationForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        adopt_regulation(form.entry, by=place.actor, municipality=place.municipality.pk)
        return _done(place)

    return submit(request, form, act) or _form(request, place, form, _("Enter the adopted regulation"))


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def correcting(request: HttpRequest, place: Office, adopted: int) -> HttpResponse:
    """Mend a slip in an adopted text."""
    row = _text(place, adopted)
    form = RegulationForm(posted(request), initial=_of_text(row), version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        correct_regulation(
            adopted, by=place.actor, municipality=place.municipality.pk, seen=form.seen, entry=form.entry
        )
        return _done(place)

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        newer = _text(place, adopted)
        form.set_beside(_of_text(newer), version=newer.version)
    return answer or _form(request, place, form, _("Correct the adopted regulation"))


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def overriding(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter the council's own number."""
    form = OverrideForm(posted(request))
    form.offer({"parameter": parameter_choices()})

    def act(typed: dict[str, Any]) -> Done:
        override_parameter(
            typed["parameter"],
            by=place.actor,
            municipality=place.municipality.pk,
            value=typed["value"],
            since=typed["since"],
            resolution=form.resolution,
        )
        return _done(place)

    return submit(request, form, act) or _form(request, place, form, _("Enter the council's own number"))


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def reading(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter how the council reads a doubtful clause."""
    form = ReadingForm(posted(request))
    form.offer({"reading": reading_choices()})

    def act(typed: dict[str, Any]) -> Done:
        choose_reading(typed["reading"], by=place.actor, municipality=place.municipality.pk, resolution=form.resolution)
        return _done(place)

    return submit(request, form, act) or _form(request, place, form, _("Choose how a clause is read"))


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def special_day(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a day off or a moved working day."""
    form = CalendarForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        entry = CalendarEntry(
            day=typed["day"],
            kind=DayKind(typed["kind"]),
            names=form.names,
            source=typed["source"],
            is_confirmed=typed["is_confirmed"],
        )
        set_calendar_day(entry, by=place.actor, municipality=place.municipality.pk, reason=typed["reason"])
        return _done(place)

    return submit(request, form, act) or _form(request, place, form, _("Enter a day off or a moved working day"))


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def annulled_override(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Annul a number entered by mistake."""
    return _annulling(request, place, lambda why: annul_override(row, **_said(place, why)))


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def annulled_reading(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Annul a reading entered by mistake."""
    return _annulling(request, place, lambda why: annul_reading(row, **_said(place, why)))


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def annulled_day(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Annul a special day entered by mistake."""
    return _annulling(request, place, lambda why: annul_calendar_day(row, **_said(place, why)))


def _annulling(request: HttpRequest, place: Office, annul: Any) -> HttpResponse:
    form = ReasonForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        annul(typed["reason"])
        return _done(place)

    return submit(request, form, act) or _form(request, place, form, _("Annul an entry"))


def _said(place: Office, why: str) -> dict[str, Any]:
    return {"by": place.actor, "municipality": place.municipality.pk, "reason": why}


def _of_municipality(row: Municipality) -> dict[str, Any]:
    return {name: getattr(row, name) for name in MunicipalityForm.base_fields}


def _of_text(row: AdoptedRegulation) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in RegulationForm.base_fields}
    return {**values, "legal_basis": "\n".join(row.legal_basis)}


def _text(place: Office, adopted: int) -> AdoptedRegulation:
    texts = queries.choices(by=place.actor, municipality=place.municipality.pk).texts
    found = next((row for row in texts if row.pk == adopted), None)
    if found is None:
        raise not_found()
    return found


def _done(place: Office) -> Done:
    return Done(address=place.address("office-settings"), words=_("Saved"))


def _form(request: HttpRequest, place: Office, form: OfficeForm, title: Words) -> HttpResponse:
    back = Back(place.address("office-settings"), _("Municipality and regulation"))
    return form_page(request, place, form, title=title, button=_("Save"), back=back)
