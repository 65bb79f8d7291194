"""Forms of the desk: who came, heads counted, a sheet of paper typed in (3.1). No document is ever asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4, uuid5

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from esep.community.models import Village
from esep.documents.signin_sheet import MOST_PAGES, ROWS
from esep.kernel.refusals import Words
from esep.meetings.models.invitation import CATEGORY_WORDS
from esep.regulation.facts.meeting import Category
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Radios
from esep.workspace.meetings.hall.saying import COUNT, EventForm, PressForm
from esep.workspace.meetings.plan.hour import HourField

MOST_AS_BUTTONS = 10
"""Villages that are shown all at once; more are a list that opens."""


class DeskForm(EventForm):
    """Opening a desk. Its name tells it from the others."""

    desk = forms.CharField(
        label=_("Name of this desk"), max_length=60, help_text=_("For example: 1, or the name of who sits there.")
    )


class VillageField(forms.ChoiceField):
    """A village by its code. Whether there is such a village the command asks, so that registering is quick."""

    def valid_value(self, value: object) -> bool:
        """Any code may be one."""
        return True


class ArrivalForm(PressForm):
    """Somebody who came. Everything but the group may stay empty."""

    person = forms.UUIDField(widget=forms.HiddenInput, error_messages={"invalid": _("Open the page anew.")})
    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "words", "enterkeyhint": "done"}),
    )
    village = VillageField(label=_("Village"), required=False, widget=Radios)
    category = forms.ChoiceField(
        label=_("Group"), choices=[(category.value, CATEGORY_WORDS[category]) for category in Category]
    )
    woman = forms.BooleanField(label=_("A woman"), required=False)
    young = forms.BooleanField(label=_("Younger than 29"), required=False)

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.initial["person"] = uuid4()

    def offer_villages(self, villages: Sequence[Village]) -> None:
        """Offer the villages: all at once, or as a list that opens where they are many."""
        field = self.fields["village"]
        assert isinstance(field, forms.ChoiceField)
        if len(villages) > MOST_AS_BUTTONS:
            field.widget = forms.Select({"class": "input"})
        choices: list[tuple[str, Words]] = [(village.code, village.name) for village in villages]
        field.choices = [*choices, ("", _("Other place, or not said"))]

    def content(self, typed: dict[str, Any]) -> dict[str, object]:
        """The arrival as an event says it. What was not ticked is not known."""
        return {
            "person": typed["person"],
            "name": " ".join(typed["name"].split()),
            "village": typed["village"],
            "category": typed["category"],
            "woman": typed["woman"] or None,
            "young": typed["young"] or None,
        }


class CountForm(EventForm):
    """Heads that were counted."""

    citizens = Number(label=_("Residents in the hall"), **COUNT)
    invited = Number(label=_("Invited guests"), required=False, **COUNT)
    women = Number(label=_("Women among the residents"), required=False, **COUNT)
    young = Number(label=_("Younger than 29 among the residents"), required=False, **COUNT)

    def clean(self) -> dict[str, Any]:
        """As Django's; a part is no more than the whole."""
        typed = super().clean() or {}
        whole = typed.get("citizens")
        for name in ("women", "young"):
            part = typed.get(name)
            if part is not None and whole is not None and part > whole:
                self.add_error(name, _("More than all residents together. Correct one of the numbers."))
        return typed


class SheetNumberForm(OfficeForm):
    """Which sheet of paper is typed in."""

    sheet = Number(
        label=_("Number of the sheet"), min_value=1, max_value=MOST_PAGES, help_text=_("It stands on top of the sheet.")
    )


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line of a sheet: its number as printed, and its fields; ``known`` is who was typed in already."""

    number: int
    name: forms.BoundField | None
    village: forms.BoundField | None
    known: str | None


class SheetForm(OfficeForm):
    """The lines of one sheet. A line counts when it has a name, or the tick that somebody stands there without one."""

    base = forms.UUIDField(widget=forms.HiddenInput, error_messages={"invalid": _("Open the page anew.")})
    at = HourField(
        label=_("Hour at which the sheet was begun"),
        error_messages={"required": _("Write the hour that stands on the sheet.")},
    )
    village = forms.ChoiceField(
        label=_("Village of the lines"), required=False, help_text=_("For every line that names no other.")
    )
    nameless = Number(
        label=_("Without a name"),
        required=False,
        min_value=0,
        max_value=1000,
        help_text=_("How many came and gave no name, as noted on the sheet."),
    )

    def __init__(
        self, data: QueryDict | None = None, *, sheet: int, known: dict[int, str], villages: Sequence[Village]
    ) -> None:
        super().__init__(data)
        self.sheet, self.known = sheet, known
        self.initial["base"] = uuid4()
        codes = [(village.code, village.name) for village in villages]
        self.offer({"village": codes})
        for number in self.numbers:
            if number not in known:
                self.fields[f"name_{number}"] = forms.CharField(
                    label=_("Name"),
                    max_length=200,
                    required=False,
                    widget=forms.TextInput({"autocomplete": "off", "class": "input"}),
                )
                self.fields[f"village_{number}"] = forms.ChoiceField(
                    label=_("Village"),
                    required=False,
                    choices=[("", _("as above")), *codes],
                    widget=forms.Select({"class": "input"}),
                )

    @property
    def numbers(self) -> range:
        """The numbers of the lines, as they are printed."""
        return range((self.sheet - 1) * ROWS + 1, self.sheet * ROWS + 1)

    @property
    def lines(self) -> Iterator[SheetLine]:
        """The lines as they are drawn."""
        for number in self.numbers:
            if number in self.known:
                yield SheetLine(number, None, None, self.known[number])
            else:
                yield SheetLine(number, self[f"name_{number}"], self[f"village_{number}"], None)

    @property
    def own(self) -> list[Any]:
        """The fields above the lines."""
        return [one for one in self.shown if one.field.name in ("at", "village", "nameless")]

    def arrivals(self, typed: dict[str, Any]) -> Iterator[tuple[UUID, dict[str, object]]]:
        """Who stands on the sheet: the name of the event, and what it says."""
        base = typed["base"]
        for number in self.numbers:
            name = " ".join(typed.get(f"name_{number}", "").split())
            if name:
                village = typed[f"village_{number}"] or typed["village"]
                said = {"name": name, "village": village, "sheet": self.sheet, "line": number}
                yield uuid5(base, f"event {number}"), {"person": uuid5(base, f"person {number}"), **said}
        for place in range(1, (typed["nameless"] or 0) + 1):
            said = {"village": typed["village"], "sheet": self.sheet}
            yield uuid5(base, f"event without {place}"), {"person": uuid5(base, f"person without {place}"), **said}
