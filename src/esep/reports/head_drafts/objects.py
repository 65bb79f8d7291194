"""Figures of municipal property: what it came to, and object by object what was let, valued and sold (5.2-property).

Nobody who rents or bought is named.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from esep.finance.models import Asset
from esep.finance.queries.property import Leased, LeaseTotals
from esep.reports.head_drafts.phrasing import Proof, each
from esep.reports.head_figures import Figure, Unit
from esep.reports.head_material import HeadMaterial
from esep.reports.material import Texts

PROPERTY = Proof(source="property_register", route="office-property", arguments={})


def totals_of(material: HeadMaterial) -> Iterator[Figure]:
    """What property came to in the half-year."""
    totals = material.owned.totals
    yield PROPERTY.figure("property/assets/count", each("assets_name"), len(material.owned.assets), Unit.COUNT)
    yield PROPERTY.figure("property/leases/due", each("leases_due"), totals.leases.due)
    yield PROPERTY.figure("property/leases/paid", each("leases_paid"), totals.leases.paid)
    yield PROPERTY.figure("property/leases/debt", each("leases_debt"), totals.leases.debt)
    yield PROPERTY.figure("property/land/hectares", each("land_hectares"), totals.land.hectares, Unit.HECTARE)
    yield PROPERTY.figure("property/land/contracts", each("land_contracts"), totals.land.contracts, Unit.COUNT)
    yield PROPERTY.figure("property/land/due", each("land_due"), totals.land.due)
    yield PROPERTY.figure("property/land/paid", each("land_paid"), totals.land.paid)
    yield PROPERTY.figure("property/sales/sum", each("sales_name"), totals.sold)


def objects_of(material: HeadMaterial) -> Iterator[Figure]:
    """Rents of each lease against what was due, the worth of each object that was valued, each sale."""
    owned = material.owned
    yield from _rents("lease", owned.leases, owned.totals.leases)
    yield from _rents("land", owned.land, owned.totals.land)
    for one in owned.assets:
        if one.valuation is not None:
            words = each("valued", name=_called(one.asset), day=one.valuation.valued_on)
            yield PROPERTY.figure(f"valuation/{one.asset.code}/sum", words, one.valuation.amount)
    for sale in owned.sales:
        if sale.price is not None:
            words = each("sold_on", name=_called(sale.asset), day=sale.auction_on or sale.since)
            yield PROPERTY.figure(f"sale/{sale.code}/sum", words, sale.price)


def _rents(table: str, leases: Iterable[Leased], totals: LeaseTotals) -> Iterator[Figure]:
    every = tuple(leases)
    for one in every:
        due, paid = (one.due, one.paid) if one.is_known else (None, None)
        yield from _rent(f"{table}/{one.deal.code}", _called(one.asset), one.deal.year_rent, due, paid)
    if every:
        is_whole = all(one.deal.year_rent is not None for one in every)
        year = totals.year_rent if is_whole else None
        yield from _rent(f"{table}/total", each("rents_total"), year, totals.due, totals.paid)


def _rent(key: str, name: Texts, year: Decimal | None, due: Decimal | None, paid: Decimal | None) -> Iterator[Figure]:
    """What no contract names and nobody entered stays unsaid."""
    for column, value in (("year_plan", year), ("half_plan", due), ("actual", paid)):
        if value is not None:
            yield PROPERTY.figure(f"{key}/{column}", each(column, name=name), value)


def _called(asset: Asset) -> Texts:
    """An object by its number, its name and its size."""
    if asset.square_metres is not None:
        size = each("square_metres", count=_plain(asset.square_metres))
    elif asset.hectares is not None:
        size = each("hectares", count=_plain(asset.hectares))
    else:
        size = {}
    return {
        language: ", ".join(part for part in (f"{asset.code} {asset.name_in(language)}", size.get(language)) if part)
        for language in ("ky", "ru")
    }


def _plain(value: Decimal) -> str:
    """A size without needless noughts, with the comma of both languages."""
    return format(value.normalize(), "f").replace(".", ",")
