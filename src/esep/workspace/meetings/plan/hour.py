"""The hour of a meeting as people write it, in a form."""

import re
from datetime import time
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

HOUR = re.compile(r"(\d{1,2})(?:[:. -]?(\d{2}))?", re.ASCII)


class HourInput(forms.TextInput):
    """A short input that shows an hour as 14:00."""

    def __init__(self) -> None:
        super().__init__({"inputmode": "numeric", "autocomplete": "off", "class": "brief"})

    def format_value(self, value: Any) -> str | None:
        """The hour of a stored row, or what was typed."""
        return f"{value:%H:%M}" if isinstance(value, time) else super().format_value(value)


class HourField(forms.Field):
    """A local hour: 14:00, 14.00, 14-00, 1400 and 14 are the same. Gives a ``time``."""

    widget = HourInput
    default_error_messages: ClassVar = {"required": _("Enter the hour at which the meeting starts.")}

    def has_changed(self, initial: object, data: object) -> bool:
        """Whether another hour stands there than the stored one."""
        try:
            return bool(self.to_python(data) != initial)
        except forms.ValidationError:
            return True

    def to_python(self, value: Any) -> time | None:
        """The hour that was typed. Raises ValidationError."""
        typed = str(value or "").strip()
        if not typed:
            return None
        found = HOUR.fullmatch(typed)
        if found is None:
            raise forms.ValidationError(_("Write the hour in figures, like this: 14:00"))
        hour, minute = int(found[1]), int(found[2] or "0")
        if hour > 23 or minute > 59:
            raise forms.ValidationError(_("There is no such hour. The latest is 23:59."))
        return time(hour, minute)
