"""Steps of a promise: recorded with a photo from the place, proved later, undone with a reason (3.9)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format

from esep.access import Act
from esep.community.names import Names
from esep.kernel import clock
from esep.kernel.refusals import not_found
from esep.meetings.commands.outcomes.progressing import progress_outcome, prove_step, undo_step
from esep.meetings.models import OutcomeStep
from esep.meetings.models.outcome import STATE_WORDS
from esep.meetings.queries.promises import OnePromise
from esep.meetings.queries.promises.one import step_of
from esep.records.proving import Proof
from esep.regulation.facts.meeting import OutcomeState
from esep.workspace.office import Office, office
from esep.workspace.promises.forms import StepForm, with_files
from esep.workspace.promises.promise import promise_in, to_promise
from esep.workspace.register.upload import takes_files
from esep.workspace.steps import proof_page, state_asked, step_page, undo_page


@takes_files
@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def step(request: HttpRequest, place: Office, promise: str) -> HttpResponse:
    """Record a step; ``?state=done`` chooses how far it has come."""
    found = _kept(place, promise)
    initial = {"state": state_asked(request, otherwise=OutcomeState.STARTED), "on": clock.today()}
    form = with_files(StepForm, request, initial=initial)

    def record(typed: dict[str, Any], proofs: tuple[Proof, ...]) -> None:
        progress_outcome(
            promise,
            OutcomeState(typed["state"]),
            on=typed["on"],
            by=place.actor,
            municipality=place.municipality.pk,
            note=Names(ky=typed["note_ky"], ru=typed["note_ru"]),
            expected_by=typed["expected_by"],
            proofs=proofs,
        )

    lead = f"{promise} · {found.promise.text}"
    return step_page(request, place, form, record, done=OutcomeState.DONE, lead=lead, back=to_promise(place, promise))


@takes_files
@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def prove(request: HttpRequest, place: Office, promise: str, step: int) -> HttpResponse:
    """Add proofs to a step."""
    _kept(place, promise)
    found = step_of(step, code=promise)

    def add(proof: Proof) -> None:
        prove_step(step, proof, by=place.actor, municipality=place.municipality.pk)

    back = to_promise(place, promise)
    return proof_page(request, place, add, on=found.happened_on, lead=_named(found), back=back)


@office(GET=Act.KEEP_PROMISES, POST=Act.KEEP_PROMISES)
def undo(request: HttpRequest, place: Office, promise: str, step: int) -> HttpResponse:
    """Undo a step that was recorded by mistake."""
    _kept(place, promise)
    found = step_of(step, code=promise)

    def take_out(reason: str) -> None:
        undo_step(step, reason=reason, by=place.actor, municipality=place.municipality.pk)

    return undo_page(request, place, take_out, lead=_named(found), back=to_promise(place, promise))


def _kept(place: Office, code: str) -> OnePromise:
    """A promise that has a row here, so that it can be worked on. Raises Refused."""
    found = promise_in(place, code)
    if found.promise.outcome is None:
        raise not_found()
    return found


def _named(found: OutcomeStep) -> str:
    return f"{found.outcome.code} · {STATE_WORDS[OutcomeState(found.state)]} · {date_format(found.happened_on)}"
