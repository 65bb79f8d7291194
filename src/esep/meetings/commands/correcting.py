"""Correcting a request: a day of sending, receipt or answer that was wrong, or should not have been recorded (2.5)."""

from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.models import InformationRequest
from esep.meetings.requests import (
    ANSWERING,
    ASKING,
    Told,
    not_after_answer,
    not_after_meeting,
    not_after_next,
    not_before,
    request_of,
    sent_fact,
    told,
)
from esep.records.telling import withdraw


class Step(StrEnum):
    """The steps of a request whose day can be corrected."""

    SENDING = "sending"
    RECEIPT = "receipt"
    ANSWER = "answer"


def correct_day(code: str, step: Step, *, by: Actor, municipality: int, on: date, reason: str) -> InformationRequest:
    """Say anew on which day it was sent, received or answered. The earlier fact stays to be seen, and counts no more.

    The letter in the register keeps the day that stands on its paper. Raises Refused: not recorded yet, without a
    reason, the same day again, a day that cannot be.
    """
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        request = request_of(code)
        facts = told(request)
        old = _standing(facts, step)
        if not reason.strip():
            raise reason_missing()
        if on == old.occurred_on:
            raise Refused.because(
                "same_day", _("This day is recorded already."), remedy=_("Enter the right day."), field="on"
            )
        in_years(on, field="on")
        not_in_future(on, today=clock.today(), field="on")
        match step:
            case Step.SENDING:
                not_after_meeting(request.meeting, on, field="on")
                not_after_next(facts, on, field="on")
            case Step.RECEIPT:
                not_before(on, sent_fact(facts), clause=ANSWERING)
                not_after_answer(facts, on, field="on")
            case Step.ANSWER:
                not_before(on, facts.received or sent_fact(facts), clause=ANSWERING)
        _say_anew(acting, request, old, on=on, reason=reason.strip())
        return request


def take_back(code: str, step: Step, *, by: Actor, municipality: int, reason: str) -> InformationRequest:
    """Say that a receipt or an answer should never have been recorded, such as one of another request.

    The document of an answer stays in the register. Raises Refused: not recorded, without a reason; a letter that went
    out.
    """
    if step is Step.SENDING:
        raise Refused.because(
            "sending_stays",
            _("That the letter went out is not taken back."),
            remedy=_("Correct the day, or withdraw the request with a reason."),
            clause=ASKING,
        )
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        request = request_of(code)
        old = _standing(told(request), step)
        if not reason.strip():
            raise reason_missing()
        withdraw(acting, old, reason=reason.strip())
        if step is Step.ANSWER and request.answer is not None:
            request.answer = None
            acting.edit(request, seen=request.version)
        acting.mention(request.ref)
        return request


def _say_anew(acting: Acting, request: InformationRequest, old: RecordedFact, *, on: date, reason: str) -> None:
    said = old.to_law().data
    records = [case.record for case in old.cases.all()]
    acting.record(old.kind, said, records=records, on=on, supersedes=old, reason=reason)
    acting.mention(request.ref)


def _standing(facts: Told, step: Step) -> RecordedFact:
    found = {Step.SENDING: facts.sent, Step.RECEIPT: facts.received, Step.ANSWER: facts.answered}[step]
    if found is None:
        raise Refused.because(
            "step_not_recorded",
            _("This day is not recorded, so there is nothing to correct."),
            remedy=_("Look at the request again: a colleague may have taken it back."),
            clause=ANSWERING,
        )
    return found
