"""Venues and their sanitary and hygiene checks (2.5, first item)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.venue import VenueEntry, change_venue, check_venue, end_venue, register_venue
from esep.community.models import Venue, VenueCheck
from esep.kernel.refusals import Words
from esep.workspace.day import DayField
from esep.workspace.directory.common import CodeForm, NamesForm, ending, is_over, name_facts, names_of, term_facts
from esep.workspace.directory.kind import Adding, Choices, Deed, Fact, Kind, Table
from esep.workspace.directory.reading import check_is_old, last_check, venues, village_choices
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Text
from esep.workspace.office import Office

KNOWN = ("seats", "heating", "address")
RAMP = (("", _("not known")), ("yes", _("yes")), ("no", _("no")))


class RoomForm(NamesForm):
    """What is known of a room."""

    village = forms.ChoiceField(label=_("Village"))
    seats = Number(label=_("Seats"), min_value=1, required=False)
    has_ramp = forms.ChoiceField(label=_("Ramp for wheelchairs"), choices=RAMP, required=False)
    heating = forms.ChoiceField(
        label=_("Heating"), choices=[("", _("not known")), *Venue.Heating.choices], required=False
    )
    address = forms.CharField(label=_("Address"), max_length=300, required=False)

    @property
    def entry(self) -> VenueEntry:
        """The room as commands take it."""
        typed = self.cleaned_data
        ramp = {"yes": True, "no": False}.get(typed["has_ramp"])
        known = {name: typed[name] for name in KNOWN}
        return VenueEntry(names=self.names, village=typed["village"], has_ramp=ramp, **known)


class VenueForm(CodeForm, RoomForm):
    """A room as it is entered."""

    since = DayField(label=_("Since"))


class RoomChangeForm(RoomForm):
    """A correction, with its reason."""

    reason = Text(label=_("Why it is corrected"), max_length=500)


class CheckForm(OfficeForm):
    """A check."""

    checked_on = DayField(label=_("Day of the check"))
    checked_by = forms.CharField(label=_("Who checked"), max_length=200, required=False)
    note = Text(label=_("What was found"), max_length=500, required=False)


def _registered(place: Office, form: VenueForm) -> Venue:
    typed = form.cleaned_data
    return register_venue(
        typed["code"], by=place.actor, municipality=place.municipality.pk, entry=form.entry, since=typed["since"]
    )


def _changed(place: Office, row: Venue, form: RoomChangeForm) -> Venue:
    return change_venue(
        row.code,
        by=place.actor,
        municipality=place.municipality.pk,
        seen=form.seen,
        entry=form.entry,
        reason=form.cleaned_data["reason"],
    )


def _checked(place: Office, row: Venue, form: CheckForm) -> VenueCheck:
    typed = form.cleaned_data
    return check_venue(
        row.code,
        by=place.actor,
        municipality=place.municipality.pk,
        checked_on=typed["checked_on"],
        checked_by=typed["checked_by"],
        note=typed["note"],
    )


def _known(row: Venue) -> Mapping[str, Any]:
    ramp = {True: "yes", False: "no", None: ""}[row.has_ramp]
    known = {name: getattr(row, name) for name in KNOWN}
    return {**names_of(row), **known, "village": row.village.code, "has_ramp": ramp}


def _villages(place: Office) -> Choices:
    return {"village": village_choices(place)}


def _checked_on(row: Venue) -> date | None:
    check = last_check(row)
    return check.checked_on if check else None


def _warning(row: Venue) -> Words:
    if row.until is not None:
        return ""
    if last_check(row) is None:
        return _("No check is recorded.")
    return _("Check older than a year") if check_is_old(row) else ""


VENUES: Kind[Venue] = Kind(
    name="venues",
    title=_("Venues"),
    lead=_("Rooms where meetings can be held. Sanitary and hygiene conditions are checked before a meeting."),
    view=Act.VIEW_DIRECTORY,
    rows=venues,
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Venue"), _("Code"), _("Village"), _("Seats"), _("Last check")),
    cells=lambda row: (row.code, row.village.name, row.seats, _checked_on(row)),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("Village"), row.village.name),
        Fact(_("Seats"), row.seats),
        Fact(_("Ramp for wheelchairs"), row.has_ramp),
        Fact(_("Heating"), row.get_heating_display()),
        Fact(_("Address"), row.address),
        *term_facts(row),
    ),
    tables=lambda row: (
        Table(
            caption=_("Checks"),
            columns=(_("Day of the check"), _("Who checked"), _("What was found")),
            rows=[(one.checked_on, one.by, one.note) for one in row.checks.all()],
        ),
    ),
    is_over=is_over,
    warning=_warning,
    adding=Adding(words=_("Enter a venue"), form=VenueForm, act=Act.KEEP_DIRECTORY, do=_registered, choices=_villages),
    deeds=(
        Deed(
            name="check",
            words=_("Record a check"),
            form=CheckForm,
            act=Act.KEEP_DIRECTORY,
            do=_checked,
            possible=lambda row: not row.end_reason,
        ),
        Deed(
            name="change",
            words=_("Correct what is known"),
            form=RoomChangeForm,
            act=Act.KEEP_DIRECTORY,
            do=_changed,
            initial=_known,
            choices=lambda place, row: _villages(place),
        ),
        ending(end_venue, words=_("End the venue")),
    ),
)
