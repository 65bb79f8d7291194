"""The form over a table that is looked at: how it is read, and what is wanted before it is brought in."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.finance.importing.field import SUMS, TEXTS, WORDS, Field, Table
from esep.kernel.refusals import Words
from esep.workspace.budget.forms import PAPER_HINT, SOURCE_HINT
from esep.workspace.day import DayField
from esep.workspace.forms import OfficeForm, Shown
from esep.workspace.inputs import Radios

UNITS = (("1", _("soms")), ("1000", _("thousand soms")), ("1000000", _("million soms")))
READING = ("sheet", "heading", "unit")
"""Fields that say how a table is read, besides its columns."""


class LookForm(OfficeForm):
    """How a table is read, and that what is told of it was seen. ``shown`` is the reading on the page it came from."""

    field_order: Sequence[str] = (*READING, *TEXTS)

    sheet = forms.ChoiceField(label=_("Sheet"))
    heading = forms.ChoiceField(
        label=_("Row of the titles"), help_text=_("What stands below it is read. Of two rows of titles the lower one.")
    )
    unit = forms.ChoiceField(label=_("Sums in the table are in"), choices=UNITS, widget=Radios)
    shown_as = forms.CharField(widget=forms.HiddenInput, required=False, max_length=1_000)
    accepts = forms.BooleanField(label=_("I have read what is told. It may stay so."), required=False)

    def offer_fields(self, options: Mapping[str, Sequence[tuple[str, Words]]]) -> None:
        """Give fields their choices; those without a choice to make are left out."""
        self.offer({name: choices for name, choices in options.items() if choices})
        self.leave_out([name for name, choices in options.items() if not choices])

    def leave_out(self, names: Collection[str]) -> None:
        """Ask nothing where there is nothing to ask."""
        for name in names:
            del self.fields[name]

    @property
    def reading(self) -> list[Shown]:
        """The fields that say how the table is read."""
        return [one for one in self.shown if self._is_of_reading(one)]

    @property
    def bringing(self) -> list[Shown]:
        """The other ones."""
        return [one for one in self.shown if not self._is_of_reading(one)]

    @staticmethod
    def _is_of_reading(one: Shown) -> bool:
        return one.field.name in READING or one.field.name in set(Field)


class PlanForm(LookForm):
    """The same for lines of a version; ``instead_of`` is a table that was brought in before."""

    field_order = (*READING, *TEXTS, *SUMS[Table.PLAN])

    instead_of = forms.ChoiceField(
        label=_("In place of an earlier table"),
        required=False,
        help_text=_("Its lines are taken out in the same step. Without a choice they stay."),
    )


class ReportForm(LookForm):
    """The same for a report of the treasury: its source, day and paper."""

    field_order = (*READING, *TEXTS, *SUMS[Table.EXECUTION])

    source = forms.CharField(label=_("Source"), max_length=300, help_text=SOURCE_HINT)
    reported_on = DayField(label=_("Day of the report"))
    document = forms.CharField(label=_("Paper"), max_length=60, required=False, help_text=PAPER_HINT)


def with_columns(form: type[LookForm], table: Table) -> Any:
    """The form with a choice of the column for each field that a table may have."""
    fields = {}
    for field in (*TEXTS, *SUMS[table]):
        words: Any = WORDS[field]
        fields[field.value] = forms.ChoiceField(label=words, required=False)
    return type(f"{form.__name__}WithColumns", (form,), fields)
