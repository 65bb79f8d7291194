"""Municipal property in a half-year: what there is, its worth, what was let, sold and handed over (5.2-property)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from esep.finance.models import Asset, Deal, Rent, Valuation
from esep.finance.money import ZERO
from esep.kernel.refusals import not_found
from esep.regulation.periods import Period, half_year

NONE_LET = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredAsset:
    """An object of the register as it stood on the last day of a half-year, or on the day it left.

    ``valuation`` is the newest one by then, none where nobody valued it; ``valued_days`` is its age in days. ``deals``
    are those in force on that day; a sale is one too.
    """

    asset: Asset
    valuation: Valuation | None
    valued_days: int | None
    deals: tuple[Deal, ...]

    @property
    def is_for_own_use(self) -> bool:
        """Whether the municipality uses it itself: it is there, and nothing was let, sold or handed over."""
        return not self.deals


@dataclass(frozen=True, slots=True, kw_only=True)
class Leased:
    """A lease in a half-year, in soms. ``due`` and ``paid`` are of that half; ``debt`` is what the tenant owes by its
    last day for this and all earlier ones. ``is_known`` says whether somebody entered what was due.
    """

    deal: Deal
    asset: Asset
    due: Decimal
    paid: Decimal
    debt: Decimal
    is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseTotals:
    """Sums of several leases, in soms; ``hectares`` and ``contracts`` of farm land."""

    year_rent: Decimal
    due: Decimal
    paid: Decimal
    debt: Decimal
    hectares: Decimal
    contracts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyTotals:
    """What property came to in a half-year: rooms and things let, farm land let, sold."""

    leases: LeaseTotals
    land: LeaseTotals
    sold: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertySummary:
    """Property in a half-year. ``assets`` are all objects but farm land, ``land_assets`` the farm land."""

    period: Period
    assets: tuple[RegisteredAsset, ...]
    land_assets: tuple[RegisteredAsset, ...]
    leases: tuple[Leased, ...]
    land: tuple[Leased, ...]
    sales: tuple[Deal, ...]
    transfers: tuple[Deal, ...]
    totals: PropertyTotals

    @property
    def own_use(self) -> tuple[RegisteredAsset, ...]:
        """What the municipality uses itself."""
        return tuple(one for one in self.assets if one.is_for_own_use)

    @property
    def never_valued(self) -> tuple[RegisteredAsset, ...]:
        """What brings rent and was never valued."""
        let = {one.asset.pk for one in self.leases}
        return tuple(one for one in self.assets if one.valuation is None and one.asset.pk in let)


@dataclass(frozen=True, slots=True)
class AssetHistory:
    """An object with everything that hangs on it, what was withdrawn among it, the newest first."""

    asset: Asset
    valuations: tuple[Valuation, ...]
    deals: tuple[Deal, ...]
    rents: Mapping[int, tuple[Rent, ...]] = field(default_factory=dict)

    @property
    def standing(self) -> tuple[Deal, ...]:
        """The deals that were not withdrawn."""
        return tuple(deal for deal in self.deals if deal.withdrawn_at is None)


def property_of(year: int, half: int) -> PropertySummary:
    """Property of the municipality in scope in a half-year. Four queries."""
    period = half_year(year, half)
    assets = [row for row in Asset.objects.select_related("village") if _is_there(row, period)]
    deals = list(Deal.objects.filter(withdrawn_at__isnull=True).select_related("asset__village"))
    rents = _rents(period)
    valuations = _valuations(period.end)
    registered = [_registered(row, deals, valuations.get(row.pk), period) for row in assets]
    let = [_leased(deal, rents.get(deal.pk, []), period) for deal in deals if _is_let(deal, rents, period)]
    let.sort(key=lambda one: (one.asset.code, one.deal.since, one.deal.code))
    leases = tuple(one for one in let if one.asset.kind != Asset.Kind.FARM_LAND)
    land = tuple(one for one in let if one.asset.kind == Asset.Kind.FARM_LAND)
    sales = _of_kind(deals, Deal.Kind.SALE, period)
    return PropertySummary(
        period=period,
        assets=tuple(one for one in registered if one.asset.kind != Asset.Kind.FARM_LAND),
        land_assets=tuple(one for one in registered if one.asset.kind == Asset.Kind.FARM_LAND),
        leases=leases,
        land=land,
        sales=sales,
        transfers=_of_kind(deals, Deal.Kind.TRANSFER, period),
        totals=PropertyTotals(
            leases=totals_of(leases), land=totals_of(land), sold=sum((deal.price or ZERO for deal in sales), ZERO)
        ),
    )


def totals_of(leases: Iterable[Leased]) -> LeaseTotals:
    """The sums of some leases. An object that was let to several in turn has its hectares counted once."""
    every = tuple(leases)
    hectares = {one.asset.pk: one.asset.hectares or NONE_LET for one in every}
    return LeaseTotals(
        year_rent=sum((one.deal.year_rent or ZERO for one in every), ZERO),
        due=sum((one.due for one in every), ZERO),
        paid=sum((one.paid for one in every), ZERO),
        debt=sum((one.debt for one in every), ZERO),
        hectares=sum(hectares.values(), NONE_LET),
        contracts=sum(one.deal.contracts for one in every),
    )


def asset_history(code: str) -> AssetHistory:
    """An object with its valuations, deals and rents. Raises Refused (NOT_FOUND). Four queries."""
    asset = Asset.objects.select_related("village").filter(code=code).first()
    if asset is None:
        raise not_found()
    deals = tuple(Deal.objects.filter(asset=asset).select_related("document__number"))
    rents: dict[int, tuple[Rent, ...]] = {}
    for rent in Rent.objects.filter(deal__asset=asset).order_by("deal", "-year", "-half"):
        rents[rent.deal_id] = (*rents.get(rent.deal_id, ()), rent)
    return AssetHistory(
        asset=asset,
        valuations=tuple(Valuation.objects.filter(asset=asset).select_related("document__number")),
        deals=deals,
        rents=rents,
    )


def assets_on(day: date) -> tuple[Asset, ...]:
    """The objects that are in the register on a day, by code."""
    return tuple(row for row in Asset.objects.select_related("village") if row.holds_on(day))


def deal_of(code: str) -> Deal:
    """The deal with a code. Raises Refused (NOT_FOUND)."""
    found = Deal.objects.filter(code=code).select_related("asset", "document__number").first()
    if found is None:
        raise not_found()
    return found


def rent_of(deal: Deal, *, year: int, half: int) -> Rent | None:
    """What was entered of a lease in a half-year; none before that."""
    return Rent.objects.filter(deal=deal, year=year, half=half).first()


def valuation_of(pk: int, *, asset: str) -> Valuation:
    """A valuation of an object. Raises Refused (NOT_FOUND)."""
    found = Valuation.objects.filter(pk=pk, asset__code=asset).select_related("asset").first()
    if found is None:
        raise not_found()
    return found


def _is_there(row: Asset | Deal, period: Period) -> bool:
    """Whether it held on any day of the half-year."""
    return (row.since is None or row.since <= period.end) and (row.until is None or row.until >= period.start)


def _is_let(deal: Deal, rents: Mapping[int, list[Rent]], period: Period) -> bool:
    """Whether it is a lease of the half-year, or one that ended before and was entered as due or paid in it."""
    is_of_half = any((rent.year, rent.half) == _key(period) for rent in rents.get(deal.pk, ()))
    return deal.kind == Deal.Kind.LEASE and (_is_there(deal, period) or is_of_half)


def _of_kind(deals: Iterable[Deal], kind: Deal.Kind, period: Period) -> tuple[Deal, ...]:
    """Sales made in the half-year, or hand-overs in force in it, by day."""
    found = [deal for deal in deals if deal.kind == kind and _is_there(deal, period)]
    if kind is Deal.Kind.SALE:
        found = [deal for deal in found if deal.since in period]
    return tuple(sorted(found, key=lambda deal: (deal.since, deal.code)))


def _registered(row: Asset, deals: Iterable[Deal], valuation: Valuation | None, period: Period) -> RegisteredAsset:
    last = min(period.end, row.until) if row.until is not None else period.end
    return RegisteredAsset(
        asset=row,
        valuation=valuation,
        valued_days=(period.end - valuation.valued_on).days if valuation is not None else None,
        deals=tuple(deal for deal in deals if deal.asset_id == row.pk and deal.holds_on(last)),
    )


def _leased(deal: Deal, rents: Iterable[Rent], period: Period) -> Leased:
    every = list(rents)
    now = next((rent for rent in every if (rent.year, rent.half) == _key(period)), None)
    owed = sum((rent.due - rent.paid for rent in every), ZERO)
    return Leased(
        deal=deal,
        asset=deal.asset,
        due=now.due if now is not None else ZERO,
        paid=now.paid if now is not None else ZERO,
        debt=max(owed, ZERO),
        is_known=now is not None,
    )


def _rents(period: Period) -> Mapping[int, list[Rent]]:
    """What was due and paid through the half-year, by deal."""
    found: dict[int, list[Rent]] = {}
    for rent in Rent.objects.filter(year__lte=period.start.year).order_by("year", "half", "pk"):
        if (rent.year, rent.half) <= _key(period):
            found.setdefault(rent.deal_id, []).append(rent)
    return found


def _valuations(day: date) -> Mapping[int, Valuation]:
    """The newest valuation of each object by a day."""
    rows = Valuation.objects.filter(withdrawn_at__isnull=True, valued_on__lte=day).order_by("valued_on", "pk")
    return {row.asset_id: row for row in rows}


def _key(period: Period) -> tuple[int, int]:
    return period.start.year, 1 if period.start.month == 1 else 2
