"""Notices (2.5): each area of the audience is told in time, of this very meeting, with proof."""

import datetime as dt
from typing import Any

import pytest

from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import Channel
from esep.regulation.refusals import Breach
from esep.regulation.status import Status, Verdict
from tests.builders import MEETING_DAY, fact
from tests.regulation.judging import adopted, row, rows, steps

pytestmark = pytest.mark.clause("2.5-notice")

PLANNED = fact("meeting.planned", on=dt.date(2026, 9, 1), audience=("V1", "V2"))
LAST_DAY = dt.date(2026, 9, 14)
DAY = dt.timedelta(days=1)


def notice(*, on: dt.date, **content: Any) -> Fact:
    return fact("notice.published", on=on, **content)


def judged(*facts: Fact, area: str = "V1", as_of: dt.date = LAST_DAY) -> Verdict:
    return row([PLANNED, *facts], "notice", as_of=as_of, subject=area)


def why_not(*facts: Fact) -> Breach:
    """Why the last fact does not count for V1."""
    told = steps([PLANNED, *facts], judged(*facts), as_of=LAST_DAY)
    why = told["passed_over"].params["why"]
    assert isinstance(why, Breach)
    return why


def test_is_owed_to_each_area_of_the_audience() -> None:
    found = rows([PLANNED], "notice", as_of=LAST_DAY)

    assert [one.subject for one in found] == ["V1", "V2"]
    assert {one.obligation.due_on for one in found} == {LAST_DAY}


@pytest.mark.parametrize(
    ("day", "status", "late"),
    [
        (LAST_DAY - DAY, Status.DONE_ON_TIME, 0),
        (LAST_DAY, Status.DONE_ON_TIME, 0),
        (LAST_DAY + DAY, Status.DONE_LATE, 1),
    ],
)
def test_is_in_time_up_to_the_fifth_day_before_the_meeting(day: dt.date, status: Status, late: int) -> None:
    found = judged(notice(on=day), as_of=MEETING_DAY)

    assert (found.status, found.done_on, found.days_late) == (status, day, late)


@pytest.mark.parametrize(
    ("as_of", "status", "late"),
    [
        (LAST_DAY - 4 * DAY, Status.PLANNED, 0),
        (LAST_DAY - 3 * DAY, Status.DUE_SOON, 0),
        (LAST_DAY - DAY, Status.DUE_SOON, 0),
        (LAST_DAY, Status.DUE_TODAY, 0),
        (LAST_DAY + DAY, Status.OVERDUE, 1),
        (MEETING_DAY, Status.OVERDUE, 5),
    ],
)
def test_that_nobody_gave_comes_nearer_and_then_becomes_overdue(as_of: dt.date, status: Status, late: int) -> None:
    found = judged(as_of=as_of)

    assert (found.status, found.days_late) == (status, late)


def test_to_one_area_says_nothing_to_another() -> None:
    given = notice(on=LAST_DAY - DAY, areas=("V1",))

    assert judged(given, area="V1").status is Status.DONE_ON_TIME
    assert judged(given, area="V2").status is Status.DUE_TODAY


def test_may_reach_several_areas_at_once() -> None:
    given = notice(on=LAST_DAY - DAY, areas=("V2", "V1"))

    assert {judged(given, area=area).facts for area in ("V1", "V2")} == {(given.id,)}


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("topic", "roads and water"),
        ("place", "club"),
        ("date", MEETING_DAY + DAY),
        ("start_time", dt.time(14, 30)),
    ],
)
def test_with_another_topic_place_day_or_hour_does_not_count(field: str, other: object) -> None:
    given = notice(on=LAST_DAY - DAY, **{field: other})

    assert judged(given).done_on is None
    why = why_not(given)
    assert (why.code, why.params["field"].key) == ("differs", field)  # type: ignore[attr-defined]
    assert why.params["given"] == other


def test_without_proof_does_not_count() -> None:
    given = notice(on=LAST_DAY - DAY, evidence=())

    assert judged(given).done_on is None
    assert why_not(given).code == "lacks"


