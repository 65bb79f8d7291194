"""What speaks against a plan before it is saved (2.5)."""

from datetime import date, time

import pytest

from esep.access import Actor
from esep.kernel import scope
from esep.kernel.refusals import Refusal, Refused
from esep.meetings.cautions import cautions_of
from esep.meetings.commands import plan_meeting
from esep.meetings.entry import MeetingEntry, planned
from esep.regulation.facts.meeting import MeetingKind
from tests.community.min_bulak import LAST_DAY, TODAY, MinBulak
from tests.meetings.plans import a_meeting, an_entry


def told(built: MinBulak, entry: MeetingEntry) -> tuple[Refusal, ...]:
    """What speaks against a plan of today."""
    with scope.of(built.place.pk):
        return cautions_of(planned(entry), municipality=built.place, today=TODAY)


def test_deputies_who_report_elsewhere_are_named_once_for_each_other_meeting(built: MinBulak, secretary: Actor) -> None:
    a_meeting(built.place, by=secretary, venue="W7", start_time=time(9))
    a_meeting(built.place, by=secretary, venue="W7", start_time=time(18), deputies=("15",))

    busy = [str(one.message) for one in told(built, an_entry()) if one.code == "deputy_busy"]

    first, second = busy
    assert "(M1)" in first
    assert "Садыков" in first
    assert "Нурматова" in first
    assert "(M2)" in second
    assert "Нурматова" not in second


@pytest.mark.clause("1.7-deputy-accountable")
def test_a_day_after_the_term_of_the_council_is_said(built: MinBulak, secretary: Actor) -> None:
    after = told(built, an_entry(date=date(2029, 12, 1)))
    (refusal,) = (one for one in after if one.code == "after_term")

    assert "26.11.2029" in str(refusal.message)
    assert "after_term" not in {one.code for one in told(built, an_entry(date=LAST_DAY))}


@pytest.mark.clause("2.5-venue")
def test_a_report_meeting_without_a_place_is_said_and_a_yard_is_a_place(built: MinBulak, secretary: Actor) -> None:
    assert [one.code for one in told(built, an_entry(venue=None))] == ["no_place"]
    assert told(built, an_entry(venue=None, place_text="Мектептин короосу")) == ()
    assert told(built, an_entry(venue=None, kind=MeetingKind.GATHERING)) == ()


@pytest.mark.parametrize(
    ("kind", "day"), [(MeetingKind.REPORT_MEETING, "19.09.2026"), (MeetingKind.GATHERING, "14.09.2026")]
)
def test_a_day_that_has_passed_names_the_first_one_that_still_works(
    built: MinBulak, secretary: Actor, kind: MeetingKind, day: str
) -> None:
    with pytest.raises(Refused) as refused:
        plan_meeting(an_entry(date=date(2026, 9, 1), kind=kind), by=secretary, municipality=built.place.pk)

    (refusal,) = refused.value.refusals
    assert refusal.code == "meeting_in_past"
    assert day in str(refusal.remedy)
