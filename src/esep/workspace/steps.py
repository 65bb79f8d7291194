"""Pages of a step, of a promise as of a voter mandate: recorded with pictures, proved later, undone with a reason."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words
from esep.records.proving import Proof
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office
from esep.workspace.page import Back, form_page
from esep.workspace.promises.forms import ProofsForm, with_files
from esep.workspace.submitting import Done, submit


class LaterProofForm(ProofsForm):
    """A proof that comes after the step was recorded."""

    needs_proof = True


def state_asked(request: HttpRequest, *, otherwise: StrEnum) -> str:
    """How far ``?state=`` says that it has come; ``otherwise`` where it names no state of that kind."""
    asked = request.GET.get("state", "")
    return asked if asked in list(type(otherwise)) else otherwise.value


def step_page(
    request: HttpRequest,
    place: Office,
    form: ProofsForm,
    record: Callable[[dict[str, Any], tuple[Proof, ...]], object],
    *,
    done: StrEnum,
    lead: Words,
    back: Back,
) -> HttpResponse:
    """Record a step from a form with a ``state`` and a day ``on``; of what is ``done`` a picture is asked for."""

    def act(typed: dict[str, Any]) -> Done:
        proofs = form.proofs(on=typed["on"])
        record(typed, proofs)
        if typed["state"] == done and not proofs:
            return Done(
                address=back.address,
                words=_("The step was recorded without a proof."),
                follows=_("A photo of the finished work convinces more. The link stands beside the step."),
            )
        return Done(address=back.address, words=_("The step was recorded."))

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Record a step"), lead=lead, button=_("Save the step"), back=back
    )


def proof_page(
    request: HttpRequest, place: Office, prove: Callable[[Proof], object], *, on: date, lead: Words, back: Back
) -> HttpResponse:
    """Add proofs to a step that happened on a day."""
    form = with_files(LaterProofForm, request)

    def act(_typed: dict[str, Any]) -> Done:
        for proof in form.proofs(on=on):
            prove(proof)
        return Done(address=back.address, words=_("The proof was added."))

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Add a proof"), lead=lead, button=_("Add the proof"), back=back
    )


def undo_page(
    request: HttpRequest, place: Office, undo: Callable[[str], object], *, lead: Words, back: Back
) -> HttpResponse:
    """Undo, for a reason, a step that was recorded by mistake."""
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        undo(typed["reason"])
        return Done(address=back.address, words=_("The step was undone. It stays to be seen."))

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Undo the step"), lead=lead, button=_("Undo"), back=back
    )
