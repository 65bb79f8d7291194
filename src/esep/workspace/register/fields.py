"""A field for files: several at once, each looked at before the act begins."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.intake.limits import DOCUMENT_BYTES, MEGABYTE, RECORDING_BYTES
from esep.intake.upload import Accepted
from esep.kernel.refusals import Refused
from esep.records.files import Sent, looked_at
from esep.records.registering import FILES_FIELD

MOST_FILES = 20
"""Files of one form."""

LIMITS = format_lazy(
    "{} {}. {} {}.",
    _("Photos, PDF, DOCX, XLSX, up to MB each:"),
    DOCUMENT_BYTES // MEGABYTE,
    _("Sound and film, up to MB:"),
    RECORDING_BYTES // MEGABYTE,
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

    def __init__(self, *, label: Any, required: bool = False, most: int = MOST_FILES) -> None:
        widget = FilesInput({"multiple": most > 1})
        super().__init__(label=label, required=required, help_text=LIMITS, widget=widget)
        self.most = most

    def clean(self, data: Any, initial: Any = None) -> tuple[Accepted, ...]:
        """The files, looked at. Raises ValidationError."""
        if self.is_too_large:
            raise forms.ValidationError(_("The files together are too large. Send them in parts."))
        files: list[UploadedFile[Any]] = list(data or [])
        if self.required and not files:
            raise forms.ValidationError(_("Choose at least one file."))
        if len(files) > self.most:
            raise forms.ValidationError(format_lazy("{} {}", _("Too many files at once. The limit:"), self.most))
        try:
            return looked_at([Sent(file.name or "", file.read()) for file in files], field=FILES_FIELD)
        except Refused as refused:
            raise forms.ValidationError([f"{one.message} {one.remedy}" for one in refused.refusals]) from refused
