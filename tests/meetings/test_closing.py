"""Changing and closing a meeting: who counted on it is told, and what the change undoes is known before (2.5)."""

from dataclasses import replace
from datetime import date, time

import pytest

from esep.access import Actor, Role
from esep.kernel import clock, scope
from esep.kernel.models import OutboxMessage
from esep.kernel.refusals import Refused
from esep.meetings.commands import cancel_meeting, change_meeting, postpone_meeting
from esep.meetings.commands.dispatching import send_invitations
from esep.meetings.commands.inviting import change_invitation, invite
from esep.meetings.commands.requesting import withdraw_request
from esep.meetings.commands.speakers_told import tell_speakers
from esep.meetings.commands.speaking import add_deputies
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import Invitation, ReportMeeting, SpeakerEntry
from esep.meetings.models.request import Means
from esep.meetings.queries.foreseeing import foreseen_change, foreseen_closing, foreseen_plan
from esep.meetings.queries.history import turns_of
from esep.meetings.queries.news import news_of
from esep.meetings.queries.reporting import owing_report
from esep.meetings.queries.requests import open_requests
from esep.regulation.facts.meeting import Category
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.kernel.people import a_holder
from tests.meetings.asking import DUE, a_received
from tests.meetings.plans import a_meeting, an_entry

RADIO = InviteEntry(category=Category.MEDIA, name="Радио Манас", email="radio@example.kg")
ELDER = InviteEntry(category=Category.KENESH, name="Касым аксакал", phone="0700 111 222")
LATER = InviteEntry(category=Category.SECTORS, name="Кийин чакырылган", email="later@example.kg")


@pytest.fixture
def meeting(built: MinBulak, secretary: Actor) -> ReportMeeting:
    """A meeting with two people who were invited, and one who was not yet."""
    found = a_meeting(built.place, by=secretary)
    pk = built.place.pk
    chosen = [invite(found.code, one, by=secretary, municipality=pk).pk for one in (RADIO, ELDER)]
    invite(found.code, LATER, by=secretary, municipality=pk)
    send_invitations(found.code, chosen, on=TODAY, means=Means.PERSON.value, by=secretary, municipality=pk)
    return found


def messages(built: MinBulak) -> list[OutboxMessage]:
    with scope.of(built.place.pk):
        return list(OutboxMessage.objects.filter(topic="meetings.news"))


