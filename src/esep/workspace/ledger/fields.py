"""Fields that forms of the books share: a number with a decimal comma, the paper, the council's decision."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.finance.entering import Said
from esep.records.models import Document
from esep.workspace.sums import BLANKS, FIGURES

LONGEST_NUMBER = 24


class Quantity(forms.CharField):
    """A number that is no sum: kilometres, lamps, hectares. Gives a Decimal, none where it stays empty."""

    def __init__(self, *, places: int = 2, most: Decimal = Decimal(1_000_000), **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off", "class": "brief"})
        super().__init__(max_length=LONGEST_NUMBER, widget=widget, **kwargs)
        self.places, self.most = places, most

    def clean(self, value: Any) -> Any:
        """The number that was typed. Raises ValidationError."""
        typed = BLANKS.sub("", super().clean(value))
        if not typed:
            return None
        if not FIGURES.fullmatch(typed):
            raise forms.ValidationError(_("Write it in figures."))
        number = Decimal(typed.replace(",", "."))
        if abs(number) > self.most or round(number, self.places) != number:
            raise forms.ValidationError(_("This number is too large, or has too many decimals."))
        return number

    def prepare_value(self, value: Any) -> Any:
        """A stored number with a decimal comma."""
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another number stands there than the stored one."""
        return bool(super().has_changed(self.prepare_value(initial) or "", data or ""))


class Paper(forms.CharField):
    """The number of a document in the register; it may come later."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Paper: its number in the register"),
            max_length=80,
            required=False,
            help_text=_("The paper may come later. Register it first."),
            widget=forms.TextInput({"autocomplete": "off", "class": "brief"}),
        )


class Decision(forms.CharField):
    """The code of the council's decision."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Decision of the council"),
            max_length=40,
            required=False,
            help_text=_("For example: 12-4"),
            widget=forms.TextInput({"autocomplete": "off", "class": "brief"}),
        )


def said_in_form(typed: dict[str, Any], name: str) -> Said:
    """The words of two fields, ``<name>_ky`` and ``<name>_ru``."""
    return Said(ky=typed[f"{name}_ky"], ru=typed[f"{name}_ru"])


def number_of_paper(document: Document | None) -> str:
    """The number of a document as it is typed; empty without one."""
    return document.number.text if document is not None and document.number is not None else ""
