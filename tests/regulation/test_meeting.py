"""The day of a meeting (2.5, 3.1, 3.2, 3.4): the desk, the votes, the opening, and nobody turned away."""

import datetime as dt

import pytest

from esep.regulation.facts import Fact
from esep.regulation.refusals import Breach
from esep.regulation.status import Status
from tests.builders import MEETING_DAY, fact, moment
from tests.regulation.judging import adopted, row, status, steps

PLANNED = fact("meeting.planned", on=dt.date(2026, 9, 1))
HELD = fact("meeting.held", on=MEETING_DAY)
DAY = dt.timedelta(days=1)


@pytest.mark.clause("3.1-registration")
class TestTheDesk:
    """The meeting begins at 14:00."""

    @pytest.mark.parametrize(
        ("hour", "minute", "expected"),
        [
            (13, 45, Status.DONE_ON_TIME),
            (13, 30, Status.DONE_ON_TIME),
            (12, 0, Status.DONE_ON_TIME),
            (13, 46, Status.DONE_LATE),
            (14, 5, Status.DONE_LATE),
        ],
    )
    def test_opens_a_quarter_of_an_hour_before_at_the_latest(self, hour: int, minute: int, expected: Status) -> None:
        opened = fact("desk.opened", at=moment(MEETING_DAY, hour, minute))

        found = row([PLANNED, opened], "registration", as_of=MEETING_DAY)

        assert (found.status, found.days_late) == (expected, 0)

    def test_opened_the_evening_before_is_in_time(self) -> None:
        opened = fact("desk.opened", at=moment(MEETING_DAY - DAY, 20))

        assert status([PLANNED, opened], "registration", as_of=MEETING_DAY) is Status.DONE_ON_TIME

    def test_opened_a_second_late_is_late(self) -> None:
        opened = fact("desk.opened", at=moment(MEETING_DAY, 13, 45) + dt.timedelta(seconds=1))

        assert status([PLANNED, opened], "registration", as_of=MEETING_DAY) is Status.DONE_LATE

    def test_is_late_by_minutes_in_the_explanation(self) -> None:
        opened = fact("desk.opened", at=moment(MEETING_DAY, 13, 52))
        found = row([PLANNED, opened], "registration", as_of=MEETING_DAY)

        told = steps([PLANNED, opened], found, as_of=MEETING_DAY)

        assert told["result_minutes"].params["minutes"] == 7

    def test_is_judged_by_the_first_opening(self) -> None:
        first = fact("desk.opened", at=moment(MEETING_DAY, 13, 30), id="first")
        again = fact("desk.opened", at=moment(MEETING_DAY, 13, 55), id="again")

        assert row([PLANNED, again, first], "registration", as_of=MEETING_DAY).facts == ("first",)

    def test_follows_a_change_of_the_hour(self) -> None:
        changed = fact("meeting.changed", on=MEETING_DAY - DAY, start_time=dt.time(15))
        opened = fact("desk.opened", at=moment(MEETING_DAY, 14, 40))

        assert status([PLANNED, changed, opened], "registration", as_of=MEETING_DAY) is Status.DONE_ON_TIME

    def test_that_nobody_opened_is_due_on_the_day_and_overdue_after_it(self) -> None:
        assert status([PLANNED], "registration", as_of=MEETING_DAY - DAY) is Status.PLANNED
        assert status([PLANNED], "registration", as_of=MEETING_DAY) is Status.DUE_TODAY
        assert status([PLANNED], "registration", as_of=MEETING_DAY + DAY) is Status.OVERDUE

    def test_is_counted_in_bishkek_wherever_it_was_recorded(self) -> None:
        opened = fact("desk.opened", at=dt.datetime(2026, 9, 19, 7, 45, tzinfo=dt.UTC))

        assert status([PLANNED, opened], "registration", as_of=MEETING_DAY) is Status.DONE_ON_TIME


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        pytest.param("chair-secretary", "officers.elected", marks=pytest.mark.clause("3.2-chair-secretary")),
        pytest.param("agenda", "agenda.approved", marks=pytest.mark.clause("3.2-agenda")),
    ],
)
class TestAVote:
    @pytest.mark.parametrize(
        ("present", "in_favour", "carried"),
        [(10, 6, True), (10, 5, False), (11, 6, True), (11, 5, False), (1, 1, True), (0, 0, False)],
    )
    def test_needs_more_than_half_of_those_present(
        self, rule: str, kind: str, present: int, in_favour: int, carried: bool
    ) -> None:
        vote = fact(kind, on=MEETING_DAY, present=present, in_favour=in_favour)

        found = row([PLANNED, vote], rule, as_of=MEETING_DAY)

        assert found.status is (Status.DONE_ON_TIME if carried else Status.DUE_TODAY)

    def test_that_failed_is_shown_with_its_counts(self, rule: str, kind: str) -> None:
        vote = fact(kind, on=MEETING_DAY, present=10, in_favour=5)
        found = row([PLANNED, vote], rule, as_of=MEETING_DAY)

        why = steps([PLANNED, vote], found, as_of=MEETING_DAY)["passed_over"].params["why"]

        assert why == Breach("no_majority", {"in_favour": 5, "base": 10})

    def test_may_be_repeated_until_it_carries(self, rule: str, kind: str) -> None:
        failed = fact(kind, at=moment(MEETING_DAY, 14), id="failed", in_favour=5)
        carried = fact(kind, at=moment(MEETING_DAY, 14, 10), id="carried", in_favour=7)

        assert row([PLANNED, failed, carried], rule, as_of=MEETING_DAY).facts == ("carried",)

    def test_that_was_never_taken_is_overdue_after_the_meeting(self, rule: str, kind: str) -> None:
        assert status([PLANNED, HELD], rule, as_of=MEETING_DAY + DAY) is Status.OVERDUE

    def test_is_not_owed_by_a_meeting_that_will_not_be_held(self, rule: str, kind: str) -> None:
        cancelled = fact("meeting.cancelled", on=MEETING_DAY - DAY)

        found = row([PLANNED, cancelled], rule, as_of=MEETING_DAY + DAY)

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "closed")

    def test_of_a_time_before_records_were_kept_is_not_judged(self, rule: str, kind: str) -> None:
        kept = adopted(records_from=MEETING_DAY + DAY)

        found = row([PLANNED, HELD], rule, as_of=MEETING_DAY + 2 * DAY, pack=kept)

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "before_records")


