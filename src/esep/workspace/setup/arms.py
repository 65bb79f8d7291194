"""A field for the arms: a picture that was drawn anew, small enough for a row."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.intake.emblem import emblem
from esep.intake.limits import DOCUMENT_BYTES, MEGABYTE
from esep.intake.upload import accept
from esep.kernel.refusals import of_bad_input
from esep.regulation.refusals import BadInput

LARGEST = DOCUMENT_BYTES // MEGABYTE

HINT = format_lazy("{} {}", _("PNG, JPEG or WebP. Up to MB:"), LARGEST)


class ArmsField(forms.FileField):
    """Gives the emblem as PNG, or None when no file was chosen. ``is_too_large`` is set by the page when the request
    was too large to be read.
    """

    is_too_large = False

    def __init__(self, *, label: Any) -> None:
        widget = forms.FileInput({"accept": "image/png,image/jpeg,image/webp"})
        super().__init__(label=label, required=False, help_text=HINT, widget=widget)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The emblem. Raises ValidationError for whatever is no picture, or cannot be drawn."""
        if self.is_too_large:
            raise forms.ValidationError(format_lazy("{} {}", _("The picture is too large. Up to MB:"), LARGEST))
        if not isinstance(data, UploadedFile):
            return None
        try:
            accepted = accept(data.read(), name=data.name or "")
            if accepted.media_type.startswith("image/"):
                return emblem(accepted.data, name=accepted.name)
        except BadInput as error:
            told = of_bad_input(error).refusals
            raise forms.ValidationError([f"{one.message} {one.remedy}" for one in told]) from error
        raise forms.ValidationError(_("This file is no picture. Choose a PNG, JPEG or WebP."))
