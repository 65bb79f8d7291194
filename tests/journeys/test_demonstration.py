"""The demonstration, loaded by acts: what the law says of it equals what it says of the facts file."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.db import transaction

from esep.access import OPERATOR, Role
from esep.appeals.models import Author, Demand, Submission, VoterMandate
from esep.appeals.queries.appeals.listing import listed
from esep.community.models import Commission, DeputyMandate, PositionHolding, Village
from esep.compliance.models import ProjectionState, StoredObligation
from esep.compliance.pressing import Group, Window, pressing
from esep.compliance.queries import due_between, overdue, verdicts_on
from esep.compliance.rebuilding import rebuild
from esep.demonstration import AS_OF, demonstration_bytes
from esep.demonstration.days import days
from esep.demonstration.directory import directory
from esep.journeys.demonstration import Loaded, load
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, JournalEntry, RecordedFact
from esep.kernel.storage import store as file_store
from esep.meetings.hall.stored import state_in
from esep.meetings.listing import lock_of, standing
from esep.meetings.models import AgendaItem, InformationRequest, Invitation, Outcome, ReportMeeting, SpeakerEntry
from esep.meetings.queries.foreseeing import standing_cautions
from esep.meetings.queries.judging import judged
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.minutes.public import public_minutes
from esep.meetings.telling import refuse_disagreement
from esep.records.models import Evidence, StoredFile
from esep.regulation.duties.rule import Force
from esep.regulation.evaluation import evaluate
from esep.regulation.facts import Fact
from esep.regulation.facts.reading import read_facts
from esep.regulation.judgement import Judgement, judge_file
from esep.regulation.status import Status
from esep.reports.models import DeputyReport
from esep.reports.queries.hearing import hearings
from tests.builders import moment
from tests.compliance.recording import in_order, judged_anew, stored
from tests.grounds import Grounds

pytestmark = pytest.mark.django_db

ENTERED_BY_ACTS = (
    "mandate.began", "mandate.ended", "venue.registered", "venue.checked", "meeting.planned", "meeting.postponed",
    "notice.published", "step.not_needed", "request.sent", "request.received", "request.answered", "experts.engaged",
    "invitation.sent", "lists.locked", "speakers.told", "reception.held", "contact.made",
)  # fmt: skip
CHAPTERS = ("meeting", "appeal", "voter_mandate", "demand", "session", "budget", "head", "publication")
"""Records whose facts the acts of their chapter record."""


@pytest.fixture(scope="module")
def loaded(grounds: Grounds) -> Iterator[Loaded]:
    """The demonstration in the database, and the files of its proofs."""
    with grounds.demonstration() as loaded:
        yield loaded


def kept(place: Loaded) -> list[Fact]:
    """The facts of the database."""
    with scope.of(place.municipality.pk):
        rows = RecordedFact.objects.select_related("supersedes").prefetch_related("cases")
        return sorted((row.to_law() for row in rows), key=recording)


def given() -> list[Fact]:
    """The facts of the file."""
    return sorted(read_facts(demonstration_bytes(), name="min-bulak.jsonl").facts, key=recording)


def recording(fact: Fact) -> tuple[datetime, str, tuple[str, ...], str]:
    """The order of recording, whatever a fact is called."""
    return fact.recorded_at, fact.kind, fact.cases, repr(bare(fact).data)


def bare(fact: Fact) -> Fact:
    """A fact without the codes of itself and of what it corrects, and without the digests of its proofs."""
    data: Any = fact.data
    if getattr(data, "evidence", ()):
        data = replace(data, evidence=tuple(replace(one, sha256=None) for one in data.evidence))
    return replace(fact, id="", data=data, supersedes=fact.supersedes and "another")


def is_entered_by_an_act(fact: Fact) -> bool:
    """Whether an act of a chapter records it, which gives it a code of its own."""
    return fact.kind in ENTERED_BY_ACTS or any(case.partition(":")[0] in CHAPTERS for case in fact.cases)


def of_file(place: Loaded, *, language: str) -> Judgement:
    """The judgement of the facts file, in which facts that acts record themselves bear the codes they got, and their
    proofs the digests.
    """
    recorded = {old.id: new for old, new in zip(given(), kept(place), strict=True)}
    head, *facts = [json.loads(line) for line in demonstration_bytes().decode().splitlines()]
    for fact in facts:
        new = recorded[fact["id"]]
        fact["id"] = new.id
        if new.supersedes is not None:
            fact["supersedes"] = new.supersedes
        for told, proof in zip(fact["data"].get("evidence", ()), getattr(new.data, "evidence", ()), strict=True):
            told |= {"sha256": proof.sha256} if proof.sha256 is not None else {}
    lines = "\n".join(json.dumps(line, ensure_ascii=False) for line in [head, *facts])
    return judge_file(lines.encode(), name="min-bulak.jsonl", as_of=AS_OF, language=language)


def test_the_same_facts_are_recorded_each_once(loaded: Loaded) -> None:
    assert loaded.is_new
    assert loaded.facts == len(given()) == 426
    assert [bare(fact) for fact in kept(loaded)] == [bare(fact) for fact in given()]
    named = {fact.id for fact in given() if not is_entered_by_an_act(fact)}
    assert named == {fact.id for fact in kept(loaded) if not is_entered_by_an_act(fact)}


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_judged_rows_equal_those_of_the_file(loaded: Loaded, language: str) -> None:
    with clock.set_to(moment(AS_OF, 12)):
        judgement = verdicts_on(loaded.municipality, AS_OF, language=language)

    expected = of_file(loaded, language=language)
    assert judgement.rows == expected.rows
    assert (judgement.name, judgement.as_of) == (expected.name, expected.as_of)


def test_the_projection_equals_judging_everything_at_once(loaded: Loaded) -> None:
    assert stored(loaded.municipality) == judged_anew(loaded.municipality)


def test_rebuilding_finds_nothing_to_mend(loaded: Loaded) -> None:
    with transaction.atomic(), clock.set_to(moment(AS_OF, 12)):
        assert rebuild(loaded.municipality, by=OPERATOR).differed == 0
        transaction.set_rollback(True)


def test_lists_by_index_agree_with_the_whole(loaded: Loaded) -> None:
    with clock.set_to(moment(AS_OF, 12)):
        rows = verdicts_on(loaded.municipality, AS_OF, language="ky").rows
        late = overdue(loaded.municipality, language="ky")
        today = due_between(loaded.municipality, AS_OF, AS_OF, language="ky")

    assert late == tuple(row for row in rows if row.status is Status.OVERDUE)
    assert [row for row in today if row.status is Status.DUE_TODAY] == [
        row for row in rows if row.status is Status.DUE_TODAY
    ]
    assert late
    assert today


def test_the_past_is_judged_as_it_was_known(loaded: Loaded) -> None:
    day = moment(AS_OF, 0).date().replace(month=6, day=20)
    known_at = moment(day, 23, 59)

    with clock.set_to(moment(AS_OF, 12)):
        judgement = verdicts_on(loaded.municipality, day, language="en", known_at=known_at)

    expected = evaluate(judgement.pack, judgement.facts, day, known_at)
    assert {(row.case, row.obligation, row.due_on) for row in judgement.rows} == {
        (one.case, one.rule.id, one.due_on) for one in in_order(expected)
    }


def test_the_directory_is_there(loaded: Loaded) -> None:
    with scope.of(loaded.municipality.pk):
        assert Village.objects.count() == 8
        assert DeputyMandate.objects.filter(until=None).count() == 21
        assert PositionHolding.objects.filter(until=None).count() == 12
        members = {one.code: one.memberships.count() for one in Commission.objects.all()}
    assert members == {"C1": 6, "C2": 6, "C3": 5, "C4": 4, "T1": 4}


def test_everybody_can_sign_in_with_one_role(loaded: Loaded) -> None:
    accounts = directory().accounts

    for account in accounts.of:
        signed_in = authenticate(username=account.login, password=accounts.password)
        assert isinstance(signed_in, Account)
        held = actor_of(signed_in).holdings
        assert [(one.role.value, one.deputy) for one in held] == [(account.role, account.deputy)]
    assert {account.role for account in accounts.of} == {role.value for role in Role} - {"platform_admin", "operator"}


def test_each_act_is_journaled_at_its_hour(loaded: Loaded) -> None:
    with scope.of(loaded.municipality.pk):
        hours = list(JournalEntry.objects.order_by("number").values_list("at", flat=True))
        assert ProjectionState.objects.get().judged_on.isoformat() == "2026-09-11"
        assert StoredObligation.objects.exists()
    assert hours == sorted(hours)
    assert (hours[0], hours[-1]) == (moment(directory().entered_on, 8), moment(AS_OF.replace(day=11), 15, 15))


def test_loading_again_changes_nothing(loaded: Loaded) -> None:
    again = load()

    assert (again.is_new, again.facts, again.municipality) == (False, loaded.facts, loaded.municipality)


# Meetings: from the plan to the measures they are rows, letters, lists and files, and the law says of them so.


def rows_of(place: Loaded, meeting: str) -> dict[tuple[str, str | None], tuple[Status, date | None, int]]:
    """How each duty of a meeting and of its requests stands on the demonstration's day: by duty and whom it is owed to;
    status, day on which it was met, days late.
    """
    with scope.of(place.municipality.pk):
        found = judged(
            ReportMeeting.objects.get(code=meeting), municipality=place.municipality, day=AS_OF, language="en"
        )
    return {
        (row.obligation, row.subject if row.case.startswith("meeting:") else row.case): (
            row.status,
            row.done_on,
            row.days_late,
        )
        for row in found.rows
    }


def on(text: str) -> date:
    """A day of 2026."""
    return date.fromisoformat(f"2026-{text}")


def test_each_meeting_is_a_row_that_agrees_with_its_facts(loaded: Loaded) -> None:
    with scope.of(loaded.municipality.pk):
        meetings = {row.code: row for row in ReportMeeting.objects.select_related("replaced_by")}
        refuse_disagreement(loaded.municipality, frozenset(row.record for row in meetings.values()))

    assert set(meetings) == {"M1", "M2", "M3", "M4", "M5", "M6", "M8"}
    replaced = meetings["M6"].replaced_by
    assert (meetings["M6"].closed_as, replaced) == ("postponed", meetings["M4"])
    assert all(row.topic_ru and row.topic_en and row.organizer_id for row in meetings.values())


def test_a_report_was_finished_before_it_was_heard_and_another_is_being_written(loaded: Loaded) -> None:
    with scope.of(loaded.municipality.pk), clock.set_to(moment(AS_OF, 12)):
        told = hearings(["7", "15"], municipality=loaded.municipality, day=AS_OF, language="ky")
        heard, draft = DeputyReport.objects.order_by("code")
        assert (heard.mandate.code, heard.begun_by, told.heard_on(heard)) == ("7", secretary(), on("08-14"))
        assert heard.document is not None
        assert heard.document.number is not None
        assert (heard.document.record, heard.document.number.text) == ("meeting:M3", "01-9/22")
        assert [file.name for file in heard.document.files.order_by("position")][:2] == [
            "DR-1-ky.pdf",
            "DR-1-ky-summary.pdf",
        ]
        words = {row.part: row.text_ky for row in heard.parts.all()}
        assert "N-03. Мектептин чатырын оңдоо" in words["mandates"]
        assert "Жарандарды кабыл алуулар: 1, келгендер: 3." in words["appeals"]
        assert (draft.mandate.code, draft.begun_by) == ("15", Account.objects.get(login="deputy15"))
        assert draft.document is None
        drafted = draft.parts.get(part="executive")
        assert (drafted.is_own, drafted.sources) == (False, ["head_report:HR-2026-H1"])


def secretary() -> Account:
    """Who enters the records of the demonstration."""
    return Account.objects.get(login="secretary")


NOTICES = [
    ("M1", "V1", Status.DONE_ON_TIME, on("03-20"), 0),
    ("M2", "V3", Status.DONE_ON_TIME, on("05-16"), 0),
    ("M2", "V7", Status.DONE_LATE, on("05-19"), 2),
    ("M3", "V2", Status.DONE_ON_TIME, on("08-07"), 0),
    ("M3", "V8", Status.DONE_ON_TIME, on("08-08"), 0),
    ("M4", "V4", Status.DONE_ON_TIME, on("09-11"), 0),
    ("M4", "V6", Status.DUE_TODAY, None, 0),
    ("M5", "V5", Status.PLANNED, None, 0),
    ("M6", "V4", Status.NOT_APPLICABLE, None, 0),
    ("M6", "V6", Status.NOT_APPLICABLE, None, 0),
    ("M8", "V1", Status.DONE_ON_TIME, date(2025, 12, 20), 0),
]


@pytest.mark.clause("2.5-notice")
def test_each_village_was_told_as_the_example_says(loaded: Loaded) -> None:
    found = {
        (meeting, village): row
        for meeting in ("M1", "M2", "M3", "M4", "M5", "M6", "M8")
        for (duty, village), row in rows_of(loaded, meeting).items()
        if duty == "notice"
    }

    assert found == {(meeting, village): tuple(said) for meeting, village, *said in NOTICES}


LISTS = {
    "M1": (Status.DONE_ON_TIME, on("03-25"), 112, 5),
    "M2": (Status.DONE_ON_TIME, on("05-20"), 78, 6),
    "M3": (Status.DONE_ON_TIME, on("08-11"), 104, 6),
    "M4": (Status.PLANNED, None, 13, 6),
    "M5": (Status.PLANNED, None, 0, 0),
    "M6": (Status.NOT_APPLICABLE, None, 0, 0),
}


@pytest.mark.clause("2.5-lists")
@pytest.mark.parametrize("meeting", LISTS)
def test_lists_are_as_the_example_says(loaded: Loaded, meeting: str) -> None:
    status, locked_on, _late = rows_of(loaded, meeting)["lists", None]
    with scope.of(loaded.municipality.pk):
        row = ReportMeeting.objects.get(code=meeting)
        lock = lock_of(row)
        invited, speakers = standing(Invitation, row).count(), list(standing(SpeakerEntry, row))
        items = standing(AgendaItem, row).count()

    participants = lock.data["participants"] if lock is not None else invited
    assert (status, locked_on, participants, len(speakers)) == LISTS[meeting]
    if speakers:
        roles = [speaker.role for speaker in speakers]
        assert roles == sorted(roles), "deputies report first"
        assert items == len(speakers) + 7


@pytest.mark.clause("2.11-sectors")
def test_the_lists_of_the_next_meeting_wait_for_their_last_invitations(loaded: Loaded) -> None:
    with scope.of(loaded.municipality.pk):
        people = list(Invitation.objects.filter(meeting__code="M4"))

    waiting = {row.category for row in people if not row.is_sent}
    assert (waiting, sum(row.is_sent for row in people)) == ({"sectors", "media"}, 8)


REQUESTS = {
    "IR-01": ("M1", Status.DONE_ON_TIME, on("03-13"), 0, "01-8/2", "01-7/1"),
    "IR-02": ("M2", Status.DONE_LATE, on("05-16"), 4, "01-8/5", "01-7/2"),
    "IR-03": ("M3", Status.DONE_ON_TIME, on("08-03"), 0, "01-8/9", "01-7/4"),
    "IR-04": ("M4", Status.OVERDUE, None, 1, "01-8/18", None),
    "IR-05": ("M5", Status.OVERDUE, None, 5, "01-8/15", None),
    "IR-06": ("M5", Status.CANNOT_TELL, None, 0, "01-8/16", None),
    "IR-07": ("M5", Status.DONE_ON_TIME, on("09-08"), 0, "01-8/14", "01-7/9"),
}


@pytest.mark.clause("2.5-info-response")
@pytest.mark.parametrize("code", REQUESTS)
def test_a_request_is_a_letter_with_a_number_and_stands_as_the_example_says(loaded: Loaded, code: str) -> None:
    with scope.of(loaded.municipality.pk):
        request = InformationRequest.objects.select_related("meeting", "letter__number", "answer__number").get(
            code=code
        )
        files = [file.media_type for file in StoredFile.objects.filter(documents__document=request.letter)]
    answer = request.answer.number.text if request.answer is not None and request.answer.number is not None else None

    assert request.letter is not None
    assert request.letter.number is not None
    meeting, *said = REQUESTS[code]
    status = rows_of(loaded, meeting)["info-response", f"request:{code}"]
    assert [*status, request.letter.number.text, answer] == said
    assert (request.meeting.code, files) == (meeting, ["application/pdf"])


PROMISES = {
    "O-00": ("M8", "recommendation", "head", "", "done"),
    "O-01": ("M1", "decision", "secretary", "2026-04-10", "done"),
    "O-02": ("M1", "recommendation", "head", "2026-06-01", "done"),
    "O-03": ("M1", "recommendation", "land", "", "done"),
    "O-04": ("M2", "recommendation", "head", "2026-07-15", "done"),
    "O-05": ("M2", "decision", "secretary", "", "done"),
    "O-06": ("M2", "proposal", "C1", "", "started"),
    "O-07": ("M2", "recommendation", "lawyer", "", "done"),
    "O-08": ("M3", "recommendation", "head", "2026-09-30", "started"),
    "O-09": ("M3", "recommendation", "head", "", "done"),
    "O-10": ("M3", "decision", "chair", "2026-11-30", ""),
    "O-11": ("M3", "proposal", "C2", "", "started"),
}


@pytest.mark.clause("3.6-outcomes")
def test_what_was_adopted_is_a_promise_with_an_owner_a_day_and_a_state(loaded: Loaded) -> None:
    with scope.of(loaded.municipality.pk):
        rows = {
            row.code: (
                row.meeting.code,
                row.kind,
                owner.code if (owner := row.position or row.commission) is not None else row.responsible,
                str(row.promised_by or ""),
                row.state,
            )
            for row in Outcome.objects.select_related("meeting", "position", "commission")
        }
    assert rows == PROMISES


@pytest.mark.clause("3.6-questioners")
@pytest.mark.parametrize(("meeting", "questions"), [("M1", 3), ("M2", 3), ("M3", 3), ("M8", 0)])
def test_minutes_are_public_with_every_question_and_without_a_name_of_a_resident(
    loaded: Loaded, meeting: str, questions: int
) -> None:
    day = days().day(meeting)
    asked, spoke = {one.resident for one in day.questions}, {one.resident for one in day.speeches}
    residents = (asked | spoke) - {""}
    with scope.of(loaded.municipality.pk):
        minutes = public_minutes(meeting, municipality=loaded.municipality, language="ky")
        present = state_in(ReportMeeting.objects.get(code=meeting)).tally

    assert minutes is not None
    assert len(minutes.questions) == questions
    shown = repr(minutes)
    assert not [name for name in residents if name in shown or re.search(rf"\b{name.split()[0]}\b", shown)]
    assert (present.women, present.young) == (day.women, day.young)


def test_every_proof_is_there_and_light(loaded: Loaded) -> None:
    with scope.of(loaded.municipality.pk):
        proofs = list(Evidence.objects.select_related("file"))
        told = [fact.data for fact in kept(loaded)]

    brought = [one for data in told for one in getattr(data, "evidence", ()) if one.sha256 is not None]
    files = [proof.file for proof in proofs if proof.file is not None]
    of_works = {one.file.sha256 for one in proofs if one.file is not None and one.subject.startswith("activity_step:")}
    assert len(of_works) == 6
    assert {one.sha256 for one in brought} | of_works == {file.sha256 for file in files}
    assert len(brought) == len({one.sha256 for one in brought}) == 41
    for file in files:
        with file_store().open(file.sha256, municipality=loaded.municipality.pk) as stream:
            assert len(stream.read()) <= 30_000


def test_the_day_shows_of_meetings_what_the_example_says(loaded: Loaded) -> None:
    groups = pressing(loaded.municipality, AS_OF, language="en", window=Window(most=100))
    of_meetings = {
        group.group: {
            (row.obligation, row.case, row.subject)
            for row in group.rows
            if row.case.startswith(("meeting:", "request:")) and row.force is Force.BINDING
        }
        for group in groups
    }

    assert of_meetings[Group.OVERDUE] == {
        ("info-response", "request:IR-04", None),
        ("info-response", "request:IR-05", None),
    }
    assert of_meetings[Group.TODAY] == {("notice", "meeting:M4", "V6")}
    assert of_meetings[Group.CANNOT_TELL] == {("info-response", "request:IR-06", None)}
    assert {("lists", "meeting:M4", None), ("measures-info", "meeting:M3", None)} <= of_meetings[Group.WEEK]
    assert not any("M5" in case for _duty, case, _subject in of_meetings[Group.WEEK])


@pytest.mark.clause("2.5-venue")
def test_the_room_of_the_last_meeting_is_cautioned_of(loaded: Loaded) -> None:
    with clock.set_to(moment(AS_OF, 12)), scope.of(loaded.municipality.pk):
        cautions = standing_cautions(meeting_of("M5"), municipality=loaded.municipality, day=AS_OF)

    assert [one.code for one in cautions] == ["venue_unchecked"]


def test_appeals_stand_as_the_example_says(loaded: Loaded) -> None:
    place = loaded.municipality
    with scope.of(place.pk), clock.set_to(moment(AS_OF, 12)):
        found = {one.code: one for one in listed(place, day=AS_OF)}
        texts = " ".join(str(row.data) for row in RecordedFact.objects.all())
        authors = [author.name for author in Author.objects.all()]
    assert Counter(one.status for one in found.values()) == {
        Status.DONE_ON_TIME: 5,
        Status.DONE_LATE: 1,
        Status.DUE_SOON: 1,
        Status.DUE_TODAY: 1,
        Status.PLANNED: 3,
        Status.OVERDUE: 1,
    }
    assert (found["K-06"].due_on, found["K-04"].days_late) == (AS_OF, 3)
    assert found["K-05"].due_on == date(2026, 9, 10)
    assert authors
    assert not any(name in texts for name in authors)


def test_voter_mandates_stand_as_the_example_says(loaded: Loaded) -> None:
    states = {
        "N-01": "done", "N-02": "in_plan", "N-03": "in_work", "N-04": "in_work", "N-05": "partly_done",
        "N-06": "done", "N-07": "in_plan", "N-08": "declined", "N-09": "", "N-10": "done",
    }  # fmt: skip
    with scope.of(loaded.municipality.pk):
        assert dict(VoterMandate.objects.values_list("code", "state")) == states
        demand = Demand.objects.get(code="M7")
        waiting = list(Submission.objects.filter(state=Submission.State.WAITING).values_list("kind", flat=True))
        deputies = [one.mandate.code for one in demand.deputies.all()]
    assert (demand.replied_on, deputies) == (None, ["2", "3"])
    assert waiting == ["voter_mandate"]
