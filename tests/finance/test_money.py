"""Sums are whole tyiyns: exact in the rows, in sums of queries, on both engines."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Sum
from hypothesis import given
from hypothesis import strategies as st

from esep.finance.models import Fund, FundMovement
from esep.finance.money import MOST, MoneyField, soms
from esep.kernel import clock, scope
from tests.community.min_bulak import TODAY, MinBulak


def test_the_database_adds_sums_exactly(built: MinBulak, db: None) -> None:
    with scope.of(built.place.pk):
        fund = Fund.objects.create(municipality=built.place, code="F1", name_ky="Фонд", since=TODAY)
        for _ in range(3):
            FundMovement.objects.create(
                municipality=built.place,
                fund=fund,
                day=TODAY,
                kind=FundMovement.Kind.RESIDENTS,
                amount=Decimal("0.10"),
                purpose_ky="Көпүрө",
                recorded_at=clock.now(),
            )
        assert FundMovement.objects.aggregate(all=Sum("amount"))["all"] == Decimal("0.30")
        assert {row.amount for row in FundMovement.objects.all()} == {Decimal("0.10")}


@given(st.integers(min_value=-int(MOST) * 100, max_value=int(MOST) * 100))
def test_every_sum_of_whole_tyiyns_comes_back_as_it_went_in(tyiyns: int) -> None:
    field: MoneyField[Decimal, Decimal] = MoneyField()
    amount = Decimal(tyiyns).scaleb(-2)
    assert field.from_db_value(field.get_prep_value(amount), None, None) == soms(amount) == amount


@pytest.mark.parametrize("typed", ["0.001", "1e308", "NaN", "-Infinity", "10000000000000", "миң"])
def test_what_is_no_sum_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        MoneyField().to_python(typed)
