"""What is asked for about a session: its plan, an item, a paper, why it is put off."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.community.names import Names
from esep.community.texts import Texts
from esep.council.commands.sessions import ItemEntry, SessionEntry
from esep.council.models import SessionItem
from esep.records.describing import Description
from esep.records.models import Document
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios, Text
from esep.workspace.meetings.plan.hour import HourField
from esep.workspace.register.fields import FilesField
from esep.workspace.spelling import SpelledForm

COUNCIL = "council"
"""The choice of the council itself among the bodies that sit."""

PLAN = ("topic_ky", "topic_ru", "topic_en", "date", "start_time", "venue", "place_text", "shut_reason")


class PlanFields(SpelledForm):
    """What every plan says."""

    SPELLED = ("topic_ky", "topic_ru")

    topic_ky = forms.CharField(
        label=_("Topic in Kyrgyz"), max_length=500, help_text=_("The main question. The others go on the agenda.")
    )
    topic_ru = forms.CharField(label=_("Topic in Russian"), max_length=500, required=False)
    topic_en = forms.CharField(label=_("Topic in English"), max_length=500, required=False)
    date = DayField(label=_("Day of the session"))
    start_time = HourField(label=_("Hour of the start"), help_text=_("For example: 14:00"))
    venue = forms.ChoiceField(label=_("Venue"), required=False)
    place_text = forms.CharField(
        label=_("Or another place"),
        max_length=200,
        required=False,
        help_text=_("Only where no venue of the directory fits."),
    )
    shut_reason = forms.CharField(
        label=_("Why residents cannot attend"),
        max_length=500,
        required=False,
        help_text=_("Leave it empty: then everybody may come. What you write here is public."),
    )

    def entry_of(self, commission: str) -> SessionEntry:
        """The plan as commands take it."""
        typed = self.cleaned_data
        return SessionEntry(
            topic=Names(ky=typed["topic_ky"], ru=typed["topic_ru"], en=typed["topic_en"]),
            date=typed["date"],
            start_time=typed["start_time"],
            commission=commission,
            venue=typed["venue"],
            place_text=typed["place_text"],
            shut_reason=typed["shut_reason"],
        )


class PlanForm(PlanFields):
    """A new session or sitting."""

    body = forms.ChoiceField(label=_("Who sits"), widget=Radios, initial=COUNCIL)
    afterwards = forms.BooleanField(label=_("It was held already. I enter it afterwards, from paper."), required=False)

    field_order: Sequence[str] = ("body", *PLAN, "afterwards")

    @property
    def entry(self) -> SessionEntry:
        """The plan as commands take it."""
        body = self.cleaned_data["body"]
        return self.entry_of("" if body == COUNCIL else body)


class CloseForm(OfficeForm):
    """Why a session is not held on its day."""

    reason = Text(
        label=_("Why"), max_length=500, help_text=_("Everybody reads it as you write it. Write it in Kyrgyz.")
    )
    on = DayField(label=_("Day of the decision"), required=False, help_text=_("Leave it empty for today."))


class PostponeForm(CloseForm, PlanFields):
    """Why a session is put off, and the plan of the one in its place."""

    field_order: Sequence[str] = ("reason", "on", *PLAN)


class SuccessorForm(OfficeForm):
    """Which session takes the place of one that was put off."""

    successor = forms.ChoiceField(label=_("The session in its place"), widget=Radios)


class ItemForm(SpelledForm):
    """An item of the agenda."""

    SPELLED = ("title_ky", "title_ru")

    kind = forms.ChoiceField(
        label=_("What is asked of the session"),
        choices=[(kind.value, kind.label) for kind in SessionItem.Kind],
        initial=SessionItem.Kind.DECISION.value,
        widget=Radios,
    )
    period = forms.ChoiceField(
        label=_("Half-year of the head's report"),
        required=False,
        help_text=_("Only where the head reports."),
    )
    title_ky = forms.CharField(label=_("Item in Kyrgyz"), max_length=500)
    title_ru = forms.CharField(label=_("Item in Russian"), max_length=500, required=False)
    title_en = forms.CharField(label=_("Item in English"), max_length=500, required=False)
    text_ky = Text(
        label=_("What is proposed, in Kyrgyz"),
        max_length=10_000,
        required=False,
        rows=6,
        help_text=_("Everybody can read it. Write no names of residents."),
    )
    text_ru = Text(label=_("The same in Russian"), max_length=10_000, required=False, rows=6)
    rapporteur = forms.CharField(
        label=_("Who presents it"), max_length=200, required=False, help_text=_("Office and name. It is public.")
    )

    @property
    def entry(self) -> ItemEntry:
        """The item as commands take it."""
        typed = self.cleaned_data
        return ItemEntry(
            titles=Names(ky=typed["title_ky"], ru=typed["title_ru"], en=typed["title_en"]),
            kind=SessionItem.Kind(typed["kind"]),
            texts=Texts(ky=typed["text_ky"], ru=typed["text_ru"]),
            rapporteur=typed["rapporteur"],
            period=typed["period"],
        )


class CarryForm(OfficeForm):
    """To which session an item is carried over, and why."""

    to = forms.ChoiceField(label=_("To which session"), widget=Radios)
    reason = Text(
        label=_("Why"), max_length=500, help_text=_("Everybody reads it as you write it. Write it in Kyrgyz.")
    )


class PublicField(forms.BooleanField):
    """Whether residents may open a paper."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Everybody may open it"),
            required=False,
            help_text=_("Tick it only for papers without personal data."),
        )


class ChooseForm(OfficeForm):
    """A document of the register, to be laid with an item."""

    document = forms.ChoiceField(
        label=_("Document"), widget=Radios, error_messages={"required": _("Choose a document.")}
    )
    is_public = PublicField()


class UploadForm(OfficeForm):
    """A paper that is registered and laid with an item at once."""

    kind = forms.ChoiceField(
        label=_("Kind of document"), choices=Document.Kind.choices, initial=Document.Kind.OTHER.value
    )
    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("What it is about. Leave names of residents out.")
    )
    dated_on = DayField(label=_("Date on the document"))
    attached = FilesField(label=_("Files"), required=True)
    is_public = PublicField()

    @property
    def said(self) -> Description:
        """The document as commands take it."""
        typed: dict[str, Any] = self.cleaned_data
        return Description(kind=typed["kind"], title=typed["title"], dated_on=typed["dated_on"])


class FilterForm(OfficeForm):
    """Whose sessions are listed."""

    body = forms.ChoiceField(label=_("Who sits"), required=False)
