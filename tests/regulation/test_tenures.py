"""Tenures: which days somebody held a mandate, from the facts that begin and end it."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.facts.deputy import MandateEnd
from esep.regulation.periods import calendar_year
from esep.regulation.tenures import Tenure, YearMode, tenures, years_of
from tests.builders import fact

pytestmark = pytest.mark.clause("1.8-annual-report")

BEGAN = fact("mandate.began", on=date(2024, 11, 27), until=date(2029, 11, 26))
OPEN = date.max


def test_a_mandate_runs_to_the_planned_end_of_the_convocation() -> None:
    held = tenures([BEGAN], [])

    assert held == (Tenure(date(2024, 11, 27), date(2029, 11, 26), MandateEnd.TERM),)


def test_a_mandate_without_a_planned_end_stays_open() -> None:
    held = tenures([fact("mandate.began", on=date(2024, 11, 27))], [])

    assert held == (Tenure(date(2024, 11, 27), OPEN, None),)


def test_a_mandate_ends_on_the_day_its_end_names_for_the_reason_it_names() -> None:
    ended = fact("mandate.ended", on=date(2026, 3, 11), reason=MandateEnd.RESIGNED)

    held = tenures([BEGAN], [ended])

    assert held == (Tenure(date(2024, 11, 27), date(2026, 3, 11), MandateEnd.RESIGNED),)


def test_an_end_after_the_convocation_is_over_changes_nothing() -> None:
    ended = fact("mandate.ended", on=date(2029, 12, 5), reason=MandateEnd.DEATH)

    held = tenures([BEGAN], [ended])

    assert held == (Tenure(date(2024, 11, 27), date(2029, 11, 26), MandateEnd.TERM),)


def test_an_end_before_any_beginning_ends_nothing() -> None:
    ended = fact("mandate.ended", on=date(2024, 11, 1))

    held = tenures([BEGAN], [ended])

    assert held == (Tenure(date(2024, 11, 27), date(2029, 11, 26), MandateEnd.TERM),)


def test_somebody_can_return() -> None:
    again = fact("mandate.began", on=date(2027, 1, 10))
    ended = fact("mandate.ended", on=date(2026, 3, 11))

    held = tenures([BEGAN, again], [ended])

    assert held == (
        Tenure(date(2024, 11, 27), date(2026, 3, 11), MandateEnd.RESIGNED),
        Tenure(date(2027, 1, 10), OPEN, None),
    )


def test_a_mandate_that_ends_on_the_day_the_next_begins_ends_the_first_and_not_the_next() -> None:
    again = fact("mandate.began", on=date(2026, 3, 11))
    ended = fact("mandate.ended", on=date(2026, 3, 11), reason=MandateEnd.TERM)

    held = tenures([BEGAN, again], [ended])

    assert held == (
        Tenure(date(2024, 11, 27), date(2026, 3, 10), MandateEnd.TERM),
        Tenure(date(2026, 3, 11), OPEN, None),
    )


def test_a_beginning_without_an_end_before_it_closes_the_one_before() -> None:
    again = fact("mandate.began", on=date(2026, 3, 11))

    held = tenures([BEGAN, again], [])

    assert held == (Tenure(date(2024, 11, 27), date(2026, 3, 10), None), Tenure(date(2026, 3, 11), OPEN, None))


MOMENTS = st.lists(st.dates(date(2024, 1, 1), date(2027, 12, 31)), max_size=5).map(sorted)


@given(began=MOMENTS, ended=MOMENTS)
def test_one_day_is_never_counted_in_two_tenures(began: list[date], ended: list[date]) -> None:
    held = tenures([fact("mandate.began", on=day) for day in began], [fact("mandate.ended", on=day) for day in ended])

    assert len(held) == len(began)
    assert all(earlier.end < later.start for earlier, later in pairwise(held))
    for number in range(2024, 2028):
        assert sum(tenure.days_in(calendar_year(number)) for tenure in held) <= 366


def test_a_tenure_covers_the_days_of_a_year_it_shares_with_it() -> None:
    tenure = Tenure(date(2026, 7, 1), date(2026, 7, 31), None)

    assert tenure.days_in(calendar_year(2026)) == 31
    assert tenure.days_in(calendar_year(2025)) == 0


def test_calendar_years_begin_with_the_one_in_which_the_mandate_began() -> None:
    held = tenures([BEGAN], [])

    years = years_of(held, mode=YearMode.CALENDAR, as_of=date(2026, 1, 1))

    assert [year.key for year in years] == ["2024", "2025", "2026"]


def test_a_year_in_which_nobody_held_the_mandate_is_not_among_them() -> None:
    ended = fact("mandate.ended", on=date(2025, 3, 11))
    again = fact("mandate.began", on=date(2027, 1, 10))

    years = years_of(tenures([BEGAN, again], [ended]), mode=YearMode.CALENDAR, as_of=date(2027, 9, 14))

    assert [year.key for year in years] == ["2024", "2025", "2027"]


def test_mandate_years_run_from_the_day_the_mandate_began() -> None:
    held = tenures([BEGAN], [])

    years = list(years_of(held, mode=YearMode.MANDATE, as_of=date(2026, 9, 14)))

    assert [(year.start, year.end) for year in years] == [
        (date(2024, 11, 27), date(2025, 11, 26)),
        (date(2025, 11, 27), date(2026, 11, 26)),
    ]


def test_a_mandate_that_began_on_a_leap_day_has_years_without_gaps() -> None:
    held = tenures([fact("mandate.began", on=date(2024, 2, 29))], [])

    years = list(years_of(held, mode=YearMode.MANDATE, as_of=date(2028, 3, 1)))

    assert [(year.start, year.end) for year in years] == [
        (date(2024, 2, 29), date(2025, 2, 27)),
        (date(2025, 2, 28), date(2026, 2, 27)),
        (date(2026, 2, 28), date(2027, 2, 27)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2028, 2, 29), date(2029, 2, 27)),
    ]
