"""Periods: the years and half-years for which something is owed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.periods import (
    Unfolding,
    calendar_year,
    half_year,
    next_period,
    period_of,
    periods_between,
)

DAYS = st.dates(date(1992, 1, 1), date(2100, 12, 31))
CUTS = st.sampled_from((Unfolding.YEAR, Unfolding.HALF_YEAR))


@pytest.mark.clause("4.4-half-year")
@pytest.mark.parametrize(
    ("day", "key"),
    [(date(2026, 1, 1), "2026-H1"), (date(2026, 6, 30), "2026-H1"), (date(2026, 7, 1), "2026-H2")],
)
def test_a_year_is_cut_after_june(day: date, key: str) -> None:
    assert period_of(day, unfolding=Unfolding.HALF_YEAR).key == key


def test_both_ends_of_a_period_belong_to_it() -> None:
    second = half_year(2026, 2)

    assert date(2026, 7, 1) in second
    assert date(2026, 12, 31) in second
    assert date(2026, 6, 30) not in second


@given(day=DAYS, unfolding=CUTS)
def test_every_day_lies_in_exactly_one_period(day: date, unfolding: Unfolding) -> None:
    period = period_of(day, unfolding=unfolding)

    assert day in period
    assert next_period(period).start == period.end + timedelta(days=1)


@given(first=DAYS, length=st.integers(0, 3000), unfolding=CUTS)
def test_periods_are_those_that_begin_between_two_days_in_order(first: date, length: int, unfolding: Unfolding) -> None:
    last = first + timedelta(days=length)

    found = list(periods_between(first, last, unfolding=unfolding))

    days = (first + timedelta(days=n) for n in range(length + 1))
    assert [period.start for period in found] == [
        day
        for day in days
        if day.day == 1 and (day.month == 1 or (unfolding is Unfolding.HALF_YEAR and day.month == 7))
    ]


def test_a_year_that_records_enter_in_the_middle_is_left_out() -> None:
    years = periods_between(date(2025, 2, 1), date(2026, 9, 14), unfolding=Unfolding.YEAR)

    assert list(years) == [calendar_year(2026)]
