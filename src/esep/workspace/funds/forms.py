"""Forms of funds: a fund, a movement of its money."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.finance.commands.funds.moving import MovementEntry
from esep.finance.commands.funds.opening import FundEntry
from esep.finance.models import Fund, FundMovement
from esep.finance.money import ZERO
from esep.workspace.day import DayField
from esep.workspace.directory.common import NamesForm, names_of
from esep.workspace.inputs import Radios
from esep.workspace.ledger.fields import Paper, number_of_paper, said_in_form
from esep.workspace.sums import SumField, SumsForm


class FundForm(SumsForm, NamesForm):
    """A fund with what it held on its first day."""

    since = DayField(label=_("First day"))
    opening = SumField(label=_("What it held in the morning of that day"), required=False)

    field_order = ("name_ky", "name_ru", "name_en", "since", "opening", "unit")

    @property
    def entry(self) -> FundEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return FundEntry(names=self.names, since=typed["since"], opening=typed["opening"] or ZERO)


class MovementForm(SumsForm):
    """Money that came in or was spent."""

    kind = forms.ChoiceField(label=_("What happened"), choices=FundMovement.Kind.choices, widget=Radios)
    day = DayField(label=_("Day"))
    amount = SumField(label=_("Sum"))
    purpose_ky = forms.CharField(
        label=_("For what, in Kyrgyz"),
        max_length=300,
        help_text=_("Everybody can read it. Write no names of residents."),
    )
    purpose_ru = forms.CharField(label=_("The same in Russian"), max_length=300, required=False)
    giver = forms.CharField(
        label=_("Who gave it"),
        max_length=200,
        required=False,
        help_text=_("For the office alone. It is never published."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    village = forms.ChoiceField(label=_("Village"), required=False)
    paper = Paper()

    field_order = ("kind", "day", "amount", "unit")

    @property
    def entry(self) -> MovementEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return MovementEntry(
            day=typed["day"],
            kind=FundMovement.Kind(typed["kind"]),
            amount=typed["amount"],
            purpose=said_in_form(typed, "purpose"),
            giver=typed["giver"],
            village=typed["village"],
            paper=typed["paper"],
        )


def fund_values(row: Fund) -> Mapping[str, Any]:
    """A fund as its form shows it."""
    return {**names_of(row), "since": row.since, "opening": row.opening}


def movement_values(row: FundMovement) -> Mapping[str, Any]:
    """A movement as its form shows it."""
    return {
        "kind": row.kind,
        "day": row.day,
        "amount": row.amount,
        "purpose_ky": row.purpose_ky,
        "purpose_ru": row.purpose_ru,
        "giver": row.giver,
        "village": row.village.code if row.village is not None else "",
        "paper": number_of_paper(row.document),
    }
