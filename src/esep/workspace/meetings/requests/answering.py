"""Receipt and answer of a request: recorded with the proof, and corrected with a reason (2.5, third item)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import not_found
from esep.meetings.commands.answering import answer_request, receive_request
from esep.meetings.commands.correcting import Step, correct_day, take_back
from esep.meetings.queries.requests import proof_file
from esep.regulation.facts.common import EvidenceKind
from esep.workspace.forms import posted
from esep.workspace.meetings.requests.common import address_of, request_in, to_requests
from esep.workspace.meetings.requests.forms import (
    OTHER_DAY,
    AnswerForm,
    AnswerWithReceiptForm,
    CorrectForm,
    CorrectSendingForm,
    ReceiptForm,
)
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import letter_stays
from esep.workspace.register.files import given
from esep.workspace.register.forms import with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit

CORRECTING = {
    Step.SENDING: _("Correct the day of sending"),
    Step.RECEIPT: _("Correct the day of receipt"),
    Step.ANSWER: _("Correct the day of the answer"),
}


@takes_files
@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
def received(request: HttpRequest, place: Office, meeting: str, asked: str) -> HttpResponse:
    """Record the day of receipt."""
    shown, one = request_in(place, meeting, asked)
    form: ReceiptForm = with_files(ReceiptForm, request, initial={"kind": EvidenceKind.RECEIPT.value})

    def act(typed: dict[str, Any]) -> Done:
        receive_request(asked, by=place.actor, municipality=place.municipality.pk, on=typed["on"], proof=form.proof)
        return Done(address=address_of(place, one), words=_("The day of receipt is recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Record the receipt"),
        lead=_("The term of the answer runs from this day. The day itself does not count."),
        button=_("Save"),
        back=to_requests(place, shown),
    )


@takes_files
@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
def answered(request: HttpRequest, place: Office, meeting: str, asked: str) -> HttpResponse:
    """Record the answer; where the receipt is not recorded yet, the same form asks for it."""
    shown, one = request_in(place, meeting, asked)
    wanted = AnswerForm if one.facts.received is not None else AnswerWithReceiptForm
    initial = {"on": clock.today(), "kind": EvidenceKind.SCAN.value, "register": True}
    form: AnswerForm = with_files(wanted, request, initial=initial)

    def act(typed: dict[str, Any]) -> Done:
        answer_request(
            asked,
            by=place.actor,
            municipality=place.municipality.pk,
            on=typed["on"],
            proof=form.proof,
            register=typed["register"],
            received_on=typed.get("received_on"),
            knowingly=typed.get("is_unknown", False),
        )
        return Done(address=address_of(place, one), words=_("The answer is recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Record the answer"),
        lead=one.request.subject,
        button=_("Save"),
        back=to_requests(place, shown),
    )


@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
def correct(request: HttpRequest, place: Office, meeting: str, asked: str, step: str) -> HttpResponse:
    """Correct the day of sending, of receipt or of the answer, or take the record of the latter two back."""
    shown, one = request_in(place, meeting, asked)
    if step not in set(Step):
        raise not_found()
    which = Step(step)
    letter = one.request.letter if which is Step.SENDING else None
    wanted = CorrectSendingForm if which is Step.SENDING else CorrectForm
    form = wanted(posted(request), initial={"what": OTHER_DAY})

    def act(typed: dict[str, Any]) -> Done:
        by, where = place.actor, place.municipality.pk
        if typed.get("what", OTHER_DAY) == OTHER_DAY:
            correct_day(asked, which, by=by, municipality=where, on=typed["on"], reason=typed["reason"])
        else:
            take_back(asked, which, by=by, municipality=where, reason=typed["reason"])
        return Done(
            address=address_of(place, one),
            words=_("Corrected. The earlier entry stays to be seen."),
            follows=letter_stays(letter) if letter is not None else "",
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=CORRECTING[which],
        lead=letter_stays(letter) if letter is not None else one.request.subject,
        button=_("Save"),
        back=to_requests(place, shown),
    )


@office(GET=Act.VIEW_REGISTER)
def proof(request: HttpRequest, place: Office, meeting: str, asked: str, evidence: int) -> HttpResponseBase:
    """The file that proves a receipt or an answer."""
    shown, one = request_in(place, meeting, asked)
    return given(request, place, proof_file(one, evidence), back=to_requests(place, shown))
