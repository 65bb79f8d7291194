"""Steps of a voter mandate: recorded with a photo from the place, proved later, undone with a reason (2.2)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format

from esep.access import Act
from esep.appeals.commands.voter_mandates.progressing import (
    progress_voter_mandate,
    prove_voter_mandate,
    undo_voter_mandate_step,
)
from esep.appeals.models import VoterMandateStep
from esep.appeals.queries.voter_mandates.one import step_in
from esep.kernel import clock
from esep.records.proving import Proof
from esep.regulation.facts.deputy import VoterMandateState
from esep.workspace.office import Office, office
from esep.workspace.promises.forms import with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.steps import proof_page, state_asked, step_page, undo_page
from esep.workspace.voter_mandates.forms import StateForm
from esep.workspace.voter_mandates.mandate import kept_in, to_mandate
from esep.workspace.voter_mandates.words import state_words

State = VoterMandateState


@takes_files
@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def step(request: HttpRequest, place: Office, mandate: str) -> HttpResponse:
    """Record a step; ``?state=done`` chooses how far it has come."""
    found = kept_in(place, mandate)
    initial = {"state": state_asked(request, otherwise=State.IN_WORK), "on": clock.today()}
    form = with_files(StateForm, request, initial=initial)

    def record(typed: dict[str, Any], proofs: tuple[Proof, ...]) -> None:
        progress_voter_mandate(
            mandate,
            State(typed["state"]),
            on=typed["on"],
            by=place.actor,
            municipality=place.municipality.pk,
            note=form.note,
            proofs=proofs,
        )

    lead = f"{mandate} · {found.given.text}"
    return step_page(request, place, form, record, done=State.DONE, lead=lead, back=to_mandate(place, mandate))


@takes_files
@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def prove(request: HttpRequest, place: Office, mandate: str, step: int) -> HttpResponse:
    """Add proofs to a step."""
    kept_in(place, mandate)
    found = step_in(step, code=mandate)

    def add(proof: Proof) -> None:
        prove_voter_mandate(step, proof, by=place.actor, municipality=place.municipality.pk)

    back = to_mandate(place, mandate)
    return proof_page(request, place, add, on=found.happened_on, lead=_named(found), back=back)


@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def undo(request: HttpRequest, place: Office, mandate: str, step: int) -> HttpResponse:
    """Undo a step that was recorded by mistake."""
    kept_in(place, mandate)
    found = step_in(step, code=mandate)

    def take_out(reason: str) -> None:
        undo_voter_mandate_step(step, reason=reason, by=place.actor, municipality=place.municipality.pk)

    return undo_page(request, place, take_out, lead=_named(found), back=to_mandate(place, mandate))


def _named(found: VoterMandateStep) -> str:
    return f"{found.voter_mandate.code} · {state_words(State(found.state))} · {date_format(found.happened_on)}"
