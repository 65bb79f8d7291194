"""What the executive does before the day of a meeting (2.5, 2.11), notices aside."""

import datetime as dt
from typing import Any

import pytest

from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import Category, OptionalStep
from esep.regulation.status import Status, Verdict
from tests.builders import MEETING_DAY, fact, moment
from tests.regulation.judging import adopted, row, rows, status, steps

PLANNED = fact("meeting.planned", on=dt.date(2026, 9, 1))
DAY = dt.timedelta(days=1)


def without(field: str) -> dict[str, Any]:
    """A plan's field left empty."""
    return {field: () if field == "initiators" else None}


def saying(field: str, value: Any) -> dict[str, Any]:
    """A plan's field filled in."""
    return {field: value}


@pytest.mark.parametrize(
    ("rule", "field", "value", "due_on"),
    [
        pytest.param("organizer", "organizer", "office", MEETING_DAY, marks=pytest.mark.clause("2.5-organizer")),
        pytest.param("venue", "place", "school", dt.date(2026, 9, 14), marks=pytest.mark.clause("2.5-venue")),
        pytest.param("cooperate", "initiators", ("youth",), MEETING_DAY, marks=pytest.mark.clause("2.5-cooperate")),
    ],
)
class TestAFieldOfThePlan:
    def test_is_given_with_the_plan(self, rule: str, field: str, value: Any, due_on: dt.date) -> None:
        planned = fact("meeting.planned", on=dt.date(2026, 9, 1), **saying(field, value))

        found = row([planned], rule, as_of=MEETING_DAY)

        assert (found.status, found.done_on) == (Status.DONE_ON_TIME, planned.occurred_on)

    def test_is_given_later_by_a_change(self, rule: str, field: str, value: Any, due_on: dt.date) -> None:
        planned = fact("meeting.planned", on=dt.date(2026, 9, 1), **without(field))
        changed = fact("meeting.changed", on=dt.date(2026, 9, 10), **saying(field, value))

        found = row([planned, changed], rule, as_of=MEETING_DAY)

        assert (found.status, found.facts) == (Status.DONE_ON_TIME, (changed.id,))

    def test_is_missing(self, rule: str, field: str, value: Any, due_on: dt.date) -> None:
        planned = fact("meeting.planned", on=dt.date(2026, 9, 1), **without(field))

        found = row([planned], rule, as_of=MEETING_DAY + DAY)

        assert (found.status, found.obligation.due_on) == (Status.OVERDUE, due_on)


@pytest.mark.clause("2.5-lists")
class TestLists:
    @pytest.mark.parametrize(
        ("day", "expected"),
        [(dt.date(2026, 9, 17), Status.DONE_ON_TIME), (dt.date(2026, 9, 18), Status.DONE_LATE)],
    )
    def test_are_fixed_two_days_before(self, day: dt.date, expected: Status) -> None:
        locked = fact("lists.locked", on=day)

        assert status([PLANNED, locked], "lists", as_of=MEETING_DAY) is expected

    def test_are_not_fixed_any_more_after_the_meeting(self) -> None:
        on_the_day, after = fact("lists.locked", on=MEETING_DAY), fact("lists.locked", on=MEETING_DAY + DAY)

        assert status([PLANNED, on_the_day], "lists", as_of=MEETING_DAY + DAY) is Status.DONE_LATE
        assert status([PLANNED, after], "lists", as_of=MEETING_DAY + DAY) is Status.OVERDUE

    def test_come_near_two_days_before_they_are_due(self) -> None:
        assert status([PLANNED], "lists", as_of=dt.date(2026, 9, 14)) is Status.PLANNED
        assert status([PLANNED], "lists", as_of=dt.date(2026, 9, 15)) is Status.DUE_SOON

    def test_need_a_day_more_in_the_stricter_reading(self) -> None:
        strict = adopted(readings=("strict-lists",))

        found = row([PLANNED], "lists", as_of=dt.date(2026, 9, 10), pack=strict)

        assert found.obligation.due_on == dt.date(2026, 9, 16)


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        pytest.param("speaker-notice", "speakers.told", marks=pytest.mark.clause("2.5-speaker-notice")),
        pytest.param("invitations", "invitation.sent", marks=pytest.mark.clause("2.5-invite-register")),
    ],
)
class TestAnActBeforeTheMeeting:
    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (MEETING_DAY - DAY, Status.DONE_ON_TIME),
            (MEETING_DAY, Status.DONE_ON_TIME),
            (MEETING_DAY + DAY, Status.OVERDUE),
        ],
    )
    def test_said_to_have_been_done_on_a_day(self, rule: str, kind: str, day: dt.date, expected: Status) -> None:
        assert status([PLANNED, fact(kind, on=day)], rule, as_of=MEETING_DAY + DAY) is expected

    @pytest.mark.parametrize(
        ("minute", "expected"), [(0, Status.DONE_ON_TIME), (1, Status.DONE_LATE)], ids=["at the start", "after it"]
    )
    def test_said_to_have_been_done_at_an_hour(self, rule: str, kind: str, minute: int, expected: Status) -> None:
        done = fact(kind, at=moment(MEETING_DAY, 14, minute))

        assert status([PLANNED, done], rule, as_of=MEETING_DAY) is expected

    def test_not_done_by_the_end_of_the_day(self, rule: str, kind: str) -> None:
        assert status([PLANNED], rule, as_of=MEETING_DAY) is Status.DUE_TODAY
        assert status([PLANNED], rule, as_of=MEETING_DAY + DAY) is Status.OVERDUE


