"""The measures notice (3.9): a month from the council's receipt, or, until that is known, from the meeting."""

import datetime as dt
from typing import Any

import pytest

from esep.regulation.facts import Fact
from esep.regulation.status import Status, Verdict
from tests.builders import PHOTO, fact
from tests.regulation.judging import adopted, row, steps

pytestmark = pytest.mark.clause("3.9-measures-info")

MEETING = dt.date(2026, 8, 12)
PROVISIONAL = dt.date(2026, 9, 12)
RECEIPT = dt.date(2026, 8, 19)
DUE = dt.date(2026, 9, 19)
DAY = dt.timedelta(days=1)

HELD = fact("meeting.held", on=MEETING)
OUTCOME = fact("outcome.adopted", on=MEETING, cases=("meeting:M1",))
RECEIVED = fact("handover.received", on=RECEIPT)


def published(*, on: dt.date, **content: Any) -> Fact:
    return fact("measures.published", on=on, **content)


def judged(*facts: Fact, as_of: dt.date, readings: tuple[str, ...] = ()) -> Verdict:
    return row([HELD, *facts], "measures-info", as_of=as_of, pack=adopted(readings=readings))


def test_is_not_owed_by_a_meeting_without_outcomes() -> None:
    found = judged(RECEIVED, as_of=DUE)

    assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "no_outcomes")


class TestBeforeTheReceiptIsKnown:
    @pytest.mark.parametrize(
        ("as_of", "status"),
        [
            (PROVISIONAL - 8 * DAY, Status.PLANNED),
            (PROVISIONAL - 7 * DAY, Status.DUE_SOON),
            (PROVISIONAL, Status.DUE_TODAY),
            (PROVISIONAL + DAY, Status.CANNOT_TELL),
            (PROVISIONAL + 300 * DAY, Status.CANNOT_TELL),
        ],
    )
    def test_the_provisional_day_comes_near_and_then_nothing_can_be_told(self, as_of: dt.date, status: Status) -> None:
        found = judged(OUTCOME, as_of=as_of)

        assert (found.status, found.obligation.due_on, found.days_late) == (status, PROVISIONAL, 0)
        assert found.obligation.provisional

    def test_a_month_from_a_meeting_on_31_january_ends_with_february(self) -> None:
        held = fact("meeting.held", on=dt.date(2026, 1, 31))
        outcome = fact("outcome.adopted", on=dt.date(2026, 1, 31), cases=("meeting:M1",))

        on_the_day = row([held, outcome], "measures-info", as_of=dt.date(2026, 2, 28))
        after = row([held, outcome], "measures-info", as_of=dt.date(2026, 3, 1))

        assert (on_the_day.obligation.due_on, on_the_day.status) == (dt.date(2026, 2, 28), Status.DUE_TODAY)
        assert after.status is Status.CANNOT_TELL

    def test_the_explanation_names_the_missing_date(self) -> None:
        found = judged(OUTCOME, as_of=PROVISIONAL + DAY)

        told = steps([HELD, OUTCOME], found, as_of=PROVISIONAL + DAY)

        assert told["missing"].params["what"].key == "handover.received"  # type: ignore[attr-defined]
        assert told["provisional"].params == {}

    def test_measures_within_the_provisional_month_are_surely_in_time(self) -> None:
        found = judged(OUTCOME, published(on=PROVISIONAL), as_of=PROVISIONAL + 30 * DAY)

        assert found.status is Status.DONE_ON_TIME

    def test_measures_after_it_may_be_late_or_not(self) -> None:
        found = judged(OUTCOME, published(on=PROVISIONAL + DAY), as_of=PROVISIONAL + DAY)

        assert found.status is Status.CANNOT_TELL


