"""Requests for information: written, sent, received, answered, corrected (2.5, third item)."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from esep.access import Actor
from esep.community.commands import Resolution, choose_reading
from esep.kernel import scope
from esep.kernel.models import OutboxMessage, RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.meetings.commands import cancel_meeting
from esep.meetings.commands.answering import answer_request, receive_request
from esep.meetings.commands.correcting import Step, correct_day, take_back
from esep.meetings.commands.reminding import remind
from esep.meetings.commands.requesting import RequestEntry, change_request, draft_request, withdraw_request
from esep.meetings.commands.sending import send_request
from esep.meetings.models import InformationRequest, ReportMeeting
from esep.meetings.queries.requests import Asked, open_requests, requests_of
from esep.meetings.requests import Stage
from esep.records.files import bytes_of, looked_at
from esep.records.models import Evidence
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.status import Status
from tests.community.min_bulak import TODAY, MinBulak
from tests.documents.papers import text
from tests.meetings.asking import DUE, RECEIVED, SENT, a_draft, a_received, a_sent, an_organization
from tests.meetings.plans import a_meeting
from tests.records.papers import a_photo

pytestmark = pytest.mark.clause("2.5-info-request", "2.5-info-response")


def asked(built: MinBulak, *, day: date = TODAY) -> Asked:
    """The only request of the meeting, as its tab shows it."""
    with scope.of(built.place.pk):
        meeting = InformationRequest.objects.get().meeting
        (found,) = requests_of(meeting, municipality=built.place, day=day, language="ky")
    return found


def code_of(refused: pytest.ExceptionInfo[Refused]) -> tuple[str, str | None, str]:
    (only,) = refused.value.refusals
    return only.code, only.clause, only.field


def test_the_letter_gets_its_number_and_its_paper_in_one_act(built: MinBulak, secretary: Actor) -> None:
    request = a_draft(built, by=secretary)

    send_request(request.code, by=secretary, municipality=built.place.pk, on=SENT, by_email=True)

    with scope.of(built.place.pk):
        letter = asked(built).request.letter
        assert letter is not None
        assert letter.number is not None
        (placed,) = letter.files.all()
        with bytes_of(placed.file) as paper:
            said = text(paper.read())
        message = OutboxMessage.objects.get(key="request:IR-01")
        sent = RecordedFact.objects.get(kind="request.sent")
        assert {case.record for case in sent.cases.all()} == {"request:IR-01", "meeting:M1"}
    assert (letter.record, letter.kind, letter.direction) == ("meeting:M1", "request", "outgoing")
    assert letter.number.text in said
    assert "Ичүүчү суу ишканасы" in said
    assert (message.recipient, len(message.enclosed)) == ("suu@example.invalid", 1)


def test_the_term_runs_from_receipt_and_names_the_next_working_day(built: MinBulak, secretary: Actor) -> None:
    a_received(built, by=secretary)

    found = asked(built)

    assert found.row is not None
    assert (found.row.due_on, found.row.status, found.row.days_late) == (DUE, Status.OVERDUE, 1)
    assert found.next_working_day == date(2026, 9, 14)
    assert "5" in found.row.sum


def test_where_terms_move_the_working_day_is_the_last_day(built: MinBulak, secretary: Actor) -> None:
    resolution = Resolution(number="12/4", on=date(2026, 8, 1))
    choose_reading("roll-forward", resolution=resolution, by=built.admin, municipality=built.place.pk)
    a_received(built, by=secretary)

    found = asked(built)

    assert found.row is not None
    assert (found.row.due_on, found.row.status) == (date(2026, 9, 14), Status.DUE_TODAY)
    assert found.next_working_day is None


def test_without_the_day_of_receipt_nobody_can_tell(built: MinBulak, secretary: Actor) -> None:
    a_sent(built, by=secretary)

    found = asked(built)

    assert found.row is not None
    assert (found.row.status, found.row.due_on) == (Status.CANNOT_TELL, None)


def test_an_answer_asks_for_the_receipt_and_takes_it_in_the_same_act(built: MinBulak, secretary: Actor) -> None:
    a_sent(built, by=secretary)

    with pytest.raises(Refused) as refused:
        answer_request("IR-01", by=secretary, municipality=built.place.pk, on=TODAY)
    answer_request("IR-01", by=secretary, municipality=built.place.pk, on=DUE, received_on=RECEIVED)

    assert code_of(refused) == ("receipt_missing", "2.5-info-response", "received_on")
    row = asked(built).row
    assert row is not None
    assert (row.status, row.done_on) == (Status.DONE_ON_TIME, DUE)


def test_an_answer_whose_receipt_nobody_knows_is_kept_and_stays_untold(built: MinBulak, secretary: Actor) -> None:
    a_sent(built, by=secretary)

    answer_request("IR-01", by=secretary, municipality=built.place.pk, on=TODAY, knowingly=True)

    row = asked(built).row
    assert row is not None
    assert (row.status, row.done_on) == (Status.CANNOT_TELL, TODAY)


def test_an_answer_with_its_scan_is_registered_and_proven(built: MinBulak, secretary: Actor) -> None:
    a_received(built, by=secretary)
    proof = Proof(kind=EvidenceKind.SCAN, claimed_on=DUE, file=looked_at([a_photo()], field="attached")[0])

    answer_request("IR-01", by=secretary, municipality=built.place.pk, on=DUE, proof=proof, register=True)

    with scope.of(built.place.pk):
        found = asked(built)
        answer = found.request.answer
        assert answer is not None
        assert (answer.kind, answer.direction, answer.files.count()) == ("answer", "incoming", 1)
        evidence = Evidence.objects.get()
        assert found.facts.answered is not None
        assert evidence.subject == found.facts.answered.ref
        assert found.facts.answered.data["evidence"][0]["sha256"] == proof.file.sha256  # type: ignore[union-attr]
    assert [one.pk for one in found.answer_proofs] == [evidence.pk]


def test_a_corrected_day_is_a_newer_fact_and_keeps_the_proof(built: MinBulak, secretary: Actor) -> None:
    a_sent(built, by=secretary)
    proof = Proof(kind=EvidenceKind.RECEIPT, claimed_on=RECEIVED, file=looked_at([a_photo()], field="attached")[0])
    place = built.place.pk
    receive_request("IR-01", by=secretary, municipality=place, on=RECEIVED, proof=proof)

    correct_day("IR-01", Step.RECEIPT, by=secretary, municipality=place, on=date(2026, 9, 10), reason="Штамп")

    found = asked(built)
    assert found.row is not None
    assert found.row.due_on == date(2026, 9, 15)
    received = found.facts.received
    assert received is not None
    assert received.supersedes is not None
    assert (received.reason, received.supersedes.occurred_on) == ("Штамп", RECEIVED)
    assert len(found.receipt_proofs) == 1


def test_a_corrected_day_of_sending_stays_a_fact_of_the_meeting_too(built: MinBulak, secretary: Actor) -> None:
    a_received(built, by=secretary)
    place = built.place.pk

    correct_day("IR-01", Step.SENDING, by=secretary, municipality=place, on=date(2026, 9, 5), reason="Почтанын мөөрү")

    sent = asked(built).facts.sent
    assert sent is not None
    assert (sent.occurred_on, sent.reason) == (date(2026, 9, 5), "Почтанын мөөрү")
    with scope.of(place):
        assert {case.record for case in sent.cases.all()} == {"request:IR-01", "meeting:M1"}
    with pytest.raises(Refused) as late:
        correct_day("IR-01", Step.SENDING, by=secretary, municipality=place, on=date(2026, 9, 9), reason="Ката")
    with pytest.raises(Refused) as gone:
        take_back("IR-01", Step.SENDING, by=secretary, municipality=place, reason="Ката")
    assert code_of(late) == ("sent_after_next", "2.5-info-request", "on")
    assert code_of(gone)[0] == "sending_stays"


def test_a_receipt_of_another_letter_is_taken_back(built: MinBulak, secretary: Actor) -> None:
    a_received(built, by=secretary)

    take_back("IR-01", Step.RECEIPT, by=secretary, municipality=built.place.pk, reason="Башка кат")

    found = asked(built)
    assert found.facts.received is None
    assert found.row is not None
    assert found.row.status is Status.CANNOT_TELL


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2026, 9, 6), ("before_sent", "2.5-info-response", "on")),
        (date(2026, 9, 15), ("day_in_future", None, "on")),
    ],
)
def test_a_receipt_is_between_the_sending_and_today(
    built: MinBulak, secretary: Actor, on: date, told: tuple[str, str | None, str]
) -> None:
    a_sent(built, by=secretary)

    with pytest.raises(Refused) as refused:
        receive_request("IR-01", by=secretary, municipality=built.place.pk, on=on)

    assert code_of(refused) == told


def test_an_answer_before_the_receipt_is_refused(built: MinBulak, secretary: Actor) -> None:
    a_received(built, by=secretary)

    with pytest.raises(Refused) as refused:
        answer_request("IR-01", by=secretary, municipality=built.place.pk, on=SENT)

    assert code_of(refused) == ("before_received", "2.5-info-response", "on")


def test_a_letter_goes_out_once_and_is_then_no_longer_changed(built: MinBulak, secretary: Actor) -> None:
    a_sent(built, by=secretary)
    place = built.place.pk

    with pytest.raises(Refused) as twice:
        send_request("IR-01", by=secretary, municipality=place, on=SENT)
    with pytest.raises(Refused) as changed:
        change_request("IR-01", RequestEntry("Башка", organization="WATER"), by=secretary, municipality=place, seen=2)

    assert [code_of(refused)[:2] for refused in (twice, changed)] == [("sent_already", "2.5-info-request")] * 2


def test_who_read_an_older_version_does_not_send_a_letter_unread(built: MinBulak, secretary: Actor) -> None:
    request = a_draft(built, by=secretary)
    place = built.place.pk
    change_request("IR-01", RequestEntry("Башка", organization="WATER"), by=secretary, municipality=place, seen=1)

    with pytest.raises(Refused) as refused:
        send_request(request.code, by=secretary, municipality=place, on=SENT, seen=1)

    assert refused.value.kind is Kind.STALE
    assert asked(built).facts.sent is None


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (RequestEntry("Суу"), ("no_addressee", "2.5-info-request", "organization")),
        (RequestEntry("Суу", organization="WATER", addressee_text="РЭС"), ("two_addressees", None, "addressee_text")),
        (RequestEntry("Суу", organization="NONE"), ("unknown_code", None, "organization")),
    ],
)
def test_a_request_goes_to_one_known_addressee(
    built: MinBulak, secretary: Actor, entry: RequestEntry, told: tuple[str, str | None, str]
) -> None:
    an_organization(built)
    meeting = a_meeting(built.place, by=secretary)

    with pytest.raises(Refused) as refused:
        draft_request(meeting.code, entry, by=secretary, municipality=built.place.pk)

    assert code_of(refused) == told


def test_nothing_is_asked_for_a_meeting_that_will_not_be_held(built: MinBulak, secretary: Actor) -> None:
    a_draft(built, by=secretary)
    place = built.place.pk
    cancel_meeting("M1", by=secretary, municipality=place, seen=1, reason="Зал жок")

    with pytest.raises(Refused) as refused:
        send_request("IR-01", by=secretary, municipality=place, on=SENT)

    assert code_of(refused)[0] == "meeting_closed"


def test_an_addressee_without_email_gets_a_paper(built: MinBulak, secretary: Actor) -> None:
    an_organization(built, email="")
    meeting = a_meeting(built.place, by=secretary)
    entry = RequestEntry("Суу", organization="WATER")
    draft_request(meeting.code, entry, by=secretary, municipality=built.place.pk)

    with pytest.raises(Refused) as refused:
        send_request("IR-01", by=secretary, municipality=built.place.pk, on=SENT, by_email=True)

    assert code_of(refused) == ("no_email", "2.5-info-request", "by_email")


def test_a_withdrawn_request_is_owed_no_answer_and_needs_a_reason(built: MinBulak, secretary: Actor) -> None:
    a_received(built, by=secretary)
    place = built.place.pk

    with pytest.raises(Refused) as refused:
        withdraw_request("IR-01", by=secretary, municipality=place, on=TODAY, reason=" ")
    withdraw_request("IR-01", by=secretary, municipality=place, on=TODAY, reason="Маалымат табылды")

    assert code_of(refused)[0] == "reason_missing"
    row = asked(built).row
    assert row is not None
    assert row.status is Status.NOT_APPLICABLE
    with pytest.raises(Refused, match="request_withdrawn"):
        answer_request("IR-01", by=secretary, municipality=place, on=TODAY)


def test_reminders_are_kept_until_the_answer_is_there(built: MinBulak, secretary: Actor) -> None:
    a_received(built, by=secretary)
    place = built.place.pk

    remind("IR-01", by=secretary, municipality=place, on=TODAY, means="phone", note="Убада кылышты")
    answer_request("IR-01", by=secretary, municipality=place, on=TODAY)

    with pytest.raises(Refused, match="answered_already"):
        remind("IR-01", by=secretary, municipality=place, on=TODAY, means="phone")
    assert [(one.reminded_on, one.means) for one in asked(built).reminders] == [(TODAY, "phone")]


def test_more_requests_take_no_more_queries(built: MinBulak, secretary: Actor) -> None:
    a_received(built, by=secretary)

    def queries() -> int:
        with scope.of(built.place.pk), CaptureQueriesContext(connection) as ran:
            found = requests_of(ReportMeeting.objects.get(), municipality=built.place, day=TODAY, language="ky")
            assert all(one.stage is not Stage.DRAFT and one.request.letter is None for one in found)
        return len(ran)

    alone = queries()
    for subject in ("Мектеп", "Дарыкана", "Көпүрө"):
        more = draft_request(
            "M1", RequestEntry(subject, organization="WATER"), by=secretary, municipality=built.place.pk
        )
        send_request(more.code, by=secretary, municipality=built.place.pk, on=SENT, register=False)

    assert queries() == alone


def test_all_open_requests_stand_in_one_list_the_late_ones_first(built: MinBulak, secretary: Actor) -> None:
    a_received(built, by=secretary)
    place = built.place.pk
    other = a_meeting(built.place, by=secretary)
    for subject in ("Мектеп", "Дарыкана"):
        draft_request(other.code, RequestEntry(subject, addressee_text="РЭС"), by=secretary, municipality=place)
    send_request("IR-03", by=secretary, municipality=place, on=SENT, register=False)
    withdraw_request("IR-02", by=secretary, municipality=place, on=TODAY, reason="Керек эмес")

    found = open_requests(by=secretary, municipality=built.place, day=TODAY, language="ky")

    assert [(one.request.code, one.request.meeting.code) for one in found] == [("IR-01", "M1"), ("IR-03", "M2")]