@pytest.mark.clause("2.5-info-request")
class TestAskingForInformation:
    sent = fact("request.sent", on=dt.date(2026, 9, 3), cases=("request:R1", "meeting:M1"))
    not_needed = fact("step.not_needed", on=dt.date(2026, 9, 3))

    def test_is_advised_twelve_days_before_the_meeting(self) -> None:
        found = row([PLANNED, self.sent], "info-request", as_of=MEETING_DAY)

        assert (found.status, found.obligation.due_on) == (Status.DONE_ON_TIME, dt.date(2026, 9, 7))

    def test_can_be_declared_not_needed(self) -> None:
        found = row([PLANNED, self.not_needed], "info-request", as_of=MEETING_DAY)

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "not_needed")

    def test_after_the_meeting_is_asking_too_late(self) -> None:
        late = fact("request.sent", on=MEETING_DAY + DAY, cases=("request:R1", "meeting:M1"))

        assert row([PLANNED, late], "info-request", as_of=MEETING_DAY + DAY).done_on is None

    def test_is_not_excused_by_another_step_that_is_not_needed(self) -> None:
        other = fact("step.not_needed", on=dt.date(2026, 9, 3), step=OptionalStep.EXPERTS)

        assert status([PLANNED, other], "info-request", as_of=MEETING_DAY) is Status.ADVICE_MISSED

    def test_that_was_done_stays_done_though_it_was_called_unnecessary(self) -> None:
        assert status([PLANNED, self.sent, self.not_needed], "info-request", as_of=MEETING_DAY) is Status.DONE_ON_TIME


@pytest.mark.clause("2.5-info-response")
class TestTheAnswerToARequest:
    sent = fact("request.sent", on=dt.date(2026, 9, 3))
    received = fact("request.received", on=dt.date(2026, 9, 7))

    def answer(self, *facts: Fact, as_of: dt.date, readings: tuple[str, ...] = ()) -> Verdict:
        return row([self.sent, *facts], "info-response", as_of=as_of, pack=adopted(readings=readings))

    @pytest.mark.parametrize(
        ("day", "expected"),
        [(dt.date(2026, 9, 12), Status.DONE_ON_TIME), (dt.date(2026, 9, 13), Status.DONE_LATE)],
    )
    def test_is_due_five_days_after_receipt(self, day: dt.date, expected: Status) -> None:
        answered = fact("request.answered", on=day)

        found = self.answer(self.received, answered, as_of=dt.date(2026, 9, 20))

        assert (found.obligation.due_on, found.status) == (dt.date(2026, 9, 12), expected)

    def test_cannot_be_told_while_the_receipt_is_unknown(self) -> None:
        found = self.answer(as_of=dt.date(2026, 9, 20))

        told = steps([self.sent], found, as_of=dt.date(2026, 9, 20))

        assert found.status is Status.CANNOT_TELL
        assert told["missing"].params["what"].key == "request.received"  # type: ignore[attr-defined]

    def test_cannot_be_told_though_it_came_while_the_receipt_is_unknown(self) -> None:
        answered = fact("request.answered", on=dt.date(2026, 9, 4))

        assert self.answer(answered, as_of=dt.date(2026, 9, 20)).status is Status.CANNOT_TELL

    def test_is_told_once_the_receipt_is_known(self) -> None:
        assert self.answer(self.received, as_of=dt.date(2026, 9, 9)).status is Status.PLANNED
        assert self.answer(self.received, as_of=dt.date(2026, 9, 10)).status is Status.DUE_SOON
        assert self.answer(self.received, as_of=dt.date(2026, 9, 13)).status is Status.OVERDUE

    def test_has_a_day_less_where_the_day_of_receipt_counts(self) -> None:
        found = self.answer(self.received, as_of=dt.date(2026, 9, 9), readings=("receipt-day-counts",))

        assert found.obligation.due_on == dt.date(2026, 9, 11)

    def test_moves_from_saturday_to_monday_where_terms_roll(self) -> None:
        found = self.answer(self.received, as_of=dt.date(2026, 9, 9), readings=("roll-forward",))

        assert found.obligation.due_on == dt.date(2026, 9, 14)

    def test_says_both_days_where_terms_do_not_roll(self) -> None:
        found = self.answer(self.received, as_of=dt.date(2026, 9, 9))

        told = steps([self.sent, self.received], found, as_of=dt.date(2026, 9, 9))

        assert told["sum"].params["due"] == dt.date(2026, 9, 12)
        assert told["would_roll"].params["rolled"] == dt.date(2026, 9, 14)

    def test_is_not_owed_once_the_request_is_withdrawn(self) -> None:
        withdrawn = fact("request.withdrawn", on=dt.date(2026, 9, 8))

        found = self.answer(self.received, withdrawn, as_of=dt.date(2026, 9, 20))

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "closed")


