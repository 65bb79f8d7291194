"""Planning a meeting: the fact, the rows, what speaks against it (2.5)."""

from datetime import date

import pytest

from esep.access import Actor
from esep.community.commands import Names
from esep.kernel import scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.commands import change_meeting, plan_meeting, postpone_meeting
from esep.meetings.models import ReportMeeting
from esep.meetings.queries import judged, opened
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.plans import ENTRY, a_meeting, an_entry


def test_a_planned_meeting_owes_the_notice_to_every_village(built: MinBulak, secretary: Actor) -> None:
    meeting = plan_meeting(an_entry(), by=secretary, municipality=built.place.pk)
    with scope.of(built.place.pk):
        rows = judged(meeting, municipality=built.place, day=TODAY, language="ky").of("notice")
    assert {(row.subject, row.due_on) for row in rows} == {("V4", date(2026, 10, 12)), ("V6", date(2026, 10, 12))}


def test_a_forgotten_village_is_told_and_saved_only_knowingly(built: MinBulak, secretary: Actor) -> None:
    with pytest.raises(Refused) as refused:
        plan_meeting(an_entry(audience=("V4",)), by=secretary, municipality=built.place.pk)
    assert [(one.code, one.clause) for one in refused.value.refusals] == [("village_forgotten", "2.5-notice")]
    meeting = plan_meeting(an_entry(audience=("V4",)), by=secretary, municipality=built.place.pk, knowingly=True)
    assert meeting.code == "M1"


def test_a_day_too_near_names_the_first_one_that_still_works(built: MinBulak, secretary: Actor) -> None:
    with pytest.raises(Refused) as refused:
        plan_meeting(an_entry(date=date(2026, 9, 17)), by=secretary, municipality=built.place.pk)
    (refusal,) = refused.value.refusals
    assert refusal.code == "too_near"
    assert "19.09.2026" in str(refusal.remedy)


def test_a_change_says_to_the_law_only_what_is_new(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary)
    entry = an_entry(date=date(2026, 10, 24), deputies=("15", "17"))
    change_meeting(meeting.code, entry, by=secretary, municipality=built.place.pk, seen=1)
    with scope.of(built.place.pk):
        fact = RecordedFact.objects.get(kind="meeting.changed")
        assert fact.data == {"meeting": "M1", "date": "2026-10-24", "deputies": ["15", "17"]}
        assert {case.record for case in fact.cases.all()} == {"meeting:M1", "deputy:15", "deputy:16", "deputy:17"}
    shown = opened(meeting.code, by=secretary, municipality=built.place.pk)
    assert [mandate.code for mandate in shown.mandates] == ["15", "17"]


@pytest.mark.clause("2.5-cooperate")
def test_initiators_give_way_to_others_alone(built: MinBulak, secretary: Actor) -> None:
    a_meeting(built.place, by=secretary)
    with pytest.raises(Refused, match="initiators_emptied"):
        change_meeting("M1", an_entry(initiators=()), by=secretary, municipality=built.place.pk, seen=1)


def test_a_change_that_changes_nothing_is_refused(built: MinBulak, secretary: Actor) -> None:
    a_meeting(built.place, by=secretary)
    with pytest.raises(Refused, match="nothing_changed"):
        change_meeting("M1", an_entry(), by=secretary, municipality=built.place.pk, seen=1)
    in_russian = an_entry(topic=Names(ky=ENTRY.topic.ky, ru="Вода и дорога"))
    assert change_meeting("M1", in_russian, by=secretary, municipality=built.place.pk, seen=1).topic_ru


def test_what_is_put_off_leads_to_the_meeting_in_its_place(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary)
    postpone_meeting(
        meeting.code,
        by=secretary,
        municipality=built.place.pk,
        seen=1,
        reason="Зал бош эмес",
        replacement=an_entry(date=date(2026, 11, 7)),
    )
    with scope.of(built.place.pk):
        old = ReportMeeting.objects.get(code="M1")
        assert old.replaced_by is not None
        rows = judged(old, municipality=built.place, day=TODAY, language="ky").of("notice")
    assert (old.closed_as, old.replaced_by.code) == ("postponed", "M2")
    assert {row.status.value for row in rows} == {"not_applicable"}
