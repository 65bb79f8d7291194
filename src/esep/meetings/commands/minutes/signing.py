"""Signing: the elected chair and secretary sign on paper, the scan is kept, and the text stays as it is (3.6, 3.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.intake.scan import is_blank, is_scan
from esep.intake.upload import Accepted
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refusal, Refused
from esep.meetings.commands.calling import records_of
from esep.meetings.commands.minutes.common import (
    SIGNATURES,
    day_after,
    meeting_with_minutes,
    refuse_signed,
    refuse_unheld,
    written,
)
from esep.meetings.commands.minutes.completing import correct_held, settled_text, tell_written
from esep.meetings.listing import named
from esep.meetings.minutes.text import MinutesText
from esep.meetings.minutes.words import PART_WORDS
from esep.meetings.models import Minutes, ReportMeeting
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.proving import Proof, put_evidence, said_of
from esep.records.registering import put_document
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import MinutesSigned, OfficersElected, Role

SIGNED = "minutes.signed"
ELECTED = "officers.elected"

CLAUSES = {
    "date_place": "3.6-date-place",
    "counts": "3.6-counts",
    "agenda": "3.6-agenda",
    "speeches": "3.6-speeches",
    "rapporteurs": "3.6-rapporteurs",
    "questioners": "3.6-questioners",
    "outcomes": "3.6-outcomes",
}
"""The clause of each part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """Who signed and when, and the scan of what they signed.

    ``reason`` says why others signed than were elected. ``paper_number`` and ``registered_on`` are those of the paper
    book, where the minutes stood in one.
    """

    chair: str
    secretary: str
    on: date
    scans: Sequence[Accepted]
    reason: str = ""
    paper_number: str = ""
    registered_on: date | None = None


def sign_minutes(meeting: str, signing: Signing, *, by: Actor, municipality: int) -> Minutes:
    """Record that chair and secretary signed the minutes; they get their number in the register in the same act.

    From then on the text, what happened in the hall and what was adopted stay as they are (3.6). Raises Refused: not
    held, two versions, signed already, a part that is missing (each by its clause), one person twice, others than
    elected without a reason, a day to come or before the meeting, no scan, or a scan on which nothing can be seen.
    """
    check_scans(signing.scans)
    with command(Act.SIGN_MINUTES, by=by, municipality=municipality) as acting:
        found, begun = meeting_with_minutes(meeting)
        minutes = written(begun)
        refuse_signed(minutes)
        refuse_unheld(found)
        day_after(found, signing.on)
        text = settled_text(acting, found, minutes)
        _refuse_gaps(text)
        minutes.chair, minutes.secretary = _signers(found, signing)
        correct_held(acting, found)
        told = minutes.written_fact
        tell_written(acting, found, minutes, text, on=told.occurred_on if told is not None else signing.on)
        minutes.document = put_document(
            acting,
            _described(found, signing),
            direction=Document.Direction.INTERNAL.value,
            files=signing.scans,
        )
        minutes.signed_fact = _tell_signed(acting, found, signing)
        minutes.signed_on = signing.on
        return acting.edit(minutes, seen=minutes.version)


def check_scans(scans: Sequence[Accepted], *, field: str = "scans") -> None:
    """Raise Refused unless there is a scan, each is a picture or a PDF, and something can be seen on every one.

    Takes a moment, so that it is done before the act takes its lock.
    """
    if not scans:
        raise Refused.because(
            "scan_missing",
            _("The scan of the signed minutes is missing."),
            remedy=_("Photograph or scan every page with its signatures, and choose the files."),
            clause=SIGNATURES,
            field=field,
        )
    faults = []
    for scan in scans:
        if not is_scan(scan):
            message = _("This is no scan: %(name)s.") % {"name": scan.name}
            remedy = _("A scan is a picture or a PDF.")
        elif is_blank(scan):
            message = _("Nothing can be seen on this scan: %(name)s.") % {"name": scan.name}
            remedy = _("Scan the written side again, in good light.")
        else:
            continue
        faults.append(Refusal(code="not_a_scan", message=message, remedy=remedy, clause=SIGNATURES, field=field))
    if faults:
        raise Refused(faults)


def elected_in(meeting: ReportMeeting) -> tuple[str, str]:
    """The chair and the secretary that the meeting elected by majority; empty where the facts name none."""
    rows = RecordedFact.objects.filter(kind=ELECTED, cases__record=meeting.record, superseded_by__isnull=True)
    for row in rows.select_related("supersedes").prefetch_related("cases").order_by("-occurred_on", "-pk"):
        said = row.to_law().data
        if isinstance(said, OfficersElected) and 2 * said.in_favour > said.present:
            return said.chair, said.secretary
    return "", ""


def _signers(meeting: ReportMeeting, signing: Signing) -> tuple[str, str]:
    chair, secretary = named(signing.chair, field="chair"), named(signing.secretary, field="secretary")
    if chair.casefold() == secretary.casefold():
        raise Refused.because(
            "one_person_twice",
            _("Chair and secretary are one person: %(name)s.") % {"name": chair},
            remedy=_("Two different people sign the minutes. Enter the second name."),
            clause=SIGNATURES,
            field="secretary",
        )
    elected = elected_in(meeting)
    if any(elected) and (chair, secretary) != elected and not signing.reason.strip():
        raise Refused.because(
            "others_signed",
            _("Others were elected: %(chair)s, %(secretary)s.") % {"chair": elected[0], "secretary": elected[1]},
            remedy=_("Correct the names, or say why others signed."),
            clause=SIGNATURES,
            field="reason",
        )
    return chair, secretary


def _refuse_gaps(text: MinutesText) -> None:
    faults = [
        Refusal(
            code="part_missing",
            message=_("This part of the minutes is empty: %(part)s.") % {"part": PART_WORDS[part]},
            remedy=_("Fill it in, or say why there is nothing of it."),
            clause=CLAUSES[part.value],
        )
        for part in text.gaps()
    ]
    if faults:
        raise Refused(faults)


def _tell_signed(acting: Acting, meeting: ReportMeeting, signing: Signing) -> RecordedFact:
    proofs = [
        Proof(kind=EvidenceKind.SCAN, claimed_on=signing.on, file=scan, note=signing.reason.strip()[:500])
        for scan in signing.scans
    ]
    said = MinutesSigned(
        meeting=meeting.code,
        signed_by=(Role.CHAIR, Role.SECRETARY),
        evidence=tuple(said_of(acting, proof) for proof in proofs),
    )
    fact = acting.record(SIGNED, said, records=records_of(meeting), on=signing.on)
    for proof in proofs:
        put_evidence(acting, proof, subject=fact.ref)
    return fact


def _described(meeting: ReportMeeting, signing: Signing) -> Description:
    title = tell("minutes_paper.document", "ky", code=meeting.code, topic=meeting.topic_ky)
    return Description(
        kind=Document.Kind.MINUTES.value,
        title=shortened(title, most=200),
        dated_on=signing.on,
        record=meeting.record,
        paper_number=signing.paper_number,
        registered_on=signing.registered_on,
    )
