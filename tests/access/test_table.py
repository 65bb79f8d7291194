"""The table is complete, closed by default, and knows no all-powerful role."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.access import NOBODY, OPERATOR, TABLE, Act, Actor, Denial, Holding, Role, decide, may, reach

NOW = datetime(2026, 9, 14, 12, tzinfo=UTC)
HERE, ELSEWHERE = 1, 2


def holding(role: Role, *, municipality: int | None = HERE, until: datetime | None = None, deputy: str = "") -> Holding:
    since = NOW - timedelta(days=9)
    return Holding(role=role, municipality=municipality, since=since, until=until, deputy=deputy or None)


def actor(*holdings: Holding) -> Actor:
    return Actor(identity="account:1", account=1, holdings=holdings)


def test_every_act_has_a_row() -> None:
    assert set(TABLE) == set(Act)


@pytest.mark.parametrize("act", Act)
def test_a_visitor_may_only_what_is_open_to_everyone(act: Act) -> None:
    assert may(NOBODY, act, municipality=HERE, at=NOW) is TABLE[act].everyone


@pytest.mark.parametrize("role", Role)
def test_no_role_may_everything(role: Role) -> None:
    place = None if role is Role.PLATFORM_ADMIN else HERE
    assert not all(may(actor(holding(role, municipality=place)), act, municipality=HERE, at=NOW) for act in Act)


@pytest.mark.parametrize("act", Act)
def test_the_administrator_of_the_installation_opens_no_records(act: Act) -> None:
    platform = actor(holding(Role.PLATFORM_ADMIN, municipality=None))
    allowed = may(platform, act, municipality=HERE, at=NOW)

    assert allowed is (TABLE[act].everyone or act in (Act.OPEN_MUNICIPALITY, Act.APPOINT_FIRST))


def test_the_operator_is_no_account() -> None:
    pretender = Actor(identity="operator", holdings=(holding(Role.OPERATOR),))

    assert may(OPERATOR, Act.REBUILD_PROJECTIONS, municipality=HERE, at=NOW)
    assert not may(pretender, Act.REBUILD_PROJECTIONS, municipality=ELSEWHERE, at=NOW)


def test_a_role_ends_in_the_moment() -> None:
    ended = actor(holding(Role.RESPONSIBLE_SECRETARY, until=NOW))

    assert decide(ended, Act.REGISTER_DOCUMENT, municipality=HERE, at=NOW).denial is Denial.ENDED
    assert may(ended, Act.REGISTER_DOCUMENT, municipality=HERE, at=NOW - timedelta(microseconds=1))


def test_elsewhere_there_is_nothing() -> None:
    clerk = actor(holding(Role.RESPONSIBLE_SECRETARY))

    assert decide(clerk, Act.REGISTER_DOCUMENT, municipality=ELSEWHERE, at=NOW).denial is Denial.ELSEWHERE


def test_a_deputy_reaches_the_own_part() -> None:
    deputy = actor(holding(Role.DEPUTY, deputy="15"))

    assert may(deputy, Act.VIEW_PEOPLE, municipality=HERE, at=NOW, owner="15")
    assert decide(deputy, Act.VIEW_PEOPLE, municipality=HERE, at=NOW, owner="16").denial is Denial.NOT_OWN
    assert reach(deputy, Act.VIEW_PEOPLE, at=NOW).own == {HERE: frozenset({"15"})}


def test_another_role_widens_the_reach() -> None:
    both = actor(holding(Role.DEPUTY, deputy="1"), holding(Role.KENESH_CHAIR))

    assert reach(both, Act.VIEW_PEOPLE, at=NOW).whole == {HERE}
    assert reach(both, Act.VIEW_PEOPLE, at=NOW).own == {}


roles = st.builds(
    holding,
    st.sampled_from([role for role in Role if role not in (Role.OPERATOR, Role.PLATFORM_ADMIN)]),
    municipality=st.sampled_from([HERE, ELSEWHERE]),
    until=st.sampled_from([None, NOW - timedelta(days=1), NOW + timedelta(days=1)]),
    deputy=st.sampled_from(["", "1", "2"]),
)


@given(st.lists(roles, max_size=4), st.sampled_from(Act), st.sampled_from([HERE, ELSEWHERE]))
def test_the_button_the_action_and_the_list_agree(held: list[Holding], act: Act, place: int) -> None:
    somebody = actor(*held)
    reached = reach(somebody, act, at=NOW)

    if not TABLE[act].everyone:
        in_list = place in reached.whole or place in reached.own
        without_code = any(
            each.role in TABLE[act].own and each.deputy is None and each.municipality == place and each.holds_at(NOW)
            for each in held
        )
        assert may(somebody, act, municipality=place, at=NOW) is (in_list or without_code)
    for code in reached.own.get(place, ()):
        assert may(somebody, act, municipality=place, at=NOW, owner=code)


@given(st.lists(roles, max_size=4), st.sampled_from(Act))
def test_one_more_role_never_takes_a_right_away(held: list[Holding], act: Act) -> None:
    fewer, more = actor(*held[1:]), actor(*held)

    assert may(more, act, municipality=HERE, at=NOW) or not may(fewer, act, municipality=HERE, at=NOW)
