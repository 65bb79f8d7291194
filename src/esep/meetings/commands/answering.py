"""Answering: when a body received a request and when it answered, with the proof (2.5, third item)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, not_in_future
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.models import InformationRequest
from esep.meetings.requests import (
    ANSWERED,
    ANSWERING,
    RECEIVED,
    Told,
    answered_already,
    answered_before,
    not_after_answer,
    not_before,
    request_of,
    sent_fact,
    told,
)
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.proving import Proof, put_evidence, said_of
from esep.records.registering import put_document
from esep.regulation.facts.meeting import RequestAnswered, RequestReceived


def receive_request(
    code: str, *, by: Actor, municipality: int, on: date, proof: Proof | None = None
) -> InformationRequest:
    """Say on which day the addressee received the letter: day 0 of its term (2.5).

    Raises Refused: not sent, withdrawn, recorded already, a day to come, before the sending, or after the answer.
    """
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        request = request_of(code)
        facts = told(request)
        _check_receipt(facts, on, field="on")
        _record(acting, request, RECEIVED, on=on, proof=proof)
        return request


def answer_request(
    code: str,
    *,
    by: Actor,
    municipality: int,
    on: date,
    proof: Proof | None = None,
    register: bool = False,
    received_on: date | None = None,
    knowingly: bool = False,
) -> InformationRequest:
    """Say on which day the answer came; with ``register`` it becomes an incoming document with the file of the proof.

    Where the receipt was not recorded yet, ``received_on`` records it in the same act; ``knowingly`` does without,
    because nobody can find the day out any more. Raises Refused: not sent, withdrawn, answered already, before the
    receipt or the sending, a day to come, and for a missing day of receipt.
    """
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        request = request_of(code)
        facts = told(request)
        sent = sent_fact(facts)
        if facts.answered is not None:
            raise answered_already(facts.answered)
        in_years(on, field="on")
        not_in_future(on, today=clock.today(), field="on")
        not_before(on, facts.received or sent, clause=ANSWERING)
        if facts.received is None and received_on is not None:
            _check_receipt(facts, received_on, field="received_on")
            if on < received_on:
                raise answered_before(field="on")
            _record(acting, request, RECEIVED, on=received_on, proof=None)
        elif facts.received is None and not knowingly:
            raise Refused.because(
                "receipt_missing",
                _("The day on which the request was received is not recorded."),
                remedy=_("Enter it here as well. Ask the addressee if you do not know it."),
                clause=ANSWERING,
                field="received_on",
            )
        if register:
            request.answer = put_document(
                acting,
                _said(request, on=on),
                direction=Document.Direction.INCOMING,
                files=[proof.file] if proof is not None and proof.file is not None else (),
            )
            acting.edit(request, seen=request.version)
        _record(acting, request, ANSWERED, on=on, proof=proof)
        return request


def _check_receipt(facts: Told, on: date, *, field: str) -> None:
    sent = sent_fact(facts)
    if facts.received is not None:
        raise Refused.because(
            "received_already",
            _("The day of receipt is recorded already."),
            remedy=_("If the day is wrong, correct it with a reason."),
            clause=ANSWERING,
        )
    in_years(on, field=field)
    not_in_future(on, today=clock.today(), field=field)
    not_before(on, sent, clause=ANSWERING, field=field)
    not_after_answer(facts, on, field=field)


def _record(acting: Acting, request: InformationRequest, kind: str, *, on: date, proof: Proof | None) -> None:
    """Record a step with its proof, and let it stand in the history of the request."""
    evidence = (said_of(acting, proof),) if proof is not None else ()
    data = RequestReceived(evidence=evidence) if kind == RECEIVED else RequestAnswered(evidence=evidence)
    fact = acting.record(kind, data, records=[request.record], on=on)
    if proof is not None:
        put_evidence(acting, proof, subject=fact.ref)
    acting.mention(request.ref)


def _said(request: InformationRequest, *, on: date) -> Description:
    title = tell("request_letter.answer_title", "ky", subject=request.subject)
    return Description(
        kind=Document.Kind.ANSWER.value,
        title=shortened(title, most=200),
        dated_on=on,
        organization=request.organization_id,
        counterparty=request.addressee_text,
        record=request.meeting.record,
    )
