"""What is asked for in the set-up."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.community.commands.letterhead import LetterheadEntry
from esep.community.texts import Texts
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Phone
from esep.workspace.setup.arms import ArmsField

LANGUAGES = ("ky", "ru", "en")
TEXTS = (
    *(f"address_{language}" for language in LANGUAGES),
    *(f"hours_{language}" for language in LANGUAGES),
    "phone",
    "email",
)
"""Fields of the letterhead that hold text."""


class LetterheadForm(OfficeForm):
    """Contacts of the office and its arms."""

    address_ky = forms.CharField(label=_("Address in Kyrgyz"), max_length=300, required=False)
    address_ru = forms.CharField(label=_("Address in Russian"), max_length=300, required=False)
    address_en = forms.CharField(label=_("Address in English"), max_length=300, required=False)
    hours_ky = forms.CharField(
        label=_("Office hours in Kyrgyz"),
        max_length=200,
        required=False,
        help_text=_("For example: Monday to Friday, 9:00–18:00"),
    )
    hours_ru = forms.CharField(label=_("Office hours in Russian"), max_length=200, required=False)
    hours_en = forms.CharField(label=_("Office hours in English"), max_length=200, required=False)
    phone = Phone(label=_("Telephone of the office"))
    email = forms.EmailField(label=_("E-mail of the office"), required=False)
    arms = ArmsField(label=_("Picture of the arms"))
    without_arms = forms.BooleanField(label=_("Take the arms away"), required=False)
    field_order: Sequence[str] = (*TEXTS, "arms", "without_arms")

    @property
    def entry(self) -> LetterheadEntry:
        """The contacts as the command takes them."""
        typed = self.cleaned_data
        return LetterheadEntry(
            address=Texts(**{language: typed[f"address_{language}"] for language in LANGUAGES}),
            hours=Texts(**{language: typed[f"hours_{language}"] for language in LANGUAGES}),
            phone=typed["phone"],
            email=typed["email"],
        )

    @property
    def drawn(self) -> bytes | None:
        """The new arms; empty to take them away, None to leave them as they are."""
        chosen: bytes | None = self.cleaned_data["arms"]
        return chosen or (b"" if self.cleaned_data.get("without_arms") else None)


class MailForm(OfficeForm):
    """Where a test message goes."""

    address = forms.EmailField(label=_("To which address"), help_text=_("An address whose messages you can read now."))


class LastNumberForm(OfficeForm):
    """Where the paper book stands."""

    year = Number(label=_("Year"), min_value=2000, max_value=2100)
    last = Number(
        label=_("Last number in the paper book"),
        min_value=0,
        max_value=999_999,
        help_text=_("Write 0 if the numbers of this year begin at 1 here."),
    )
