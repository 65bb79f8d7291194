"""Offices and who holds each, in earnest or acting (glossary 8-13)."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.body import (
    PositionEntry,
    add_position,
    end_position,
    rename_position,
)
from esep.community.commands.office import HoldingEntry, leave_office, take_office
from esep.community.models import Position, PositionHolding
from esep.workspace.day import DayField
from esep.workspace.directory.common import CodeForm, EndForm, ending, is_over, name_facts, renaming, term_facts
from esep.workspace.directory.kind import Adding, Choices, Deed, Fact, Kind, Table
from esep.workspace.directory.reading import (
    HeldOffice,
    body_choices,
    offices,
    person_choices,
    village_choices,
)
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office


class PositionForm(CodeForm):
    """An office as it is entered."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Position.Kind.choices)
    body = forms.ChoiceField(label=_("Body"))
    village = forms.ChoiceField(label=_("Village"), required=False, help_text=_("Only for a village headman."))


class HoldingForm(OfficeForm):
    """Who takes the office."""

    person = forms.ChoiceField(label=_("Person"))
    since = DayField(label=_("First day in the office"))
    is_acting = forms.BooleanField(
        label=_("Acting"), required=False, help_text=_("Stands in while the office is empty or its holder is away.")
    )


class LeavingForm(EndForm):
    """Who leaves the office."""

    holding = forms.ChoiceField(label=_("Who leaves"))
    field_order: Sequence[str] = ("holding", "on", "reason")


def _position_added(place: Office, form: PositionForm) -> Position:
    typed = form.cleaned_data
    entry = PositionEntry(
        code=typed["code"],
        names=form.names,
        body=typed["body"],
        kind=Position.Kind(typed["kind"]),
        village=typed["village"] or None,
    )
    return add_position(entry, by=place.actor, municipality=place.municipality.pk)


def _taken(place: Office, row: HeldOffice, form: HoldingForm) -> PositionHolding:
    typed = form.cleaned_data
    entry = HoldingEntry(
        position=row.code, person=int(typed["person"]), since=typed["since"], is_acting=typed["is_acting"]
    )
    return take_office(entry, by=place.actor, municipality=place.municipality.pk)


def _left(place: Office, row: HeldOffice, form: LeavingForm) -> PositionHolding:
    typed = form.cleaned_data
    return leave_office(
        int(typed["holding"]),
        by=place.actor,
        municipality=place.municipality.pk,
        on=typed["on"],
        reason=typed["reason"],
    )


def _places(place: Office) -> Choices:
    return {"body": body_choices(place), "village": village_choices(place)}


def said(holding: PositionHolding) -> str:
    """A holder as the list shows them."""
    name, acting = holding.person.public_name, _("Acting")
    return f"{name} ({acting})" if holding.is_acting else name


POSITIONS: Kind[HeldOffice] = Kind(
    name="offices",
    title=_("Offices and holders"),
    lead=_("An office stays when its holder goes. Somebody may act in it meanwhile."),
    view=Act.VIEW_DIRECTORY,
    rows=offices,
    key=lambda row: row.code,
    heading=lambda row: row.position.name,
    columns=(_("Office"), _("Code"), _("Body"), _("Who holds it")),
    cells=lambda row: (row.code, row.position.body.name, ", ".join(said(one) for one in row.present) or _("nobody")),
    facts=lambda row: (
        *name_facts(row.position),
        Fact(_("What it is"), row.position.get_kind_display()),
        Fact(_("Body"), row.position.body.name),
        Fact(_("Village"), row.position.village.name if row.position.village else ""),
        *term_facts(row.position),
    ),
    tables=lambda row: (
        Table(
            caption=_("Who held the office"),
            columns=(_("Name"), _("Since"), _("Until"), _("Why it ended")),
            rows=[(said(one), one.since, one.until, one.end_reason) for one in row.holdings],
        ),
    ),
    is_over=lambda row: is_over(row.position),
    ref=lambda row: row.position.ref,
    adding=Adding(
        words=_("Enter an office"), form=PositionForm, act=Act.KEEP_DIRECTORY, do=_position_added, choices=_places
    ),
    deeds=(
        Deed(
            name="take",
            words=_("Enter who takes the office"),
            form=HoldingForm,
            act=Act.KEEP_PEOPLE,
            do=_taken,
            choices=lambda place, row: {"person": person_choices(place)},
            possible=lambda row: row.position.until is None,
        ),
        Deed(
            name="leave",
            words=_("Enter who leaves the office"),
            form=LeavingForm,
            act=Act.KEEP_PEOPLE,
            do=_left,
            choices=lambda place, row: {"holding": [(str(one.pk), said(one)) for one in row.present]},
            possible=lambda row: bool(row.present),
        ),
        renaming(rename_position, of=lambda row: row.position),
        ending(end_position, words=_("End the office"), of=lambda row: row.position),
    ),
)
