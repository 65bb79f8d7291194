"""Forms of a report: its period, the words of a part, a reason, and a press that only confirms."""

from collections.abc import Sequence

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words
from esep.meetings.models import ReportMeeting
from esep.reports.commands.beginning import Period
from esep.reports.commands.writing import LONGEST_REASON, LONGEST_TEXT
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Text


class PeriodForm(OfficeForm):
    """From which day to which, and at which meeting it is to be heard."""

    since = DayField(label=_("First day of the period"))
    until = DayField(label=_("Last day of the period"))
    meeting = forms.ChoiceField(
        label=_("Meeting that will hear it"), required=False, help_text=_("May stay empty until the day is settled.")
    )

    @property
    def period(self) -> Period:
        """What was typed, as the command takes it."""
        typed = self.cleaned_data
        return Period(since=typed["since"], until=typed["until"], meeting=typed["meeting"])


class PartForm(OfficeForm):
    """The words of one part."""

    text_ky = Text(label=_("Text, in Kyrgyz"), max_length=LONGEST_TEXT, required=False, rows=14)
    text_ru = Text(label=_("Text, in Russian"), max_length=LONGEST_TEXT, required=False, rows=14)


class NothingForm(OfficeForm):
    """Why there is nothing of a part."""

    reason = Text(
        label=_("Why there was nothing"),
        max_length=LONGEST_REASON,
        help_text=_("For example: nobody gave a mandate in this period."),
    )


class PressForm(OfficeForm):
    """A press that carries out what its page says."""


def meeting_choices(meetings: Sequence[ReportMeeting]) -> list[tuple[str, Words]]:
    """Meetings by their day, code and topic."""
    return [(one.code, f"{date_format(one.date, 'SHORT_DATE_FORMAT')} · {one.code} · {one.topic}") for one in meetings]
