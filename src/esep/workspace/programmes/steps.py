"""Steps of a work: recorded with a photo from the place, proved later, withdrawn with a reason (4.4-programmes)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.programmes.stepping import prove_work_step, step_work, withdraw_work_step
from esep.finance.models import ActivityStep
from esep.finance.queries.programmes import step_of_work, work_called
from esep.kernel import clock
from esep.workspace.forms import posted
from esep.workspace.ledger.asking import Asked, asked
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.programmes.forms import StepForm
from esep.workspace.programmes.listing import work_address
from esep.workspace.programmes.work import to_work
from esep.workspace.promises.forms import with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.steps import LaterProofForm
from esep.workspace.submitting import Done


@takes_files
@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def step(request: HttpRequest, place: Office, work: str) -> HttpResponse:
    """Record a step; ``?state=done`` chooses how the work stands."""
    found = work_called(work, day=clock.today())
    form = with_files(StepForm, request, initial={"state": _state(request), "day": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        proofs = form.proofs(on=typed["day"])
        step_work(work, form.entry, by=place.actor, municipality=place.municipality.pk, proofs=proofs)
        if typed["state"] == ActivityStep.State.DONE and not proofs:
            return Done(
                address=work_address(place, work),
                words=_("The step was recorded without a proof."),
                follows=_("A photo of the finished work convinces more. The link stands beside the step."),
            )
        return Done(address=work_address(place, work), words=_("The step was recorded."))

    row = found.activity
    said = Asked(
        title=_("Record a step"), button=_("Save the step"), back=to_work(place, row), lead=f"{row.code} · {row.name}"
    )
    return asked(request, place, form, act, said=said)


@takes_files
@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def prove(request: HttpRequest, place: Office, work: str, step: int) -> HttpResponse:
    """Add proofs to a step."""
    row = step_of_work(step, work=work)
    form = with_files(LaterProofForm, request)

    def act(_typed: dict[str, Any]) -> Done:
        for proof in form.proofs(on=row.day):
            prove_work_step(step, proof, by=place.actor, municipality=place.municipality.pk)
        return Done(address=work_address(place, work), words=_("The proof was added."))

    said = Asked(title=_("Add a proof"), button=_("Add the proof"), back=to_work(place, row.activity), lead=_named(row))
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def withdraw(request: HttpRequest, place: Office, work: str, step: int) -> HttpResponse:
    """Withdraw a step that was recorded by mistake."""
    row = step_of_work(step, work=work)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_work_step(step, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=work_address(place, work), words=_("It was withdrawn. It stays to be seen, with the reason.")
        )

    said = Asked(
        title=_("Withdraw the step"), button=_("Withdraw"), back=to_work(place, row.activity), lead=_named(row)
    )
    return asked(request, place, form, act, said=said)


def _state(request: HttpRequest) -> str:
    asked_for = request.GET.get("state", "")
    return asked_for if asked_for in list(ActivityStep.State) else ActivityStep.State.IN_WORK.value


def _named(row: ActivityStep) -> str:
    return f"{row.activity.code} · {row.get_state_display()} · {date_format(row.day)}"
