"""A field for files from anybody: a few at once, each looked at before anything is kept."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.appeals.sent import MOST_FILES
from esep.intake.limits import DOCUMENT_BYTES, MEGABYTE
from esep.intake.upload import Accepted
from esep.kernel.refusals import Refused
from esep.records.files import Sent, looked_at

HELP = format_lazy(
    "{} {}. {} {}.",
    _("Photos, PDF or Word. Files at most:"),
    MOST_FILES,
    _("MB each:"),
    DOCUMENT_BYTES // MEGABYTE,
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

    def clean(self, data: Any, initial: Any = None) -> tuple[Accepted, ...]:
        """The files, looked at. Raises ValidationError."""
        if self.is_too_large:
            raise forms.ValidationError(_("The files together are too large. Send fewer, or smaller ones."))
        files: list[UploadedFile[Any]] = list(data or [])
        if len(files) > MOST_FILES:
            raise forms.ValidationError(
                format_lazy(
                    "{} {}. {}",
                    _("Too many files. They were:"),
                    len(files),
                    _("Choose the most important ones, or put pages together into one PDF."),
                )
            )
        try:
            return looked_at([Sent(file.name or "", file.read()) for file in files], field="files")
        except Refused as refused:
            raise forms.ValidationError([f"{one.message} {one.remedy}" for one in refused.refusals]) from refused
