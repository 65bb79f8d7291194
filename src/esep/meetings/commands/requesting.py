"""Requesting: a body is asked for what a meeting needs: written, changed, withdrawn (2.5, third item)."""

from dataclasses import KW_ONLY, dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.codes import next_code
from esep.community.entering import enter, live
from esep.community.models import Organization
from esep.community.refusals import not_in_future, reason_missing
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.holding import preparable
from esep.meetings.models import InformationRequest
from esep.meetings.requests import (
    ASKING,
    WITHDRAWN,
    answered_already,
    not_before,
    refuse_gone,
    request_of,
    told,
    withdrawn,
)
from esep.regulation.facts.meeting import RequestWithdrawn

PREFIX, WIDTH = "IR-", 2


@dataclass(frozen=True, slots=True)
class RequestEntry:
    """What is asked of whom: an ``organization`` of the directory by its code, or an addressee as text.

    ``questions`` stand a line each; without any the subject alone is asked about.
    """

    subject: str
    _: KW_ONLY
    organization: str | None = None
    addressee_text: str = ""
    questions: str = ""


def draft_request(
    meeting: str, entry: RequestEntry, *, by: Actor, municipality: int, code: str = ""
) -> InformationRequest:
    """Write a request for a meeting. It counts once it is sent. Without a ``code`` the next one is taken (``IR-04``).

    Raises Refused for an unknown, closed or held meeting, an unknown or ended organisation, and without an addressee.
    """
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        found = preparable(meeting, clause=ASKING)
        request = InformationRequest(
            municipality=acting.municipality,
            code=code or next_code(InformationRequest, PREFIX, word="request", width=WIDTH),
            meeting=found,
        )
        _write(request, entry)
        return enter(acting, request)


def change_request(code: str, entry: RequestEntry, *, by: Actor, municipality: int, seen: int) -> InformationRequest:
    """Change what is asked, before the letter goes out. Raises Refused: sent or withdrawn, STALE, no addressee."""
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        request = request_of(code)
        refuse_gone(request)
        _write(request, entry)
        return acting.edit(request, seen=seen)


def withdraw_request(code: str, *, by: Actor, municipality: int, on: date, reason: str) -> InformationRequest:
    """Say that nobody asks any more, and why: a draft that was not sent, or a letter that was.

    Raises Refused: withdrawn or answered already, without a reason, a day to come or before the sending.
    """
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        request = request_of(code)
        facts = told(request)
        if facts.withdrawn is not None:
            raise withdrawn(facts.withdrawn)
        if facts.answered is not None:
            raise answered_already(facts.answered)
        if not reason.strip():
            raise reason_missing()
        not_in_future(on, today=clock.today(), field="on")
        if facts.sent is not None:
            not_before(on, facts.sent, clause=ASKING)
        acting.mention(request.ref)
        acting.record(WITHDRAWN, RequestWithdrawn(reason=reason.strip()), records=[request.record], on=on)
        return request


def _write(request: InformationRequest, entry: RequestEntry) -> None:
    """What is asked of whom, into the row. Raises Refused."""
    addressee = entry.addressee_text.strip()
    if not entry.organization and not addressee:
        raise Refused.because(
            "no_addressee",
            _("Nobody is named whom the request goes to."),
            remedy=_("Choose an organisation, or write its name."),
            clause=ASKING,
            field="organization",
        )
    if entry.organization and addressee:
        raise Refused.because(
            "two_addressees",
            _("Choose an organisation or write a name, not both."),
            remedy=_("Each addressee gets a request of its own."),
            field="addressee_text",
        )
    request.organization = live(Organization, entry.organization, field="organization") if entry.organization else None
    request.addressee_text = addressee
    request.subject = entry.subject.strip()
    request.questions = entry.questions.strip()
