"""One voter mandate: how far it has come, the buttons of the next step, its history with pictures (2.2)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.queries.voter_mandates import OneGiven, voter_mandate_of
from esep.appeals.queries.voter_mandates.one import GivenStep
from esep.appeals.queries.voter_mandates.proofs import StepProof, file_of_proof
from esep.kernel.refusals import Words, not_found
from esep.records.models.evidence import KIND_WORDS as PROOF_WORDS
from esep.regulation.facts.deputy import VoterMandateState
from esep.workspace.office import Office, office
from esep.workspace.page import Back, page
from esep.workspace.promises.promise import Next, ProofLink
from esep.workspace.promises.words import MOMENT_WORDS
from esep.workspace.register.common import language
from esep.workspace.register.files import given
from esep.workspace.voter_mandates.own import own_codes, refuse_foreign
from esep.workspace.voter_mandates.words import state_words, tone_of

STEP_BUTTONS = {
    VoterMandateState.ACCEPTED: _("I accept it"),
    VoterMandateState.IN_PLAN: _("It is in a plan"),
    VoterMandateState.IN_WORK: _("It is in work"),
    VoterMandateState.PARTLY_DONE: _("Partly done"),
    VoterMandateState.DONE: _("It is done"),
    VoterMandateState.DECLINED: _("Declined"),
}
UNDER_WAY = frozenset({VoterMandateState.IN_WORK, VoterMandateState.PARTLY_DONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """A step of the history with its words and proofs; addresses are empty where the visitor may not."""

    step: GivenStep
    words: Words
    proofs: tuple[ProofLink, ...]
    prove: str
    undo: str


@office(GET=Act.VIEW_VOTER_MANDATES)
def mandate(request: HttpRequest, place: Office, mandate: str) -> HttpResponse:
    """The voter mandate with a code."""
    found = mandate_in(place, mandate)
    one = found.given
    may_keep = (
        one.row is not None and not found.withdrawn_reason and place.may(Act.KEEP_VOTER_MANDATES, owner=one.deputy)
    )
    word, _colon, meeting = one.given_at.partition(":")
    context = {
        "found": found,
        "one": one,
        "state": state_words(one.state),
        "tone": tone_of(one.state),
        "is_own": one.deputy in own_codes(place),
        "meeting": meeting if word == "meeting" else "",
        "nexts": _nexts(found, place) if may_keep else (),
        "steps": tuple(_shown(step, place, code=one.code, may_keep=may_keep) for step in found.steps),
        "may_keep": may_keep,
        "may_withdraw": may_keep and not any(not step.undone_reason for step in found.steps),
    }
    return page(request, place, "workspace/voter_mandates/mandate.html", context)


@office(GET=Act.VIEW_VOTER_MANDATES)
def proof(request: HttpRequest, place: Office, mandate: str, evidence: int) -> HttpResponseBase:
    """The file of a proof of a step."""
    found = mandate_in(place, mandate)
    return given(request, place, file_of_proof(evidence, code=found.given.code), back=to_mandate(place, mandate))


def mandate_in(place: Office, code: str) -> OneGiven:
    """The voter mandate of an address. Raises Refused where there is none."""
    return voter_mandate_of(code, by=place.actor, municipality=place.municipality, language=language().value)


def kept_in(place: Office, code: str) -> OneGiven:
    """The same with a row here that the visitor may work on. Raises Refused."""
    found = mandate_in(place, code)
    if found.given.row is None:
        raise not_found()
    refuse_foreign(place, Act.KEEP_VOTER_MANDATES, owner=found.given.deputy)
    return found


def address_of(place: Office, code: str) -> str:
    """The address of a voter mandate."""
    return place.address("office-mandates-mandate", mandate=code)


def to_mandate(place: Office, code: str) -> Back:
    """The way back to a voter mandate."""
    return Back(address_of(place, code), code)


def _nexts(found: OneGiven, place: Office) -> tuple[Next, ...]:
    """The buttons: what is likely next is the first one. The form of a step lets one choose every state."""
    one = found.given
    every = list(STEP_BUTTONS)
    order = every[every.index(one.state) + 1 :] if one.state in every else every
    if one.state in UNDER_WAY:
        order = sorted(order, key=lambda state: state is not VoterMandateState.DONE)
    if not one.is_open:
        order = [VoterMandateState.IN_WORK]
    address = place.address("office-mandates-step", mandate=one.code)
    return tuple(
        Next(f"{address}?state={state.value}", STEP_BUTTONS[state], one.is_open and at == 0)
        for at, state in enumerate(order)
    )


def _shown(step: GivenStep, place: Office, *, code: str, may_keep: bool) -> StepShown:
    may = may_keep and step.pk is not None and not step.undone_reason
    return StepShown(
        step=step,
        words=state_words(step.state),
        proofs=tuple(_linked(one, place, code=code) for one in step.proofs),
        prove=place.address("office-mandates-prove", mandate=code, step=step.pk) if may else "",
        undo=place.address("office-mandates-undo", mandate=code, step=step.pk) if may else "",
    )


def _linked(one: StepProof, place: Office, *, code: str) -> ProofLink:
    address = one.link
    if one.file is not None:
        address = place.address("office-mandates-proof", mandate=code, evidence=one.pk)
    return ProofLink(
        words=MOMENT_WORDS.get(one.moment) or PROOF_WORDS[one.kind],
        name=one.name,
        address=address,
        is_photo=one.is_photo,
        is_outside=bool(one.link),
    )
