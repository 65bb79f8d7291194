"""Forms of broadcasts: a letter to a medium, what went out, recordings and their time marks."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.council.commands.broadcasts.medium import MediumEntry
from esep.council.models import Broadcast
from esep.workspace.council_letter import LetterFields
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios, Text
from esep.workspace.meetings.proofs import WithProof
from esep.workspace.register.fields import SCAN, FilesField

MARK = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\Z", re.ASCII)


class MediumFields(OfficeForm):
    """Which medium it is."""

    medium = forms.ChoiceField(label=_("How it goes out"), choices=Broadcast.Medium.choices, widget=Radios)
    organization = forms.ChoiceField(
        label=_("Medium of the directory"), required=False, help_text=_("Whether it is a state medium stands there.")
    )
    channel = forms.CharField(
        label=_("Or its name"), max_length=200, required=False, help_text=_("Where it is not in the directory.")
    )
    is_state_media = forms.BooleanField(
        label=_("It is a state medium"), required=False, help_text=_("Only state media count for 7.1.")
    )

    @property
    def entry(self) -> MediumEntry:
        """The medium as commands take it."""
        typed: dict[str, Any] = self.cleaned_data
        return MediumEntry(
            medium=Broadcast.Medium(typed["medium"]),
            channel=typed["channel"],
            organization=typed["organization"],
            is_state_media=typed["is_state_media"],
        )


class AskForm(LetterFields, MediumFields):
    """A letter that asks a medium to broadcast a session."""

    field_order = ("medium", "organization", "channel", "is_state_media", *LetterFields.base_fields)


class AiredFields(WithProof):
    """When and how a session went out, with its proof."""

    on = DayField(label=_("Day it went out"))
    is_live = forms.BooleanField(label=pgettext_lazy("a broadcast", "Live"), required=False)
    link = forms.URLField(
        label=_("Where it can be seen or heard"), required=False, max_length=1000, assume_scheme="https"
    )
    attached = FilesField(label=_("Or a photo or scan that shows it"), required=False, takes=SCAN)
    note = Text(label=_("Note"), max_length=500, required=False, rows=2)


class AiredForm(AiredFields):
    """The same of a medium that was asked by a letter."""


class NewAiredForm(AiredFields, MediumFields):
    """The same, with the medium."""

    field_order = ("medium", "organization", "channel", "is_state_media", "on", "is_live", "link", "attached", "note")


class RecordingForm(OfficeForm):
    """Where a session can be watched."""

    link = forms.CharField(label=_("Address of the recording"), max_length=1000, help_text=_("Begins with https://"))
    words = forms.CharField(label=_("What it is called"), max_length=200, required=False)


class MarkForm(OfficeForm):
    """At which moment of a recording something begins."""

    at = forms.CharField(
        label=_("Moment in the recording"),
        max_length=8,
        help_text=_("Hours, minutes, seconds. For example: 1:02:30"),
    )
    item = forms.ChoiceField(label=_("Item of the agenda"), required=False)
    words_ky = forms.CharField(label=_("Or what begins here, in Kyrgyz"), max_length=200, required=False)
    words_ru = forms.CharField(label=_("The same in Russian"), max_length=200, required=False)

    def clean_at(self) -> int:
        """The moment as seconds. Raises ValidationError."""
        found = MARK.fullmatch(self.cleaned_data["at"].strip())
        if found is None or int(found[2]) > 59 or int(found[3]) > 59:
            raise forms.ValidationError(_("Write it as minutes and seconds, or with hours before them: 1:02:30"))
        return int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3])
