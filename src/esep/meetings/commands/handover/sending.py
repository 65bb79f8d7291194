"""Sending: signed minutes and the list of outcomes go to the council with a letter (3.8)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import reason_missing
from esep.documents.handover_letter import handover_letter_pdf
from esep.intake.upload import accept
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.handing import CLAUSE, handover_of, happened, receipt_of, sent_handover
from esep.meetings.models import Handover, ReportMeeting
from esep.meetings.promising import signed_on
from esep.meetings.queries.after_papers import handover_said, handover_title
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import add_accepted, put_document
from esep.regulation.wording import Language


def send_handover(
    meeting: str,
    *,
    on: date,
    by: Actor,
    municipality: int,
    address: str,
    language: Language = Language.KY,
    register: bool = True,
) -> Handover:
    """Record on which day minutes and outcomes went to the council. The month of 3.9 starts with the receipt, not now.

    With ``register`` the letter becomes an outgoing document with the next number and its PDF; ``address`` is the
    public page of the meeting. Raises Refused: unsigned minutes, sent or received already, a day to come or before the
    signatures.
    """
    with command(Act.HAND_MINUTES_OVER, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        signed = signed_on(found)
        if signed is None:
            raise Refused.because(
                "minutes_unsigned",
                _("The minutes are not signed yet."),
                remedy=_("Have them signed by the chair and the secretary of the meeting first."),
                clause=CLAUSE,
            )
        if handover_of(found) is not None or receipt_of(found) is not None:
            raise Refused.because(
                "sent_already",
                _("The minutes of this meeting went to the council already."),
                remedy=_("If a day is wrong, correct it with a reason."),
                clause=CLAUSE,
            )
        happened(on, after=signed, field="on")
        row = Handover(municipality=acting.municipality, meeting=found, sent_on=on)
        if register:
            title = handover_title(found, language=language)
            described = Description(
                kind=Document.Kind.LETTER.value, title=title, dated_on=on, counterparty="", record=found.record
            )
            row.document = put_document(acting, described, direction=Document.Direction.OUTGOING)
            said = handover_said(
                found, municipality=acting.municipality, language=language, on=on, address=address, row=row
            )
            pdf = handover_letter_pdf(said)
            add_accepted(acting, row.document, [accept(pdf, name=f"{found.code}-hand-over.pdf")])
        return acting.save(row)


def correct_sending(meeting: str, *, on: date, reason: str, by: Actor, municipality: int) -> Handover:
    """Correct the day on which they were sent, such as one after the receipt. Raises Refused."""
    with command(Act.HAND_MINUTES_OVER, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        row = sent_handover(found)
        if not reason.strip():
            raise reason_missing()
        happened(on, after=signed_on(found) or found.date, field="on")
        if row.received_on is not None and on > row.received_on:
            raise Refused.because(
                "sent_after_receipt",
                _("They were received before that day."),
                remedy=_("Correct the day of the receipt first."),
                clause=CLAUSE,
                field="on",
            )
        row.sent_on = on
        return acting.edit(row, seen=row.version)
