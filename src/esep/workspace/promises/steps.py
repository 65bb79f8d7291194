"""Steps of a promise: recorded with a photo from the place, proved later, undone with a reason (3.9)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.names import Names
from esep.kernel import clock
from esep.kernel.refusals import not_found
from esep.meetings.commands.outcomes.progressing import progress_outcome, prove_step, undo_step
from esep.meetings.models import OutcomeStep
from esep.meetings.models.outcome import STATE_WORDS
from esep.meetings.queries.promises import OnePromise
from esep.meetings.queries.promises.one import step_of
from esep.regulation.facts.meeting import OutcomeState
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.promises.forms import ProofsForm, StepForm, with_files
from esep.workspace.promises.promise import address_of, promise_in, to_promise
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit


class LaterProofForm(ProofsForm):
    """A proof that comes after the step was recorded."""

    needs_proof = True


@takes_files
@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def step(request: HttpRequest, place: Office, promise: str) -> HttpResponse:
    """Record a step; ``?state=done`` chooses how far it has come."""
    found = _kept(place, promise)
    form = with_files(StepForm, request, initial={"state": _state(request), "on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        proofs = form.proofs(on=typed["on"])
        state = OutcomeState(typed["state"])
        progress_outcome(
            promise,
            state,
            on=typed["on"],
            by=place.actor,
            municipality=place.municipality.pk,
            note=Names(ky=typed["note_ky"], ru=typed["note_ru"]),
            expected_by=typed["expected_by"],
            proofs=proofs,
        )
        if state is OutcomeState.DONE and not proofs:
            return Done(
                address=address_of(place, promise),
                words=_("The step was recorded without a proof."),
                follows=_("A photo of the finished work convinces more. The link stands beside the step."),
            )
        return Done(address=address_of(place, promise), words=_("The step was recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Record a step"),
        lead=f"{promise} · {found.promise.text}",
        button=_("Save the step"),
        back=to_promise(place, promise),
    )


@takes_files
@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def prove(request: HttpRequest, place: Office, promise: str, step: int) -> HttpResponse:
    """Add proofs to a step."""
    _kept(place, promise)
    found = step_of(step, code=promise)
    form = with_files(LaterProofForm, request)

    def act(_typed: dict[str, Any]) -> Done:
        for proof in form.proofs(on=found.happened_on):
            prove_step(step, proof, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, promise), words=_("The proof was added."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add a proof"),
        lead=_named(found),
        button=_("Add the proof"),
        back=to_promise(place, promise),
    )


@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def undo(request: HttpRequest, place: Office, promise: str, step: int) -> HttpResponse:
    """Undo a step that was recorded by mistake."""
    _kept(place, promise)
    found = step_of(step, code=promise)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        undo_step(step, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, promise), words=_("The step was undone. It stays to be seen."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Undo the step"),
        lead=_named(found),
        button=_("Undo"),
        back=to_promise(place, promise),
    )


def _kept(place: Office, code: str) -> OnePromise:
    """A promise that has a row here, so that it can be worked on. Raises Refused."""
    found = promise_in(place, code)
    if found.promise.outcome is None:
        raise not_found()
    return found


def _state(request: HttpRequest) -> str:
    asked = request.GET.get("state", "")
    return asked if asked in list(OutcomeState) else OutcomeState.STARTED.value


def _named(found: OutcomeStep) -> str:
    return f"{found.outcome.code} · {STATE_WORDS[OutcomeState(found.state)]} · {date_format(found.happened_on)}"
