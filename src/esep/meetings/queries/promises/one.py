"""One promise with its history: every step, its proofs, what was undone, and the meetings that took it up (3.9)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.kernel.models import Municipality
from esep.kernel.refusals import not_found
from esep.meetings.models import Outcome, OutcomeCarried, OutcomeStep
from esep.meetings.promising import signed_on
from esep.meetings.queries.promises.judging import Told, judged_promises
from esep.meetings.queries.promises.listing import Promise, shown_promise
from esep.records.models import Evidence, StoredFile
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.kinds import FactData
from esep.regulation.facts.meeting import OutcomeProgressed, OutcomeState
from esep.regulation.judgement import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class StepProof:
    """A proof of a step: a kept file or a link; ``pk`` is none and ``name`` a bare name for facts without a file."""

    pk: int | None
    kind: EvidenceKind
    name: str
    link: str
    file: StoredFile | None
    moment: str

    @property
    def is_photo(self) -> bool:
        """Whether it is a picture that can be shown."""
        return self.kind is EvidenceKind.PHOTO and self.file is not None and self.file.media_type.startswith("image/")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStep:
    """A step as its history shows it; ``pk`` is none for what is known from a fact alone."""

    pk: int | None
    state: OutcomeState
    on: date
    note: str
    expected_by: date | None
    recorded_at: datetime
    recorded_by: str
    undone_reason: str
    proofs: tuple[StepProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePromise:
    """A promise with all that is known of it; ``row`` is how the law stands to its day."""

    promise: Promise
    row: Row | None
    steps: tuple[ShownStep, ...]
    carried: tuple[OutcomeCarried, ...]
    signed_on: date | None


def promise_of(code: str, *, by: Actor, municipality: Municipality, day: date, language: str) -> OnePromise:
    """A promise by its code. Raises Refused where there is none."""
    with seeing(Act.VIEW_PROMISES, by=by, municipality=municipality.pk):
        judging = judged_promises(municipality, day=day, codes=[code])
        outcome = (
            Outcome.objects.select_related("meeting", "fact", "position", "commission", "mandate__person")
            .prefetch_related("steps")
            .filter(code=code)
            .first()
        )
        told = judging.told.get(code)
        if told is None:
            raise not_found()
        promise = shown_promise(outcome, told, day=day, language=language)
        return OnePromise(
            promise=promise,
            row=judging.row(code, municipality=municipality, language=language),
            steps=_steps(outcome, language=language) if outcome is not None else _of_facts(told),
            carried=tuple(
                OutcomeCarried.objects.filter(outcome=outcome).select_related("meeting") if outcome is not None else ()
            ),
            signed_on=signed_on(outcome.meeting) if outcome is not None else None,
        )


def step_of(pk: int, *, code: str) -> OutcomeStep:
    """A step of an outcome of the municipality in scope. Raises Refused (NOT_FOUND)."""
    found = OutcomeStep.objects.select_related("outcome", "fact").filter(pk=pk, outcome__code=code).first()
    if found is None:
        raise not_found()
    return found


def proof_of(pk: int, *, code: str) -> StoredFile:
    """The file of a proof of one of the steps of an outcome. Raises Refused (NOT_FOUND)."""
    facts = OutcomeStep.objects.filter(outcome__code=code).values_list("fact__code", flat=True)
    found = (
        Evidence.objects.filter(pk=pk, subject__in=[f"fact:{fact}" for fact in facts]).select_related("file").first()
    )
    if found is None or found.file is None:
        raise not_found()
    return found.file


def proofs_by_subject(subjects: Sequence[str]) -> Mapping[str, tuple[StepProof, ...]]:
    """The proofs that stand, by what they are for. One query."""
    rows = Evidence.objects.filter(subject__in=subjects, withdrawn_at__isnull=True, superseded_by__isnull=True)
    found: dict[str, list[StepProof]] = {}
    for row in rows.select_related("file"):
        found.setdefault(row.subject, []).append(
            StepProof(
                pk=row.pk,
                kind=EvidenceKind(row.kind),
                name=row.file.name if row.file is not None else row.link,
                link=row.link,
                file=row.file,
                moment=row.note,
            )
        )
    return {subject: tuple(proofs) for subject, proofs in found.items()}


def _steps(outcome: Outcome, *, language: str) -> tuple[ShownStep, ...]:
    rows = list(
        OutcomeStep.objects.filter(outcome=outcome)
        .select_related("fact__supersedes", "recorded_by")
        .prefetch_related("fact__cases")
    )
    proofs = proofs_by_subject([row.fact.ref for row in rows])
    ordered = sorted(rows, key=lambda row: (row.happened_on, row.pk), reverse=True)
    return tuple(
        ShownStep(
            pk=row.pk,
            state=OutcomeState(row.state),
            on=row.happened_on,
            note=row.note_in(language),
            expected_by=row.expected_by,
            recorded_at=row.recorded_at,
            recorded_by=row.recorded_by.full_name if row.recorded_by is not None else "",
            undone_reason=row.undone_reason,
            proofs=proofs.get(row.fact.ref) or _named(row.fact.to_law().data),
        )
        for row in ordered
    )


def _of_facts(told: Told) -> tuple[ShownStep, ...]:
    """The steps of an outcome that is known from facts alone; their proofs are names without files."""
    return tuple(
        ShownStep(
            pk=None,
            state=said.state,
            on=fact.occurred_on,
            note="",
            expected_by=None,
            recorded_at=fact.recorded_at,
            recorded_by="",
            undone_reason="",
            proofs=_named(said),
        )
        for fact, said in reversed(told.steps)
    )


def _named(said: FactData) -> tuple[StepProof, ...]:
    """The proofs of a step as its fact names them, without files."""
    assert isinstance(said, OutcomeProgressed)
    return tuple(
        StepProof(
            pk=None,
            kind=one.kind,
            name=one.ref,
            link=one.ref if one.kind is EvidenceKind.LINK else "",
            file=None,
            moment="",
        )
        for one in said.evidence
    )
