"""Who was in the hall: reckoned from intervals alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.council.presence import Quorum, Stay, present_at

pytestmark = pytest.mark.any_engine

MORNING = datetime(2026, 9, 14, 4, tzinfo=UTC)
MINUTES = st.integers(0, 60)


def moment(minute: int) -> datetime:
    return MORNING + timedelta(minutes=minute)


@st.composite
def stays(draw: st.DrawFn) -> list[Stay]:
    """Random intervals of a few members, some of them still open, some of them overlapping."""
    found = []
    for _ in range(draw(st.integers(0, 12))):
        came = draw(MINUTES)
        left = draw(st.one_of(st.none(), st.integers(came, 60)))
        found.append(Stay(draw(st.integers(1, 5)), moment(came), moment(left) if left is not None else None))
    return found


@given(stays(), MINUTES)
def test_a_member_is_present_while_more_arrivals_than_departures_lie_behind(found: list[Stay], minute: int) -> None:
    counted = {
        member
        for member in range(1, 6)
        if sum(one.came_at <= moment(minute) for one in found if one.member == member)
        > sum(one.left_at is not None and one.left_at <= moment(minute) for one in found if one.member == member)
    }

    assert present_at(found, moment(minute)) == counted


@given(stays())
def test_two_intervals_overlap_when_some_minute_lies_in_both(found: list[Stay]) -> None:
    for one in found:
        for other in found:
            shared = one.member == other.member and any(
                one.holds_at(moment(minute)) and other.holds_at(moment(minute)) for minute in range(62)
            )
            lasting = all(each.left_at is None or each.came_at < each.left_at for each in (one, other))
            if lasting:
                assert one.overlaps(other) is shared


@given(st.integers(0, 60), st.integers(1, 60))
def test_the_quorum_is_the_least_number_beyond_one_half(present: int, seats: int) -> None:
    quorum = Quorum(present, seats)

    assert quorum.is_there is (present >= quorum.needed)
    assert 2 * (quorum.needed - 1) <= seats < 2 * quorum.needed
