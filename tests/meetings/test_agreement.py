"""The plan of a meeting and its facts agree, whatever happens around them: rooms, claimed days, the day itself."""

from dataclasses import replace
from datetime import date

import pytest

from esep.access import Act, Actor
from esep.community.commands import Names, VenueEntry, change_venue
from esep.community.models import Venue
from esep.kernel import clock, scope
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.commands import cancel_meeting, change_meeting, plan_meeting
from esep.meetings.commands.closing import postpone_meeting
from esep.meetings.commands.locking import lock_lists, unlock_lists
from esep.meetings.models import ReportMeeting
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.telling import plan_of
from esep.regulation.facts.meeting import MeetingHeld, MeetingKind
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.meetings.plans import a_meeting, an_entry

EARLIER = date(2026, 9, 10)


def rename(built: MinBulak, venue: str) -> None:
    """Let a room be called otherwise."""
    with scope.of(built.place.pk):
        row = Venue.objects.select_related("village").get(code=venue)
    entry = VenueEntry(names=Names(ky="Жаңы аталыш", ru="Новое название"), village=row.village.code, seats=row.seats)
    change_venue(
        venue, by=built.admin, municipality=built.place.pk, seen=row.version, entry=entry, reason="Аты өзгөрдү"
    )


def hold(built: MinBulak, meeting: ReportMeeting, *, by: Actor) -> None:
    """Record that a meeting was held on its day."""
    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        acting.record("meeting.held", MeetingHeld(meeting=meeting.code), records=[meeting.record], on=meeting.date)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    assert all(one.remedy for one in refused.value.refusals)
    return [one.code for one in refused.value.refusals]


def test_a_room_that_is_called_otherwise_changes_no_plan(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary)
    rename(built, "W4")
    lock_lists(meeting.code, by=secretary, municipality=built.place.pk, counted=(1, 1))
    again = an_entry(topic=Names(ky="Таза суу жана жол", ru="Вода и дорога"))
    change_meeting(meeting.code, again, by=secretary, municipality=built.place.pk, seen=1, knowingly=True)
    with scope.of(built.place.pk):
        assert not RecordedFact.objects.filter(kind="meeting.changed").exists()
        assert plan_of(meeting_of("M1").meeting).place == plan_of(meeting).place


def test_a_room_left_and_taken_again_is_told_each_time(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary)
    seen = 1
    for room in ({"venue": None, "place_text": "Короо"}, {}):
        change_meeting(
            meeting.code, an_entry(**room), by=secretary, municipality=built.place.pk, seen=seen, knowingly=True
        )
        seen += 1
    with scope.of(built.place.pk):
        told = [fact.data["place"] for fact in RecordedFact.objects.filter(kind="meeting.changed").order_by("pk")]
        first = plan_of(meeting).place
    assert told == ["Короо", first]


def test_what_residents_were_told_is_not_changed_once_it_was_held(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    meeting = a_meeting(built.place, by=secretary)
    lock_lists(meeting.code, by=secretary, municipality=place, counted=(1, 1))
    with clock.set_to(at(date(2026, 10, 20))):
        hold(built, meeting, by=secretary)
        with pytest.raises(Refused) as refused:
            change_meeting("M1", an_entry(audience=("V4",)), by=secretary, municipality=place, seen=1, knowingly=True)
        assert codes(refused) == ["meeting_held"]
        with pytest.raises(Refused) as refused:
            unlock_lists("M1", reason="Ката", by=secretary, municipality=place)
        assert codes(refused) == ["meeting_held"]
        with pytest.raises(Refused) as refused:
            cancel_meeting("M1", reason="Ката", by=secretary, municipality=place, seen=1)
        assert codes(refused) == ["meeting_held"]
        named = an_entry(initiators=("Айылдык кеңеш", "Жашоочулар"))
        assert change_meeting("M1", named, by=secretary, municipality=place, seen=1, knowingly=True).version == 2


def test_a_change_is_not_claimed_for_a_day_before_the_plan_it_changes(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    meeting = plan_meeting(an_entry(), by=secretary, municipality=place, planned_on=EARLIER, knowingly=True)
    moved = replace(an_entry(), date=date(2026, 10, 24))
    change_meeting(meeting.code, moved, by=secretary, municipality=place, seen=1, changed_on=date(2026, 9, 12))
    with pytest.raises(Refused) as refused:
        change_meeting("M1", an_entry(), by=secretary, municipality=place, seen=2, changed_on=date(2026, 9, 11))
    assert codes(refused) == ["before_plan"]
    with pytest.raises(Refused) as refused:
        postpone_meeting("M1", by=secretary, municipality=place, seen=2, reason="Жол жабык", on=EARLIER)
    assert codes(refused) == ["before_plan"]


def test_what_is_put_off_to_its_own_day_does_not_stand_in_its_own_way(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary)
    put_off = postpone_meeting(
        meeting.code,
        by=secretary,
        municipality=built.place.pk,
        seen=1,
        reason="Свет жок",
        replacement=an_entry(topic=Names(ky="Башка тема")),
    )
    assert put_off.replaced_by is not None


def test_a_gathering_is_planned_without_the_checks_of_report_meetings(built: MinBulak, secretary: Actor) -> None:
    entry = an_entry(kind=MeetingKind.GATHERING, audience=("V4",), venue="W3", deputies=())
    assert plan_meeting(entry, by=secretary, municipality=built.place.pk, planned_on=TODAY).code == "M1"
