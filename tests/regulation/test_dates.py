"""Legal days: the day of the event is day 0, months floor, and a day is a day in Bishkek."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.dates import days_after, last_day_of_month, legal_day, months_after

DAYS = st.dates(date(1992, 1, 1), date(2199, 12, 31))


@pytest.mark.clause("2.5-info-response")
def test_a_term_after_an_event_ends_on_day_n_because_the_event_is_day_0() -> None:
    assert days_after(date(2026, 9, 7), days=5) == date(2026, 9, 12)


@pytest.mark.clause("2.5-notice")
def test_a_term_before_a_meeting_leaves_day_minus_n_as_the_last_day() -> None:
    assert days_after(date(2026, 10, 15), days=-5) == date(2026, 10, 10)


@pytest.mark.clause("3.9-measures-info")
@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (date(2026, 8, 19), 1, date(2026, 9, 19)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 1, 29), 1, date(2026, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
    ],
)
def test_a_month_keeps_the_day_number_or_stops_at_the_end_of_a_shorter_month(day: date, months: int, due: date) -> None:
    assert months_after(day, months=months) == due


@given(day=DAYS, months=st.integers(0, 60))
def test_a_month_is_counted_from_its_anchor_in_one_step(day: date, months: int) -> None:
    due = months_after(day, months=months)

    assert (due.year * 12 + due.month) - (day.year * 12 + day.month) == months
    assert due.day == min(day.day, monthrange(due.year, due.month)[1])


@given(first=DAYS, second=DAYS, months=st.integers(0, 60))
def test_a_later_anchor_never_has_an_earlier_month(first: date, second: date, months: int) -> None:
    earlier, later = sorted((first, second))

    assert months_after(earlier, months=months) <= months_after(later, months=months)


@given(year=st.integers(1991, 2200), month=st.integers(1, 12))
def test_the_last_day_of_a_month_is_followed_by_another_month(year: int, month: int) -> None:
    last = last_day_of_month(year, month)

    assert (last.year, last.month) == (year, month)
    assert (last + timedelta(days=1)).month != month


def test_the_last_month_there_is_has_a_last_day() -> None:
    assert last_day_of_month(9999, 12) == date.max


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 9, 13, 17, 59, 59, tzinfo=UTC), date(2026, 9, 13)),
        (datetime(2026, 9, 13, 18, 0, 0, tzinfo=UTC), date(2026, 9, 14)),
        (datetime(2026, 12, 31, 18, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_a_legal_day_begins_at_midnight_in_bishkek(instant: datetime, day: date) -> None:
    assert legal_day(instant) == day
