"""Forms of demands."""

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.appeals.commands.demands.entering import DemandEntry
from esep.appeals.taking import Worded
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Many, Text
from esep.workspace.register.fields import FilesField


class DemandForm(OfficeForm):
    """Who asks whom to report on what; the letter may be scanned."""

    group = forms.CharField(
        label=_("Who demands it"),
        max_length=200,
        help_text=_("A group, an association or a party. Everybody can read it: no names of residents."),
    )
    deputies = Many(label=_("Which deputies"))
    subject = Text(label=_("What they are asked to report on, in Kyrgyz"), max_length=500)
    subject_ru = Text(label=_("The same in Russian"), max_length=500, required=False)
    received_on = DayField(label=_("Day on which it came"))
    attached = FilesField(label=_("Scan of the letter"))

    @property
    def entry(self) -> DemandEntry:
        """What was typed, as the command takes it."""
        typed = self.cleaned_data
        return DemandEntry(
            group=typed["group"],
            deputies=typed["deputies"],
            subject=Worded(ky=typed["subject"], ru=typed["subject_ru"]),
            received_on=typed["received_on"],
        )


class AnswerForm(OfficeForm):
    """The answer in words."""

    reply = Text(label=_("What was answered"), max_length=2000, help_text=_("Everybody can read it."))
    on = DayField(label=_("Day of the answer"))
    reason = Text(label=_("Why it is answered again"), max_length=500, required=False)


class MeetingForm(OfficeForm):
    """The meeting that a demand is turned into."""

    meeting = forms.ChoiceField(label=_("Meeting"))
    on = DayField(label=_("Day of the answer"))
    reason = Text(label=_("Why it is answered again"), max_length=500, required=False)
