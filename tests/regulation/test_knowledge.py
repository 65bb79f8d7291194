"""What was known when: past certificates, corrections and withdrawals."""

import datetime as dt

import pytest

from esep.regulation.facts import Fact
from esep.regulation.status import Status, Verdict
from tests.builders import correction, fact, moment, withdrawal
from tests.regulation.judging import adopted, judged, row, steps

pytestmark = pytest.mark.clause("2.5-notice")

DAY = dt.timedelta(days=1)
AS_OF = dt.date(2026, 9, 16)
PLANNED = fact("meeting.planned", on=dt.date(2026, 9, 1))
RECORDED_LATE = fact("notice.published", on=dt.date(2026, 9, 12), recorded_at=moment(dt.date(2026, 9, 15), 9))


def notice(*facts: Fact, as_of: dt.date = AS_OF, known_at: dt.datetime | None = None) -> Verdict:
    return row([PLANNED, *facts], "notice", as_of=as_of, known_at=known_at)


class TestAPastCertificate:
    def test_is_reproduced_without_what_was_recorded_later(self) -> None:
        found = notice(RECORDED_LATE, known_at=moment(dt.date(2026, 9, 15), 8, 59))

        assert found.status is Status.OVERDUE

    def test_counts_what_was_recorded_by_that_moment(self) -> None:
        found = notice(RECORDED_LATE, known_at=moment(dt.date(2026, 9, 15), 9))

        assert (found.status, found.done_on) == (Status.DONE_ON_TIME, dt.date(2026, 9, 12))

    def test_shows_a_fact_that_was_corrected_only_afterwards(self) -> None:
        mended = correction(RECORDED_LATE, id="mended", recorded_at=moment(AS_OF, 10), place="club")

        assert notice(RECORDED_LATE, mended, known_at=moment(AS_OF, 9)).status is Status.DONE_ON_TIME
        assert notice(RECORDED_LATE, mended, known_at=moment(AS_OF, 10)).status is Status.OVERDUE

    def test_is_the_same_as_judging_the_facts_of_that_moment_alone(self) -> None:
        facts = [PLANNED, RECORDED_LATE, fact("lists.locked", on=dt.date(2026, 9, 16))]
        moment_of_certificate = moment(dt.date(2026, 9, 14), 12)
        known_then = [one for one in facts if one.recorded_at <= moment_of_certificate]

        assert judged(facts, as_of=AS_OF, known_at=moment_of_certificate) == judged(known_then, as_of=AS_OF)


def test_what_has_not_happened_yet_does_not_count() -> None:
    assert notice(RECORDED_LATE, as_of=dt.date(2026, 9, 11)).status is Status.DUE_SOON
    assert notice(RECORDED_LATE, as_of=dt.date(2026, 9, 12)).status is Status.DONE_ON_TIME


