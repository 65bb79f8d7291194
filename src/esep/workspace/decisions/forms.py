"""Forms of decisions: what was adopted, a correction, what it changes, the register."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.council.commands.decisions.effects import EffectEntry, Kind
from esep.council.commands.decisions.entry import DecisionEntry
from esep.council.models import Decision
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios, Text
from esep.workspace.register.fields import SCAN, FilesField

NO_NAMES = _("Everybody can read it. Write no names of residents.")


class DecisionForm(OfficeForm):
    """A decision with its number, text and days."""

    number = forms.CharField(
        label=pgettext_lazy("of a decision", "Number"),
        max_length=40,
        required=False,
        help_text=_("Empty means the next one of the session."),
    )
    kind = forms.ChoiceField(label=_("What it is about"), choices=Decision.Kind.choices, widget=Radios)
    title_ky = Text(label=_("Title, in Kyrgyz"), max_length=500, rows=2, help_text=NO_NAMES)
    title_ru = Text(label=_("Title, in Russian"), max_length=500, required=False, rows=2)
    text_ky = Text(label=_("Text, in Kyrgyz"), max_length=50_000, required=False, rows=10, help_text=NO_NAMES)
    text_ru = Text(label=_("Text, in Russian"), max_length=50_000, required=False, rows=10)
    item = forms.ChoiceField(label=_("Item of the agenda"), required=False)
    vote = forms.ChoiceField(
        label=_("Vote that adopted it"), required=False, help_text=_("Only votes that carried are offered.")
    )
    in_force_from = DayField(
        label=_("In force from"), required=False, help_text=_("Empty means the day of the session.")
    )
    in_force_until = DayField(
        label=_("Last day"), required=False, help_text=_("Only where the decision itself names one.")
    )

    @property
    def entry(self) -> DecisionEntry:
        """What was typed, as the command takes it."""
        typed = self.cleaned_data
        return DecisionEntry(
            kind=Decision.Kind(typed["kind"]),
            number=typed["number"],
            title_ky=typed["title_ky"],
            title_ru=typed["title_ru"],
            text_ky=typed["text_ky"],
            text_ru=typed["text_ru"],
            item=int(typed["item"]) if typed["item"] else None,
            vote=int(typed["vote"]) if typed["vote"] else None,
            in_force_from=typed["in_force_from"],
            in_force_until=typed["in_force_until"],
        )


class CorrectForm(DecisionForm):
    """The same of a decision that stands in the register."""

    reason = Text(
        label=_("What was wrong"), max_length=500, rows=2, help_text=_("Stands in the register with the new document.")
    )
    attached = FilesField(label=_("Scan of the corrected decision"), takes=SCAN)

    field_order = ("reason", "attached")


class RegisterForm(OfficeForm):
    """The scan of a decision, or the document of the register that it is already."""

    attached = FilesField(label=_("Scan of the signed decision"), takes=SCAN)
    document = forms.ChoiceField(
        label=_("It is in the register already"), required=False, help_text=_("Choose it, or leave it empty.")
    )


class EffectForm(OfficeForm):
    """What a decision does to an earlier one."""

    on = forms.ChoiceField(label=_("Earlier decision"))
    kind = forms.ChoiceField(label=_("What it does to it"), choices=Kind.choices, widget=Radios)
    since = DayField(label=_("From which day"), required=False, help_text=_("Empty means its own first day."))
    note = Text(label=_("What is changed, in short"), max_length=500, required=False, rows=2, help_text=NO_NAMES)

    @property
    def entry(self) -> EffectEntry:
        """What was typed, as the command takes it."""
        typed: dict[str, Any] = self.cleaned_data
        return EffectEntry(on=typed["on"], kind=Kind(typed["kind"]), since=typed["since"], note=typed["note"])