def test_after_the_meeting_does_not_count() -> None:
    on_the_day, after = notice(on=MEETING_DAY), notice(on=MEETING_DAY + DAY)
    facts = [PLANNED, after]

    late, never = judged(on_the_day, as_of=MEETING_DAY + DAY), judged(after, as_of=MEETING_DAY + DAY)

    assert (late.status, late.days_late) == (Status.DONE_LATE, 5)
    assert (never.status, never.done_on) == (Status.OVERDUE, None)
    why = steps(facts, never, as_of=MEETING_DAY + DAY)["passed_over"].params["why"]
    assert why.code == "too_late_to_count"  # type: ignore[attr-defined]


def test_for_other_areas_is_only_counted_in_the_explanation() -> None:
    given = [notice(on=LAST_DAY - n * DAY, areas=("V2",)) for n in (1, 2)]
    facts = [PLANNED, *given]

    told = steps(facts, judged(*given), as_of=LAST_DAY)
    told_to_the_other = steps(facts, judged(*given, area="V2"), as_of=LAST_DAY)

    assert told["elsewhere"].params == {"count": 2}
    assert "elsewhere" not in told_to_the_other


def test_the_first_that_counts_decides_the_day() -> None:
    first, second = notice(on=LAST_DAY - 2 * DAY), notice(on=LAST_DAY + DAY)

    found = judged(second, first, as_of=MEETING_DAY)

    assert (found.done_on, found.facts) == (first.occurred_on, (first.id,))


class TestAChangeOfPlan:
    given = notice(on=dt.date(2026, 9, 5), areas=("V1", "V2"))

    @pytest.mark.parametrize(
        "change",
        [{"topic": "water"}, {"place": "club"}, {"start_time": dt.time(15)}, {"date": MEETING_DAY + DAY}],
        ids=lambda change: next(iter(change)),
    )
    def test_asks_for_new_notices(self, change: dict[str, Any]) -> None:
        changed = fact("meeting.changed", on=dt.date(2026, 9, 8), **change)

        assert judged(self.given).status is Status.DONE_ON_TIME
        assert judged(self.given, changed).done_on is None

    def test_is_answered_by_a_notice_of_the_new_plan(self) -> None:
        changed = fact("meeting.changed", on=dt.date(2026, 9, 8), place="club")
        again = notice(on=dt.date(2026, 9, 9), place="club")

        assert judged(self.given, changed, again).facts == (again.id,)

    def test_of_the_day_moves_the_last_day_for_notices(self) -> None:
        changed = fact("meeting.changed", on=dt.date(2026, 9, 8), date=MEETING_DAY + 7 * DAY)

        assert judged(changed).obligation.due_on == LAST_DAY + 7 * DAY

    def test_of_the_audience_asks_for_the_added_area_only(self) -> None:
        changed = fact("meeting.changed", on=dt.date(2026, 9, 8), audience=("V1", "V2", "V3"))

        assert judged(self.given, changed, area="V1").status is Status.DONE_ON_TIME
        assert judged(self.given, changed, area="V3").status is Status.DUE_TODAY

    def test_of_what_a_notice_does_not_say_leaves_notices_standing(self) -> None:
        changed = fact("meeting.changed", on=dt.date(2026, 9, 8), deputies=("1", "2"), organizer="office")

        assert judged(self.given, changed).status is Status.DONE_ON_TIME

    def test_counts_from_the_day_it_was_made(self) -> None:
        changed = fact("meeting.changed", on=LAST_DAY, place="club")

        assert judged(self.given, changed, as_of=LAST_DAY - DAY).status is Status.DONE_ON_TIME

    def test_later_changes_add_up(self) -> None:
        first = fact("meeting.changed", on=dt.date(2026, 9, 6), place="club")
        second = fact("meeting.changed", on=dt.date(2026, 9, 7), topic="water")

        assert judged(first, second, notice(on=dt.date(2026, 9, 8), place="club", topic="water")).done_on
        assert judged(first, second, notice(on=dt.date(2026, 9, 8), topic="water")).done_on is None


def test_a_meeting_held_on_another_day_than_announced_was_not_announced() -> None:
    given = notice(on=dt.date(2026, 9, 5))
    held = fact("meeting.held", on=MEETING_DAY + DAY)

    found = judged(given, held, as_of=MEETING_DAY + DAY)

    assert (found.done_on, found.obligation.due_on) == (None, LAST_DAY + DAY)


