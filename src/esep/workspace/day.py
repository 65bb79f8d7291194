"""A day asked for in three fields of a form, or pasted whole into the first of them."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.regulation.dates import last_day_of_month
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR

WHOLE = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", re.ASCII),
)
FIGURES = re.compile(r"\d{1,2}", re.ASCII)
FOUR_FIGURES = re.compile(r"\d{4}", re.ASCII)


class DayWidget(forms.MultiWidget):
    """Three inputs called ``<name>_day``, ``<name>_month`` and ``<name>_year``."""

    template_name = "workspace/day.html"

    def __init__(self) -> None:
        each = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__(
            {
                "day": forms.TextInput({**each, "class": "input"}),
                "month": forms.TextInput({**each, "class": "input"}),
                "year": forms.TextInput({**each, "class": "input year"}),
            }
        )

    def decompress(self, value: object) -> list[str | None]:
        """The day of a stored row over the three inputs."""
        if isinstance(value, date):
            return [str(value.day), str(value.month), str(value.year)]
        return [None, None, None]

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str]:
        """The three texts as they were typed; a whole day pasted into the first is spread over them."""
        typed = [str(text or "").strip() for text in super().value_from_datadict(dict(data.items()), files, name)]
        for notation in WHOLE:
            found = notation.fullmatch(typed[0])
            if found is not None:
                return [str(int(found["day"])), str(int(found["month"])), found["year"]]
        return typed


class DayField(forms.Field):
    """A legal day. Gives a ``date``, or None where it may stay empty and did."""

    widget = DayWidget

    def __init__(self, *, label: Any, required: bool = True, help_text: Any = "") -> None:
        hint = help_text or _("For example: 14 9 2026")
        super().__init__(label=label, required=required, help_text=hint)

    def has_changed(self, initial: object, data: object) -> bool:
        """Whether another day stands there than the stored one."""
        return DayWidget().decompress(initial) != data

    def clean(self, value: Any) -> date | None:
        """The day that was typed. Raises ValidationError with the one fault to mend first."""
        typed: Sequence[str] = value or ["", "", ""]
        if not any(typed):
            if self.required:
                raise forms.ValidationError(_("Enter the day."))
            return None
        fault = _unreadable(*typed)
        if fault is not None:
            raise forms.ValidationError(fault)
        day, month, year = (int(text) for text in typed)
        last = last_day_of_month(year, month)
        if not 1 <= day <= last.day:
            raise forms.ValidationError(
                format_lazy("{} {}", _("This month has no such day. Its last day:"), str(last.day))
            )
        return last.replace(day=day)


def _unreadable(day: str, month: str, year: str) -> Any:
    if not day:
        return _("The number of the day is missing.")
    if not FIGURES.fullmatch(day):
        return _("Write the day in figures, or the whole date like this: 14.09.2026")
    if not month:
        return _("The month is missing.")
    if not FIGURES.fullmatch(month) or not 1 <= int(month) <= 12:
        return _("Write the month in figures, from 1 to 12.")
    if not year:
        return _("The year is missing.")
    if not FOUR_FIGURES.fullmatch(year):
        return _("Write the year in four figures.")
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return format_lazy("{} {}–{}", _("Years that can be used:"), str(FIRST_YEAR), str(LAST_YEAR))
    return None
