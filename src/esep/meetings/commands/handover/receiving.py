"""Receiving: the council confirms on which day it received minutes and outcomes: day 0 of its month (3.8, 3.9)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.handing import CLAUSE, RECEIVED, happened, receipt_of, sent_handover
from esep.meetings.models import Handover, ReportMeeting
from esep.records.proving import Proof, put_evidence
from esep.regulation.facts.meeting import HandoverReceived


def receive_handover(
    meeting: str, *, on: date, received_by: str, by: Actor, municipality: int, proof: Proof | None = None
) -> Handover:
    """Record the dated receipt (3.8): who took it, by post, and a scan or photo of it. The month of 3.9 starts here.

    Raises Refused: not sent, received already, a day to come or before the sending.
    """
    with command(Act.HAND_MINUTES_OVER, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        row = sent_handover(found)
        if row.received_on is not None or receipt_of(found) is not None:
            raise Refused.because(
                "received_already",
                _("The day of receipt is recorded already."),
                remedy=_("If the day is wrong, correct it with a reason."),
                clause=CLAUSE,
            )
        happened(on, after=row.sent_on, field="on")
        _tell(acting, row, on=on, received_by=received_by, supersedes=None, reason="")
        if proof is not None:
            put_evidence(acting, proof, subject=row.ref)
        return acting.edit(row, seen=row.version)


def correct_receipt(
    meeting: str, *, on: date, received_by: str, reason: str, by: Actor, municipality: int, proof: Proof | None = None
) -> Handover:
    """Say anew on which day it was received, and by whom. The earlier fact stays to be seen, and counts no more.

    Raises Refused: not recorded yet, no reason, nothing new, a day that cannot be.
    """
    with command(Act.HAND_MINUTES_OVER, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        row = sent_handover(found)
        told = row.fact
        if told is None:
            raise Refused.because(
                "receipt_unrecorded",
                _("No receipt is recorded, so there is nothing to correct."),
                remedy=_("Record the receipt first."),
                clause=CLAUSE,
            )
        if not reason.strip():
            raise reason_missing()
        if (on, _named(received_by)) == (row.received_on, row.received_by) and proof is None:
            raise Refused.because(
                "same_day", _("This day is recorded already."), remedy=_("Enter the right day."), field="on"
            )
        happened(on, after=row.sent_on, field="on")
        _tell(acting, row, on=on, received_by=received_by, supersedes=told, reason=reason.strip())
        if proof is not None:
            put_evidence(acting, proof, subject=row.ref)
        return acting.edit(row, seen=row.version)


def _tell(
    acting: Acting, row: Handover, *, on: date, received_by: str, supersedes: RecordedFact | None, reason: str
) -> None:
    row.received_on, row.received_by = on, _named(received_by)
    row.fact = acting.record(
        RECEIVED,
        HandoverReceived(received_by=row.received_by or None),
        records=[row.meeting.record],
        on=on,
        supersedes=supersedes,
        reason=reason,
    )


def _named(received_by: str) -> str:
    return " ".join(received_by.split())[:200]
