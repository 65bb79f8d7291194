"""Events of the hall: received once each, refused with their clause, turned into facts and promises (3.1-3.5)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from esep.access import Actor, Role
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry, RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.meetings.hall.stored import state_in
from esep.meetings.models import HallEvent, HallPerson, Outcome, ReportMeeting
from tests.community.min_bulak import MinBulak
from tests.community.min_bulak import at as instant
from tests.kernel.people import a_holder
from tests.meetings.hall import Desk, at, sent
from tests.meetings.plans import a_meeting

DAY = date(2026, 10, 17)
NOW = instant(DAY, hour=20)
VOTE = {"present": 3, "in_favour": 2, "against": 1}


@pytest.fixture
def desk(built: MinBulak, secretary: Actor, db: None) -> Desk:
    """A desk on the day of a meeting, from its evening on."""
    meeting = a_meeting(built.place, by=secretary, date=DAY)
    return Desk(built.place, meeting.code, secretary, DAY)


@pytest.fixture(autouse=True)
def evening(today: None, desk: Desk) -> object:
    with clock.set_to(NOW), scope.of(desk.place.pk):
        yield


def meeting_of(desk: Desk) -> ReportMeeting:
    return ReportMeeting.objects.get(code=desk.meeting)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [refusal.code for refusal in refused.value.refusals]


class TestReceiving:
    def test_an_event_is_kept_once_however_often_it_is_sent(self, desk: Desk) -> None:
        event = sent("person.arrived", {"person": str(uuid4()), "name": "Асанов Бек"}, at(DAY, 13, 40))
        first = desk.send(event)
        entries = JournalEntry.objects.count()
        assert desk.send(event) == first
        assert HallEvent.objects.count() == 1
        assert JournalEntry.objects.count() == entries

    def test_another_body_under_the_same_name_is_refused_and_changes_nothing(self, desk: Desk) -> None:
        event = sent("person.arrived", {"person": str(uuid4())}, at(DAY, 13, 40))
        desk.send(event)
        with pytest.raises(Refused) as refused:
            desk.send(sent("person.arrived", {"person": str(uuid4())}, at(DAY, 13, 40), event=event.event))
        assert codes(refused) == ["event_differs"]
        assert HallPerson.objects.count() == 1

    def test_a_clock_that_is_two_hours_slow_is_kept_as_claimed_and_not_believed(self, desk: Desk) -> None:
        slow = NOW - timedelta(hours=2)
        event = sent("desk.opened", {"desk": "1"}, at(DAY, 11, 32))
        (receipt,) = desk.send(event, sent_at=slow)
        assert receipt.happened_at == at(DAY, 13, 32)
        assert HallEvent.objects.get().claimed_at == at(DAY, 11, 32)
        assert RecordedFact.objects.get(kind="desk.opened").occurred_at == at(DAY, 13, 32)

    def test_one_wrong_event_of_several_keeps_all_of_them_out(self, desk: Desk) -> None:
        good = sent("person.arrived", {"person": str(uuid4())}, at(DAY, 13, 40))
        with pytest.raises(Refused) as refused:
            desk.send(good, sent("person.left", {"person": str(uuid4())}, at(DAY, 14)))
        assert codes(refused) == ["unknown_person"]
        assert not HallEvent.objects.exists()

    def test_names_of_residents_stand_in_no_event(self, desk: Desk) -> None:
        desk.arrive(13, 40, name="Токтомушев Бек")
        assert "Токтомушев" not in str(HallEvent.objects.get().payload)
        assert HallPerson.objects.get().name == "Токтомушев Бек"

    def test_a_volunteer_registers_and_conducts_nothing(self, desk: Desk) -> None:
        helper = Desk(desk.place, desk.meeting, a_holder(Role.DESK_VOLUNTEER, desk.place), DAY)
        helper.arrive(13, 40)
        with pytest.raises(Refused) as refused:
            helper.say("agenda.voted", {"vote": VOTE}, 14, 5)
        assert refused.value.kind is Kind.FORBIDDEN

    @pytest.mark.parametrize(
        ("kind", "data", "field"),
        [
            ("person.arrived", {"person": "nobody"}, "person"),
            ("person.arrived", {"person": str(uuid4()), "age": 30}, "age"),
            ("agenda.voted", {"vote": {"present": -1, "in_favour": 0}}, "vote"),
            ("dance.danced", {}, "kind"),
        ],
    )
    def test_what_is_no_event_is_refused_by_its_field(
        self, desk: Desk, kind: str, data: dict[str, object], field: str
    ) -> None:
        with pytest.raises(Refused) as refused:
            desk.say(kind, data, 14)
        assert [refusal.field for refusal in refused.value.refusals] == [field]


class TestRules:
    def test_another_day_than_the_meetings_is_refused(self, desk: Desk) -> None:
        with pytest.raises(Refused) as refused:
            desk.send(sent("desk.opened", {"desk": "1"}, at(DAY - timedelta(days=1), 13, 40)))
        assert codes(refused) == ["another_day"]

    def test_a_person_comes_once(self, desk: Desk) -> None:
        person = desk.arrive(13, 40)
        with pytest.raises(Refused) as refused:
            desk.say("person.arrived", {"person": str(person)}, 13, 50)
        assert codes(refused) == ["came_already"]
        assert "13:40" in str(refused.value.refusals[0].message)

    def test_there_are_no_more_votes_than_people(self, desk: Desk) -> None:
        with pytest.raises(Refused) as refused:
            desk.say("agenda.voted", {"vote": {"present": 2, "in_favour": 2, "against": 1}}, 14)
        assert [(one.code, one.clause) for one in refused.value.refusals] == [("more_votes_than_people", "3.2-agenda")]

    def test_one_person_is_not_chair_and_secretary(self, desk: Desk) -> None:
        with pytest.raises(Refused) as refused:
            desk.say("officers.elected", {"chair": "Асанов  Бек", "secretary": "асанов бек", "vote": VOTE}, 14)
        assert codes(refused) == ["one_person_twice"]

    def test_after_the_end_only_what_happened_before_it_is_taken(self, desk: Desk) -> None:
        desk.say("meeting.closed", {}, 16)
        desk.arrive(13, 40)
        with pytest.raises(Refused) as refused:
            desk.arrive(16, 5)
        assert codes(refused) == ["meeting_ended"]

    def test_an_outcome_without_a_majority_is_not_adopted(self, desk: Desk) -> None:
        with pytest.raises(Refused) as refused:
            desk.say(
                "outcome.voted",
                {"outcome": str(uuid4()), "kind": "decision", "text": "Жол", "vote": {"present": 4, "in_favour": 2}},
                15,
            )
        assert codes(refused) == ["not_adopted"]


class TestEffects:
    def test_a_vote_freezes_those_present_whoever_leaves_later(self, desk: Desk) -> None:
        person = desk.arrive(13, 40)
        desk.arrive(13, 50)
        state = state_in(meeting_of(desk))
        desk.say("agenda.voted", {"vote": {"present": state.present_at(at(DAY, 14)), "in_favour": 2}}, 14)
        desk.say("person.left", {"person": str(person)}, 14, 30)
        state = state_in(meeting_of(desk))
        assert state.present_at(at(DAY, 14, 31)) == 1
        assert RecordedFact.objects.get(kind="agenda.approved").data["present"] == 2
        assert state.is_agenda_approved

    def test_heads_counted_are_the_number_present_until_somebody_comes(self, desk: Desk) -> None:
        desk.arrive(13, 40)
        desk.say("people.counted", {"citizens": 80, "invited": 5, "women": 30}, 14)
        desk.arrive(14, 10)
        state = state_in(meeting_of(desk))
        assert state.present_at(at(DAY, 14, 20)) == 86
        assert (state.tally.citizens, state.tally.women) == (80, 30)

    def test_the_end_says_how_many_came(self, desk: Desk) -> None:
        desk.arrive(13, 40)
        desk.arrive(13, 41, category="executive")
        desk.say("meeting.closed", {}, 16)
        fact = RecordedFact.objects.get(kind="meeting.held")
        assert (fact.data["citizens"], fact.data["invited_present"]) == (1, 1)
        assert {case.record for case in fact.cases.all()} == {f"meeting:{desk.meeting}", "deputy:15", "deputy:16"}

    def test_what_was_adopted_becomes_a_promise_and_undoing_takes_it_back(self, desk: Desk) -> None:
        receipt = desk.say(
            "outcome.voted",
            {"outcome": str(uuid4()), "kind": "recommendation", "text": "22 чырак", "due_on": "2026-12-01"},
            15,
        )
        outcome = Outcome.objects.get()
        assert (outcome.code, str(outcome.promised_by), outcome.is_open) == ("O-01", "2026-12-01", True)
        desk.say("event.undone", {"event": str(receipt.event), "reason": "Жаңылыш"}, 15, 5)
        outcome.refresh_from_db()
        assert outcome.withdrawn_reason == "Жаңылыш"
        assert RecordedFact.objects.filter(kind="fact.withdrawn", supersedes=outcome.fact).exists()
        assert not state_in(meeting_of(desk)).outcomes

    def test_an_opened_desk_is_judged_by_its_minute(self, desk: Desk) -> None:
        desk.say("desk.opened", {"desk": "1"}, 13, 49)
        fact = RecordedFact.objects.get(kind="desk.opened")
        assert fact.occurred_at == at(DAY, 13, 49)
