"""People. Their contacts are shown to those alone whom the table lets see them."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.person import (
    PersonEntry,
    correct_person,
    entry_of,
    erase_personal_data,
    register_person,
)
from esep.community.models import Person
from esep.workspace.directory.common import ReasonForm, version_of
from esep.workspace.directory.kind import Adding, Deed, Fact, Kind
from esep.workspace.directory.reading import merged_into, people
from esep.workspace.inputs import Phone
from esep.workspace.office import Office
from esep.workspace.spelling import SpelledForm


class PersonForm(SpelledForm):
    """A person's names and contacts."""

    SPELLED = ("family_name", "given_name", "patronymic", "name_ru", "public_name")

    family_name = forms.CharField(label=_("Family name"), max_length=100)
    given_name = forms.CharField(label=_("Given name"), max_length=100)
    patronymic = forms.CharField(label=_("Patronymic"), max_length=100, required=False)
    name_ru = forms.CharField(label=_("Whole name in Russian"), max_length=300, required=False)
    name_en = forms.CharField(label=_("Whole name in English"), max_length=300, required=False)
    public_name = forms.CharField(
        label=_("Name on public pages"),
        max_length=302,
        required=False,
        help_text=_("If it stays empty, the whole name is shown."),
    )
    sex = forms.ChoiceField(
        label=_("Woman or man"),
        choices=[("", _("not given")), *Person.Sex.choices],
        required=False,
        help_text=_("Only for counting women among deputies."),
    )
    phone = Phone(label=_("Telephone"))
    email = forms.EmailField(label=_("E-mail address"), required=False)
    address = forms.CharField(label=_("Address"), max_length=300, required=False)

    @property
    def entry(self) -> PersonEntry:
        """The person as commands take them."""
        return PersonEntry(**{name: self.cleaned_data[name] for name in PersonEntry.__dataclass_fields__})


def _registered(place: Office, form: PersonForm) -> Person:
    return register_person(form.entry, by=place.actor, municipality=place.municipality.pk)


def _corrected(place: Office, row: Person, form: PersonForm) -> Person:
    return correct_person(row.pk, by=place.actor, municipality=place.municipality.pk, seen=form.seen, entry=form.entry)


def _erased(place: Office, row: Person, form: ReasonForm) -> Person:
    return erase_personal_data(
        row.pk,
        by=place.actor,
        municipality=place.municipality.pk,
        seen=form.seen,
        reason=form.cleaned_data["reason"],
    )


def _person_of(row: Person) -> Mapping[str, Any]:
    entry = entry_of(row)
    return {**{name: getattr(entry, name) for name in PersonEntry.__dataclass_fields__}, "version": row.version}


PEOPLE: Kind[Person] = Kind(
    name="people",
    title=_("People"),
    lead=_("Whoever holds an office or a mandate. Telephones and addresses never reach a public page."),
    view=Act.VIEW_PEOPLE,
    rows=people,
    key=lambda row: str(row.pk),
    heading=lambda row: row.full_name,
    columns=(_("Name"), _("Telephone"), _("E-mail address")),
    cells=lambda row: (row.phone, row.email),
    facts=lambda row: (
        Fact(_("Name on public pages"), row.public_name),
        Fact(_("Whole name in Russian"), row.name_ru),
        Fact(_("Whole name in English"), row.name_en),
        Fact(_("Telephone"), row.phone),
        Fact(_("E-mail address"), row.email),
        Fact(_("Address"), row.address),
        Fact(_("Contacts erased on"), row.contacts_erased_at),
    ),
    is_over=lambda row: False,
    moved=merged_into,
    adding=Adding(words=_("Enter a person"), form=PersonForm, act=Act.KEEP_PEOPLE, do=_registered),
    deeds=(
        Deed(
            name="correct",
            words=_("Correct names or contacts"),
            form=PersonForm,
            act=Act.KEEP_PEOPLE,
            do=_corrected,
            initial=_person_of,
        ),
        Deed(
            name="erase",
            words=_("Erase the contacts"),
            form=ReasonForm,
            act=Act.KEEP_PEOPLE,
            do=_erased,
            initial=version_of,
            lead=_("Telephone, e-mail and address are blanked for good. The name stays in public records."),
        ),
    ),
)
