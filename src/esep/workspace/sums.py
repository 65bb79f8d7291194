"""Sums that are typed: in thousand soms as papers show them, or in soms, with a decimal comma or point."""

import re
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.finance.money import soms
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Radios

BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f']+")
FIGURES = re.compile(r"[+-]?\d+(?:[.,]\d+)?", re.ASCII)
LONGEST = 24
THOUSAND = Decimal(1000)


class Unit(StrEnum):
    """How many soms one unit of what is typed is."""

    THOUSAND = "thousand"
    SOM = "som"

    @property
    def soms(self) -> Decimal:
        """One unit in soms."""
        return THOUSAND if self is Unit.THOUSAND else Decimal(1)


UNIT_WORDS = (
    (Unit.THOUSAND.value, pgettext_lazy("unit of sums", "thousand soms")),
    (Unit.SOM.value, pgettext_lazy("unit of sums", "soms")),
)


class SumField(forms.CharField):
    """A sum as people write it: ``7 900,0``. Gives the number as it was typed; the form makes soms of it.

    A stored sum (Decimal soms) is shown in the unit of the form. ``below_nothing`` lets sums be negative.
    """

    def __init__(self, *, below_nothing: bool = False, help_text: Any = "", **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off", "class": "brief"})
        hint = help_text or _("For example: 7 900,0")
        super().__init__(max_length=LONGEST, widget=widget, help_text=hint, **kwargs)
        self.below_nothing = below_nothing

    def clean(self, value: Any) -> Any:
        """The number that was typed, none for an empty field. Raises ValidationError."""
        typed = BLANKS.sub("", super().clean(value))
        if not typed:
            return None
        if not FIGURES.fullmatch(typed):
            raise forms.ValidationError(_("Write the sum in figures, like this: 7 900,0"))
        number = Decimal(typed.replace(",", "."))
        if number < 0 and not self.below_nothing:
            raise forms.ValidationError(_("The sum cannot be below nothing."))
        return number

    def prepare_value(self, value: Any) -> Any:
        """A stored sum as thousand soms; what was typed stays as it was typed."""
        return typed_in(value, Unit.THOUSAND) if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another sum stands there than the stored one."""
        return bool(super().has_changed(self.prepare_value(initial) or "", data or ""))


class SumsForm(OfficeForm):
    """A form with sums and the unit in which they are typed. Cleaned sums are soms."""

    unit = forms.ChoiceField(
        label=_("Sums are typed in"), choices=UNIT_WORDS, widget=Radios, initial=Unit.THOUSAND.value
    )

    def clean(self) -> dict[str, Any]:
        """As Django's; sums become soms. A sum finer than a tyiyn, or beyond all sums, is told."""
        typed = super().clean() or {}
        unit = Unit(typed.get("unit") or Unit.THOUSAND.value)
        for name, field in self.fields.items():
            if isinstance(field, SumField) and typed.get(name) is not None:
                try:
                    typed[name] = soms(typed[name] * unit.soms)
                except (InvalidOperation, ValueError):
                    self.add_error(name, _("This sum is too large, or finer than a tyiyn. Check it and the unit."))
        return typed


def typed_in(amount: Decimal, unit: Unit) -> str:
    """A sum in soms as it is typed in a unit, exactly.

    >>> typed_in(Decimal("7900000.00"), Unit.THOUSAND)
    '7900,0'
    """
    number = (amount / unit.soms).normalize()
    text = f"{number:f}"
    return text.replace(".", ",") if "." in text else f"{text},0"