class TestACorrection:
    wrong = fact("notice.published", on=dt.date(2026, 9, 10), id="wrong", place="club")

    def test_counts_instead_of_what_it_corrects(self) -> None:
        right = correction(self.wrong, id="right", recorded_at=moment(dt.date(2026, 9, 15), 9), place="school")

        found = notice(self.wrong, right)

        assert (found.status, found.facts, found.done_on) == (
            Status.DONE_ON_TIME,
            ("right",),
            dt.date(2026, 9, 10),
        )

    def test_can_take_away_what_had_been_done(self) -> None:
        good = fact("notice.published", on=dt.date(2026, 9, 10), id="good")
        worse = correction(good, id="worse", recorded_at=moment(dt.date(2026, 9, 15), 9), evidence=())

        assert notice(good).status is Status.DONE_ON_TIME
        assert notice(good, worse).status is Status.OVERDUE

    def test_can_move_the_day(self) -> None:
        good = fact("notice.published", on=dt.date(2026, 9, 10), id="good")
        moved = correction(good, id="moved", recorded_at=moment(AS_OF, 9), on=dt.date(2026, 9, 15))

        found = notice(good, moved)

        assert (found.status, found.days_late) == (Status.DONE_LATE, 1)

    def test_that_moves_the_day_past_the_day_of_judgement_leaves_nothing(self) -> None:
        good = fact("notice.published", on=dt.date(2026, 9, 10), id="good")
        moved = correction(good, id="moved", recorded_at=moment(AS_OF, 9), on=dt.date(2026, 9, 15))

        assert notice(good, moved, as_of=dt.date(2026, 9, 14)).done_on is None

    def test_can_itself_be_corrected(self) -> None:
        second = correction(self.wrong, id="second", recorded_at=moment(dt.date(2026, 9, 11), 9), topic="water")
        third = correction(
            second, id="third", recorded_at=moment(dt.date(2026, 9, 12), 9), topic="roads", place="school"
        )

        assert notice(third, second, self.wrong).facts == ("third",)

    def test_is_named_in_the_explanation(self) -> None:
        right = correction(self.wrong, id="right", recorded_at=moment(dt.date(2026, 9, 15), 9), place="school")
        facts = [PLANNED, self.wrong, right]

        told = steps(facts, notice(self.wrong, right), as_of=AS_OF)

        assert told["withdrawn"].params == {"fact": "wrong", "by": "right"}


class TestAWithdrawal:
    given = fact("notice.published", on=dt.date(2026, 9, 10), id="given")

    def test_takes_the_fact_out(self) -> None:
        taken_back = withdrawal(self.given, id="back", recorded_at=moment(dt.date(2026, 9, 15), 9))

        assert notice(self.given, taken_back).done_on is None

    def test_of_the_plan_leaves_no_meeting(self) -> None:
        taken_back = withdrawal(PLANNED, id="back", recorded_at=moment(dt.date(2026, 9, 2), 9))

        assert judged([PLANNED, taken_back], as_of=AS_OF) == ()

    def test_itself_opens_no_case(self) -> None:
        taken_back = withdrawal(self.given, id="back", recorded_at=moment(dt.date(2026, 9, 15), 9))

        assert judged([self.given, taken_back], as_of=AS_OF) == ()

    def test_does_not_touch_other_facts_of_the_same_day(self) -> None:
        other = fact("notice.published", on=dt.date(2026, 9, 10), id="other")
        taken_back = withdrawal(self.given, id="back", recorded_at=moment(dt.date(2026, 9, 15), 9))

        assert notice(self.given, other, taken_back).facts == ("other",)


def test_a_fact_recorded_days_later_counts_on_its_day_and_says_so() -> None:
    told = steps([PLANNED, RECORDED_LATE], notice(RECORDED_LATE), as_of=AS_OF)

    assert told["recorded_later"].params["days"] == 3


def test_two_facts_of_one_day_are_ordered_by_the_hour_of_the_event_then_of_the_record_then_by_id() -> None:
    day = dt.date(2026, 9, 10)
    at_noon, at_one = moment(day, 12), moment(day, 13)
    by_hour = [fact("notice.published", at=at_one, id="a"), fact("notice.published", at=at_noon, id="b")]
    by_record = [
        fact("notice.published", on=day, id="a", recorded_at=at_one),
        fact("notice.published", on=day, id="b", recorded_at=at_noon),
    ]
    by_id = [fact("notice.published", on=day, id="b"), fact("notice.published", on=day, id="a")]

    assert [notice(*facts).facts for facts in (by_hour, by_record, by_id)] == [("b",), ("b",), ("a",)]


def test_records_that_exist_without_facts_need_the_day_since_when_they_are_kept() -> None:
    kept = adopted(records_from=dt.date(2026, 7, 1))

    assert judged([], as_of=AS_OF) == ()
    assert {one.obligation.case.partition(":")[0] for one in judged([], as_of=AS_OF, pack=kept)} == {
        "head",
        "publication",
    }
