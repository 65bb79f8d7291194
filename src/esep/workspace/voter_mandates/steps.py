"""Steps of a voter mandate: recorded with a photo from the place, proved later, undone with a reason (2.2)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.voter_mandates.progressing import (
    progress_voter_mandate,
    prove_voter_mandate,
    undo_voter_mandate_step,
)
from esep.appeals.models import VoterMandateStep
from esep.appeals.queries.voter_mandates.one import step_in
from esep.kernel import clock
from esep.regulation.facts.deputy import VoterMandateState
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.promises.forms import with_files
from esep.workspace.promises.steps import LaterProofForm
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit
from esep.workspace.voter_mandates.forms import StateForm
from esep.workspace.voter_mandates.mandate import address_of, kept_in, to_mandate
from esep.workspace.voter_mandates.words import state_words


@takes_files
@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def step(request: HttpRequest, place: Office, mandate: str) -> HttpResponse:
    """Record a step; ``?state=done`` chooses how far it has come."""
    found = kept_in(place, mandate)
    form = with_files(StateForm, request, initial={"state": _state(request), "on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        state, proofs = VoterMandateState(typed["state"]), form.proofs(on=typed["on"])
        progress_voter_mandate(
            mandate,
            state,
            on=typed["on"],
            by=place.actor,
            municipality=place.municipality.pk,
            note=form.note,
            proofs=proofs,
        )
        if state is VoterMandateState.DONE and not proofs:
            return Done(
                address=address_of(place, mandate),
                words=_("The step was recorded without a proof."),
                follows=_("A photo of the finished work convinces more. The link stands beside the step."),
            )
        return Done(address=address_of(place, mandate), words=_("The step was recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Record a step"),
        lead=f"{mandate} · {found.given.text}",
        button=_("Save the step"),
        back=to_mandate(place, mandate),
    )


@takes_files
@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def prove(request: HttpRequest, place: Office, mandate: str, step: int) -> HttpResponse:
    """Add proofs to a step."""
    kept_in(place, mandate)
    found = step_in(step, code=mandate)
    form = with_files(LaterProofForm, request)

    def act(_typed: dict[str, Any]) -> Done:
        for proof in form.proofs(on=found.happened_on):
            prove_voter_mandate(step, proof, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, mandate), words=_("The proof was added."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add a proof"),
        lead=_named(found),
        button=_("Add the proof"),
        back=to_mandate(place, mandate),
    )


@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def undo(request: HttpRequest, place: Office, mandate: str, step: int) -> HttpResponse:
    """Undo a step that was recorded by mistake."""
    kept_in(place, mandate)
    found = step_in(step, code=mandate)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        undo_voter_mandate_step(step, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, mandate), words=_("The step was undone. It stays to be seen."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Undo the step"),
        lead=_named(found),
        button=_("Undo"),
        back=to_mandate(place, mandate),
    )


def _state(request: HttpRequest) -> str:
    asked = request.GET.get("state", "")
    return asked if asked in list(VoterMandateState) else VoterMandateState.IN_WORK.value


def _named(found: VoterMandateStep) -> str:
    words = state_words(VoterMandateState(found.state))
    return f"{found.voter_mandate.code} · {words} · {date_format(found.happened_on)}"
