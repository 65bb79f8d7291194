"""One promise: how it stands, the buttons of the next step, its history with pictures (3.9)."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.commands.outcomes.rooting import root_outcome
from esep.meetings.models.outcome import KIND_WORDS, STATE_WORDS
from esep.meetings.queries.promises import OnePromise, Promise, promise_of
from esep.meetings.queries.promises.mine import own_keys
from esep.meetings.queries.promises.one import ShownStep, StepProof, proof_of
from esep.records.models.evidence import KIND_WORDS as PROOF_WORDS
from esep.regulation.facts.meeting import OutcomeState
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.promises.words import MOMENT_WORDS, pill_of, state_words
from esep.workspace.register.common import language
from esep.workspace.register.files import given
from esep.workspace.submitting import Done, submit

STEP_BUTTONS = {
    OutcomeState.STARTED: _("It is in work"),
    OutcomeState.PARTLY_DONE: _("Partly done"),
    OutcomeState.DONE: _("It is done"),
    OutcomeState.DECLINED: _("Declined"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofLink:
    """A proof as the history shows it; ``address`` is empty for a bare name, ``is_photo`` where it can be seen."""

    words: Words
    name: str
    address: str
    is_photo: bool
    is_outside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """A step of the history with its words and proofs; addresses are empty where the visitor may not."""

    step: ShownStep
    words: Words
    proofs: tuple[ProofLink, ...]
    prove: str
    undo: str


@dataclass(frozen=True, slots=True)
class Next:
    """A button of a next step."""

    address: str
    words: Words
    is_first: bool


@office(GET=Act.VIEW_PROMISES)
def promise(request: HttpRequest, place: Office, promise: str) -> HttpResponse:
    """The promise with a code."""
    found, today = promise_in(place, promise), clock.today()
    one = found.promise
    pill, days, tone = pill_of(one, today=today)
    may_keep = place.may(Act.KEEP_PROMISES) and one.outcome is not None
    context = {
        "found": found,
        "one": one,
        "kind": KIND_WORDS[one.kind],
        "state": state_words(one.state),
        "pill": pill,
        "days": days,
        "tone": tone,
        "is_own": one.owner_key in own_keys(by=place.actor, municipality=place.municipality.pk),
        "nexts": _nexts(found, place) if may_keep else (),
        "steps": tuple(_shown(step, found, place, may_keep=may_keep) for step in found.steps),
        "may_keep": may_keep,
        "take_over": _taking_over(one, place),
        "may_withdraw": may_keep and found.signed_on is None,
    }
    return page(request, place, "workspace/promises/promise.html", context)


@office(GET=Act.VIEW_PROMISES)
def proof(request: HttpRequest, place: Office, promise: str, evidence: int) -> HttpResponseBase:
    """The file of a proof of a step."""
    found = promise_in(place, promise)
    return given(request, place, proof_of(evidence, code=found.promise.code), back=to_promise(place, promise))


@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def take_over(request: HttpRequest, place: Office, promise: str) -> HttpResponse:
    """Let a promise that is known from facts alone be worked on here."""
    promise_in(place, promise)
    form = OfficeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        outcome = root_outcome(promise, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, outcome.code),
            words=_("The promise was taken over: %(code)s") % {"code": outcome.code},
            follows=_("Choose its owner, and record the next step."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the promise over"),
        lead=_("Then steps and proofs can be recorded here. What is recorded already stays as it is."),
        button=_("Take the promise over"),
        back=to_promise(place, promise),
    )


def _taking_over(one: Promise, place: Office) -> OfficeForm | None:
    """The button that takes a promise over; none where it is here already, or the visitor may not."""
    is_offered = one.is_known_from_facts_alone and one.meeting_row is not None and place.may(Act.KEEP_PROMISES)
    return OfficeForm() if is_offered else None


def promise_in(place: Office, code: str) -> OnePromise:
    """The promise of an address. Raises Refused where there is none."""
    return promise_of(
        code, by=place.actor, municipality=place.municipality, day=clock.today(), language=language().value
    )


def address_of(place: Office, code: str) -> str:
    """The address of a promise."""
    return place.address("office-promises-promise", promise=code)


def to_promise(place: Office, code: str) -> Back:
    """The way back to a promise."""
    return Back(address_of(place, code), code)


def _nexts(found: OnePromise, place: Office) -> tuple[Next, ...]:
    """The buttons: what is likely next is the first one."""
    one = found.promise
    order = [OutcomeState.STARTED, OutcomeState.DONE, OutcomeState.PARTLY_DONE, OutcomeState.DECLINED]
    if one.state is not None:
        order = [OutcomeState.DONE, OutcomeState.PARTLY_DONE, OutcomeState.STARTED, OutcomeState.DECLINED]
    address = place.address("office-promises-step", promise=one.code)
    is_open = one.is_open
    return tuple(
        Next(f"{address}?state={state.value}", STEP_BUTTONS[state], is_open and at == 0)
        for at, state in enumerate(order)
        if is_open or state is not one.state
    )


def _shown(step: ShownStep, found: OnePromise, place: Office, *, may_keep: bool) -> StepShown:
    code = found.promise.code
    may = may_keep and step.pk is not None and not step.undone_reason
    return StepShown(
        step=step,
        words=STATE_WORDS[step.state],
        proofs=tuple(_linked(one, place, code=code) for one in step.proofs),
        prove=place.address("office-promises-prove", promise=code, step=step.pk) if may else "",
        undo=place.address("office-promises-undo", promise=code, step=step.pk) if may else "",
    )


def _linked(one: StepProof, place: Office, *, code: str) -> ProofLink:
    address = one.link
    if one.file is not None and one.pk is not None:
        address = place.address("office-promises-proof", promise=code, evidence=one.pk)
    return ProofLink(
        words=MOMENT_WORDS.get(one.moment) or PROOF_WORDS[one.kind],
        name=one.name,
        address=address,
        is_photo=one.is_photo and bool(address),
        is_outside=bool(one.link),
    )
