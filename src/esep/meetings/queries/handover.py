"""The chain after a meeting: minutes signed, handed over, received, and the month of the measures (3.6, 3.8, 3.9)."""

from dataclasses import dataclass
from datetime import date

from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import not_found
from esep.meetings.handing import handover_of, receipt_of
from esep.meetings.holding import was_held
from esep.meetings.models import Handover, Minutes, ReportMeeting
from esep.meetings.promising import signed_on
from esep.meetings.queries.judging import judged
from esep.meetings.queries.meeting import Opened
from esep.meetings.queries.promises.one import StepProof, proofs_by_subject
from esep.records.models import Document, Evidence, StoredFile
from esep.regulation.facts.meeting import HandoverReceived
from esep.regulation.judgement import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What happened after a meeting, and what the law says of it. Days are none until they are known.

    ``row`` is none where the hand-over is known from a fact alone. ``handed`` and ``told`` are the duties of 3.8 and
    3.9; the day of the latter is provisional until the receipt.
    """

    is_held: bool
    signed_on: date | None
    minutes: Document | None
    row: Handover | None
    sent_on: date | None
    received_on: date | None
    received_by: str
    receipt: RecordedFact | None
    proofs: tuple[StepProof, ...]
    handed: Row | None
    told: Row | None

    @property
    def letter(self) -> Document | None:
        """The letter as it stands in the register."""
        return self.row.document if self.row is not None else None


def chain_of(shown: Opened, *, municipality: Municipality, day: date, language: str) -> Chain:
    """The chain of a meeting of the municipality in scope, as it stands on a day."""
    meeting = shown.meeting
    law = judged(meeting, municipality=municipality, day=day, language=language)
    row, receipt = handover_of(meeting), receipt_of(meeting)
    said = receipt.to_law().data if receipt is not None else None
    minutes = Minutes.objects.select_related("document__number").filter(meeting=meeting).first()
    return Chain(
        is_held=was_held(meeting),
        signed_on=signed_on(meeting),
        minutes=minutes.document if minutes is not None else None,
        row=row,
        sent_on=row.sent_on if row is not None else None,
        received_on=receipt.occurred_on if receipt is not None else None,
        received_by=(said.received_by or "") if isinstance(said, HandoverReceived) else "",
        receipt=receipt,
        proofs=proofs_by_subject([row.ref]).get(row.ref, ()) if row is not None else (),
        handed=next(iter(law.of("handover")), None),
        told=next(iter(law.of("measures-info")), None),
    )


def receipt_file(pk: int, *, meeting: ReportMeeting) -> StoredFile:
    """The file that shows the receipt of a meeting's minutes. Raises Refused (NOT_FOUND)."""
    row = handover_of(meeting)
    found = Evidence.objects.filter(pk=pk, subject=row.ref).select_related("file").first() if row is not None else None
    if found is None or found.file is None:
        raise not_found()
    return found.file
