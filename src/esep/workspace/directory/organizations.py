"""Organisations that are invited, asked and informed (2.11; glossary 24-27)."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.organization import (
    OrganizationEntry,
    change_organization,
    end_organization,
    register_organization,
)
from esep.community.models import Organization
from esep.workspace.directory.common import CodeForm, NamesForm, ending, is_over, name_facts, names_of, term_facts
from esep.workspace.directory.kind import Adding, Deed, Fact, Kind
from esep.workspace.directory.reading import organizations
from esep.workspace.inputs import Phone
from esep.workspace.office import Office

KNOWN = ("kind", "sector", "is_state_media", "contact_person", "phone", "email", "address")


class OrganizationForm(NamesForm):
    """What is known of an organisation."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Organization.Kind.choices)
    sector = forms.ChoiceField(
        label=_("Branch"), choices=[("", _("not given")), *Organization.Sector.choices], required=False
    )
    is_state_media = forms.BooleanField(label=_("Owned by the state (only mass media)"), required=False)
    contact_person = forms.CharField(label=_("Whom to ask for"), max_length=200, required=False)
    phone = Phone(label=_("Telephone"))
    email = forms.EmailField(label=_("E-mail address"), required=False)
    address = forms.CharField(label=_("Address"), max_length=300, required=False)

    @property
    def entry(self) -> OrganizationEntry:
        """The organisation as commands take it."""
        typed = {name: self.cleaned_data[name] for name in KNOWN}
        return OrganizationEntry(names=self.names, **{**typed, "kind": Organization.Kind(typed["kind"])})


class NewOrganizationForm(CodeForm, OrganizationForm):
    """An organisation as it is entered."""


def _registered(place: Office, form: NewOrganizationForm) -> Organization:
    return register_organization(
        form.cleaned_data["code"], by=place.actor, municipality=place.municipality.pk, entry=form.entry
    )


def _changed(place: Office, row: Organization, form: OrganizationForm) -> Organization:
    return change_organization(
        row.code, by=place.actor, municipality=place.municipality.pk, seen=form.seen, entry=form.entry
    )


def _known(row: Organization) -> Mapping[str, Any]:
    return {**names_of(row), **{name: getattr(row, name) for name in KNOWN}}


ORGANIZATIONS: Kind[Organization] = Kind(
    name="organizations",
    title=_("Organisations"),
    lead=_("Whoever is invited to meetings, asked for information, or informed."),
    view=Act.VIEW_DIRECTORY,
    rows=organizations,
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Organisation"), _("Code"), _("What it is"), _("Branch"), _("Telephone")),
    cells=lambda row: (row.code, row.get_kind_display(), row.get_sector_display(), row.phone),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("What it is"), row.get_kind_display()),
        Fact(_("Branch"), row.get_sector_display()),
        Fact(_("Whom to ask for"), row.contact_person),
        Fact(_("Telephone"), row.phone),
        Fact(_("E-mail address"), row.email),
        Fact(_("Address"), row.address),
        *term_facts(row),
    ),
    is_over=is_over,
    adding=Adding(words=_("Enter an organisation"), form=NewOrganizationForm, act=Act.KEEP_DIRECTORY, do=_registered),
    deeds=(
        Deed(
            name="change",
            words=_("Correct what is known"),
            form=OrganizationForm,
            act=Act.KEEP_DIRECTORY,
            do=_changed,
            initial=_known,
        ),
        ending(end_organization, words=_("End the organisation")),
    ),
)
