"""Afterwards: the demonstration's minutes are written, signed and handed over, promises kept, measures told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

from esep.community.commands import Names
from esep.demonstration.days import Recording, days
from esep.journeys.demonstration.addresses import page_of
from esep.journeys.demonstration.desk import Desk, Happening
from esep.meetings.commands.handover.receiving import receive_handover
from esep.meetings.commands.handover.sending import send_handover
from esep.meetings.commands.measures.drafting import draft_measures
from esep.meetings.commands.measures.publishing import Publication, publish_measures
from esep.meetings.commands.minutes.completing import complete_minutes
from esep.meetings.commands.minutes.recordings import add_recording
from esep.meetings.commands.minutes.releasing import release_minutes
from esep.meetings.commands.minutes.signing import Signing, sign_minutes
from esep.meetings.commands.minutes.writing import save_minutes
from esep.meetings.commands.outcomes.progressing import progress_outcome
from esep.meetings.minutes.text import Part
from esep.meetings.queries.minutes.editing import edited_of
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import (
    DocumentRegistered,
    HandoverReceived,
    MeasuresPublished,
    MinutesSigned,
    MinutesWritten,
    OutcomeProgressed,
)
from esep.reports.queries.prepared import written_for

NOBODY_ASKED = "Жолугушууда суроо берилген жок."
RECORDED = timedelta(hours=3)
"""How long after its beginning the recording of a meeting could be found."""


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact of a meeting's record is an act of the time after it; then it is done.

    Minutes get their number when they are signed, so that the fact that says so follows by itself.
    """
    word, _colon, meeting = fact.cases[0].partition(":")
    if word != "meeting":
        return False
    match fact.data:
        case MinutesWritten():
            _write(meeting, fact, desk)
        case MinutesSigned():
            _sign(meeting, fact.data, fact, desk)
        case DocumentRegistered():
            pass
        case HandoverReceived(received_by=received_by):
            send_handover(
                meeting, on=fact.occurred_on, by=desk.by, municipality=desk.pk, address=page_of(meeting, desk.place)
            )
            receive_handover(
                meeting, on=fact.occurred_on, received_by=received_by or "", by=desk.by, municipality=desk.pk
            )
        case OutcomeProgressed(outcome=outcome, state=state, evidence=evidence):
            said = days().steps.get(fact.id)
            progress_outcome(
                outcome,
                state,
                on=fact.occurred_on,
                by=desk.by,
                municipality=desk.pk,
                note=Names(ky=said["ky"], ru=said["ru"]) if said is not None else None,
                proofs=desk.proofs(fact, evidence),
            )
        case MeasuresPublished(channels=channels, evidence=evidence):
            draft_measures(meeting, by=desk.by, municipality=desk.pk)
            told = Publication(on=fact.occurred_on, channels=channels, proofs=desk.proofs(fact, evidence))
            publish_measures(meeting, told, by=desk.by, municipality=desk.pk, address=page_of(meeting, desk.place))
        case _:
            return False
    return True


def beside(desk: Desk) -> Iterator[Happening]:
    """What was done without a fact: recordings of meetings, each with the hour at which it could be found."""
    for recording in days().recordings:
        yield recording.started_at + RECORDED, partial(_find, recording, desk)


def _find(recording: Recording, desk: Desk) -> None:
    add_recording(
        recording.meeting,
        recording.link,
        by=desk.by,
        municipality=desk.pk,
        began=recording.started_at.time(),
    )


def _write(meeting: str, fact: Fact, desk: Desk) -> None:
    """Take over what was captured in the hall, and say that nobody asked where nobody did."""
    written = written_for(meeting, by=desk.by, municipality=desk.pk)
    composed = edited_of(meeting, by=desk.by, municipality=desk.pk, written=written).text
    reasons = {part.value: NOBODY_ASKED for part in composed.gaps() if part is Part.QUESTIONERS}
    save_minutes(meeting, replace(composed, reasons=reasons), base=0, by=desk.by, municipality=desk.pk)
    complete_minutes(meeting, by=desk.by, municipality=desk.pk, on=fact.occurred_on)


def _sign(meeting: str, said: MinutesSigned, fact: Fact, desk: Desk) -> None:
    elected = edited_of(meeting, by=desk.by, municipality=desk.pk).elected
    scans = tuple(proof.file for proof in desk.proofs(fact, said.evidence) if proof.file is not None)
    signing = Signing(chair=elected[0], secretary=elected[1], on=fact.occurred_on, scans=scans)
    sign_minutes(meeting, signing, by=desk.by, municipality=desk.pk)
    release_minutes(meeting, by=desk.by, municipality=desk.pk)