def test_whoever_was_invited_hears_of_another_hour(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    pk = built.place.pk
    change_meeting("M1", an_entry(start_time=time(16)), by=secretary, municipality=pk, seen=1)

    (message,) = messages(built)
    assert message.recipient == "radio@example.kg"
    assert "16:00" in message.text
    assert "Чистая вода и дорога" in message.text
    told = news_of(meeting, by=secretary, municipality=pk)
    assert told is not None
    assert ([one.who.name for one in told.mailed], [one.phone for one in told.to_call]) == (
        ["Радио Манас"],
        ["0700 111 222"],
    )


def test_whose_mail_was_given_up_is_to_be_called(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    pk = built.place.pk
    change_meeting("M1", an_entry(start_time=time(16)), by=secretary, municipality=pk, seen=1)
    with scope.of(pk):
        OutboxMessage.objects.update(state=OutboxMessage.State.GIVEN_UP, ended_at=clock.now())

    told = news_of(meeting, by=secretary, municipality=pk)

    assert told is not None
    assert {one.name for one in told.to_call} == {"Радио Манас", "Касым аксакал"}


def test_whoever_got_the_old_plan_on_paper_is_called_though_it_was_recorded_later(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    pk = built.place.pk
    late = invite(
        meeting.code, InviteEntry(category=Category.SECTORS, name="Кат алган"), by=secretary, municipality=pk
    ).pk
    moved = an_entry(start_time=time(16))
    change_meeting(meeting.code, moved, by=secretary, municipality=pk, seen=1, knowingly=True)
    send_invitations(meeting.code, [late], on=date(2026, 9, 12), means="letter", by=secretary, municipality=pk)
    with scope.of(pk):
        elder = Invitation.objects.get(name=ELDER.name)
    corrected = replace(ELDER, name="Касым Асанов")
    change_invitation(elder.pk, corrected, by=secretary, municipality=pk, seen=elder.version, reason="Толук аты")
    told = news_of(meeting, by=secretary, municipality=pk)
    assert told is not None
    assert {one.name for one in told.to_call} >= {"Кат алган"}


def test_a_change_of_the_topic_alone_sends_nobody_a_mail(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    entry = an_entry(initiators=("Аксакалдар соту",))
    change_meeting("M1", entry, by=secretary, municipality=built.place.pk, seen=1)

    assert messages(built) == []
    assert news_of(meeting, by=secretary, municipality=built.place.pk) is None


def test_what_is_put_off_names_the_new_day_in_its_mail(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    replacement = an_entry(date=date(2026, 11, 7))
    postpone_meeting(
        "M1",
        by=secretary,
        municipality=built.place.pk,
        seen=1,
        reason="Зал бош эмес",
        replacement=replacement,
    )

    (message,) = messages(built)
    assert "Зал бош эмес" in message.text
    assert "7 ноября 2026" in message.text
    with scope.of(built.place.pk):
        meeting.refresh_from_db()
        (planned, put_off) = turns_of(meeting)
    assert (planned.kind, put_off.kind, put_off.reason) == ("meeting.planned", "meeting.postponed", "Зал бош эмес")


def test_whoever_was_told_of_the_new_day_hears_that_it_falls_too(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    pk = built.place.pk
    later = an_entry(date=date(2026, 11, 7))
    postpone_meeting("M1", by=secretary, municipality=pk, seen=1, reason="Зал бош эмес", replacement=later)
    with scope.of(pk):
        assert foreseen_closing(ReportMeeting.objects.get(code="M2"), by=secretary, municipality=pk).to_call == 1

    fallen = cancel_meeting("M2", by=secretary, municipality=pk, seen=1, reason="Кар жаады")

    assert [message.recipient for message in messages(built)] == ["radio@example.kg"] * 2
    told = news_of(fallen, by=secretary, municipality=pk)
    assert told is not None
    assert ([one.who.name for one in told.mailed], [one.name for one in told.to_call]) == (
        ["Радио Манас"],
        ["Касым аксакал"],
    )


def test_who_came_onto_the_list_after_a_change_is_not_to_be_called_about_it(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    pk = built.place.pk
    change_meeting("M1", an_entry(start_time=time(16)), by=secretary, municipality=pk, seen=1)
    with clock.set_to(at(TODAY, hour=19)):
        add_deputies("M1", by=secretary, municipality=pk)
        with scope.of(pk):
            speakers = [row.pk for row in SpeakerEntry.objects.all()]
        tell_speakers("M1", speakers, by=secretary, municipality=pk, on=TODAY, means="phone")

    told = news_of(meeting, by=secretary, municipality=pk)

    assert told is not None
    assert [one.name for one in told.to_call] == ["Касым аксакал"]


def test_a_deputy_sees_who_is_to_be_called_without_the_number(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    pk = built.place.pk
    change_meeting("M1", an_entry(start_time=time(16)), by=secretary, municipality=pk, seen=1)

    told = news_of(meeting, by=a_holder(Role.DEPUTY, built.place, deputy="15"), municipality=pk)

    assert told is not None
    assert [(one.name, one.phone) for one in told.to_call] == [("Касым аксакал", "")]


def test_a_second_clerk_does_not_close_what_was_changed(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    pk = built.place.pk
    change_meeting("M1", an_entry(start_time=time(16)), by=secretary, municipality=pk, seen=1)

    with pytest.raises(Refused, match="stale"):
        postpone_meeting("M1", by=secretary, municipality=pk, seen=1, reason="Зал бош эмес")


def test_a_change_knows_beforehand_how_many_counted_on_the_plan(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    found = foreseen_change("M1", an_entry(start_time=time(16)), by=secretary, municipality=built.place)

    assert (found.undone.to_mail, found.undone.to_call) == (1, 1)
    same_day = an_entry(initiators=("Аксакалдар соту",))
    assert not foreseen_change("M1", same_day, by=secretary, municipality=built.place).undone


def test_the_history_says_what_changed_from_what(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    change_meeting("M1", an_entry(date=date(2026, 10, 24)), by=secretary, municipality=built.place.pk, seen=1)

    with scope.of(built.place.pk):
        (_planned, changed) = turns_of(meeting)

    (change,) = changed.changes
    assert (change.field, change.before, change.after) == ("date", date(2026, 10, 17), date(2026, 10, 24))


def test_a_plan_is_foreseen_with_every_due_day_and_writes_nothing(built: MinBulak, secretary: Actor) -> None:
    near = an_entry(date=date(2026, 9, 17))
    found = foreseen_plan(near, by=secretary, municipality=built.place, planned_on=TODAY, afterwards=False)

    assert found.plan is not None
    assert [one.code for one in found.cautions] == ["too_near"]
    assert found.plan.works_from == date(2026, 9, 19)
    assert next(step.due_on for step in found.plan.steps if step.rule.id == "notice") == date(2026, 9, 12)
    with scope.of(built.place.pk):
        assert not ReportMeeting.objects.exists()


def test_a_new_meeting_in_the_past_is_refused_before_it_is_looked_at(built: MinBulak, secretary: Actor) -> None:
    past = an_entry(date=date(2026, 9, 1))
    with pytest.raises(Refused, match="meeting_in_past"):
        foreseen_plan(past, by=secretary, municipality=built.place, planned_on=TODAY, afterwards=False)


def test_a_deputy_owes_the_report_of_the_year_until_it_was_heard(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary)
    with scope.of(built.place.pk), clock.set_to(at(TODAY, hour=18)):
        mandates = [row.mandate for row in meeting.deputies.select_related("mandate")]
        assert owing_report(mandates, municipality=built.place, day=TODAY) == {"15", "16"}


def test_an_answer_stays_owed_when_the_meeting_is_closed_and_that_is_said_before(
    built: MinBulak, secretary: Actor
) -> None:
    pk = built.place.pk
    asked = a_received(built, by=secretary)
    with scope.of(pk):
        meeting = ReportMeeting.objects.get(code="M1")
    assert foreseen_closing(meeting, by=secretary, municipality=pk).awaited == 1
    cancel_meeting("M1", reason="Жол жабык", by=secretary, municipality=pk, seen=meeting.version)
    (open_one,) = open_requests(by=secretary, municipality=built.place, day=TODAY, language="ky")
    assert open_one.row is not None
    assert open_one.row.due_on == DUE
    withdraw_request(asked.code, on=TODAY, reason="Жолугушуу болбойт", by=secretary, municipality=pk)
    assert open_requests(by=secretary, municipality=built.place, day=TODAY, language="ky") == ()
