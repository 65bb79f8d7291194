"""Who was told, when and how: the forms that record it and correct it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.meetings.commands.passing_on import BY_MOUTH, Passed
from esep.meetings.models.request import Means
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Many, Radios, Text
from esep.workspace.meetings.plan.hour import HourField

OTHERWISE, NOT_AT_ALL = "otherwise", "not_at_all"


class PassForm(OfficeForm):
    """Who was told of a change, when and how."""

    chosen = Many(label=_("Who was told"), error_messages={"required": _("Tick at least one name.")})
    means = forms.ChoiceField(label=_("How"), choices=[(one.value, one.label) for one in BY_MOUTH], widget=Radios)
    on = DayField(label=_("Day on which they were told"))
    hour = HourField(label=_("Hour"), required=False)

    @property
    def passed(self) -> Passed:
        """When and how, as commands take it."""
        return _passed(self)


class CorrectTellingForm(OfficeForm):
    """Another day or other means, or that nobody was told at all."""

    what = forms.ChoiceField(
        label=_("What is wrong"),
        choices=[
            (OTHERWISE, _("It was on another day or by other means")),
            (NOT_AT_ALL, _("This person was not told at all")),
        ],
        widget=Radios,
    )
    on = DayField(label=_("The right day"), required=False)
    means = forms.ChoiceField(label=_("How"), choices=Means.choices, widget=Radios, required=False)
    reason = Text(label=_("Why"), max_length=500, help_text=_("What was recorded before stays to be seen."))
    field_order: Sequence[str] | None = ("what", "on", "means", "reason")

    @property
    def is_taken_back(self) -> bool:
        """Whether nobody was told at all."""
        return bool(self.cleaned_data["what"] == NOT_AT_ALL)

    def clean(self) -> dict[str, Any]:
        """As Django's; what was otherwise has its day and means."""
        typed = super().clean() or {}
        if typed.get("what") == OTHERWISE:
            if "on" in typed and typed["on"] is None:
                self.add_error("on", _("Enter the day."))
            if typed.get("means") == "":
                self.add_error("means", _("Choose from the list."))
        return typed


class CorrectPassForm(CorrectTellingForm):
    """The same for news that was passed on by phone or in person, with the hour."""

    hour = HourField(label=_("Hour"), required=False)
    means = forms.ChoiceField(
        label=_("How"), choices=[(one.value, one.label) for one in BY_MOUTH], widget=Radios, required=False
    )
    field_order = ("what", "on", "hour", "means", "reason")

    @property
    def passed(self) -> Passed:
        """When and how, as commands take it."""
        return _passed(self)


def _passed(form: OfficeForm) -> Passed:
    typed = form.cleaned_data
    return Passed(on=typed["on"], means=typed["means"], hour=typed["hour"])
