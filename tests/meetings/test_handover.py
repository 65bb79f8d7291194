"""Minutes go over to the council, and its receipt starts the month of the measures (3.8, 3.9)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from esep.access import Actor
from esep.kernel import scope
from esep.kernel.refusals import Refused
from esep.meetings.commands.handover.receiving import correct_receipt, receive_handover
from esep.meetings.commands.handover.sending import correct_sending, send_handover
from esep.meetings.models import Handover, ReportMeeting
from esep.meetings.queries.handover import chain_of
from esep.meetings.queries.judging import judged
from esep.meetings.queries.meeting import meeting_of
from esep.records.files import bytes_of
from esep.records.models import DocumentFile
from esep.regulation.judgement import Row
from tests.community.min_bulak import TODAY, MinBulak
from tests.documents.papers import text
from tests.meetings.afterwards import ADDRESS, a_held_meeting, adopted, handed_over, signed

pytestmark = pytest.mark.clause("3.8-handover", "3.9-measures-info")

SIGNED, SENT, RECEIVED = date(2026, 8, 17), date(2026, 8, 18), date(2026, 8, 19)


@pytest.fixture
def meeting(built: MinBulak, secretary: Actor) -> ReportMeeting:
    """A meeting that was held a month ago and adopted one thing."""
    found = a_held_meeting(built.place, by=secretary)
    adopted(built.place, found, by=secretary)
    return found


def refused(act: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(Refused) as error:
        act()
    (refusal,) = error.value.refusals
    assert refusal.remedy
    return refusal.code, refusal.clause


def measures(built: MinBulak, meeting: ReportMeeting) -> Row:
    with scope.of(built.place.pk):
        (row,) = judged(meeting, municipality=built.place, day=TODAY, language="ky").of("measures-info")
    return row


def test_minutes_are_signed_then_sent_then_received(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    def send(on: date = SENT) -> Handover:
        return send_handover("M1", on=on, by=secretary, municipality=built.place.pk, address=ADDRESS, register=False)

    def receive(on: date = RECEIVED) -> Handover:
        return receive_handover("M1", on=on, received_by="Катчы", by=secretary, municipality=built.place.pk)

    assert refused(receive) == ("not_sent", "3.8-handover")
    assert refused(send) == ("minutes_unsigned", "3.8-handover")
    signed(built.place, meeting, by=secretary, on=SIGNED)
    assert refused(lambda: send(date(2026, 8, 16))) == ("before_its_turn", "3.8-handover")
    assert refused(lambda: send(date(2026, 9, 15)))[0] == "day_in_future"
    send()
    assert refused(send)[0] == "sent_already"
    assert refused(lambda: receive(SIGNED)) == ("before_its_turn", "3.8-handover")
    receive()
    assert refused(receive) == ("received_already", "3.8-handover")


def test_the_month_is_counted_from_the_meeting_until_the_receipt_is_known(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    before = measures(built, meeting)
    signed(built.place, meeting, by=secretary, on=SIGNED)
    handed_over(built.place, meeting, by=secretary, sent=SENT, received=RECEIVED)
    after = measures(built, meeting)

    assert (before.provisional, before.due_on) == (True, date(2026, 9, 14))
    assert (after.provisional, after.due_on) == (False, date(2026, 9, 19))


def test_a_wrong_day_of_receipt_is_corrected_by_a_newer_fact_with_its_reason(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place

    def correct(on: date, **changed: Any) -> Handover:
        said = {"received_by": "Кеңештин төрагасы", "reason": "Башка күн экен", **changed}
        return correct_receipt("M1", on=on, by=secretary, municipality=place.pk, **said)

    signed(place, meeting, by=secretary, on=SIGNED)
    send_handover("M1", on=SENT, by=secretary, municipality=place.pk, address=ADDRESS, register=False)
    assert refused(lambda: correct(RECEIVED))[0] == "receipt_unrecorded"
    receive_handover("M1", on=RECEIVED, received_by="Кеңештин төрагасы", by=secretary, municipality=place.pk)
    assert refused(lambda: correct(RECEIVED))[0] == "same_day"
    row = correct(date(2026, 8, 21))

    assert row.fact is not None
    assert row.fact.supersedes is not None
    assert row.fact.reason == "Башка күн экен"
    assert measures(built, meeting).due_on == date(2026, 9, 21)
    moved = date(2026, 8, 24)
    assert refused(lambda: correct_sending("M1", on=moved, reason="Ката", by=secretary, municipality=place.pk)) == (
        "sent_after_receipt",
        "3.8-handover",
    )


def test_the_letter_is_registered_and_lists_what_was_adopted(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place
    signed(place, meeting, by=secretary, on=SIGNED)
    row = send_handover("M1", on=SENT, by=secretary, municipality=place.pk, address=ADDRESS)
    with scope.of(place.pk):
        assert row.document is not None
        assert row.document.number is not None
        (kept,) = DocumentFile.objects.filter(document=row.document)
        with bytes_of(kept.file) as content:
            said = text(content.read())
        chain = chain_of(meeting_of("M1"), municipality=place, day=TODAY, language="ky")

    assert row.document.number.text in said
    assert "O-01" in said
    assert "Каналды тазалоо" in said
    assert (chain.signed_on, chain.sent_on, chain.received_on) == (SIGNED, SENT, None)
