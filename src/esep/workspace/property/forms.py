"""Forms of property: an object, a valuation, a deal, the rent of a half-year."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.finance.commands.property.dealing import DealEntry
from esep.finance.commands.property.registering import AssetEntry
from esep.finance.commands.property.renting import RentEntry
from esep.finance.commands.property.valuing import ValuationEntry
from esep.finance.models import Asset, Deal, Rent
from esep.workspace.day import DayField
from esep.workspace.directory.common import NamesForm, names_of
from esep.workspace.inputs import Number, Radios
from esep.workspace.ledger.fields import Decision, Paper, Quantity, number_of_paper
from esep.workspace.sums import SumField, SumsForm


class AssetForm(NamesForm):
    """An object as it is described."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Asset.Kind.choices, widget=Radios)
    village = forms.ChoiceField(label=_("Village"), required=False)
    address = forms.CharField(label=_("Address"), max_length=300, required=False)
    square_metres = Quantity(label=_("Square metres"), places=1, required=False)
    hectares = Quantity(label=_("Hectares"), places=4, required=False, help_text=_("Farm land needs them."))
    since = DayField(label=_("In the register since"), required=False, help_text=_("Leave it empty if nobody knows."))

    @property
    def entry(self) -> AssetEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return AssetEntry(
            names=self.names,
            kind=Asset.Kind(typed["kind"]),
            village=typed["village"],
            address=typed["address"],
            square_metres=typed["square_metres"],
            hectares=typed["hectares"],
            since=typed["since"],
        )


class NewAssetForm(AssetForm):
    """The same with its inventory number."""

    code = forms.CharField(
        label=_("Inventory number"),
        max_length=40,
        help_text=_("As in the books, in Latin letters and digits: P-003. It never changes."),
        widget=forms.TextInput({"autocomplete": "off", "class": "brief", "spellcheck": "false"}),
    )

    field_order = ("code",)


class ValuationForm(SumsForm):
    """What it was valued at."""

    valued_on = DayField(label=_("Day of the valuation"))
    amount = SumField(label=_("Valued at"))
    valuer = forms.CharField(label=_("Who valued it"), max_length=200, required=False)
    paper = Paper()

    field_order = ("valued_on", "amount", "unit")

    @property
    def entry(self) -> ValuationEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return ValuationEntry(
            valued_on=typed["valued_on"], amount=typed["amount"], valuer=typed["valuer"], paper=typed["paper"]
        )


class DealForm(SumsForm):
    """What was done with an object."""

    kind = forms.ChoiceField(label=_("What was done"), choices=Deal.Kind.choices, widget=Radios)
    party = forms.CharField(
        label=_("With whom"),
        max_length=200,
        required=False,
        help_text=_("An enterprise, a body or a sole trader. Everybody can read it."),
    )
    since = DayField(label=_("From which day"))
    until = DayField(label=_("Through which day"), required=False, help_text=_("Empty: no end is agreed."))
    year_rent = SumField(label=_("Rent a year, of a lease"), required=False)
    price = SumField(label=_("Price, of a sale"), required=False)
    auction_on = DayField(label=_("Day of the auction"), required=False)
    contracts = Number(
        label=_("Number of contracts"),
        min_value=1,
        max_value=10_000,
        initial=1,
        help_text=_("More than one of farm land."),
    )
    decision = Decision()
    paper = Paper()

    field_order = ("kind", "party", "since", "until", "year_rent", "price", "unit")

    @property
    def entry(self) -> DealEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return DealEntry(
            kind=Deal.Kind(typed["kind"]),
            party=typed["party"],
            since=typed["since"],
            until=typed["until"],
            auction_on=typed["auction_on"],
            year_rent=typed["year_rent"],
            price=typed["price"],
            contracts=typed["contracts"],
            decision=typed["decision"],
            paper=typed["paper"],
        )


class RentForm(SumsForm):
    """What was due and paid in a half-year."""

    due = SumField(label=_("Due in the half-year"))
    paid = SumField(label=_("Paid in the half-year"))

    def entry_of(self, year: int, half: int) -> RentEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return RentEntry(year=year, half=half, due=typed["due"], paid=typed["paid"])


def asset_values(row: Asset) -> Mapping[str, Any]:
    """An object as its form shows it."""
    found = dict(names_of(row))
    found.pop("version")
    return found | {
        "kind": row.kind,
        "village": row.village.code if row.village is not None else "",
        "address": row.address,
        "square_metres": row.square_metres,
        "hectares": row.hectares,
        "since": row.since,
    }


def deal_values(row: Deal) -> Mapping[str, Any]:
    """A deal as its form shows it."""
    return {
        "kind": row.kind,
        "party": row.party,
        "since": row.since,
        "until": row.until,
        "year_rent": row.year_rent,
        "price": row.price,
        "auction_on": row.auction_on,
        "contracts": row.contracts,
        "decision": row.decision,
        "paper": number_of_paper(row.document),
    }


def rent_values(row: Rent) -> Mapping[str, Any]:
    """A rent as its form shows it."""
    return {"due": row.due, "paid": row.paid}
