"""Units that people turn to with appeals (7.2.13-contacts)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.publications.commands.records.contacts import ContactEntry, change_contact, end_contact, enter_contact
from esep.publications.models import ContactUnit
from esep.publications.queries.records import contacts
from esep.workspace.day import DayField
from esep.workspace.directory.common import NamesForm, is_over, name_facts, term_facts
from esep.workspace.directory.kind import Fact, Kind
from esep.workspace.inputs import Phone
from esep.workspace.public_records.common import ROOM, TakenOverForm, changing, closing, entering, texts


class ContactForm(NamesForm):
    """How a unit is reached."""

    answers = forms.CharField(
        label=_("Who answers"),
        max_length=200,
        required=False,
        help_text=_("Everybody will see this name and the contacts of the office below."),
    )
    phone = Phone(label=_("Telephone of the office"))
    email = forms.EmailField(label=_("E-mail address of the office"), required=False)
    address_ky = forms.CharField(label=_("Address in Kyrgyz"), max_length=300, required=False)
    address_ru = forms.CharField(label=_("Address in Russian"), max_length=300, required=False)
    hours_ky = forms.CharField(label=_("Hours in Kyrgyz"), max_length=300, required=False)
    hours_ru = forms.CharField(label=_("Hours in Russian"), max_length=300, required=False)
    since = DayField(label=_("Since"), required=False)

    @property
    def entry(self) -> ContactEntry:
        """The unit as commands take it."""
        typed = self.cleaned_data
        return ContactEntry(
            names=self.names,
            answers=typed["answers"],
            phone=typed["phone"],
            email=typed["email"],
            address=texts(typed, "address"),
            hours=texts(typed, "hours"),
            since=typed["since"],
        )


class NewContactForm(ContactForm, TakenOverForm):
    """A unit as it is entered."""

    field_order = (*ContactForm.base_fields, "is_older")


CONTACTS: Kind[ContactUnit] = Kind(
    name="contacts",
    room=ROOM,
    title=_("Contacts for appeals"),
    lead=_("Units that people turn to: telephone, addresses, hours. A change is public at once."),
    view=Act.VIEW_CATALOGUE,
    rows=lambda place: contacts(),
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Department"), _("Code"), _("Who answers"), _("Telephone of the office")),
    cells=lambda row: (row.code, row.answers, row.phone),
    facts=lambda row: (
        *name_facts(row),
        Fact(_("Who answers"), row.answers),
        Fact(_("Telephone of the office"), row.phone),
        Fact(_("E-mail address of the office"), row.email),
        Fact(_("Address in Kyrgyz"), row.address_ky),
        Fact(_("Address in Russian"), row.address_ru),
        Fact(_("Hours in Kyrgyz"), row.hours_ky),
        Fact(_("Hours in Russian"), row.hours_ru),
        *term_facts(row),
    ),
    is_over=is_over,
    public=lambda row: ("place-contacts",),
    adding=entering(enter_contact, words=_("Enter a unit"), form=NewContactForm),
    deeds=(
        changing(change_contact, form=ContactForm, words=_("Change the contacts")),
        closing(end_contact, words=_("End the unit")),
    ),
)
