"""Sending a request: its letter gets a number, goes out on a day, perhaps by e-mail as well (2.5, third item)."""

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, not_in_future
from esep.documents.request_letter import RequestLetter, request_letter_pdf
from esep.documents.signs import shortened
from esep.intake.upload import accept
from esep.kernel import clock
from esep.kernel.acting import Acting, Enclosed
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.holding import preparable
from esep.meetings.letters import letter_of, mail_key, mail_of, number_of
from esep.meetings.models import InformationRequest, ReportMeeting
from esep.meetings.requests import ASKING, SENT, not_after_meeting, refuse_gone, request_of
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import add_accepted, put_document
from esep.regulation.facts.meeting import RequestSent

PDF = "application/pdf"


def send_request(
    code: str,
    *,
    by: Actor,
    municipality: int,
    on: date,
    language: str = "ky",
    register: bool = True,
    by_email: bool = False,
    seen: int | None = None,
    address: str | None = None,
) -> InformationRequest:
    """Say that the letter goes out on a day (2.5). Its term begins with the receipt, not now.

    With ``register`` it becomes an outgoing document of the register with the next number and the PDF in ``language``;
    ``by_email`` queues it to the organisation as well. ``seen`` is the version that was read, where somebody read one;
    ``address`` is the public page of the meeting, for the QR code. Raises Refused: closed or held meeting, sent or
    withdrawn already, a day to come or after the meeting, an organisation without e-mail, STALE.
    """
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        request = request_of(code)
        refuse_gone(request)
        meeting = preparable(request.meeting.code, clause=ASKING)
        _check_day(on, meeting)
        recipient = _recipient(request) if by_email else ""
        letter = letter_of(request, municipality=acting.municipality, on=on, language=language, address=address)
        if register:
            request.letter = put_document(acting, _said(request, on=on), direction=Document.Direction.OUTGOING)
            letter = replace(letter, number=number_of(request))
        if register or by_email:
            pdf = request_letter_pdf(letter)
            if request.letter is not None:
                add_accepted(acting, request.letter, [accept(pdf, name=f"{request.code}.pdf")])
            if by_email:
                _post(acting, request, letter, pdf, recipient=recipient)
        acting.edit(request, seen=request.version if seen is None else seen)
        data = RequestSent(meeting=meeting.code, addressee=_addressee(request), subject=request.subject)
        acting.record(SENT, data, records=[request.record, meeting.record], on=on)
        return request


def _check_day(on: date, meeting: ReportMeeting) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    not_after_meeting(meeting, on, field="on")


def _recipient(request: InformationRequest) -> str:
    known = request.organization
    if known is None or not known.email:
        raise Refused.because(
            "no_email",
            _("No e-mail address is known of this addressee."),
            remedy=_("Enter it in the directory of organisations, or send the letter on paper."),
            clause=ASKING,
            field="by_email",
        )
    return known.email


def _addressee(request: InformationRequest) -> str:
    """Who is asked, as facts say it: in Kyrgyz, whatever language the clerk reads."""
    known = request.organization
    return (known.name_in("ky") if known is not None else request.addressee_text)[:200]


def _said(request: InformationRequest, *, on: date) -> Description:
    return Description(
        kind=Document.Kind.REQUEST.value,
        title=shortened(request.subject, most=200),
        dated_on=on,
        organization=request.organization_id,
        counterparty=request.addressee_text,
        record=request.meeting.record,
    )


def _post(acting: Acting, request: InformationRequest, letter: RequestLetter, pdf: bytes, *, recipient: str) -> None:
    subject, text = mail_of(letter)
    acting.queue(
        key=mail_key(request),
        topic="request",
        recipient=recipient,
        subject=subject,
        text=text,
        files=[Enclosed(f"{request.code}.pdf", PDF, pdf)],
    )
