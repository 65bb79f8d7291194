"""The hall in the office, its screen, its log, and what devices send (3.2-3.5)."""

import json
import re
from datetime import time, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from esep.access import Actor, Role
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, RecordedFact
from esep.meetings.commands.agenda import propose_agenda
from esep.meetings.commands.speaking import SpeakerDraft, add_speaker
from esep.meetings.hall.state import HallState
from esep.meetings.hall.stored import state_in
from esep.meetings.models import AgendaItem, HallEvent, Outcome, ReportMeeting, SpeakerEntry
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.plans import a_meeting
from tests.web.office.desk import Answer, desk_of, text

HALL = "/en/office/min-bulak/meetings/M1/hall/"
EVENTS = f"{HALL}events/"
VOTE = {"present": "10", "in_favour": "6", "against": "4"}


@pytest.fixture(autouse=True)
def evening(today: None) -> None:
    """Everything happens on the evening of the example's day, at six."""


@pytest.fixture
def clerk(built: MinBulak, secretary: Client) -> Actor:
    """Who sits at the secretary's desk, with a meeting of today, a speaker and an agenda."""
    actor = actor_of(Account.objects.get(login="responsible_secretary-min-bulak"))
    a_meeting(built.place, by=actor, date=TODAY, start_time=time(17))
    place = built.place.pk
    add_speaker("M1", SpeakerDraft(role="rapporteur", name="Жолдошов", minutes=10), by=actor, municipality=place)
    propose_agenda("M1", by=actor, municipality=place)
    return actor


def state(built: MinBulak) -> HallState:
    with scope.of(built.place.pk):
        return state_in(ReportMeeting.objects.get(code="M1"))


def said(client: Client, page: str, **typed: str) -> Answer:
    """A form of the hall as it was drawn, filled in and sent."""
    return client.post(f"{HALL}{page}/", {"event": str(uuid4()), **typed})


def elected(client: Client, chair: str = "Токтосунов Эркин") -> Answer:
    return said(client, "officers", chair=chair, secretary="Асанова Айгүл", **VOTE)


def next_of(client: Client) -> str:
    """The heading of what is next."""
    found = re.search(r'<h2 id="next">(.*?)</h2>', text(client.get(HALL)))
    return found[1] if found else ""