INVITED = {
    "2.11-kenesh": Category.KENESH,
    "2.11-executive": Category.EXECUTIVE,
    "2.11-sectors": Category.SECTORS,
    "2.11-media": Category.MEDIA,
}
GROUPS = [pytest.param(c, marks=pytest.mark.clause(c)) for c in ("2.11-voters", *INVITED)]


@pytest.mark.clause("2.11-attendees")
class TestTheFiveGroups:
    def group(self, clause: str, *facts: Fact, as_of: dt.date = dt.date(2026, 9, 18)) -> Verdict:
        return row([PLANNED, *facts], "participants", as_of=as_of, clause=clause)

    def test_are_five(self) -> None:
        assert len(rows([PLANNED], "participants", as_of=MEETING_DAY)) == 5

    @pytest.mark.parametrize("clause", GROUPS)
    def test_must_each_be_invited_two_days_before(self, clause: str) -> None:
        assert self.group(clause).status is Status.OVERDUE
        assert self.group(clause, as_of=dt.date(2026, 9, 17)).status is Status.DUE_TODAY

    @pytest.mark.parametrize(
        ("clause", "category"), [pytest.param(*pair, marks=pytest.mark.clause(pair[0])) for pair in INVITED.items()]
    )
    def test_are_invited_by_an_invitation(self, clause: str, category: Category) -> None:
        sent = fact("invitation.sent", on=dt.date(2026, 9, 17), category=category)

        found = self.group(clause, sent)

        assert (found.status, found.facts) == (Status.DONE_ON_TIME, (sent.id,))
        assert [one.clause for one in rows([PLANNED, sent], "participants", as_of=MEETING_DAY) if one.done_on] == [
            clause
        ]

    def test_voters_are_invited_by_the_notice(self) -> None:
        given = fact("notice.published", on=dt.date(2026, 9, 10))

        assert self.group("2.11-voters", given).status is Status.DONE_ON_TIME

    def test_media_may_be_left_out_with_a_reason(self) -> None:
        said = fact("step.not_needed", on=dt.date(2026, 9, 10), step=OptionalStep.MEDIA)

        assert self.group("2.11-media", said).status is Status.DONE_ON_TIME

    def test_the_day_of_the_first_invitation_stands_when_more_are_sent(self) -> None:
        first = fact("invitation.sent", on=dt.date(2026, 9, 10), id="first")
        again = fact("invitation.sent", on=dt.date(2026, 9, 18), id="again")

        assert self.group("2.11-kenesh", again, first).done_on == dt.date(2026, 9, 10)


@pytest.mark.clause("2.5-venue")
class TestTheCheckOfARoom:
    registered = fact("venue.registered", on=dt.date(2026, 1, 10))

    def test_is_owed_since_the_room_was_entered(self) -> None:
        found = row([self.registered], "venue-check", as_of=dt.date(2026, 1, 20))

        assert (found.status, found.days_late) == (Status.ADVICE_MISSED, 10)

    def test_holds_for_a_year(self) -> None:
        checked = fact("venue.checked", on=dt.date(2026, 2, 1))

        assert status([self.registered, checked], "venue-check", as_of=dt.date(2026, 9, 14)) is Status.DONE_ON_TIME
        assert status([self.registered, checked], "venue-check", as_of=dt.date(2027, 1, 11)) is Status.DUE_SOON
        assert status([self.registered, checked], "venue-check", as_of=dt.date(2027, 2, 2)) is Status.ADVICE_MISSED
