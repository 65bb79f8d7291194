"""Property as tables: what is let, farm land, sales, hand-overs, and the register itself (5.2-property)."""

from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from esep.finance.models import Asset, Deal
from esep.finance.queries.property import Leased, LeaseTotals, PropertySummary, RegisteredAsset
from esep.kernel.refusals import Words
from esep.workspace.ledger.bringing import bringing
from esep.workspace.ledger.table import Action, Cell, Table, amount, text
from esep.workspace.office import Office

OLD_DAYS = 365 * 3
"""Days after which a valuation is shown as old: lists then say so, and nothing more."""


def tables_of(found: PropertySummary, place: Office) -> tuple[Table, ...]:
    """All tables of a half-year."""
    return (
        _leases(found, place),
        _land(found, place),
        _sales(found, place),
        _transfers(found, place),
        _register(found, place),
    )


def address_of(place: Office, asset: Asset) -> str:
    """The page of an object."""
    return place.address("office-property-asset", asset=asset.code)


def name_of(asset: Asset) -> str:
    """An object in the reader's language, with its number."""
    return f"{asset.code} {asset.name_in(get_language() or 'ky')}"


def _leases(found: PropertySummary, place: Office) -> Table:
    return Table(
        name="leases",
        caption=_("Let"),
        columns=(_("Object"), _("Tenant"), _("Rent a year"), _("Due"), _("Paid"), _("Owed"), _("Newest valuation")),
        rows=tuple(
            (
                _named(one.asset, place),
                text(one.deal.party),
                amount(one.deal.year_rent),
                *_rents(one),
                _valued(found, one.asset),
            )
            for one in found.leases
        ),
        total=(text(_("Sum")), text(""), *_totals(found.totals.leases), text("")) if found.leases else (),
    )


def _land(found: PropertySummary, place: Office) -> Table:
    totals = found.totals.land
    return Table(
        name="land",
        caption=_("Farm land let"),
        columns=(_("Land"), _("Hectares"), _("Contracts"), _("Due"), _("Paid"), _("Owed")),
        rows=tuple(
            (_named(one.asset, place), text(one.asset.hectares), text(one.deal.contracts), *_rents(one))
            for one in found.land
        ),
        total=(text(_("Sum")), text(totals.hectares), text(totals.contracts), *_totals(totals)[1:])
        if found.land
        else (),
    )


def _sales(found: PropertySummary, place: Office) -> Table:
    return Table(
        name="sales",
        caption=_("Sold"),
        columns=(_("Object"), _("Day"), _("Auction"), _("Price"), _("Decision of the council")),
        rows=tuple(
            (
                _named(deal.asset, place),
                text(deal.since),
                text(deal.auction_on),
                amount(deal.price),
                text(deal.decision),
            )
            for deal in found.sales
        ),
        total=(text(_("Sum")), text(""), text(""), amount(found.totals.sold), text("")) if found.sales else (),
        empty=_("Nothing was sold."),
    )


def _transfers(found: PropertySummary, place: Office) -> Table:
    return Table(
        name="transfers",
        caption=_("Handed over for use"),
        columns=(_("Object"), _("To whom"), _("From which day"), _("Through which day"), _("Decision of the council")),
        rows=tuple(
            (_named(deal.asset, place), text(deal.party), text(deal.since), text(deal.until), text(deal.decision))
            for deal in found.transfers
        ),
        empty=_("Nothing is handed over."),
    )


def _register(found: PropertySummary, place: Office) -> Table:
    return Table(
        name="register",
        caption=_("The register"),
        columns=(_("Object"), _("What it is"), _("Village"), _("Size"), _("How it is used"), _("Newest valuation")),
        rows=tuple(
            (
                _named(one.asset, place),
                text(one.asset.get_kind_display()),
                text(one.asset.village.name if one.asset.village is not None else ""),
                size_of(one.asset),
                text(use_of(one), note=one.asset.until.strftime("%d.%m.%Y") if one.asset.until is not None else ""),
                _valued(found, one.asset),
            )
            for one in (*found.assets, *found.land_assets)
        ),
    )


def size_of(asset: Asset) -> Cell:
    """The size of an object with its unit."""
    if asset.hectares is not None:
        return text(asset.hectares, note=_("ha"))
    return text(asset.square_metres, note=_("m²") if asset.square_metres is not None else "")


def use_of(one: RegisteredAsset) -> Words:
    """How an object is used, by its deals."""
    kinds = {deal.kind for deal in one.deals}
    for kind in (Deal.Kind.SALE, Deal.Kind.TRANSFER, Deal.Kind.LEASE):
        if kind in kinds:
            return USE_WORDS[kind]
    return OWN_USE if one.asset.kind != Asset.Kind.FARM_LAND else NOT_LET


OWN_USE = pgettext_lazy("use of property", "own use")
NOT_LET = pgettext_lazy("use of property", "not let")
USE_WORDS: dict[str, Words] = {
    Deal.Kind.SALE: pgettext_lazy("use of property", "sold"),
    Deal.Kind.TRANSFER: pgettext_lazy("use of property", "handed over"),
    Deal.Kind.LEASE: pgettext_lazy("use of property", "let"),
}


def _named(asset: Asset, place: Office) -> Cell:
    return text(name_of(asset), address=address_of(place, asset))


def _rents(one: Leased) -> tuple[Cell, ...]:
    if not one.is_known:
        return text(""), text(_("not entered"), tone="due"), amount(one.debt or None)
    return amount(one.due), amount(one.paid), amount(one.debt)


def _totals(totals: LeaseTotals) -> tuple[Cell, ...]:
    return amount(totals.year_rent), amount(totals.due), amount(totals.paid), amount(totals.debt)


def _valued(found: PropertySummary, asset: Asset) -> Cell:
    row = next((one for one in (*found.assets, *found.land_assets) if one.asset.pk == asset.pk), None)
    if row is None or row.valuation is None or row.valued_days is None:
        return text(_("none"), tone="due" if asset.pk in {one.asset.pk for one in found.never_valued} else "")
    note = f"{row.valuation.valued_on:%d.%m.%Y}"
    return amount(row.valuation.amount, note=f"{note}, {_('old')}" if row.valued_days > OLD_DAYS else note)


def first_actions(place: Office) -> tuple[Action, ...]:
    """The buttons above the tables; the caller asks whether the visitor may."""
    enter = Action(place.address("office-property-new"), _("Enter an object"), is_first=True)
    return (enter, *bringing("property", place))
