"""One voter mandate with its steps and proofs, and who could take it over (2.2)."""

from dataclasses import dataclass
from datetime import date, datetime

from esep.access import Act, Actor
from esep.appeals.addressing import addressed_to
from esep.appeals.models import VoterMandate, VoterMandateStep
from esep.appeals.queries.voter_mandates.listing import Given, of_facts_alone, shown_row
from esep.appeals.queries.voter_mandates.proofs import StepProof, proofs_of
from esep.community.models import DeputyMandate
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.kernel.refusals import not_found
from esep.regulation.facts.deputy import VoterMandateState


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenStep:
    """A step as the history shows it. ``pk`` is none where only the fact is known."""

    pk: int | None
    state: VoterMandateState
    on: date
    note: str
    recorded_at: datetime
    recorded_by: str
    undone_reason: str
    proofs: tuple[StepProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OneGiven:
    """A voter mandate, its steps from the newest on, and who would follow a deputy whose mandate ended."""

    given: Given
    steps: tuple[GivenStep, ...]
    successor: DeputyMandate | None
    withdrawn_reason: str = ""


def voter_mandate_of(code: str, *, by: Actor, municipality: Municipality, language: str) -> OneGiven:
    """The voter mandate with a code, withdrawn ones too. Raises Refused where there is none."""
    with seeing(Act.VIEW_VOTER_MANDATES, by=by, municipality=municipality.pk):
        row = VoterMandate.objects.select_related("mandate__person", "village", "fact").filter(code=code).first()
        if row is None:
            return _known_from_facts(code, language=language)
        given = shown_row(row, language=language)
        ended = row.mandate.until is not None and row.mandate.until < clock.today()
        return OneGiven(
            given=given,
            steps=_steps(row, language=language),
            successor=addressed_to(row.mandate.code, on=clock.today()).mandate if ended else None,
            withdrawn_reason=row.withdrawn_reason,
        )


def step_in(pk: int, *, code: str) -> VoterMandateStep:
    """A step of a voter mandate of the municipality in scope. Raises Refused (NOT_FOUND)."""
    found = VoterMandateStep.objects.select_related("voter_mandate").filter(pk=pk, voter_mandate__code=code).first()
    if found is None:
        raise not_found()
    return found


def _known_from_facts(code: str, *, language: str) -> OneGiven:
    given = next((one for one in of_facts_alone(set(), language=language) if one.code == code), None)
    if given is None:
        raise not_found()
    steps = tuple(
        GivenStep(
            pk=None,
            state=said.state,
            on=fact.occurred_on,
            note=said.reason or "",
            recorded_at=fact.recorded_at,
            recorded_by="",
            undone_reason="",
            proofs=(),
        )
        for fact, said in reversed(given.steps)
    )
    return OneGiven(given=given, steps=steps, successor=None)


def _steps(row: VoterMandate, *, language: str) -> tuple[GivenStep, ...]:
    rows = list(VoterMandateStep.objects.filter(voter_mandate=row).select_related("fact", "recorded_by"))
    proofs = proofs_of([step.fact.ref for step in rows])
    rows.sort(key=lambda step: (step.happened_on, step.pk), reverse=True)
    return tuple(
        GivenStep(
            pk=step.pk,
            state=VoterMandateState(step.state),
            on=step.happened_on,
            note=step.note_in(language),
            recorded_at=step.recorded_at,
            recorded_by=step.recorded_by.full_name if step.recorded_by is not None else "",
            undone_reason=step.undone_reason,
            proofs=proofs.get(step.fact.ref, ()),
        )
        for step in rows
    )
