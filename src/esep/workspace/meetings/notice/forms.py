"""Forms of the notice: what a phone in the village sends, a proof that comes later, why something is withdrawn."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.intake.upload import Accepted
from esep.kernel.refusals import Words
from esep.meetings.channels import CHANNEL_WORDS, IN_ONE_PLACE, proof_kind
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import Channel
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.inputs import Many
from esep.workspace.meetings.notice.ways import Ways
from esep.workspace.register.fields import PICTURE, FilesField
from esep.workspace.register.upload import was_too_large

ALL = "*"
"""Stands for every village of the meeting at once."""

LONGEST_LINK = 200
"""Signs of an address that a fact can hold."""


class PhotoField(FilesField):
    """A photo, taken by the camera of a phone or chosen on a computer."""

    def __init__(self, *, label: Any, help_text: Any) -> None:
        super().__init__(label=label, most=1, takes=PICTURE)
        self.help_text = format_lazy("{} {}", help_text, PICTURE.limits)
        self.widget.attrs["capture"] = "environment"


class ProofForm(OfficeForm):
    """One proof: a photo, another file, or a link."""

    photo = PhotoField(
        label=_("Photo"),
        help_text=_("The camera opens. Show the board with the notice, without people if you can."),
    )
    attached = FilesField(label=_("Another file: scan, receipt, recording, screenshot"), most=1)
    link = forms.CharField(
        label=_("Link to the publication"),
        max_length=LONGEST_LINK,
        required=False,
        widget=forms.URLInput({"autocomplete": "off"}),
        help_text=_("For a website, a newspaper on the web, an open channel."),
    )

    needs_proof = True

    def clean(self) -> dict[str, Any]:
        """As Django's; one proof at a time."""
        typed = super().clean() or {}
        given = [name for name in ("photo", "attached", "link") if typed.get(name)]
        if len(given) > 1:
            self.add_error(given[-1], _("Give one proof at a time. More can be added afterwards."))
        if self.needs_proof and not given and not self.errors:
            self.add_error("photo", _("Take a photo, choose a file, or write a link."))
        link = typed.get("link", "")
        if link and not link.startswith(("https://", "http://")):
            self.add_error("link", _("Write the whole address, beginning with https://"))
        return typed

    def proof(self, *, channel: Channel, on: date) -> Proof | None:
        """The proof that was given, if any; what sort it is follows from the channel and the file."""
        typed = self.cleaned_data
        file: Accepted | None = next(iter((*typed["photo"], *typed["attached"])), None)
        if file is not None:
            return Proof(kind=proof_kind(channel, file.media_type), claimed_on=on, file=file)
        return Proof(kind=EvidenceKind.LINK, claimed_on=on, link=typed["link"]) if typed["link"] else None


class LogForm(ProofForm):
    """A notice as it is logged in the village: the camera, the villages, the channel, done."""

    areas = Many(label=_("Which villages were told"))
    channel = forms.ChoiceField(label=_("How residents were told"), widget=Ways)
    on = DayField(label=_("Day on which residents were told"))

    field_order = ("photo", "areas", "channel", "on", "attached", "link")
    needs_proof = False
    villages: tuple[str, ...] = ()

    def offer_ways(self, places: Mapping[str, Words], channels: Sequence[Channel]) -> None:
        """Give the form the villages of the meeting, all of them at once where there are several, and the channels."""
        self.villages = tuple(places)
        together = [(ALL, _("all of them at once"))] if len(places) > 1 else []
        ways = [(channel.value, CHANNEL_WORDS[channel]) for channel in channels]
        self.offer({"areas": [*places.items(), *together], "channel": ways})

    def clean(self) -> dict[str, Any]:
        """As Django's, with the villages by their codes; a board hangs in one village."""
        typed = super().clean()
        if ALL in typed.get("areas", ()):
            typed["areas"] = list(self.villages)
        if len(typed.get("areas", ())) > 1 and typed.get("channel") in {channel.value for channel in IN_ONE_PLACE}:
            self.add_error(
                "areas", _("This way reaches one village at a time. Choose it; log each with its own proof.")
            )
        return typed


def with_proof(form: type[ProofForm], request: HttpRequest, *, initial: Mapping[str, Any] | None = None) -> Any:
    """A form that takes proofs, bound to what was sent."""
    data = posted(request)
    made = form(data, request.FILES if data is not None else None, initial=initial)
    for name in ("photo", "attached"):
        field = made.fields[name]
        assert isinstance(field, FilesField)
        field.is_too_large = data is not None and was_too_large(request)
    return made