class TestOnceTheReceiptIsKnown:
    @pytest.mark.parametrize(
        ("as_of", "status"),
        [
            (DUE - 8 * DAY, Status.PLANNED),
            (DUE - 7 * DAY, Status.DUE_SOON),
            (DUE, Status.DUE_TODAY),
            (DUE + DAY, Status.OVERDUE),
        ],
    )
    def test_the_month_runs_from_it(self, as_of: dt.date, status: Status) -> None:
        found = judged(OUTCOME, RECEIVED, as_of=as_of)

        assert (found.status, found.obligation.due_on) == (status, DUE)
        assert not found.obligation.provisional

    def test_what_could_not_be_told_is_told(self) -> None:
        late = published(on=DUE + DAY)

        assert judged(OUTCOME, late, as_of=DUE + DAY).status is Status.CANNOT_TELL
        assert judged(OUTCOME, late, RECEIVED, as_of=DUE + DAY).status is Status.DONE_LATE

    def test_a_saturday_is_kept_unless_terms_roll(self) -> None:
        assert judged(OUTCOME, RECEIVED, as_of=DUE).obligation.due_on == DUE
        assert judged(OUTCOME, RECEIVED, as_of=DUE, readings=("roll-forward",)).obligation.due_on == DUE + 2 * DAY

    @pytest.mark.parametrize(
        ("receipt", "due"),
        [
            (dt.date(2026, 1, 31), dt.date(2026, 2, 28)),
            (dt.date(2028, 1, 31), dt.date(2028, 2, 29)),
            (dt.date(2026, 1, 28), dt.date(2026, 2, 28)),
        ],
    )
    def test_a_month_from_the_end_of_january_is_the_last_day_of_february(self, receipt: dt.date, due: dt.date) -> None:
        held = fact("meeting.held", on=receipt - 5 * DAY)
        outcome = fact("outcome.adopted", on=receipt - 5 * DAY, cases=("meeting:M1",))
        received = fact("handover.received", on=receipt)

        found = row([held, outcome, received], "measures-info", as_of=receipt)

        assert found.obligation.due_on == due


def test_the_other_reading_counts_from_the_meeting_whatever_the_receipt() -> None:
    reading = ("month-from-meeting",)

    assert judged(OUTCOME, as_of=PROVISIONAL + DAY, readings=reading).status is Status.OVERDUE
    assert judged(OUTCOME, RECEIVED, as_of=DUE, readings=reading).obligation.due_on == PROVISIONAL


class TestTheMeasuresNotice:
    second = fact("outcome.adopted", on=MEETING, id="second", cases=("meeting:M1",), outcome="O2")

    def test_must_answer_every_outcome(self) -> None:
        for_one = published(on=RECEIPT + DAY, answers=("O1",))

        found = judged(OUTCOME, self.second, RECEIVED, for_one, as_of=DUE)

        assert (found.status, found.done_on) == (Status.DUE_TODAY, None)

    def test_may_answer_them_in_several_parts(self) -> None:
        first = published(on=RECEIPT + DAY, id="p1", answers=("O1",))
        rest = published(on=RECEIPT + 9 * DAY, id="p2", answers=("O2",))

        found = judged(OUTCOME, self.second, RECEIVED, rest, first, as_of=DUE)

        assert (found.done_on, found.facts) == (RECEIPT + 9 * DAY, ("p1", "p2"))

    def test_leaves_out_one_that_answers_nothing_new(self) -> None:
        first = published(on=RECEIPT + DAY, id="p1", answers=("O1",))
        same = published(on=RECEIPT + 2 * DAY, id="p2", answers=("O1",))
        rest = published(on=RECEIPT + 9 * DAY, id="p3", answers=("O2", "O1"))

        assert judged(OUTCOME, self.second, RECEIVED, first, same, rest, as_of=DUE).facts == ("p1", "p3")

    @pytest.mark.parametrize("missing", ["evidence", "channels"])
    def test_needs_proof_and_a_channel(self, missing: str) -> None:
        given = published(on=RECEIPT + DAY, **{missing: ()})

        assert judged(OUTCOME, RECEIVED, given, as_of=DUE).done_on is None

    def test_is_explained_with_its_proof(self) -> None:
        given = published(on=RECEIPT + DAY)
        found = judged(OUTCOME, RECEIVED, given, as_of=DUE)

        told = steps([HELD, OUTCOME, RECEIVED, given], found, as_of=DUE)

        assert told["evidence"].params["evidence"] == (PHOTO.ref,)
        assert told["sum"].params["due"] == DUE
