"""The part of a form that says how a letter of the council goes out: by Esep, or one that is written already."""

from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.council.letters import LetterEntry
from esep.records.models import Document
from esep.regulation.wording import Language
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios
from esep.workspace.meetings.notice.words import LANGUAGE_WORDS, PRINTED_IN
from esep.workspace.office import Office
from esep.workspace.register.common import address_of, number_of
from esep.workspace.register.fields import SCAN, FilesField
from esep.workspace.submitting import Done


class How(StrEnum):
    """Who writes the letter, and whether it gets a number here."""

    WRITE = "write"
    NUMBER = "number"
    NONE = "none"


HOW_WORDS = {
    How.WRITE: _("Esep writes it: a number, a PDF to sign, a DOCX to edit"),
    How.NUMBER: _("It is written already: it gets a number"),
    How.NONE: _("It has its number already: the day alone is kept"),
}


class LetterFields(OfficeForm):
    """A letter with its day. The person and the address are printed; of the directory they are known."""

    on = DayField(label=_("Day of the letter"))
    how = forms.ChoiceField(label=_("The letter"), choices=[(how.value, HOW_WORDS[how]) for how in How], widget=Radios)
    language = forms.ChoiceField(
        label=_("Language of the letter"),
        choices=[(language.value, LANGUAGE_WORDS[language.value]) for language in PRINTED_IN],
        widget=Radios,
    )
    person = forms.CharField(
        label=_("Whose attention"),
        max_length=200,
        required=False,
        help_text=_("Empty means the contact person of the directory."),
    )
    postal = forms.CharField(
        label=_("Postal address"), max_length=300, required=False, help_text=_("Empty means that of the directory.")
    )
    by_email = forms.BooleanField(
        label=_("Mail it as well"), required=False, help_text=_("To the e-mail address of the directory.")
    )
    attached = FilesField(label=_("The letter, if it is scanned"), required=False, takes=SCAN)

    def clean(self) -> dict[str, Any]:
        """A scan belongs to a letter that is written already. Adds the fault to the form."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        if typed.get("how") == How.WRITE and typed.get("attached"):
            self.add_error("attached", _("Say that the letter is written already, or leave the scan out."))
        return typed

    @property
    def how_it_goes(self) -> How:
        """Who writes the letter."""
        return How(self.cleaned_data["how"])

    def letter(self, *, address: str) -> LetterEntry | None:
        """What Esep is to write, with the public ``address`` of its QR code; none where the letter exists."""
        typed: dict[str, Any] = self.cleaned_data
        if self.how_it_goes is not How.WRITE:
            return None
        return LetterEntry(
            language=Language(typed["language"]),
            person=typed["person"],
            postal=typed["postal"],
            address=address,
            by_email=typed["by_email"],
        )


def told_of(place: Office, document: Document | None, *, otherwise: str) -> Done:
    """What follows a letter: its page in the register, where it has one."""
    if document is None:
        return Done(address=otherwise, words=_("The letter is recorded."))
    return Done(
        address=address_of(place, document),
        words=_("The letter was registered: %(number)s") % {"number": number_of(document)},
        follows=_("Print its file, have it signed and send it."),
    )