class TestCourse:
    def test_the_page_leads_from_one_step_to_the_next(self, built: MinBulak, secretary: Client, clerk: Actor) -> None:
        found = [next_of(secretary)]
        secretary.post("/en/office/min-bulak/meetings/M1/desk/open/", {"event": str(uuid4()), "desk": "1"})
        for page, typed in (
            ("opening", {"by": "Токтосунов"}),
            ("officers", {"chair": "Токтосунов", "secretary": "Асанова", **VOTE}),
            ("agenda", VOTE),
        ):
            found.append(next_of(secretary))
            said(secretary, page, **typed)
        found.append(next_of(secretary))

        assert found[:4] == ["Open the desk", "Open the meeting", "Elect chair and secretary", "Approve the agenda"]
        assert found[4].startswith("4. Presentation")

    def test_house_rules_are_there_to_be_read_out(self, secretary: Client, clerk: Actor) -> None:
        assert "The agenda is approved by a vote of the majority" in text(secretary.get(f"{HALL}opening/"))

    def test_more_votes_than_people_are_refused_and_what_was_typed_stays(self, secretary: Client, clerk: Actor) -> None:
        answer = said(secretary, "agenda", present="3", in_favour="4")

        assert answer.status_code == 400
        assert "More votes than people: 4 votes, present 3." in text(answer)
        assert 'name="in_favour" value="4"' in text(answer)

    def test_an_agenda_without_a_majority_is_said_and_the_meeting_goes_on(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        answer = said(secretary, "agenda", present="10", in_favour="5")

        assert answer.status_code == 302
        assert "The agenda was not approved: the meeting goes on" in text(secretary.get(HALL))
        with scope.of(built.place.pk):
            assert RecordedFact.objects.get(kind="agenda.approved").data["in_favour"] == 5

    def test_a_deputy_who_chairs_the_own_report_is_warned_of_and_not_refused(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        with scope.of(built.place.pk):
            (person, *_others) = (row.mandate.person for row in ReportMeeting.objects.get().deputies.all())

        assert elected(secretary, chair=person.public_name).status_code == 302
        assert "The chair reports here" in text(secretary.get(HALL))

    def test_the_number_present_is_proposed_from_the_desk(self, secretary: Client, clerk: Actor) -> None:
        secretary.post(
            "/en/office/min-bulak/meetings/M1/desk/count/", {"event": str(uuid4()), "citizens": "80", "invited": "4"}
        )

        assert 'name="present" value="84"' in text(secretary.get(f"{HALL}agenda/"))

    def test_a_speech_runs_until_it_is_ended_and_what_was_said_is_kept(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        with scope.of(built.place.pk):
            speaker, item = SpeakerEntry.objects.get().pk, AgendaItem.objects.exclude(speaker=None).get().pk
        said(secretary, f"items/{item}")
        said(secretary, "speak", speaker=str(speaker))
        with clock.set_to(clock.now() + timedelta(minutes=12, seconds=5)):
            page = text(secretary.get(HALL))
            assert "Speaks now: Жолдошов" in page
            assert "12:05" in page
            assert "Over time: -2:05" in page
            (key,) = state(built).speeches
            said(secretary, f"speeches/{key}/end", gist="Суу түтүгү")

        assert [one.gist for one in state(built).speeches.values()] == ["Суу түтүгү"]
        assert state(built).speaking is None

    def test_a_question_of_the_hall_is_asked_and_answered(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        said(secretary, "question", text="Жол качан бүтөт?", name="Бекова Гүл", village="V4")
        (key,) = state(built).questions
        said(secretary, f"questions/{key}", text="Ноябрда", by="Башчы")

        assert "Бекова Гүл" in text(secretary.get(HALL))
        assert "Бекова Гүл" not in text(desk_of(Role.OVERSEER, built.place).get(HALL))
        assert [given.text for _at, given in state(built).questions[key].answers] == ["Ноябрда"]

    def test_nothing_in_a_period_has_its_reason(self, built: MinBulak, secretary: Client, clerk: Actor) -> None:
        parts = dict.fromkeys(("mandates", "appeals", "decisions", "commissions"), "filled")

        wrong = said(secretary, "reports/15", **parts, executive="none")
        assert wrong.status_code == 400
        assert "Write why there was nothing in this period." in text(wrong)
        said(secretary, "reports/15", **parts, executive="none", executive_reason="Отчет жок")

        assert state(built).reports["15"][1].parts["executive"].reason == "Отчет жок"

    def test_what_was_adopted_becomes_a_promise_with_its_owner(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        due = {"due_on_day": "1", "due_on_month": "12", "due_on_year": "2026"}
        typed = {"kind": "recommendation", "text": "22 чырак", "owner": "deputy:15", **due}
        said(secretary, "outcome", **typed, present="10", in_favour="6")

        with scope.of(built.place.pk):
            outcome = Outcome.objects.select_related("mandate").get()
        assert (outcome.mandate and outcome.mandate.code, str(outcome.promised_by)) == ("15", "2026-12-01")

    def test_the_end_tells_what_is_still_open_and_closes_the_meeting(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        assert "Nothing adopted was entered." in text(secretary.get(f"{HALL}close/"))
        said(secretary, "close")

        assert "The meeting is closed" in text(secretary.get(HALL))
        with clock.set_to(clock.now() + timedelta(minutes=10)):
            refused = said(secretary, "agenda", **VOTE)
            assert refused.status_code == 400
            assert "The meeting ended at 18:00." in text(refused)
            assert said(secretary, "agenda", **VOTE, at="17:30").status_code == 302

    def test_the_log_keeps_what_was_taken_back_with_its_reason(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        said(secretary, "agenda", **VOTE)
        with scope.of(built.place.pk):
            event = HallEvent.objects.get().event
        said(secretary, f"undo/{event}", reason="Кайра саналды")

        page = text(secretary.get(f"{HALL}log/"))
        assert "Taken back. Reason: Кайра саналды" in page
        assert not state(built).agenda


def test_the_screen_renews_itself_without_a_script_and_names_nobody_who_only_waits(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    said(secretary, "ask", name="Бекова Гүл", village="V4")

    answer = secretary.get(f"{HALL}screen/")

    assert answer.headers["Refresh"] == "10"
    assert "Жолдошов" in text(answer)
    assert "Бекова" not in text(answer)
    assert "Refresh" not in secretary.get(f"{HALL}screen/?still=1").headers


class TestDevices:
    @staticmethod
    def batch(*events: dict[str, object], **changed: object) -> str:
        moment = clock.now().isoformat()
        return json.dumps({"device": "phone-1", "sent_at": moment, "events": list(events), **changed})

    @staticmethod
    def event(kind: str, sequence: int, data: dict[str, object] | None = None, **changed: object) -> dict[str, object]:
        return {
            "event": str(uuid4()),
            "sequence": sequence,
            "kind": kind,
            "claimed_at": clock.now().isoformat(),
            "data": data or {},
            **changed,
        }

    def post(self, client: Client, body: str) -> Answer:
        return client.post(EVENTS, body, content_type="application/json")

    def test_events_get_receipts_and_gaps_are_told(self, built: MinBulak, secretary: Client, clerk: Actor) -> None:
        first = self.event("desk.opened", 1, {"desk": "1"})
        fourth = self.event("person.arrived", 4, {"person": str(uuid4())})

        answer = self.post(secretary, self.batch(first, fourth, fourth))

        found = json.loads(text(answer))
        assert answer.status_code == 200
        assert [(one["event"], one["sequence"]) for one in found["receipts"]] == [
            (first["event"], 1),
            (fourth["event"], 4),
            (fourth["event"], 4),
        ]
        assert found["missing"] == [2, 3]
        assert json.loads(text(self.post(secretary, self.batch(first))))["receipts"] == found["receipts"][:1]

    @pytest.mark.parametrize(
        ("change", "code"),
        [
            ({"kind": "dance.danced"}, "unknown_event"),
            ({"data": {"desk": "a\x00b"}}, "bad_sign"),
            ({"data": {}}, "missing_field"),
        ],
    )
    def test_what_is_no_event_is_a_problem_that_names_it(
        self, secretary: Client, clerk: Actor, change: dict[str, object], code: str
    ) -> None:
        wrong = self.event("desk.opened", 1, {"desk": "1"}) | change

        answer = self.post(secretary, self.batch(wrong))

        problem = json.loads(text(answer))
        assert answer.status_code == 422
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert ([one["code"] for one in problem["refusals"]], problem["event"]) == ([code], wrong["event"])

    def test_one_name_or_one_number_for_two_events_is_refused(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        first = self.event("desk.opened", 1, {"desk": "1"})
        self.post(secretary, self.batch(first))

        other_body = self.post(secretary, self.batch(first | {"data": {"desk": "2"}}))
        same_number = self.post(secretary, self.batch(self.event("desk.opened", 1, {"desk": "3"})))

        codes = [json.loads(text(answer))["refusals"][0]["code"] for answer in (other_body, same_number)]
        assert codes == ["event_differs", "sequence_used"]
        assert (other_body.status_code, same_number.status_code) == (422, 422)

    def test_what_leans_on_another_device_is_to_be_sent_again_later(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        person = str(uuid4())
        left = self.event("person.left", 1, {"person": person})

        early = self.post(secretary, self.batch(left))
        self.post(secretary, self.batch(self.event("person.arrived", 1, {"person": person}), device="phone-2"))

        assert (early.status_code, json.loads(text(early))["type"]) == (409, "urn:esep:send_again_later")
        assert self.post(secretary, self.batch(left)).status_code == 200
        assert not state(built).people[UUID(person)].is_in

    @pytest.mark.parametrize("body", ["", "{", "[]", '{"device": "x"}', "\xff", '{"a":' * 500])
    def test_what_is_no_batch_is_a_bad_request(self, secretary: Client, clerk: Actor, body: str) -> None:
        assert self.post(secretary, body).status_code == 400

    def test_a_late_desk_changes_how_many_came_to_a_meeting_that_ended(
        self, built: MinBulak, secretary: Client, clerk: Actor
    ) -> None:
        said(secretary, "close")
        early = (clock.now() - timedelta(minutes=30)).isoformat()
        late = self.event("person.arrived", 1, {"person": str(uuid4())}, claimed_at=early)

        assert self.post(secretary, self.batch(late)).status_code == 200

        with scope.of(built.place.pk):
            held = RecordedFact.objects.filter(kind="meeting.held").order_by("pk")
            assert [(fact.data["citizens"], fact.supersedes_id is not None) for fact in held] == [(0, False), (1, True)]

    def test_the_clock_of_a_device_that_is_wrong_is_told_in_the_log(self, secretary: Client, clerk: Actor) -> None:
        slow = (clock.now() - timedelta(minutes=90)).isoformat()

        self.post(secretary, self.batch(self.event("desk.opened", 1, {"desk": "1"}, claimed_at=slow), sent_at=slow))

        assert "The clock of the device was behind. Minutes: 90" in text(secretary.get(f"{HALL}log/"))
