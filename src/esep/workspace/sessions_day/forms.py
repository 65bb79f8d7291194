"""Forms of conducting: the beginning, who came and went, votes, the end, the signed minutes."""

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.council.commands.conducting.voting import Choice, Counts
from esep.council.models import Absence, SessionVote
from esep.council.queries.attendance import Attending
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Many, Number, Radios, Text
from esep.workspace.register.fields import SCAN, FilesField
from esep.workspace.sessions_day.common import Hour

NOW = _("Empty means now. Write it for what happened earlier.")
MOST_MEMBERS = 500
COUNT = {"min_value": 0, "max_value": MOST_MEMBERS}


class BeginForm(OfficeForm):
    """Who chairs, and since when."""

    chair = forms.ChoiceField(label=_("Who chairs"))
    at = Hour(label=_("Hour of the beginning"), required=False, help_text=NOW)


class BeginningForm(OfficeForm):
    """The same, corrected."""

    chair = forms.ChoiceField(label=_("Who chairs"))
    at = Hour(label=_("Hour of the beginning"))


class EndForm(OfficeForm):
    """When it ended."""

    at = Hour(label=_("Hour of the end"), required=False, help_text=NOW)


class EnterForm(OfficeForm):
    """Several members with one hour, as a sheet of paper has them."""

    members = Many(label=_("Who was there"), error_messages={"required": _("Choose at least one member.")})
    came_at = Hour(label=_("Came at"), required=False, help_text=_("Empty means the beginning of the session."))
    left_at = Hour(label=_("Left at"), required=False, help_text=_("Empty means: stayed to the end."))


class StayForm(OfficeForm):
    """From when to when."""

    came_at = Hour(label=_("Came at"))
    left_at = Hour(label=_("Left at"), required=False, help_text=_("Empty means: stayed to the end."))


class ExcuseForm(OfficeForm):
    """Why a member is not there."""

    reason = forms.ChoiceField(
        label=_("Sort of reason"), choices=Absence.Reason.choices, widget=Radios, help_text=_("Everybody can read it.")
    )
    words = Text(
        label=_("In words"),
        max_length=500,
        required=False,
        rows=2,
        help_text=_("Stays in the office. Nobody outside reads it."),
    )


class QuestionForm(OfficeForm):
    """What is voted on, and what carries it."""

    question_ky = Text(label=_("What is voted on, in Kyrgyz"), max_length=500, rows=2)
    question_ru = Text(label=_("The same in Russian"), max_length=500, required=False, rows=2)
    needs = forms.ChoiceField(
        label=_("What carries it"),
        choices=SessionVote.Needs.choices,
        widget=Radios,
        help_text=_("The regulation does not say. The law and your rules of procedure do."),
    )


class CountsForm(QuestionForm):
    """Hands that were counted, or papers of a secret vote."""

    in_favour = Number(label=pgettext_lazy("votes", "For"), **COUNT)
    against = Number(label=pgettext_lazy("votes", "Against"), required=False, **COUNT)
    abstained = Number(label=pgettext_lazy("votes", "Abstained"), required=False, **COUNT)
    is_secret = forms.BooleanField(label=_("It was a secret vote"), required=False)
    taken_at = Hour(label=_("Hour of the vote"), required=False, help_text=NOW)

    field_order = ("in_favour", "against", "abstained", "is_secret", "question_ky", "question_ru", "needs", "taken_at")

    @property
    def counts(self) -> Counts:
        """What was counted."""
        typed = self.cleaned_data
        return Counts(in_favour=typed["in_favour"], against=typed["against"] or 0, abstained=typed["abstained"] or 0)


class NamesForm(QuestionForm):
    """How each member in the hall voted. Everybody is for it until somebody says otherwise."""

    def __init__(self, *args: Any, members: Sequence[Attending], **kwargs: Any) -> None:
        self.names: Mapping[str, str] = {f"voice_{one.deputy}": one.deputy for one in members}
        super().__init__(*args, **kwargs)
        for one in members:
            self.fields[f"voice_{one.deputy}"] = forms.ChoiceField(
                label=one.name, choices=Choice.choices, widget=Radios, initial=Choice.IN_FAVOUR.value
            )
        self.order_fields([*self.names, "question_ky", "question_ru", "needs"])

    @property
    def choices(self) -> dict[str, Choice]:
        """The vote of each, by the code of the member."""
        return {code: Choice(self.cleaned_data[name]) for name, code in self.names.items()}


class HourForm(OfficeForm):
    """At which hour a vote was taken."""

    at = Hour(label=_("Hour of the vote"), required=False, help_text=NOW)

    @property
    def hour(self) -> time | None:
        """The hour that was typed, none for none or for what is no hour."""
        found: time | None = self.cleaned_data.get("at") if self.is_valid() else None
        return found


class MinutesForm(OfficeForm):
    """The scan of the signed minutes."""

    attached = FilesField(
        label=_("Scan of the signed minutes"),
        required=True,
        takes=SCAN,
        missing=_("Choose the scan of the signed minutes."),
    )
    signed_on = DayField(label=_("Day of signing"), required=False)
