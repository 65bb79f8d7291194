"""Forms of a hearing: what the council said, and its own act after it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.council.commands.hearings.recording import HeardEntry
from esep.council.commands.reviews.proposing import LONGEST_GROUNDS, ReviewEntry
from esep.council.models import HeadHearing
from esep.workspace.council_letter import LetterFields
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios, Text
from esep.workspace.register.fields import SCAN, FilesField


class HeardForm(OfficeForm):
    """What the council said of the head's report."""

    result = forms.ChoiceField(label=_("What the council said"), choices=HeadHearing.Result.choices, widget=Radios)
    vote = forms.ChoiceField(label=_("Vote"), required=False, help_text=_("Its counts are told to the law."))
    decision = forms.ChoiceField(label=_("Decision"), required=False)

    @property
    def entry(self) -> HeardEntry:
        """What was chosen, as the command takes it."""
        typed: dict[str, Any] = self.cleaned_data
        return HeardEntry(
            result=HeadHearing.Result(typed["result"]),
            vote=int(typed["vote"]) if typed["vote"] else None,
            decision=typed["decision"],
        )


class CorrectForm(HeardForm):
    """The same, when it was recorded wrongly."""

    reason = Text(label=_("What was wrong"), max_length=500, rows=2)

    field_order = ("reason",)


class ReviewForm(OfficeForm):
    """The council's own proposal as it was adopted."""

    grounds = Text(
        label=_("Grounds, as the council adopted them"),
        max_length=LONGEST_GROUNDS,
        rows=6,
        help_text=_("In its own words."),
    )
    vote = forms.ChoiceField(label=_("Vote that adopted it"), help_text=_("Only votes that carried are offered."))
    decision = forms.ChoiceField(label=_("Decision"))
    addressee = forms.CharField(label=_("To whom it is sent"), max_length=200)

    @property
    def entry(self) -> ReviewEntry:
        """What was typed, as the command takes it."""
        typed: dict[str, Any] = self.cleaned_data
        return ReviewEntry(
            grounds=typed["grounds"],
            vote=int(typed["vote"]),
            decision=typed["decision"],
            addressee=typed["addressee"],
        )


class SentForm(LetterFields):
    """The letter with the proposal, and when it was sent."""

    organization = forms.ChoiceField(
        label=_("The addressee in the directory"),
        required=False,
        help_text=_("Its person, address and e-mail are known then."),
    )

    field_order = ("organization", *LetterFields.base_fields)


class AnsweredForm(OfficeForm):
    """What was answered."""

    on = DayField(label=_("Day of the answer"))
    answer = Text(label=_("What was answered"), max_length=2_000, rows=5)
    attached = FilesField(label=_("Scan of the answer"), required=False, takes=SCAN)
