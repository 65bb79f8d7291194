"""Forms of the catalogue: a version, a photo of the board, one more place, a change, an owner, an item of one's own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.texts import Texts
from esep.publications.commands.catalogue.keeping import ExtraEntry
from esep.publications.commands.publishing.entry import ChannelEntry, PublicationEntry
from esep.publications.models.catalogue import CHANNEL_WORDS
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.council import PublicationChannel
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Many, Number, Radios, Text
from esep.workspace.meetings.proofs import WithProof
from esep.workspace.register.fields import PICTURE, SCAN, FilesField

CHANNELS = [(channel.value, CHANNEL_WORDS[channel]) for channel in PublicationChannel]
HALF_YEAR = r"(19|20|21)[0-9]{2}-H[12]"


class TitlesForm(OfficeForm):
    """A title in the three languages."""

    title_ky = forms.CharField(label=_("Title in Kyrgyz"), max_length=200)
    title_ru = forms.CharField(label=_("Title in Russian"), max_length=200, required=False)
    title_en = forms.CharField(label=_("Title in English"), max_length=200, required=False)

    @property
    def titles(self) -> Texts:
        """The title as commands take it."""
        typed: dict[str, Any] = self.cleaned_data
        return Texts(ky=typed["title_ky"], ru=typed["title_ru"], en=typed["title_en"])


class PublishForm(TitlesForm):
    """A new version."""

    on = DayField(label=_("Day on which it became public"))
    channels = Many(
        label=_("Where it can be found"),
        choices=CHANNELS,
        error_messages={"required": _("Say where it can be found.")},
    )
    content = forms.ChoiceField(
        label=_("Page of this site that holds it"),
        required=False,
        help_text=_("The content is read there. It is not copied."),
    )
    document = forms.ChoiceField(
        label=_("Or a document of the register"),
        required=False,
        help_text=_("Its files become public. Letters, lists and minutes are not offered: they name people."),
    )
    link = forms.CharField(
        label=_("Or its address elsewhere"),
        max_length=1000,
        required=False,
        help_text=_("Begins with https://"),
        widget=forms.TextInput({"inputmode": "url", "autocomplete": "off"}),
    )
    attached = FilesField(label=_("Photo or scan of the sheet on the board"), required=False, takes=SCAN, most=1)
    where = forms.CharField(
        label=_("Where the board is"),
        max_length=300,
        required=False,
        help_text=_("For example: at the office, Min-Bulak"),
    )
    period = forms.RegexField(
        HALF_YEAR,
        label=_("Half-year that the report is about"),
        required=False,
        help_text=_("For example: 2026-H1"),
        error_messages={"invalid": _("Write it like this: 2026-H1")},
    )

    field_order = ("title_ky", "title_ru", "title_en", "on", "channels", "content", "document", "link", "attached")

    @property
    def entry(self) -> PublicationEntry:
        """The version as commands take it: the file shows the board, the address the site."""
        typed: dict[str, Any] = self.cleaned_data
        return PublicationEntry(
            titles=self.titles,
            on=typed["on"],
            channels=tuple(self._channels()),
            period=typed.get("period", ""),
            document=int(typed["document"]) if typed["document"] else None,
            link=typed["link"],
            content=typed["content"],
        )

    def _channels(self) -> list[ChannelEntry]:
        typed: dict[str, Any] = self.cleaned_data
        chosen = [PublicationChannel(one) for one in typed["channels"]]
        file = next(iter(typed["attached"]), None)
        board = PublicationChannel.BOARD
        shown = (board if board in chosen else chosen[0]) if file is not None else None
        return [
            ChannelEntry(
                channel=one,
                where=typed["where"] if one is board else "",
                proof=photo_or_scan(file, on=typed["on"]) if one is shown else None,
            )
            for one in chosen
        ]


class BoardForm(OfficeForm):
    """A photo of the sheet on the board: the quickest way to publish."""

    attached = FilesField(label=_("Photo of the sheet on the board"), required=True, takes=PICTURE, most=1)
    title_ky = forms.CharField(label=_("Title in Kyrgyz"), max_length=200)
    on = DayField(label=_("Day on which it was hung up"))
    where = forms.CharField(label=_("Where the board is"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["attached"].widget.attrs["capture"] = "environment"

    @property
    def entry(self) -> PublicationEntry:
        """The version as commands take it."""
        typed: dict[str, Any] = self.cleaned_data
        (file,) = typed["attached"]
        board = ChannelEntry(
            channel=PublicationChannel.BOARD, where=typed["where"], proof=photo_or_scan(file, on=typed["on"])
        )
        return PublicationEntry(titles=Texts(ky=typed["title_ky"]), on=typed["on"], channels=(board,))


class ChannelForm(WithProof):
    """One more place where a version can be found."""

    channel = forms.ChoiceField(label=_("Where it can be found"), choices=CHANNELS, widget=Radios)
    on = DayField(label=_("Since which day"))
    where = forms.CharField(label=_("Where exactly"), max_length=300, required=False)
    attached = FilesField(label=_("Photo or scan that shows it"), required=False, takes=SCAN, most=1)
    link = forms.URLField(label=_("Or a link that shows it"), required=False, max_length=1000, assume_scheme="https")

    @property
    def entry(self) -> ChannelEntry:
        """The place as commands take it."""
        typed: dict[str, Any] = self.cleaned_data
        return ChannelEntry(
            channel=PublicationChannel(typed["channel"]), since=typed["on"], where=typed["where"], proof=self.proof
        )


class ChangedForm(OfficeForm):
    """What changed, and when."""

    what = Text(
        label=_("What changed"), max_length=2000, help_text=_("Everybody reads it. Write no name of a resident.")
    )
    on = DayField(label=_("Since which day"))


class OwnerForm(OfficeForm):
    """Who keeps an item."""

    position = forms.ChoiceField(label=_("Office of the directory"), required=False)


class ExtraForm(TitlesForm):
    """An item beyond the regulation."""

    refresh_days = Number(
        label=_("How often somebody looks, in days"), required=False, help_text=_("Empty: nobody has to.")
    )
    owner = forms.ChoiceField(label=_("Who keeps it"), required=False)
    note = Text(label=pgettext_lazy("an item of the catalogue", "What it is for"), max_length=500, required=False)

    @property
    def entry(self) -> ExtraEntry:
        """The item as commands take it."""
        typed: dict[str, Any] = self.cleaned_data
        return ExtraEntry(
            titles=self.titles, refresh_days=typed["refresh_days"], note=typed["note"], owner=typed["owner"]
        )


class NewExtraForm(ExtraForm):
    """The same with its code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        help_text=_("Latin letters and hyphens, for example: budget-execution. It never changes."),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )

    field_order = ("code", "title_ky", "title_ru", "title_en", "refresh_days", "owner", "note")


def photo_or_scan(file: Any, *, on: Any) -> Proof:
    """A file as the proof that something hung on the board on a day."""
    kind = EvidenceKind.PHOTO if file.media_type.startswith("image/") else EvidenceKind.SCAN
    return Proof(kind=kind, claimed_on=on, file=file)
