"""The task list of a meeting: what is done, what waits for what, what is not needed (2.5)."""

from datetime import date

import pytest

from esep.access import Actor
from esep.kernel import scope
from esep.kernel.refusals import Refused
from esep.meetings.commands import cancel_meeting, skip_step
from esep.meetings.commands.skipping import need_step
from esep.meetings.models import ReportMeeting
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.nearest import nearest_steps
from esep.meetings.queries.steps import MeetingStep, StepKind, StepState, Wait
from esep.meetings.queries.tasks import tasks_of
from esep.regulation.facts.meeting import MeetingKind, OptionalStep
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.afterwards import a_held_meeting, adopted, signed
from tests.meetings.plans import a_meeting


def steps(built: MinBulak, meeting: ReportMeeting) -> dict[StepKind, MeetingStep]:
    with scope.of(built.place.pk):
        found = tasks_of(meeting_of(meeting.code), municipality=built.place, day=TODAY, language="en")
    return {one.kind: one for one in found}


def test_each_step_says_what_it_waits_for_and_its_last_day(built: MinBulak, secretary: Actor) -> None:
    found = steps(built, a_meeting(built.place, by=secretary))

    assert list(found) == [kind for kind in StepKind if kind is not StepKind.PROMISES]
    assert found[StepKind.VENUE].state is StepState.DONE
    assert found[StepKind.NOTICE].state is StepState.READY
    assert (found[StepKind.NOTICE].done, found[StepKind.NOTICE].total) == (0, 2)
    notice = found[StepKind.NOTICE].row
    assert notice is not None
    assert (notice.due_on, "17.10.2026" in notice.sum) == (date(2026, 10, 12), True)
    assert found[StepKind.LISTS].waits_for == (Wait.SPEAKER,)
    assert found[StepKind.INVITATIONS].waits_for == (Wait.PEOPLE,)
    assert found[StepKind.DESK].waits_for == (Wait.DAY,)
    assert (found[StepKind.DESK].row is not None, found[StepKind.REPORTS].total) == (True, 2)
    assert found[StepKind.MEASURES].waits_for == (Wait.HELD,)


def test_the_notice_waits_for_the_place(built: MinBulak, secretary: Actor) -> None:
    found = steps(built, a_meeting(built.place, by=secretary, venue=None))

    assert found[StepKind.NOTICE].waits_for == (Wait.PLACE,)
    assert found[StepKind.VENUE_CHECK].waits_for == (Wait.PLACE,)
    assert found[StepKind.VENUE].state is StepState.READY


def test_a_step_is_not_needed_for_a_reason_until_it_is_needed_after_all(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary)
    pk = built.place.pk

    skip_step(meeting.code, OptionalStep.EXPERTS, by=secretary, municipality=pk, reason="Тема жөнөкөй")
    skipped = steps(built, meeting)[StepKind.EXPERTS]
    assert skipped.state is StepState.NOT_NEEDED
    assert skipped.skipped is not None
    assert skipped.skipped.reason == "Тема жөнөкөй"

    need_step(meeting.code, OptionalStep.EXPERTS, by=secretary, municipality=pk, reason="Суу боюнча адис керек")
    assert steps(built, meeting)[StepKind.EXPERTS].state is StepState.READY
    with pytest.raises(Refused, match="step_not_skipped"):
        need_step(meeting.code, OptionalStep.EXPERTS, by=secretary, municipality=pk, reason="дагы")


def test_after_the_meeting_each_step_waits_for_the_one_before(built: MinBulak, secretary: Actor) -> None:
    meeting = a_held_meeting(built.place, by=secretary)
    adopted(built.place, meeting, by=secretary)
    before = steps(built, meeting)
    signed(built.place, meeting, by=secretary, on=date(2026, 8, 17))
    after = steps(built, meeting)

    assert before[StepKind.SIGNING].waits_for == (Wait.MINUTES,)
    assert before[StepKind.HANDOVER].waits_for == (Wait.SIGNATURES,)
    assert before[StepKind.MEASURES].waits_for == (Wait.RECEIPT,)
    assert after[StepKind.SIGNING].state is StepState.DONE
    assert after[StepKind.HANDOVER].state is StepState.READY
    taken_up = steps(built, a_meeting(built.place, by=secretary))[StepKind.PROMISES]
    assert (taken_up.done, taken_up.total, taken_up.state) == (0, 1, StepState.READY)


def test_a_gathering_has_only_steps_that_no_clause_judges(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary, kind=MeetingKind.GATHERING, deputies=())

    found = steps(built, meeting)

    assert StepKind.LISTS not in found
    assert StepKind.REQUESTS not in found
    assert all(one.row is None for one in found.values())


def test_nothing_is_left_to_do_for_a_cancelled_meeting(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary)
    cancel_meeting(meeting.code, by=secretary, municipality=built.place.pk, seen=1, reason="Карантин")

    assert all(one.is_over for one in steps(built, meeting).values())


def test_what_presses_most_is_found_for_all_meetings_together(built: MinBulak, secretary: Actor) -> None:
    one = a_meeting(built.place, by=secretary)
    other = a_meeting(built.place, by=secretary, date=date(2026, 9, 19), deputies=("17",))

    with scope.of(built.place.pk):
        found = nearest_steps([one, other], municipality=built.place, day=TODAY, language="en")

    assert {pk: row.due_on for pk, row in found.items()} == {one.pk: date(2026, 10, 5), other.pk: TODAY}
