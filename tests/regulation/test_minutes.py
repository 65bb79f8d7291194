"""Minutes (3.6), the register (3.7) and the hand-over to the council (3.8)."""

import datetime as dt

import pytest

from esep.regulation.facts import Answer, Fact, PartAnswer
from esep.regulation.facts.meeting import Role
from esep.regulation.status import Status, Verdict
from tests.builders import FILLED, MEETING_DAY, fact
from tests.regulation.judging import adopted, row, rows, status

PLANNED = fact("meeting.planned", on=dt.date(2026, 9, 1))
HELD = fact("meeting.held", on=MEETING_DAY)
WEDNESDAY = dt.date(2026, 9, 23)
FRIDAY = dt.date(2026, 9, 25)
DAY = dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("rule", "kind", "advised"),
    [
        pytest.param("minutes-docs", "minutes.written", WEDNESDAY, marks=pytest.mark.clause("2.5-minutes-docs")),
        pytest.param("minutes", "minutes.written", WEDNESDAY, marks=pytest.mark.clause("3.6-minutes")),
        pytest.param("minutes-signed", "minutes.signed", WEDNESDAY, marks=pytest.mark.clause("3.6-signatures")),
        pytest.param("handover", "handover.received", FRIDAY, marks=pytest.mark.clause("3.8-handover")),
    ],
)
class TestAnActWithoutATerm:
    """Advice in working days; the meeting was held on a Saturday."""

    def test_is_in_time_on_the_advised_day(self, rule: str, kind: str, advised: dt.date) -> None:
        found = row([PLANNED, HELD, fact(kind, on=advised)], rule, as_of=FRIDAY)

        assert (found.obligation.due_on, found.status) == (advised, Status.DONE_ON_TIME)

    def test_done_later_is_missed_advice_and_not_late(self, rule: str, kind: str, advised: dt.date) -> None:
        found = row([PLANNED, HELD, fact(kind, on=advised + 4 * DAY)], rule, as_of=advised + 4 * DAY)

        assert (found.status, found.days_late) == (Status.ADVICE_MISSED, 4)

    def test_not_done_is_missed_advice_and_not_overdue(self, rule: str, kind: str, advised: dt.date) -> None:
        assert status([PLANNED, HELD], rule, as_of=advised) is Status.DUE_TODAY
        assert status([PLANNED, HELD], rule, as_of=advised + DAY) is Status.ADVICE_MISSED
        assert status([PLANNED, HELD], rule, as_of=advised + 400 * DAY) is Status.ADVICE_MISSED

    def test_is_not_a_question_before_the_meeting(self, rule: str, kind: str, advised: dt.date) -> None:
        assert rows([PLANNED], rule, as_of=MEETING_DAY) == ()


@pytest.mark.clause("3.6-signatures")
@pytest.mark.parametrize("signed_by", [(Role.CHAIR,), (Role.SECRETARY,), ()])
def test_one_signature_does_not_sign_the_minutes(signed_by: tuple[Role, ...]) -> None:
    half = fact("minutes.signed", on=WEDNESDAY, signed_by=signed_by)
    both = fact("minutes.signed", on=FRIDAY)

    assert row([PLANNED, HELD, half], "minutes-signed", as_of=FRIDAY).done_on is None
    assert row([PLANNED, HELD, half, both], "minutes-signed", as_of=FRIDAY).done_on == FRIDAY


@pytest.mark.clause("3.7-keeping")
class TestTheRegister:
    def test_waits_for_the_signatures(self) -> None:
        found = row([PLANNED, HELD], "keeping", as_of=FRIDAY)

        assert (found.status, found.obligation.due_on) == (Status.PLANNED, None)

    def test_is_advised_five_working_days_after_them(self) -> None:
        signed = fact("minutes.signed", on=WEDNESDAY)

        found = row([PLANNED, HELD, signed], "keeping", as_of=FRIDAY)

        assert found.obligation.due_on == dt.date(2026, 9, 30)

    def test_entered_before_any_signature_is_done(self) -> None:
        registered = fact("document.registered", on=WEDNESDAY)

        assert status([PLANNED, HELD, registered], "keeping", as_of=FRIDAY) is Status.DONE_ON_TIME


