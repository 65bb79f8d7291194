"""A field for files: several at once, each looked at before the act begins."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.intake.limits import DOCUMENT_BYTES, MEGABYTE, RECORDING_BYTES
from esep.intake.scan import SCANS
from esep.intake.upload import Accepted
from esep.kernel.refusals import Refused, Words
from esep.records.files import Sent, looked_at
from esep.records.registering import FILES_FIELD

MOST_FILES = 20
"""Files of one form."""

MISSING = _("Choose at least one file.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Takes:
    """What a field takes: in words, with the limit of length, and by media type (none given: whatever may be kept).

    ``accept`` is what a browser offers to choose from; ``no`` and ``remedy`` tell of a file that is of another kind.
    """

    limits: Any
    media_types: frozenset[str] = frozenset()
    accept: str = ""
    no: Words = ""
    remedy: Words = ""


ANYTHING = Takes(
    limits=format_lazy(
        "{} {}. {} {}.",
        _("Photos, PDF, DOCX, XLSX, up to MB each:"),
        DOCUMENT_BYTES // MEGABYTE,
        _("Sound and film, up to MB:"),
        RECORDING_BYTES // MEGABYTE,
    )
)
SCAN = Takes(
    limits=format_lazy("{} {}.", _("Pictures (JPEG, PNG, WebP) or PDF, up to MB each:"), DOCUMENT_BYTES // MEGABYTE),
    media_types=SCANS,
    accept="image/*,application/pdf",
    no=_("This is no scan: %(name)s."),
    remedy=_("A scan is a picture or a PDF."),
)
PICTURE = Takes(
    limits=format_lazy("{} {}.", _("JPEG, PNG or WebP, up to MB:"), DOCUMENT_BYTES // MEGABYTE),
    media_types=frozenset(media_type for media_type in SCANS if media_type.startswith("image/")),
    accept="image/*",
    no=_("This is no picture: %(name)s."),
    remedy=_("Choose it in the field for other files."),
)


class FilesInput(forms.FileInput):
    """An input that takes several files."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> "list[UploadedFile[Any]]":
        """All files that were chosen."""
        return files.getlist(name) if isinstance(files, MultiValueDict) else []


class FilesField(forms.FileField):
    """Files as they may be kept (``tuple[Accepted, ...]``). Every fault of every file is told, with its name.

    ``is_too_large`` is set by the page when the request as a whole was too large to be read.
    """

    widget = FilesInput
    is_too_large = False

    def __init__(
        self,
        *,
        label: Any,
        required: bool = False,
        most: int = MOST_FILES,
        takes: Takes = ANYTHING,
        missing: Any = MISSING,
    ) -> None:
        offered = {"multiple": most > 1, "required": required, "accept": takes.accept or None}
        widget = FilesInput({name: value for name, value in offered.items() if value is not None})
        super().__init__(label=label, required=required, help_text=takes.limits, widget=widget)
        self.most = most
        self.takes = takes
        self.missing = missing

    def clean(self, data: Any, initial: Any = None) -> tuple[Accepted, ...]:
        """The files, looked at. Raises ValidationError."""
        if self.is_too_large:
            raise forms.ValidationError(_("The files together are too large. Send them in parts."))
        files: list[UploadedFile[Any]] = list(data or [])
        if self.required and not files:
            raise forms.ValidationError(self.missing)
        if len(files) > self.most:
            raise forms.ValidationError(format_lazy("{} {}", _("Too many files at once. The limit:"), self.most))
        try:
            accepted = looked_at([Sent(file.name or "", file.read()) for file in files], field=FILES_FIELD)
        except Refused as refused:
            raise forms.ValidationError([f"{one.message} {one.remedy}" for one in refused.refusals]) from refused
        if self.takes.media_types:
            self._refuse_others(accepted)
        return accepted

    def _refuse_others(self, accepted: tuple[Accepted, ...]) -> None:
        others = [file for file in accepted if file.media_type not in self.takes.media_types]
        if others:
            said = [f"{str(self.takes.no) % {'name': file.name}} {self.takes.remedy}" for file in others]
            raise forms.ValidationError(said)
