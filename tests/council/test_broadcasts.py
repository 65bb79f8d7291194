"""Broadcasts: only state media count for 7.1, what was entered wrongly counts no more, recordings have marks."""

from datetime import date, timedelta
from typing import Any

import pytest

from esep.access import Actor
from esep.compliance.queries import verdicts_on
from esep.council.commands.broadcasts.airing import air_asked, air_session, withdraw_broadcast
from esep.council.commands.broadcasts.asking import ask_broadcast
from esep.council.commands.broadcasts.medium import MediumEntry
from esep.council.commands.conducting.ending import end_session
from esep.council.commands.recordings.adding import add_mark, add_recording
from esep.council.models import Broadcast
from esep.council.queries.broadcasts import airings_of
from esep.kernel import clock, scope
from esep.kernel.refusals import Refused
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.status import Status
from tests.community.min_bulak import TODAY, MinBulak
from tests.council.sittings import at, begun

STATE = MediumEntry(medium=Broadcast.Medium.TELEVISION, channel="Райондук телеканал", is_state_media=True)
STREAM = MediumEntry(medium=Broadcast.Medium.STREAM, channel="Айыл өкмөтүнүн баракчасы")


@pytest.fixture
def held(built: MinBulak, secretary: Actor) -> str:
    """A session of today that has ended."""
    session, _item = begun(built, secretary)
    end_session(session.code, by=secretary, municipality=built.place.pk, at=at(12))
    return session.code


def status_of(built: MinBulak) -> Status:
    """How the session stands by 7.1, eleven days later."""
    later = TODAY + timedelta(days=11)
    with clock.set_to(at(18, day=later)):
        rows = verdicts_on(built.place, later, language="en").rows
    (row,) = (row for row in rows if row.clause == "7.1-broadcast")
    return row.status


def test_a_state_medium_meets_the_advice_and_a_stream_does_not(built: MinBulak, secretary: Actor, held: str) -> None:
    asked: dict[str, Any] = {"by": secretary, "municipality": built.place.pk}
    assert status_of(built) is Status.ADVICE_MISSED
    air_session(held, STREAM, on=TODAY, **asked)
    assert status_of(built) is Status.ADVICE_MISSED
    proof = Proof(kind=EvidenceKind.LINK, claimed_on=TODAY, link="https://example.invalid/tv")
    shown = air_session(held, STATE, on=TODAY, link=proof.link, proofs=[proof], **asked)
    assert status_of(built) is Status.DONE_ON_TIME
    with scope.of(built.place.pk):
        found = airings_of(language="ky")
    (session,) = (one for one in found.sessions if one.code == held)
    assert (found.share.held, found.share.aired, found.share.percent) == (1, 1, 100)
    assert session.airings[0].proofs[0].link == proof.link
    withdraw_broadcast(shown.pk, reason="Башка күнү болгон", **asked)
    assert status_of(built) is Status.ADVICE_MISSED


def test_a_medium_is_asked_and_then_it_went_out(built: MinBulak, secretary: Actor, held: str) -> None:
    asked: dict[str, Any] = {"by": secretary, "municipality": built.place.pk}
    letter = ask_broadcast(held, STATE, on=TODAY, title="Көрсөтүү жөнүндө кат", **asked)
    assert letter.letter is not None
    assert status_of(built) is Status.ADVICE_MISSED
    shown = air_asked(letter.pk, on=TODAY, seen=letter.version, **asked)
    assert status_of(built) is Status.DONE_ON_TIME
    with pytest.raises(Refused) as again:
        air_asked(letter.pk, on=TODAY, seen=shown.version, **asked)
    assert again.value.refusals[0].code == "aired_already"


def test_what_came_before_six_in_the_morning_came_on_that_day(built: MinBulak, secretary: Actor, held: str) -> None:
    tomorrow = TODAY + timedelta(days=1)
    proof = Proof(kind=EvidenceKind.LINK, claimed_on=TODAY, link="https://example.invalid/tv")
    with clock.set_to(at(5, day=tomorrow)):
        air_session(held, STATE, on=TODAY, link=proof.link, proofs=[proof], by=secretary, municipality=built.place.pk)
    with scope.of(built.place.pk):
        (session,) = (one for one in airings_of(language="ky").sessions if one.code == held)
    assert session.airings[0].proofs[0].received_on == tomorrow


@pytest.mark.parametrize(
    ("entry", "day", "code"),
    [
        (MediumEntry(medium=Broadcast.Medium.RADIO), TODAY, "channel_missing"),
        (MediumEntry(medium=Broadcast.Medium.STREAM, channel="x", is_state_media=True), TODAY, "own_stream"),
        (STATE, TODAY - timedelta(days=1), "aired_before_session"),
        (STATE, TODAY + timedelta(days=1), "day_in_future"),
    ],
)
def test_what_cannot_have_been_is_refused(
    built: MinBulak, secretary: Actor, held: str, entry: MediumEntry, day: date, code: str
) -> None:
    with pytest.raises(Refused) as found:
        air_session(held, entry, on=day, by=secretary, municipality=built.place.pk)
    assert found.value.refusals[0].code == code


def test_a_mark_leads_to_an_item_of_the_same_session(built: MinBulak, secretary: Actor) -> None:
    asked: dict[str, Any] = {"by": secretary, "municipality": built.place.pk}
    session, item = begun(built, secretary)
    other, _foreign = begun(built, secretary, code="S-16")
    recording = add_recording(session.code, "https://example.invalid/film", words="Түз эфир", **asked)
    assert add_mark(recording.pk, 3725, item=item.pk, **asked).moment == "1:02:05"
    beside = add_recording(other.code, "https://example.invalid/other", **asked)
    for place, second, about in ((beside.pk, 5, item.pk), (recording.pk, -1, None), (recording.pk, 5, None)):
        with pytest.raises(Refused):
            add_mark(place, second, item=about, **asked)
