"""Municipal property for everybody: what is let, sold and handed over, and the register (5.2-property).

What is read is an allow-list. A tenant is named with the rent of the contract, as the register makes it public; what
was paid and is owed stands as sums of all, since a sole trader is a person. Tenants of farm land and buyers are never
named: most are persons.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.community.said import Said, named
from esep.finance.halves import half_of
from esep.finance.models import Asset, Deal, Rent
from esep.finance.queries.property import Leased, PropertySummary, PropertyTotals, RegisteredAsset, property_of
from esep.kernel import scope
from esep.kernel.models import Municipality


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLease:
    """An object that is let: to whom, since and until which day, for how much a year in soms."""

    code: str
    name: Said
    tenant: str
    since: date
    until: date | None
    year_rent: Decimal | None
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLand:
    """Farm land that is let, with its contracts; sums of all of them in soms, none where nobody entered them."""

    code: str
    name: Said
    hectares: Decimal | None
    contracts: int
    due: Decimal | None
    paid: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSale:
    """An object that was sold, for how much in soms."""

    code: str
    name: Said
    sold_on: date
    auction_on: date | None
    price: Decimal | None
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTransfer:
    """An object that was handed over for use: to which body, since and until which day."""

    code: str
    name: Said
    party: str
    since: date
    until: date | None
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAsset:
    """An object of the register. ``use`` is the newest deal with it, none where the municipality uses it itself."""

    code: str
    name: Said
    kind: Asset.Kind
    village: str
    square_metres: Decimal | None
    hectares: Decimal | None
    use: Deal.Kind | None
    worth: Decimal | None
    valued_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicProperty:
    """Property in a half-year, the register as of its last day. ``is_rent_known`` says whether rents were entered."""

    year: int
    half: int
    leases: tuple[PublicLease, ...]
    land: tuple[PublicLand, ...]
    sales: tuple[PublicSale, ...]
    transfers: tuple[PublicTransfer, ...]
    register: tuple[PublicAsset, ...]
    totals: PropertyTotals
    is_rent_known: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is told."""
        return not any((self.register, self.leases, self.land, self.sales, self.transfers))


def halves_of_property(municipality: Municipality, *, today: date) -> tuple[tuple[int, int], ...]:
    """Half-years in which a deal began or rents were entered, the newest first; the present one where none is.

    Two queries.
    """
    with scope.of(municipality.pk):
        rents = Rent.objects.filter(deal__withdrawn_at__isnull=True).order_by().values_list("year", "half")
        told = set(rents.distinct())
        deals = Deal.objects.filter(withdrawn_at__isnull=True, since__lte=today)
        told |= {half_of(day) for day in deals.order_by().values_list("since", flat=True)}
    begun = sorted((one for one in told if one <= half_of(today)), reverse=True)
    return tuple(begun) or (half_of(today),)


def property_in_public(municipality: Municipality, *, year: int, half: int, language: str) -> PublicProperty:
    """Property in a half-year, in one language. Four queries."""
    with scope.of(municipality.pk):
        found = property_of(year, half)
    return PublicProperty(
        year=year,
        half=half,
        leases=tuple(_lease(one, language) for one in found.leases),
        land=tuple(_land(one, language) for one in found.land),
        sales=tuple(_sale(deal, language) for deal in found.sales),
        transfers=tuple(_transfer(deal, language) for deal in found.transfers),
        register=tuple(_asset(one, language) for one in _every(found)),
        totals=found.totals,
        is_rent_known=any(one.is_known for one in (*found.leases, *found.land)),
    )


def _every(found: PropertySummary) -> Iterable[RegisteredAsset]:
    return (*found.assets, *found.land_assets)


def _lease(one: Leased, language: str) -> PublicLease:
    return PublicLease(
        code=one.asset.code,
        name=named(one.asset, language),
        tenant=one.deal.party,
        since=one.deal.since,
        until=one.deal.until,
        year_rent=one.deal.year_rent,
        decision=one.deal.decision,
    )


def _land(one: Leased, language: str) -> PublicLand:
    return PublicLand(
        code=one.asset.code,
        name=named(one.asset, language),
        hectares=one.asset.hectares,
        contracts=one.deal.contracts,
        due=one.due if one.is_known else None,
        paid=one.paid if one.is_known else None,
    )


def _sale(deal: Deal, language: str) -> PublicSale:
    return PublicSale(
        code=deal.asset.code,
        name=named(deal.asset, language),
        sold_on=deal.since,
        auction_on=deal.auction_on,
        price=deal.price,
        decision=deal.decision,
    )


def _transfer(deal: Deal, language: str) -> PublicTransfer:
    return PublicTransfer(
        code=deal.asset.code,
        name=named(deal.asset, language),
        party=deal.party,
        since=deal.since,
        until=deal.until,
        decision=deal.decision,
    )


def _asset(one: RegisteredAsset, language: str) -> PublicAsset:
    kinds = {deal.kind for deal in one.deals}
    ways = (Deal.Kind.SALE, Deal.Kind.TRANSFER, Deal.Kind.LEASE)
    return PublicAsset(
        code=one.asset.code,
        name=named(one.asset, language),
        kind=Asset.Kind(one.asset.kind),
        village=one.asset.village.name_in(language) if one.asset.village is not None else "",
        square_metres=one.asset.square_metres,
        hectares=one.asset.hectares,
        use=next((kind for kind in ways if kind in kinds), None),
        worth=one.valuation.amount if one.valuation is not None else None,
        valued_on=one.valuation.valued_on if one.valuation is not None else None,
    )
