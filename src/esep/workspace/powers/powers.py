"""The list of powers that the state entrusted to the executive, and its forms (6.2)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.names import Names
from esep.council.commands.powers.keeping import PowerEntry, change_power, end_power, enter_power
from esep.council.queries.powers import power_row, powers
from esep.kernel import clock
from esep.workspace.day import DayField
from esep.workspace.directory.reading import offices
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Text
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.submitting import Done, submit

DO = Act.KEEP_POWERS


class PowerForm(OfficeForm):
    """A power: its name, the act that entrusts it, the office that does it."""

    name_ky = forms.CharField(label=_("Name in Kyrgyz"), max_length=200)
    name_ru = forms.CharField(label=_("Name in Russian"), max_length=200, required=False)
    name_en = forms.CharField(label=_("Name in English"), max_length=200, required=False)
    act = forms.CharField(label=_("Law or act that entrusts it"), max_length=300)
    position = forms.ChoiceField(label=_("Office that does it"), required=False)
    since = DayField(label=_("Since"), required=False)

    @property
    def entry(self) -> PowerEntry:
        """What was typed, as the command takes it."""
        typed: dict[str, Any] = self.cleaned_data
        return PowerEntry(
            names=Names(ky=typed["name_ky"], ru=typed["name_ru"], en=typed["name_en"]),
            act=typed["act"],
            position=typed["position"],
            since=typed["since"],
        )


class EndForm(OfficeForm):
    """Until when it was entrusted, and why it ended."""

    on = DayField(label=_("Last day"))
    reason = Text(label=_("Why"), max_length=500)


@office(GET=Act.VIEW_SESSIONS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """All powers, those that ended too."""
    context = {"rows": powers(), "today": clock.today(), "keeps": place.may(DO)}
    return page(request, place, "workspace/powers/list.html", context)


@office(GET=DO, POST=DO)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a power."""
    form = _offered(place, PowerForm(posted(request)))

    def act(_typed: dict[str, Any]) -> Done:
        enter_power(form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=_list(place), words=_("The power is on the list."))

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Enter an entrusted power"), button=_("Save"), back=_back(place)
    )


@office(GET=DO, POST=DO)
def change(request: HttpRequest, place: Office, power: int) -> HttpResponse:
    """Change a power."""
    row = power_row(power)
    initial = {
        "name_ky": row.name_ky,
        "name_ru": row.name_ru,
        "name_en": row.name_en,
        "act": row.act,
        "position": row.position.code if row.position is not None else "",
        "since": row.since,
    }
    form = _offered(place, PowerForm(posted(request), initial=initial, version=row.version))

    def act(_typed: dict[str, Any]) -> Done:
        change_power(power, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=_list(place), words=_("The change is saved."))

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Change the power"), lead=row.name, button=_("Save"), back=_back(place)
    )


@office(GET=DO, POST=DO)
def end(request: HttpRequest, place: Office, power: int) -> HttpResponse:
    """Say until when a power was entrusted."""
    row = power_row(power)
    form = EndForm(posted(request), version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        end_power(
            power,
            on=typed["on"],
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=_list(place), words=_("The last day is recorded."))

    return submit(request, form, act) or form_page(
        request, place, form, title=_("End the power"), lead=row.name, button=_("Save"), back=_back(place)
    )


def _offered(place: Office, form: PowerForm) -> PowerForm:
    form.offer({"position": [(one.position.code, one.position.name) for one in offices(place)]})
    return form


def _list(place: Office) -> str:
    return place.address("office-powers")


def _back(place: Office) -> Back:
    return Back(_list(place), _("Entrusted powers"))
