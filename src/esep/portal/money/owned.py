"""Property as tables: what is let, farm land, sales, hand-overs, and the register itself (5.2-property)."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from esep.finance.models import Asset, Deal
from esep.finance.queries.public.property import PublicAsset, PublicProperty
from esep.kernel.refusals import Words
from esep.portal.money.decision import decision_link
from esep.portal.money.table import Column, Look, Row, Shown, Table
from esep.portal.place.here import Here

USES: Mapping[Deal.Kind | None, Words] = {
    Deal.Kind.SALE: pgettext_lazy("use of property", "sold"),
    Deal.Kind.TRANSFER: pgettext_lazy("use of property", "handed over"),
    Deal.Kind.LEASE: pgettext_lazy("use of property", "let"),
    None: pgettext_lazy("use of property", "own use"),
}
NOT_LET = pgettext_lazy("use of property", "not let")
DECISION = gettext_lazy("Decision of the council")


def tables_of(here: Here, found: PublicProperty) -> tuple[Table, ...]:
    """All tables of a half-year that hold something, in their order."""
    tables = (_leases(here, found), _land(found), _sales(here, found), _transfers(here, found), _register(found))
    return tuple(one for one in tables if one.rows)


def _leases(here: Here, found: PublicProperty) -> Table:
    return Table(
        name="leases",
        title=_("Let"),
        columns=(
            Column(_("Object")),
            Column(_("Tenant")),
            Column(_("Rent a year"), Look.SUM),
            Column(_("From which day"), Look.DAY),
            Column(_("Through which day"), Look.DAY),
            Column(str(DECISION)),
        ),
        rows=tuple(
            (
                Shown(one.name.text, one.name.language),
                Shown(one.tenant),
                Shown(one.year_rent),
                Shown(one.since),
                Shown(one.until),
                _decided(here, one.decision),
            )
            for one in found.leases
        ),
        total=(
            Shown(_("Altogether")),
            Shown(""),
            Shown(found.totals.leases.year_rent),
            Shown(None),
            Shown(None),
            Shown(""),
        ),
    )


def _land(found: PublicProperty) -> Table:
    totals = found.totals.land
    return Table(
        name="land",
        title=_("Farm land let"),
        columns=(
            Column(_("Land")),
            Column(_("Hectares"), Look.NUMBER),
            Column(_("Contracts"), Look.NUMBER),
            Column(_("Due"), Look.SUM),
            Column(_("Paid"), Look.SUM),
        ),
        rows=tuple(
            (
                Shown(one.name.text, one.name.language),
                Shown(one.hectares),
                Shown(one.contracts),
                Shown(one.due),
                Shown(one.paid),
            )
            for one in found.land
        ),
        total=(
            Shown(_("Altogether")),
            Shown(totals.hectares),
            Shown(totals.contracts),
            Shown(totals.due),
            Shown(totals.paid),
        ),
    )


def _sales(here: Here, found: PublicProperty) -> Table:
    return Table(
        name="sales",
        title=_("Sold"),
        columns=(
            Column(_("Object")),
            Column(_("Price"), Look.SUM),
            Column(_("Day"), Look.DAY),
            Column(_("Auction"), Look.DAY),
            Column(str(DECISION)),
        ),
        rows=tuple(
            (
                Shown(one.name.text, one.name.language),
                Shown(one.price),
                Shown(one.sold_on),
                Shown(one.auction_on),
                _decided(here, one.decision),
            )
            for one in found.sales
        ),
        total=(Shown(_("Altogether")), Shown(found.totals.sold), Shown(None), Shown(None), Shown("")),
    )


def _transfers(here: Here, found: PublicProperty) -> Table:
    return Table(
        name="transfers",
        title=_("Handed over for use"),
        columns=(
            Column(_("Object")),
            Column(_("To whom")),
            Column(_("From which day"), Look.DAY),
            Column(_("Through which day"), Look.DAY),
            Column(str(DECISION)),
        ),
        rows=tuple(
            (
                Shown(one.name.text, one.name.language),
                Shown(one.party),
                Shown(one.since),
                Shown(one.until),
                _decided(here, one.decision),
            )
            for one in found.transfers
        ),
    )


def _register(found: PublicProperty) -> Table:
    return Table(
        name="register",
        title=_("The register"),
        columns=(
            Column(_("Object")),
            Column(_("Number in the register of property")),
            Column(_("What it is")),
            Column(_("Village")),
            Column(_("m²"), Look.NUMBER),
            Column(_("Hectares"), Look.NUMBER),
            Column(_("How it is used")),
            Column(_("Newest valuation"), Look.SUM),
            Column(_("Valued on"), Look.DAY),
        ),
        rows=tuple(_registered(one) for one in found.register),
    )


def _registered(one: PublicAsset) -> Row:
    is_idle_land = one.use is None and one.kind is Asset.Kind.FARM_LAND
    return (
        Shown(one.name.text, one.name.language),
        Shown(one.code),
        Shown(str(one.kind.label)),
        Shown(one.village),
        Shown(one.square_metres),
        Shown(one.hectares),
        Shown(str(NOT_LET if is_idle_land else USES[one.use])),
        Shown(one.worth),
        Shown(one.valued_on),
    )


def _decided(here: Here, decision: str) -> Shown:
    found = decision_link(here, decision)
    if found is None:
        return Shown("")
    return Shown(found.number, address=found.address, claimed=found.adopted_on, received=found.registered_on)