@pytest.mark.clause("3.2-chair-secretary")
class TestAMajorityOfTheVotesCast:
    reading = ("majority-of-votes-cast",)

    def test_is_enough_for_the_officers_where_the_municipality_reads_it_so(self) -> None:
        vote = fact("officers.elected", on=MEETING_DAY, present=10, in_favour=4, against=3, abstained=3)

        assert status([PLANNED, vote], "chair-secretary", as_of=MEETING_DAY) is Status.DUE_TODAY
        assert (
            status([PLANNED, vote], "chair-secretary", as_of=MEETING_DAY, pack=adopted(readings=self.reading))
            is Status.DONE_ON_TIME
        )

    def test_is_more_than_half_of_them(self) -> None:
        vote = fact("officers.elected", on=MEETING_DAY, present=10, in_favour=3, against=3)

        found = status([PLANNED, vote], "chair-secretary", as_of=MEETING_DAY, pack=adopted(readings=self.reading))

        assert found is Status.DUE_TODAY

    def test_never_carries_the_agenda(self) -> None:
        vote = fact("agenda.approved", on=MEETING_DAY, present=10, in_favour=4, against=3)

        found = status([PLANNED, vote], "agenda", as_of=MEETING_DAY, pack=adopted(readings=self.reading))

        assert found is Status.DUE_TODAY


@pytest.mark.clause("3.4-opening")
class TestTheOpening:
    def test_is_owed_on_the_day(self) -> None:
        opened = fact("meeting.opened", on=MEETING_DAY)

        assert status([PLANNED, opened], "opening", as_of=MEETING_DAY) is Status.DONE_ON_TIME
        assert status([PLANNED], "opening", as_of=MEETING_DAY) is Status.DUE_TODAY
        assert status([PLANNED], "opening", as_of=MEETING_DAY + DAY) is Status.OVERDUE


@pytest.mark.clause("2.5-free-access")
class TestFreeAccess:
    refused = fact("access.refused", on=MEETING_DAY)

    def found(self, *facts: Fact) -> Status:
        return status([PLANNED, *facts], "free-access", as_of=MEETING_DAY + DAY)

    def test_is_kept_once_the_meeting_was_held_and_nobody_was_turned_away(self) -> None:
        assert self.found(HELD) is Status.DONE_ON_TIME

    def test_is_broken_by_one_person_turned_away(self) -> None:
        assert self.found(HELD, self.refused) is Status.OVERDUE
        assert self.found(self.refused) is Status.OVERDUE

    def test_stays_broken_whatever_happens_later(self) -> None:
        cancelled = fact("meeting.cancelled", on=MEETING_DAY)

        assert self.found(HELD, self.refused, cancelled) is Status.OVERDUE

    def test_names_every_time_it_was_broken(self) -> None:
        again = fact("access.refused", on=MEETING_DAY, id="again")

        found = row([PLANNED, HELD, self.refused, again], "free-access", as_of=MEETING_DAY)

        assert found.facts == (self.refused.id, "again")

    def test_is_a_question_of_the_day_itself(self) -> None:
        assert status([PLANNED], "free-access", as_of=MEETING_DAY - DAY) is Status.PLANNED
        assert status([PLANNED], "free-access", as_of=MEETING_DAY) is Status.DUE_TODAY

    def test_cannot_be_told_while_nobody_says_that_the_meeting_was_held(self) -> None:
        found = row([PLANNED], "free-access", as_of=MEETING_DAY + DAY)

        told = steps([PLANNED], found, as_of=MEETING_DAY + DAY)

        assert found.status is Status.CANNOT_TELL
        assert told["missing"].params["what"].key == "meeting.held"  # type: ignore[attr-defined]

    def test_is_not_a_question_of_a_meeting_that_was_called_off(self) -> None:
        cancelled = fact("meeting.cancelled", on=MEETING_DAY - DAY)

        assert self.found(cancelled) is Status.NOT_APPLICABLE

    def test_of_a_meeting_before_records_were_kept_is_not_asked(self) -> None:
        kept = adopted(records_from=MEETING_DAY + DAY)

        found = row([PLANNED], "free-access", as_of=MEETING_DAY + 2 * DAY, pack=kept)

        assert found.exempt == "before_records"
