"""What is asked for about a meeting: its plan, a change, the meeting in its place, and why it is closed."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.community.names import Names
from esep.meetings.commands import MeetingEntry
from esep.meetings.models import ReportMeeting
from esep.meetings.models.meeting import KIND_WORDS
from esep.regulation.facts.meeting import MeetingKind
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios, Text
from esep.workspace.meetings.plan.groups import Grouped
from esep.workspace.meetings.plan.hour import HourField
from esep.workspace.spelling import SpelledForm

PLAN = (
    "deputies",
    "audience",
    "topic_ky",
    "topic_ru",
    "topic_en",
    "date",
    "start_time",
    "venue",
    "place_text",
    "organizer",
    "initiators",
)
"""The fields of every plan, in their order."""


class PlanFields(SpelledForm):
    """What every plan says (2.5)."""

    SPELLED = ("topic_ky", "topic_ru")

    deputies = Grouped(label=_("Deputies who report"), required=False)
    audience = Grouped(
        label=_("Whose residents are called"),
        error_messages={"required": _("Choose every village whose residents are called.")},
        help_text=_("Every village that is ticked is owed the notice. It is called as a whole, streets included."),
    )
    topic_ky = forms.CharField(label=_("Topic in Kyrgyz"), max_length=500)
    topic_ru = forms.CharField(label=_("Topic in Russian"), max_length=500, required=False)
    topic_en = forms.CharField(label=_("Topic in English"), max_length=500, required=False)
    date = DayField(label=_("Day of the meeting"))
    start_time = HourField(label=_("Hour of the start"), help_text=_("For example: 14:00"))
    venue = forms.ChoiceField(label=_("Venue"), required=False)
    place_text = forms.CharField(
        label=_("Or another place"),
        max_length=200,
        required=False,
        help_text=_("Only where no venue of the directory fits, such as a yard."),
    )
    organizer = forms.ChoiceField(
        label=_("Organiser"), required=False, help_text=_("Who prepares the meeting in the executive body.")
    )
    initiators = Text(label=_("Who asked for the meeting"), required=False, help_text=_("One a line."))

    folded: tuple[str, ...] = ()
    """Streets and quarters that were ticked beside their own village, as they are called: the village stands for them.
    """

    def clean(self) -> dict[str, Any]:
        """The place is one; a village that is ticked stands for its streets and quarters: no notice is owed twice."""
        typed = super().clean()
        if "audience" in typed:
            field = self.fields["audience"]
            assert isinstance(field, Grouped)
            typed["audience"], self.folded = field.without_parts(typed["audience"])
        if typed.get("venue") and typed.get("place_text"):
            self.add_error("place_text", _("Choose a venue or write the place, not both."))
        return typed

    def entry_as(self, kind: MeetingKind, district: str | None) -> MeetingEntry:
        """The plan as commands take it."""
        typed = self.cleaned_data
        return MeetingEntry(
            kind=kind,
            topic=Names(ky=typed["topic_ky"], ru=typed["topic_ru"], en=typed["topic_en"]),
            date=typed["date"],
            start_time=typed["start_time"],
            audience=typed["audience"],
            deputies=typed["deputies"],
            venue=typed["venue"] or None,
            place_text=typed["place_text"],
            district=district,
            organizer=int(typed["organizer"]) if typed["organizer"] else None,
            initiators=[line.strip() for line in typed["initiators"].splitlines() if line.strip()],
        )

    def entry_like(self, meeting: ReportMeeting) -> MeetingEntry:
        """The plan of a meeting of the same kind and district as another."""
        return self.entry_as(MeetingKind(meeting.kind), meeting.district.code if meeting.district else None)


class PlanForm(PlanFields):
    """A new meeting."""

    kind = forms.ChoiceField(
        label=_("Kind of meeting"),
        choices=[(kind.value, KIND_WORDS[kind]) for kind in MeetingKind],
        initial=MeetingKind.REPORT_MEETING.value,
        widget=Radios,
        help_text=_("Only a report meeting is judged by clauses 2.5 to 3.9."),
    )
    district = forms.ChoiceField(label=_("District"), required=False)
    planned_on = DayField(
        label=_("Day on which it was planned"), required=False, help_text=_("Leave it empty for today.")
    )
    afterwards = forms.BooleanField(label=_("It was held already. I enter it afterwards, from paper."), required=False)
    field_order: Sequence[str] = ("kind", "district", *PLAN, "planned_on", "afterwards")

    @property
    def entry(self) -> MeetingEntry:
        """The plan as commands take it."""
        typed = self.cleaned_data
        return self.entry_as(MeetingKind(typed["kind"]), typed["district"] or None)


class ChangeForm(PlanFields):
    """What changes in a plan."""

    changed_on = DayField(
        label=_("Day on which it was changed"), required=False, help_text=_("Leave it empty for today.")
    )
    field_order: Sequence[str] = (*PLAN, "changed_on")


class CloseForm(OfficeForm):
    """Why a meeting is not held on its day."""

    reason = Text(
        label=_("Why"),
        max_length=500,
        help_text=_("Residents read it as you write it, on the public page of the meeting. Write it in Kyrgyz."),
    )
    on = DayField(label=_("Day of the decision"), required=False, help_text=_("Leave it empty for today."))


class ReplaceForm(CloseForm, PlanFields):
    """Why a meeting is put off, and the plan of the one in its place."""

    field_order: Sequence[str] = ("reason", "on", *PLAN)


class SkipForm(OfficeForm):
    """Why a step is not needed."""

    reason = Text(label=_("Why it is not needed"), max_length=500)
    on = DayField(label=_("Day of the decision"), required=False, help_text=_("Leave it empty for today."))


class FilterForm(OfficeForm):
    """Which meetings are listed."""

    district = forms.ChoiceField(label=_("District"), required=False)
    kind = forms.ChoiceField(label=_("Kind of meeting"), required=False)