PARTS = {
    "3.6-date-place": "date_place",
    "3.6-counts": "counts",
    "3.6-agenda": "agenda",
    "3.6-speeches": "speeches",
    "3.6-rapporteurs": "rapporteurs",
    "3.6-questioners": "questioners",
    "3.6-outcomes": "outcomes",
}


class TestWhatTheMinutesMustHold:
    signed = fact("minutes.signed", on=WEDNESDAY)

    def part(self, clause: str, *facts: Fact, as_of: dt.date = FRIDAY) -> Verdict:
        return row([PLANNED, HELD, *facts], "minutes-contents", as_of=as_of, clause=clause)

    @pytest.mark.parametrize(
        ("clause", "part"), [pytest.param(*pair, marks=pytest.mark.clause(pair[0])) for pair in PARTS.items()]
    )
    def test_is_missing_once_they_are_signed_without_it(self, clause: str, part: str) -> None:
        others = {name: FILLED for name in PARTS.values() if name != part}
        written = fact("minutes.written", on=MEETING_DAY, parts=others)

        found = rows([PLANNED, HELD, written, self.signed], "minutes-contents", as_of=FRIDAY)

        assert [one.clause for one in found if one.status is Status.OVERDUE] == [clause]
        assert sum(one.status is Status.DONE_ON_TIME for one in found) == 6

    def test_is_not_asked_before_they_are_signed(self) -> None:
        assert self.part("3.6-agenda").status is Status.PLANNED

    def test_may_be_empty_with_a_reason(self) -> None:
        none = PartAnswer(Answer.NONE, "nobody asked anything")
        written = fact("minutes.written", on=MEETING_DAY, parts={"questioners": none})

        assert self.part("3.6-questioners", written, self.signed).status is Status.DONE_ON_TIME

    def test_may_not_be_empty_without_a_reason(self) -> None:
        written = fact("minutes.written", on=MEETING_DAY, parts={"questioners": PartAnswer(Answer.NONE)})

        assert self.part("3.6-questioners", written, self.signed).status is Status.OVERDUE

    def test_added_after_the_signatures_is_late(self) -> None:
        written = fact("minutes.written", on=FRIDAY, parts={"agenda": FILLED})

        found = self.part("3.6-agenda", written, self.signed)

        assert (found.status, found.days_late) == (Status.DONE_LATE, 2)

    def test_of_a_time_before_records_were_kept_is_not_judged(self) -> None:
        kept = adopted(records_from=FRIDAY)

        found = rows([PLANNED, HELD, self.signed], "minutes-contents", as_of=FRIDAY, pack=kept)

        assert {one.exempt for one in found} == {"before_records"}


@pytest.mark.clause("3.6-outcomes")
class TestAPromise:
    """The day somebody named for an outcome: advice, because the text only asks for an answer."""

    adopted = fact("outcome.adopted", on=MEETING_DAY, cases=("outcome:O1", "meeting:M1"), due_on=FRIDAY)

    def test_is_kept_when_the_outcome_is_done(self) -> None:
        done = fact("outcome.progressed", on=FRIDAY, state="done")

        assert status([self.adopted, done], "promise", as_of=FRIDAY) is Status.DONE_ON_TIME

    @pytest.mark.parametrize("state", ["started", "partly_done", "declined"])
    def test_is_not_kept_by_less(self, state: str) -> None:
        progressed = fact("outcome.progressed", on=FRIDAY, state=state)

        assert status([self.adopted, progressed], "promise", as_of=FRIDAY + DAY) is Status.ADVICE_MISSED

    def test_without_a_day_waits(self) -> None:
        open_ended = fact("outcome.adopted", on=MEETING_DAY, cases=("outcome:O1",))

        assert status([open_ended], "promise", as_of=dt.date(2028, 1, 1)) is Status.PLANNED