@pytest.mark.parametrize("closing", ["meeting.postponed", "meeting.cancelled"])
class TestAMeetingThatWillNotBeHeld:
    def test_asks_for_no_notice_any_more(self, closing: str) -> None:
        closed = fact(closing, on=dt.date(2026, 9, 8))

        found = judged(closed, as_of=MEETING_DAY)

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "closed")

    def test_keeps_what_was_done(self, closing: str) -> None:
        closed = fact(closing, on=dt.date(2026, 9, 8))

        found = judged(notice(on=dt.date(2026, 9, 5)), closed, as_of=MEETING_DAY)

        assert found.status is Status.DONE_ON_TIME

    def test_still_asks_for_it_on_the_day_before(self, closing: str) -> None:
        closed = fact(closing, on=dt.date(2026, 9, 13))

        found = judged(closed, as_of=dt.date(2026, 9, 12))

        assert found.status is Status.DUE_SOON


def test_the_stricter_reading_leaves_five_full_days() -> None:
    strict = adopted(readings=("strict-notice",))

    found = row([PLANNED, notice(on=LAST_DAY)], "notice", as_of=MEETING_DAY, pack=strict, subject="V1")

    assert (found.obligation.due_on, found.status) == (LAST_DAY - DAY, Status.DONE_LATE)


def test_a_day_off_never_moves_the_last_day_for_a_notice_later() -> None:
    on_a_sunday = fact("meeting.planned", on=dt.date(2026, 9, 1), date=dt.date(2026, 9, 18))
    rolling = adopted(readings=("roll-forward",))

    found = row([on_a_sunday], "notice", as_of=dt.date(2026, 9, 10), pack=rolling)

    assert found.obligation.due_on == dt.date(2026, 9, 13)


def test_the_explanation_reminds_of_the_working_day_before_a_sunday() -> None:
    planned = fact("meeting.planned", on=dt.date(2026, 9, 1), date=dt.date(2026, 9, 18))
    found = row([planned], "notice", as_of=dt.date(2026, 9, 10))

    told = steps([planned], found, as_of=dt.date(2026, 9, 10))

    assert told["remind_on"].params["day"] == dt.date(2026, 9, 11)


@pytest.mark.parametrize("kind", ["gathering", "kurultai", "hearing"])
def test_another_kind_of_meeting_is_not_judged(kind: str) -> None:
    other = fact("meeting.planned", on=dt.date(2026, 9, 1), kind=kind)

    assert rows([other], "notice", as_of=LAST_DAY) == ()


@pytest.mark.clause("2.5-notice-channels")
class TestTwoWaysOfTelling:
    """Advice: two channels, one of which reaches people who are not on line."""

    def channels(self, *channels: Channel, as_of: dt.date = LAST_DAY) -> Verdict:
        given = [
            notice(on=dt.date(2026, 9, 5 + number), id=f"n{number}", channel=channel)
            for number, channel in enumerate(channels)
        ]
        return row([PLANNED, *given], "notice-channels", as_of=as_of, subject="V1")

    def test_are_enough(self) -> None:
        found = self.channels(Channel.MESSENGER, Channel.POSTER)

        assert (found.status, found.done_on) == (Status.DONE_ON_TIME, dt.date(2026, 9, 6))
        assert found.facts == ("n0", "n1")

    @pytest.mark.parametrize(
        "channels",
        [(), (Channel.POSTER,), (Channel.POSTER, Channel.POSTER), (Channel.MESSENGER, Channel.SMS)],
        ids=["none", "one", "one twice", "two on line"],
    )
    def test_are_not_there(self, channels: tuple[Channel, ...]) -> None:
        assert self.channels(*channels).status is Status.DUE_TODAY

    def test_a_third_channel_can_be_the_one_that_was_lacking(self) -> None:
        found = self.channels(Channel.MESSENGER, Channel.SMS, Channel.RADIO)

        assert found.done_on == dt.date(2026, 9, 7)

    def test_missing_is_advice_and_never_red(self) -> None:
        found = self.channels(Channel.POSTER, as_of=MEETING_DAY)

        assert (found.status, found.days_late) == (Status.ADVICE_MISSED, 5)
