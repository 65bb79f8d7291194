"""The five parts of a deputy's report (3.5)."""

import datetime as dt

import pytest

from esep.regulation.facts import Answer, Fact, PartAnswer
from esep.regulation.status import Status, Verdict
from tests.builders import FILLED, MEETING_DAY, fact
from tests.regulation.judging import row, rows

DAY = dt.timedelta(days=1)
PARTS = {f"3.5-{part}": part for part in ("mandates", "appeals", "decisions", "commissions", "executive")}
CLAUSES = [pytest.param(clause, marks=pytest.mark.clause(clause)) for clause in PARTS]

PLANNED = fact("meeting.planned", on=dt.date(2026, 9, 1), deputies=("1", "2"))
HELD = fact("meeting.held", on=MEETING_DAY)


def heard(parts: dict[str, PartAnswer] | None, *, on: dt.date = MEETING_DAY, deputy: str = "1") -> Fact:
    return fact("report.heard", on=on, id=f"heard-{deputy}-{on}", parts=parts, deputy=deputy)


def judged(clause: str, *facts: Fact, deputy: str = "1", as_of: dt.date = MEETING_DAY + DAY) -> Verdict:
    return row([PLANNED, *facts], "deputy-report-contents", as_of=as_of, clause=clause, subject=deputy)


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.clause("3.5-report-heard")
class TestAPart:
    def test_is_answered_when_it_is_filled(self, clause: str) -> None:
        found = judged(clause, HELD, heard({PARTS[clause]: FILLED}))

        assert (found.status, found.subject) == (Status.DONE_ON_TIME, "1")

    def test_is_answered_when_it_says_nothing_with_a_reason(self, clause: str) -> None:
        nothing = PartAnswer(Answer.NONE, "none were given")

        assert judged(clause, HELD, heard({PARTS[clause]: nothing})).status is Status.DONE_ON_TIME

    @pytest.mark.parametrize(
        "answer",
        [PartAnswer(Answer.NONE), PartAnswer(Answer.NONE, ""), PartAnswer(Answer.EMPTY)],
        ids=["no reason", "blank reason", "empty"],
    )
    def test_is_missing_when_it_is_empty(self, clause: str, answer: PartAnswer) -> None:
        found = judged(clause, HELD, heard({PARTS[clause]: answer}))

        assert (found.status, found.days_late) == (Status.OVERDUE, 1)

    def test_may_not_wait_to_be_drafted(self, clause: str) -> None:
        waiting = PartAnswer(Answer.NOT_YET_DRAFTED, "later")

        assert judged(clause, HELD, heard({PARTS[clause]: waiting})).status is Status.OVERDUE

    def test_is_missing_when_the_report_does_not_name_it(self, clause: str) -> None:
        assert judged(clause, HELD, heard({})).status is Status.OVERDUE
        assert judged(clause, HELD, heard(None)).status is Status.OVERDUE

    def test_is_due_on_the_day_of_the_meeting(self, clause: str) -> None:
        assert judged(clause, as_of=MEETING_DAY - DAY).status is Status.PLANNED
        assert judged(clause, as_of=MEETING_DAY).status is Status.DUE_TODAY

    def test_told_later_is_late(self, clause: str) -> None:
        later = heard({PARTS[clause]: FILLED}, on=MEETING_DAY + 2 * DAY)

        found = judged(clause, HELD, heard({}), later, as_of=MEETING_DAY + 9 * DAY)

        assert (found.status, found.days_late) == (Status.DONE_LATE, 2)


@pytest.mark.clause("3.5-report-heard")
class TestADeputyOfAJointMeeting:
    def test_answers_for_the_own_parts_only(self) -> None:
        one = heard({"appeals": FILLED}, deputy="1")
        two = heard({}, deputy="2")

        assert judged("3.5-appeals", HELD, one, two, deputy="1").status is Status.DONE_ON_TIME
        assert judged("3.5-appeals", HELD, one, two, deputy="2").status is Status.OVERDUE

    def test_who_was_absent_is_asked_for_no_parts(self) -> None:
        found = judged("3.5-appeals", HELD, heard({}, deputy="1"), deputy="2")

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "not_heard")

    def test_is_asked_until_the_meeting_is_held(self) -> None:
        assert judged("3.5-appeals", heard({}, deputy="1"), deputy="2", as_of=MEETING_DAY).status is Status.DUE_TODAY

    def test_has_five_parts_each(self) -> None:
        assert len(rows([PLANNED], "deputy-report-contents", as_of=MEETING_DAY)) == 10
