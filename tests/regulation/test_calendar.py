"""Working days, checked against a count that takes one day after the other."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.calendar import CalendarDay, DayKind, WorkingCalendar
from tests.builders import fact
from tests.regulation.judging import adopted, row, steps

MONDAY = date(2026, 9, 14)
SATURDAY = date(2026, 9, 19)

AUTUMN = st.dates(date(2026, 8, 1), date(2026, 12, 31))
COUNTS = st.integers(0, 40)


def entry(day: date, kind: DayKind = DayKind.OFF, *, confirmed: bool = True) -> CalendarDay:
    return CalendarDay(day=day, kind=kind, name={"en": "a day"}, source="decree 1", confirmed=confirmed)


ENTRIES = st.lists(st.builds(entry, AUTUMN, st.sampled_from(DayKind), confirmed=st.booleans()), max_size=12)


def counted_slowly(day: date, *, working_days: int, entries: list[CalendarDay], trusted: bool) -> date:
    """Another count, written without looking at the first: keep the working days in a list and take the n-th."""
    special = {one.day: one for one in entries}
    after = [day + timedelta(days=n) for n in range(1, 400)]

    def works(one: date) -> bool:
        told = special.get(one)
        if told is None or not (told.confirmed or trusted):
            return one.isoweekday() <= 5
        return told.kind is DayKind.WORKING

    working = [day, *(one for one in after if works(one))]
    return working[working_days]


@given(day=AUTUMN, working_days=COUNTS, entries=ENTRIES)
def test_working_days_are_counted_as_a_slow_count_does(
    day: date, working_days: int, entries: list[CalendarDay]
) -> None:
    calendar = WorkingCalendar(tuple(entries))

    due = calendar.after(day, working_days=working_days)

    assert due == counted_slowly(day, working_days=working_days, entries=entries, trusted=False)


@given(day=AUTUMN, working_days=COUNTS, entries=ENTRIES)
def test_the_other_date_trusts_what_is_not_confirmed(day: date, working_days: int, entries: list[CalendarDay]) -> None:
    calendar = WorkingCalendar(tuple(entries))

    due = calendar.after_if_unconfirmed_hold(day, working_days=working_days)

    assert due == counted_slowly(day, working_days=working_days, entries=entries, trusted=True)


@given(day=AUTUMN, working_days=COUNTS, entries=ENTRIES, more=st.lists(AUTUMN, max_size=5))
def test_more_days_off_never_shorten_a_term(
    day: date, working_days: int, entries: list[CalendarDay], more: list[date]
) -> None:
    calendar = WorkingCalendar(tuple(entries))

    longer = calendar.with_days(entry(one) for one in more)

    assert longer.after(day, working_days=working_days) >= calendar.after(day, working_days=working_days)
    assert longer.on_or_after(day) >= calendar.on_or_after(day)
    assert longer.on_or_before(day) <= calendar.on_or_before(day)


@given(day=AUTUMN, entries=ENTRIES)
def test_rolling_stops_at_the_nearest_working_day(day: date, entries: list[CalendarDay]) -> None:
    calendar = WorkingCalendar(tuple(entries))

    later, earlier = calendar.on_or_after(day), calendar.on_or_before(day)

    assert calendar.is_working(later)
    assert calendar.is_working(earlier)
    assert not any(calendar.is_working(day + timedelta(days=n)) for n in range((later - day).days))
    assert not any(calendar.is_working(day - timedelta(days=n)) for n in range((day - earlier).days))


def test_a_weekday_can_be_made_a_day_off() -> None:
    calendar = WorkingCalendar((entry(MONDAY),))

    assert not calendar.is_working(MONDAY)
    assert calendar.after(MONDAY - timedelta(days=3), working_days=1) == MONDAY + timedelta(days=1)


def test_a_saturday_can_be_made_a_working_day() -> None:
    calendar = WorkingCalendar((entry(SATURDAY, DayKind.WORKING),))

    assert calendar.is_working(SATURDAY)
    assert calendar.after(SATURDAY - timedelta(days=1), working_days=1) == SATURDAY


def test_a_municipality_s_own_day_replaces_the_country_s() -> None:
    country = WorkingCalendar((entry(MONDAY),))

    own = country.with_days([entry(MONDAY, DayKind.WORKING)])

    assert own.is_working(MONDAY)
    assert not country.is_working(MONDAY)


def test_a_calendar_says_who_made_a_day_special() -> None:
    calendar = WorkingCalendar((entry(MONDAY),))

    special = calendar.entry(MONDAY)

    assert special is not None
    assert special.source == "decree 1"
    assert calendar.entry(SATURDAY) is None


@pytest.mark.clause("2.3-appeals")
class TestAFeastThatIsNotConfirmed:
    """The country's calendar expects Kurman Ait on 27 May 2026, a Wednesday; nobody has confirmed it."""

    received = fact("appeal.received", on=date(2026, 5, 11))
    counted_from = date(2026, 5, 29)

    def test_does_not_move_the_day_that_decides(self) -> None:
        judged = row([self.received], "appeal", as_of=date(2026, 5, 20))

        assert judged.obligation.due_on == self.counted_from

    def test_is_shown_as_the_other_possible_day(self) -> None:
        judged = row([self.received], "appeal", as_of=date(2026, 5, 20))

        told = steps([self.received], judged, as_of=date(2026, 5, 20))

        assert told["unconfirmed"].params["due"] == date(2026, 6, 1)

    def test_moves_the_day_once_the_municipality_records_it_as_confirmed(self) -> None:
        confirmed = adopted(calendar=(entry(date(2026, 5, 27)),))

        judged = row([self.received], "appeal", as_of=date(2026, 5, 20), pack=confirmed)

        assert judged.obligation.due_on == date(2026, 6, 1)
