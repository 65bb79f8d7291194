"""Forms of the lists: who is invited, who speaks, what is on the agenda, and when the lists were fixed."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.community.names import Names
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.commands.agenda import AgendaEntry
from esep.meetings.commands.speaking import SpeakerDraft
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import SpeakerEntry
from esep.meetings.models.invitation import CATEGORY_WORDS
from esep.meetings.models.request import Means
from esep.meetings.models.speaker import MOST_MINUTES
from esep.regulation.facts.meeting import Category
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Many, Number, Phone, Radios, Text
from esep.workspace.meetings.proofs import WithProof
from esep.workspace.register.fields import SCAN, FilesField

OUT_OF_BOUNDS = _("Write the minutes in figures, from 1 to 240.")
MINUTES: Mapping[str, Any] = {
    "label": _("Minutes"),
    "required": False,
    "min_value": 1,
    "max_value": MOST_MINUTES,
    "error_messages": {"min_value": OUT_OF_BOUNDS, "max_value": OUT_OF_BOUNDS, "invalid": OUT_OF_BOUNDS},
}
GONE = {"invalid_choice": _("Somebody chosen here stands on the list already. Look at it and choose again.")}
SOMEBODY = {"required": _("Tick at least one name.")}


class InviteForm(OfficeForm):
    """Somebody on the participants list."""

    category = forms.ChoiceField(
        label=_("Group"),
        choices=[(category.value, CATEGORY_WORDS[category]) for category in Category],
        widget=Radios,
        help_text=_("The five groups of the regulation. Residents are called by the notice."),
    )
    name = forms.CharField(label=_("Name of the person or organisation"), max_length=200)
    post = forms.CharField(label=_("Post"), max_length=200, required=False)
    organization = forms.ChoiceField(label=_("Organisation"), required=False)
    email = forms.EmailField(label=_("E-mail address"), required=False)
    phone = Phone(label=_("Telephone"))

    def entry_of(self, person: int | None = None) -> InviteEntry:
        """The entry as commands take it."""
        typed = self.cleaned_data
        return InviteEntry(
            category=Category(typed["category"]),
            name=typed["name"],
            post=typed["post"],
            organization=typed["organization"] or None,
            person=person,
            email=typed["email"],
            phone=typed["phone"],
        )


class SentInviteForm(InviteForm):
    """An entry whose invitation went out already: a correction has its reason."""

    reason = Text(
        label=_("Why the name or the group is corrected"),
        max_length=500,
        required=False,
        help_text=_("The invitation went out with the old one. The correction stays to be seen."),
    )


class SendForm(OfficeForm):
    """Which invitations went out, when and how."""

    chosen = Many(label=_("Invitations"), error_messages=SOMEBODY)
    means = forms.ChoiceField(
        label=_("How"),
        choices=Means.choices,
        widget=Radios,
        help_text=_("By e-mail they are sent now, with the letter and an entry for a calendar."),
    )
    on = DayField(label=_("Day on which they were sent or handed over"))


class SpeakerForm(OfficeForm):
    """Somebody on the speakers list."""

    role = forms.ChoiceField(label=_("Speaks as"), choices=SpeakerEntry.Role.choices, widget=Radios)
    mandate = forms.ChoiceField(
        label=_("Reporting deputy"), required=False, help_text=_("Only for a deputy who reports at this meeting.")
    )
    name = forms.CharField(
        label=_("Name"), max_length=200, required=False, help_text=_("Of a deputy chosen above it may stay empty.")
    )
    post = forms.CharField(label=_("Post"), max_length=200, required=False)
    organization = forms.ChoiceField(label=_("Organisation"), required=False)
    topic = forms.CharField(label=_("Topic of the speech"), max_length=500, required=False)
    minutes = Number(**MINUTES)
    email = forms.EmailField(label=_("E-mail address"), required=False)
    phone = Phone(label=_("Telephone"))

    def draft_of(self, names: Mapping[str, str]) -> SpeakerDraft:
        """The entry as commands take it; ``names`` are those of deputies, by the codes of their mandates."""
        typed = self.cleaned_data
        mandate = typed["mandate"] if typed["role"] == SpeakerEntry.Role.DEPUTY else ""
        return SpeakerDraft(
            role=typed["role"],
            name=typed["name"] or names.get(mandate, ""),
            post=typed["post"],
            topic=typed["topic"],
            minutes=typed["minutes"],
            mandate=mandate or None,
            organization=typed["organization"] or None,
            email=typed["email"],
            phone=typed["phone"],
        )


class DeputiesForm(OfficeForm):
    """How long each deputy reports."""

    minutes = Number(**{**MINUTES, "label": _("Minutes of each report")})


class TellForm(WithProof):
    """Which speakers were told, when and how, and what shows it."""

    chosen = Many(label=_("Speakers"), error_messages=SOMEBODY)
    means = forms.ChoiceField(label=_("How"), choices=Means.choices, widget=Radios)
    on = DayField(label=_("Day on which they were told"))
    link = forms.CharField(
        label=_("Link to a message"),
        max_length=1000,
        required=False,
        widget=forms.URLInput({"autocomplete": "off"}),
        help_text=_("A proof is not required. It helps when somebody says that nobody told them."),
    )
    attached = FilesField(label=_("Picture of the message or of the signature"), most=1, takes=SCAN)


class ItemForm(OfficeForm):
    """An item of the agenda."""

    name_ky = forms.CharField(label=_("Item in Kyrgyz"), max_length=500)
    name_ru = forms.CharField(label=_("Item in Russian"), max_length=500, required=False)
    name_en = forms.CharField(label=_("Item in English"), max_length=500, required=False)
    minutes = Number(**MINUTES)
    speaker = forms.ChoiceField(label=_("Who speaks"), required=False)

    @property
    def entry(self) -> AgendaEntry:
        """The item as commands take it."""
        typed = self.cleaned_data
        return AgendaEntry(
            titles=Names(ky=typed["name_ky"], ru=typed["name_ru"], en=typed["name_en"]),
            minutes=typed["minutes"],
            speaker=int(typed["speaker"]) if typed["speaker"] else None,
        )


class LockForm(OfficeForm):
    """On which day the lists were fixed, and how many stood on them where they were kept on paper."""

    on = DayField(label=_("Day on which the lists were fixed"))
    is_on_paper = forms.BooleanField(
        label=_("The lists were kept on paper. I enter only how many stood on them."), required=False
    )
    participants = Number(label=_("Participants on paper"), required=False, min_value=0, max_value=100_000)
    speakers = Number(label=_("Speakers on paper"), required=False, min_value=0, max_value=1_000)

    def clean(self) -> dict[str, Any]:
        """As Django's; paper lists have both counts."""
        typed = super().clean() or {}
        if typed.get("is_on_paper"):
            for name in ("participants", "speakers"):
                if typed.get(name) is None and name not in self.errors:
                    self.add_error(name, _("Write how many stood on the list."))
        return typed

    @property
    def counted(self) -> tuple[int, int] | None:
        """Participants and speakers of lists on paper; none where the lists here are meant."""
        typed = self.cleaned_data
        return (typed["participants"], typed["speakers"]) if typed["is_on_paper"] else None


class SuggestForm(OfficeForm):
    """Whom to put on the participants list, by group. The fields are those groups that offer somebody."""

    def __init__(self, *args: Any, groups: Sequence[tuple[str, Words, Sequence[tuple[str, Words]]]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.groups = [name for name, _label, _choices in groups]
        for name, label, choices in groups:
            self.fields[name] = Many(label=label, choices=choices, required=False, error_messages=GONE)

    @property
    def keys(self) -> list[str]:
        """What was ticked."""
        return [key for name in self.groups for key in self.cleaned_data[name]]


def today() -> Mapping[str, Any]:
    """Today as the day that a form begins with."""
    return {"on": clock.today()}
