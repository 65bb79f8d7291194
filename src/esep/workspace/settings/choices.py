"""The council's own choices: numbers, readings, days off; entered, and annulled with a reason."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.calendar import CalendarEntry, annul_calendar_day, set_calendar_day
from esep.community.commands.regulation import (
    annul_override,
    annul_reading,
    choose_reading,
    override_parameter,
)
from esep.kernel.refusals import Words, not_found
from esep.regulation.calendar import DayKind
from esep.workspace.directory.common import ReasonForm
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.settings.checking import checked
from esep.workspace.settings.forms import (
    CalendarForm,
    OverrideForm,
    ReadingForm,
    parameter_choices,
    reading_choices,
)
from esep.workspace.settings.saving import Deed, checked_form, chosen_in, pack_in


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def overriding(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter the council's own number."""
    form = OverrideForm(posted(request))
    form.offer({"parameter": parameter_choices(pack_in(place))})

    def act(typed: dict[str, Any]) -> object:
        return override_parameter(
            typed["parameter"],
            by=place.actor,
            municipality=place.municipality.pk,
            value=typed["value"],
            since=typed["since"],
            resolution=form.resolution,
        )

    return _asked(request, place, form, act, title=_("Enter the council's own number"))


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def reading(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter how the council reads a doubtful clause."""
    form = ReadingForm(posted(request))
    form.offer({"reading": reading_choices(pack_in(place))})

    def act(typed: dict[str, Any]) -> object:
        return choose_reading(
            typed["reading"], by=place.actor, municipality=place.municipality.pk, resolution=form.resolution
        )

    return _asked(request, place, form, act, title=_("Choose how a clause is read"))


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def special_day(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a day off or a moved working day."""
    form = CalendarForm(posted(request))

    def act(typed: dict[str, Any]) -> object:
        entry = CalendarEntry(
            day=typed["day"],
            kind=DayKind(typed["kind"]),
            names=form.names,
            source=typed["source"],
            is_confirmed=typed["is_confirmed"],
        )
        return set_calendar_day(entry, by=place.actor, municipality=place.municipality.pk, reason=typed["reason"])

    return _asked(request, place, form, act, title=_("Enter a day off or a moved working day"))


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def annulled_override(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Annul a number entered by mistake."""
    _demand(row, chosen_in(place).overrides)
    return _annulling(request, place, lambda why: annul_override(row, **_said(place, why)))


@office(GET=Act.ADOPT_REGULATION, POST=Act.ADOPT_REGULATION)
def annulled_reading(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Annul a reading entered by mistake."""
    _demand(row, chosen_in(place).readings)
    return _annulling(request, place, lambda why: annul_reading(row, **_said(place, why)))


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def annulled_day(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Annul a special day entered by mistake."""
    _demand(row, chosen_in(place).calendar)
    return _annulling(request, place, lambda why: annul_calendar_day(row, **_said(place, why)))


def _demand(row: int, rows: Iterable[Model]) -> None:
    """Raise Refused when a row is not among those of this municipality."""
    if all(one.pk != row for one in rows):
        raise not_found()


def _annulling(request: HttpRequest, place: Office, annul: Any) -> HttpResponse:
    form = ReasonForm(posted(request))
    return _asked(request, place, form, lambda typed: annul(typed["reason"]), title=_("Annul an entry"))


def _asked(request: HttpRequest, place: Office, form: OfficeForm, act: Deed, *, title: Words) -> HttpResponse:
    """The form, then what would change, then the answer that it is saved."""
    return checked(request, place, form, act, title=title) or checked_form(request, place, form, title)


def _said(place: Office, why: str) -> dict[str, Any]:
    return {"by": place.actor, "municipality": place.municipality.pk, "reason": why}
