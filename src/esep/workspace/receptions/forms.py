"""Forms of receptions: hours, a day off, a reception, a visit and what becomes of it, a contact."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.appeals.commands.receptions.hours import HoursEntry
from esep.appeals.models import Submission
from esep.appeals.sent import Writer
from esep.appeals.taking import APPEALS, Worded
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Phone, Radios, Text
from esep.workspace.meetings.plan.hour import HourField
from esep.workspace.receptions.words import DAYS, WEEKS

KINDS = [(kind.value, kind.label) for kind in Submission.Kind if kind in APPEALS]


class PlaceFields(OfficeForm):
    """A room of the directory, or a place in words."""

    venue = forms.ChoiceField(label=_("Room"), required=False)
    place_text = forms.CharField(
        label=_("Or the place in words"),
        max_length=200,
        required=False,
        help_text=_("For example: village club, second room."),
    )


class HoursForm(PlaceFields):
    """On which weekday, at which hours, from when on."""

    deputy = forms.ChoiceField(label=_("Deputy"))
    weekday = forms.ChoiceField(label=_("Weekday"), choices=DAYS)
    week = forms.ChoiceField(label=_("Which week"), choices=[(str(week), words) for week, words in WEEKS.items()])
    starts_at = HourField(label=_("From what hour"), help_text=_("For example: 10:00"))
    ends_at = HourField(label=_("Until what hour"), help_text=_("For example: 12:00"))
    since = DayField(label=_("First day"))
    until = DayField(label=_("Last day"), required=False, help_text=_("Empty while the hours go on."))

    field_order = ("deputy", "weekday", "week", "starts_at", "ends_at", "venue", "place_text", "since", "until")

    @property
    def entry(self) -> HoursEntry:
        """What was typed, as the command takes it."""
        typed = self.cleaned_data
        return HoursEntry(
            weekday=int(typed["weekday"]),
            week=int(typed["week"]),
            starts_at=typed["starts_at"],
            ends_at=typed["ends_at"],
            venue=typed["venue"],
            place_text=typed["place_text"],
            since=typed["since"],
            until=typed["until"],
        )


class ChangeHoursForm(HoursForm):
    """The same of hours that are there: their deputy stays."""

    deputy = None  # type: ignore[assignment]


class OffForm(OfficeForm):
    """A day on which there is no reception."""

    day = forms.ChoiceField(label=_("Day"))
    reason = forms.CharField(
        label=_("Why"), max_length=300, help_text=_("Everybody can read it. For example: session of the council.")
    )


class AgainForm(OfficeForm):
    """Why there is a reception after all."""

    reason = forms.CharField(
        label=_("Why"), max_length=300, help_text=_("Everybody can read it. For example: the session was moved.")
    )


class HoldForm(PlaceFields):
    """A reception that begins, or one that is over."""

    deputy = forms.ChoiceField(label=_("Deputy"))
    on = DayField(label=_("Day"))
    starts_at = HourField(label=_("Hour"), required=False, help_text=_("For example: 10:00"))
    visitors = Number(
        label=_("How many came"), required=False, min_value=0, help_text=_("Leave it empty while it goes on.")
    )

    field_order = ("deputy", "on", "starts_at", "venue", "place_text", "visitors")


class CountForm(OfficeForm):
    """How many came."""

    visitors = Number(label=_("How many came"), min_value=0)
    reason = Text(label=_("Why it is corrected"), max_length=500, required=False)


class IssueFields(OfficeForm):
    """With what somebody came."""

    issue = Text(
        label=_("With what they came"),
        max_length=5000,
        required=False,
        rows=4,
        help_text=_("Only those who work on it read this."),
    )
    village = forms.ChoiceField(label=_("Village"), required=False)


class VisitForm(IssueFields):
    """Somebody who came. Nobody must say who they are."""

    name = forms.CharField(label=_("Name"), max_length=200, required=False, help_text=_("Only if they wish an answer."))
    phone = Phone(label=_("Phone"))
    address = forms.CharField(label=_("Address"), max_length=300, required=False)

    @property
    def writer(self) -> Writer:
        """How they can be reached."""
        typed = self.cleaned_data
        return Writer(name=typed["name"], phone=typed["phone"][:40], address=typed["address"])


class AppealForm(OfficeForm):
    """What sort of appeal a visit is."""

    kind = forms.ChoiceField(label=_("Kind of appeal"), choices=KINDS, widget=Radios)
    topic = forms.ChoiceField(label=_("What it is about"), choices=Submission.Topic.choices)
    subject = forms.CharField(
        label=_("In a few words, in Kyrgyz"),
        max_length=300,
        required=False,
        help_text=_("The topic stands for it where this is empty. No names."),
    )
    language = forms.ChoiceField(
        label=_("Language of the answer"), choices=[("ky", "кыргызча"), ("ru", "на русском")], widget=Radios
    )


class VoterMandateForm(OfficeForm):
    """A visit in words for everybody."""

    text_ky = Text(
        label=_("What was given, in Kyrgyz"),
        max_length=500,
        help_text=_("Everybody can read it. Write no names of residents."),
    )
    text_ru = Text(label=_("The same in Russian"), max_length=500, required=False)

    @property
    def text(self) -> Worded:
        """The words that were typed."""
        return Worded(ky=self.cleaned_data["text_ky"], ru=self.cleaned_data["text_ru"])


class ContactForm(OfficeForm):
    """Whom a deputy met."""

    deputy = forms.ChoiceField(label=_("Deputy"))
    on = DayField(label=_("Day"))
    counterpart = forms.CharField(
        label=_("Whom"),
        max_length=200,
        required=False,
        help_text=_("A group or a body: residents of a street, a school, an association. No names."),
    )
    organization = forms.ChoiceField(label=_("Or an organisation of the directory"), required=False)
    village = forms.ChoiceField(label=_("Village"), required=False)
    note = Text(label=_("Note for yourself"), max_length=2000, required=False, help_text=_("It is never published."))

    def clean(self) -> dict[str, Any]:
        """As Django's; somebody is named."""
        typed = super().clean() or {}
        if not self.errors and not typed.get("counterpart", "").strip() and not typed.get("organization"):
            self.add_error("counterpart", _("Write whom the deputy met."))
        return typed
