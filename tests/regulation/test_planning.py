"""Planning a meeting: the law is asked about facts that have not happened yet."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.evaluation import editions_of
from esep.regulation.pack.loading import model_pack
from esep.regulation.planning import Draft, MeetingPlan, PlanStep, plan_meeting
from esep.regulation.refusals import BadInput
from esep.regulation.steps import sum_line

TODAY = date(2026, 9, 14)
FRIDAY = date(2026, 10, 9)


def plan(
    day: date = FRIDAY,
    *,
    today: date = TODAY,
    areas: tuple[str, ...] = (),
    requests: bool = False,
    readings: tuple[str, ...] = (),
) -> MeetingPlan:
    draft = Draft(day=day, start=time(15), areas=areas, requests=requests, readings=readings)
    return plan_meeting(model_pack(), draft, today=today)


def step(found: MeetingPlan, rule: str) -> PlanStep:
    return next(step for step in found.steps if step.rule.id == rule)


@pytest.mark.parametrize(
    ("rule", "due_on"),
    [
        ("notice", date(2026, 10, 4)),
        ("venue", date(2026, 10, 4)),
        ("lists", date(2026, 10, 7)),
        ("agenda", FRIDAY),
        ("minutes-signed", date(2026, 10, 14)),
        ("handover", date(2026, 10, 16)),
        ("measures-info", date(2026, 11, 16)),
    ],
)
def test_every_step_has_its_last_day(rule: str, due_on: date) -> None:
    assert step(plan(), rule).due_on == due_on


def test_the_desk_has_its_last_minute() -> None:
    due_at = step(plan(), "registration").due_at

    assert due_at is not None
    assert due_at.time() == time(14, 45)


def test_every_day_shows_its_sum() -> None:
    shown = sum_line(step(plan(), "notice").trace, language="ky")

    assert shown == "Эсеп: 09.10.2026 (жолугушуунун күнү) − 5 күн = 04.10.2026."


def test_steps_stand_in_the_order_of_days() -> None:
    days = [step.due_on for step in plan(requests=True).steps]

    assert days == sorted(days)


def test_the_notice_is_one_step_for_all_areas() -> None:
    assert step(plan(areas=("V4", "V5")), "notice").subjects == ("V4", "V5")


def test_other_bodies_are_asked_only_if_that_is_planned() -> None:
    without, with_requests = plan(), plan(requests=True)

    assert not [s for s in without.steps if s.rule.id in ("info-request", "info-response")]
    assert step(with_requests, "info-request").due_on == date(2026, 9, 27)
    assert step(with_requests, "info-response").due_on == date(2026, 10, 2)


def test_a_request_that_is_already_late_is_foreseen_for_today() -> None:
    found = plan(today=date(2026, 10, 1), requests=True)

    assert step(found, "info-request").past
    assert step(found, "info-response").due_on == date(2026, 10, 6)


def test_a_strict_reading_moves_the_day() -> None:
    assert step(plan(readings=("strict-notice",)), "notice").due_on == date(2026, 10, 3)


def test_a_reading_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadInput, match="unknown_reading"):
        plan(readings=("lenient",))


def test_a_meeting_far_enough_ahead_works() -> None:
    found = plan()

    assert found.start_by == date(2026, 10, 4)
    assert not found.too_near
    assert found.works_from == FRIDAY


def test_a_meeting_that_is_too_near_names_the_first_day_that_works() -> None:
    found = plan(date(2026, 9, 16))

    assert found.too_near
    assert found.works_from == date(2026, 9, 19)
    assert not plan(found.works_from).too_near


def test_advice_never_makes_a_meeting_too_near() -> None:
    assert not plan(date(2026, 9, 19), requests=True).too_near


def test_a_day_off_is_told_and_moves_nothing() -> None:
    notice = step(plan(), "notice")

    assert notice.day_off
    assert [s.code for s in notice.trace] == ["sum", "remind_on"]


def test_a_meeting_on_a_day_off_is_told() -> None:
    assert plan(date(2027, 1, 2)).meeting_day_off
    assert not plan().meeting_day_off


@given(
    ahead=st.integers(0, 900), requests=st.booleans(), readings=st.sets(st.sampled_from(sorted(model_pack().readings)))
)
def test_any_meeting_can_be_planned_and_its_first_working_day_works(
    ahead: int, requests: bool, readings: set[str]
) -> None:
    taken = tuple(sorted(readings))

    found = plan(TODAY + timedelta(days=ahead), requests=requests, readings=taken)

    assert found.steps
    assert not plan(found.works_from, requests=requests, readings=taken).too_near


def test_planning_again_by_the_same_readings_makes_no_duty_ready_anew() -> None:
    reading = next(iter(model_pack().readings))
    plan(readings=(reading,))
    made = editions_of.cache_info().misses

    plan(FRIDAY + timedelta(days=7), readings=(reading,))

    assert editions_of.cache_info().misses == made
