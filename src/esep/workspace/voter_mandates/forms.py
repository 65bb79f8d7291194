"""Forms of voter mandates: what was given, a step with its pictures, another deputy."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.appeals.commands.voter_mandates.entering import VoterMandateEntry
from esep.appeals.models.voter_mandate import VOTER_MANDATE_STATE_WORDS
from esep.appeals.taking import Worded
from esep.kernel.refusals import Words
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios, Text
from esep.workspace.promises.forms import ProofsForm


class TextFields(OfficeForm):
    """The words of a voter mandate for everybody, and its village."""

    text_ky = Text(
        label=_("What was given, in Kyrgyz"),
        max_length=500,
        help_text=_("Everybody can read it. Write no names of residents."),
    )
    text_ru = Text(label=_("The same in Russian"), max_length=500, required=False)
    village = forms.ChoiceField(label=_("Village"), required=False)

    @property
    def text(self) -> Worded:
        """The words that were typed."""
        return Worded(ky=self.cleaned_data["text_ky"], ru=self.cleaned_data["text_ru"])


class EntryForm(TextFields):
    """A voter mandate with its deputy and day."""

    deputy = forms.ChoiceField(label=_("Deputy"))
    received_on = DayField(label=_("Day on which it was given"))

    field_order = ("deputy", "text_ky", "text_ru", "village", "received_on")

    @property
    def entry(self) -> VoterMandateEntry:
        """What was typed, as the command takes it."""
        typed = self.cleaned_data
        received_on: date = typed["received_on"]
        return VoterMandateEntry(
            text=self.text, deputy=typed["deputy"], received_on=received_on, village=typed["village"]
        )


class RewordForm(TextFields):
    """Other words for the same."""

    reason = Text(
        label=_("Why it is changed"),
        max_length=500,
        required=False,
        help_text=_("Needed where the Kyrgyz text or the village changes."),
    )


class HandOnForm(OfficeForm):
    """Another deputy."""

    deputy = forms.ChoiceField(label=_("To whom"))
    reason = Text(label=_("Why"), max_length=500)


class StateForm(ProofsForm):
    """How far it has come, since when, with pictures."""

    state = forms.ChoiceField(
        label=_("How far it has come"),
        choices=[(state.value, words) for state, words in VOTER_MANDATE_STATE_WORDS.items()],
        widget=Radios,
    )
    on = DayField(label=_("Day on which it happened"))
    note_ky = Text(
        label=_("What was done, in Kyrgyz"),
        max_length=2000,
        required=False,
        help_text=_("Everybody can read it. Who declines says why."),
    )
    note_ru = Text(label=_("The same in Russian"), max_length=2000, required=False)

    field_order = ("state", "photo", "photo_before", "on", "note_ky", "note_ru", "attached", "link")

    @property
    def note(self) -> Worded:
        """What is said of the step."""
        return Worded(ky=self.cleaned_data["note_ky"], ru=self.cleaned_data["note_ru"])


class FilterForm(OfficeForm):
    """What narrows the list."""

    state = forms.ChoiceField(label=_("How far it has come"), required=False)
    deputy = forms.ChoiceField(label=_("Deputy"), required=False)
    village = forms.ChoiceField(label=_("Village"), required=False)


def with_whom(choices: list[tuple[str, Words]], own: Any) -> list[tuple[str, Words]]:
    """The deputies among whom a visitor may choose: their own alone, where they are deputies and no clerks."""
    return [(code, words) for code, words in choices if own is None or code in own]
