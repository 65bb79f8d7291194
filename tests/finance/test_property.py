"""Municipal property: the register, rents, sales, valuations, and what is refused (5.2-property)."""

from datetime import date
from decimal import Decimal

import pytest

from esep.access import Actor
from esep.community.names import Names
from esep.finance.commands.property.dealing import DealEntry, end_deal, make_deal, withdraw_deal
from esep.finance.commands.property.registering import AssetEntry, end_asset, register_asset
from esep.finance.commands.property.renting import RentEntry, set_rent
from esep.finance.commands.property.valuing import ValuationEntry, value_asset, withdraw_valuation
from esep.finance.models import Asset, Deal
from esep.finance.queries.property import asset_history, property_of
from esep.kernel import scope
from esep.kernel.refusals import Refused
from tests.community.min_bulak import MinBulak
from tests.finance.holdings import a_property, soms

pytestmark = [pytest.mark.django_db, pytest.mark.clause("5.2-property")]

SINCE = date(2026, 1, 1)


@pytest.fixture
def place(built: MinBulak) -> int:
    return built.place.pk


@pytest.fixture
def shed(secretary: Actor, place: int) -> Asset:
    """An object that nobody uses."""
    return register_asset(
        "P-1", AssetEntry(names=Names(ky="Сарай"), kind=Asset.Kind.BUILDING), by=secretary, municipality=place
    )


def a_lease(asset: str, by: Actor, place: int, *, code: str = "L-1") -> Deal:
    entry = DealEntry(kind=Deal.Kind.LEASE, party="«Береке» ЖЧК", since=SINCE, year_rent=soms("180"))
    return make_deal(code, entry, asset=asset, by=by, municipality=place)


def refused_as(code: str) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, match=code)


def test_the_half_year_of_the_example_adds_up(secretary: Actor, place: int) -> None:
    a_property(secretary, place)

    with scope.of(place):
        found = property_of(2026, 1)

    leases, land = found.totals.leases, found.totals.land
    assert (leases.year_rent, leases.due, leases.paid, leases.debt) == (
        soms("720"),
        soms("360"),
        soms("341.2"),
        soms("18.8"),
    )
    assert (land.hectares, land.contracts, land.due, land.paid) == (Decimal(612), 94, soms("1500"), soms("1318.5"))
    assert found.totals.sold == soms("845")
    assert [deal.decision for deal in found.transfers] == ["12-4"]
    assert len(found.assets) == 14
    assert [one.asset.code for one in found.own_use] == ["P-001", "P-002", "P-004", "P-006", "P-010", "P-012"]
    assert [one.asset.code for one in found.never_valued] == ["P-011"]
    assert {one.asset.code: one.valued_days for one in found.assets}["P-003"] == 228


def test_what_tenants_owe_grows_from_half_to_half(secretary: Actor, place: int, shed: Asset) -> None:
    a_lease(shed.code, secretary, place)
    set_rent("L-1", RentEntry(year=2026, half=1, due=soms("90"), paid=soms("60")), by=secretary, municipality=place)
    set_rent("L-1", RentEntry(year=2026, half=2, due=soms("90"), paid=soms("100")), by=secretary, municipality=place)

    with scope.of(place):
        (first,), (second,) = property_of(2026, 1).leases, property_of(2026, 2).leases

    assert (first.debt, second.debt) == (soms("30"), soms("20"))


def test_what_was_sold_leaves_the_register_and_comes_back_when_the_sale_was_a_mistake(
    secretary: Actor, place: int, shed: Asset
) -> None:
    sale = DealEntry(kind=Deal.Kind.SALE, party="", since=date(2026, 4, 21), price=soms("245"))
    make_deal("S-1", sale, asset=shed.code, by=secretary, municipality=place)
    with scope.of(place):
        assert asset_history(shed.code).asset.until == date(2026, 4, 21)
        assert property_of(2026, 2).assets == ()
    late = DealEntry(kind=Deal.Kind.LEASE, party="", since=date(2026, 5, 1))
    with refused_as("has_ended"):
        make_deal("L-1", late, asset=shed.code, by=secretary, municipality=place)

    withdraw_deal("S-1", reason="Ката", by=secretary, municipality=place)

    with scope.of(place):
        assert asset_history(shed.code).asset.until is None
        assert asset_history(shed.code).standing == ()


def test_an_object_that_is_let_is_neither_sold_nor_ended(secretary: Actor, place: int, shed: Asset) -> None:
    lease = a_lease(shed.code, secretary, place)
    sale = DealEntry(kind=Deal.Kind.SALE, party="", since=date(2026, 4, 21), price=soms("245"))
    with refused_as("object_in_use"):
        make_deal("S-1", sale, asset=shed.code, by=secretary, municipality=place)
    with refused_as("deals_go_on"):
        end_asset(shed.code, on=date(2026, 4, 21), reason="Урады", by=secretary, municipality=place, seen=shed.version)

    end_deal("L-1", on=date(2026, 4, 20), reason="Бүттү", by=secretary, municipality=place, seen=lease.version)

    make_deal("S-1", sale, asset=shed.code, by=secretary, municipality=place)


@pytest.mark.parametrize(
    ("kind", "price", "year_rent", "code"),
    [
        (Deal.Kind.SALE, None, None, "price_missing"),
        (Deal.Kind.TRANSFER, soms("1"), None, "sum_of_another_deal"),
        (Deal.Kind.LEASE, soms("1"), None, "sum_of_another_deal"),
        (Deal.Kind.LEASE, None, Decimal("-1"), "sum_not_above_nothing"),
    ],
)
def test_each_deal_has_its_own_sum(
    secretary: Actor,
    place: int,
    shed: Asset,
    kind: Deal.Kind,
    price: Decimal | None,
    year_rent: Decimal | None,
    code: str,
) -> None:
    entry = DealEntry(kind=kind, party="", since=SINCE, price=price, year_rent=year_rent)
    with refused_as(code):
        make_deal("X-1", entry, asset=shed.code, by=secretary, municipality=place)


def test_a_rent_that_somebody_entered_meanwhile_is_not_overwritten(secretary: Actor, place: int, shed: Asset) -> None:
    a_lease(shed.code, secretary, place)
    entry = RentEntry(year=2026, half=1, due=soms("90"), paid=soms("60"))
    set_rent("L-1", entry, by=secretary, municipality=place)
    with refused_as("stale"):
        set_rent("L-1", entry, by=secretary, municipality=place)


def test_the_newest_valuation_by_the_day_counts_and_a_withdrawn_one_does_not(
    secretary: Actor, place: int, shed: Asset
) -> None:
    value_asset(
        shed.code, ValuationEntry(valued_on=date(2024, 9, 2), amount=soms("980")), by=secretary, municipality=place
    )
    newer = value_asset(
        shed.code, ValuationEntry(valued_on=date(2026, 3, 2), amount=soms("9.8")), by=secretary, municipality=place
    )

    withdraw_valuation(newer.pk, reason="Ката", by=secretary, municipality=place)

    with scope.of(place):
        (found,) = property_of(2026, 1).assets
    assert found.valuation is not None
    assert found.valuation.amount == soms("980")


def test_farm_land_has_hectares(secretary: Actor, place: int) -> None:
    with refused_as("hectares_missing"):
        register_asset(
            "F-1", AssetEntry(names=Names(ky="Айдоо"), kind=Asset.Kind.FARM_LAND), by=secretary, municipality=place
        )
