"""Voter mandates as everybody may know them: an allow-list of values, photos kept as photos alone (2.2)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from esep.appeals.models import VoterMandateStep
from esep.appeals.queries.voter_mandates.listing import Given, given_mandates
from esep.appeals.queries.voter_mandates.proofs import StepProof, proofs_of
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.records.photos import seen_photos
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.deputy import VoterMandateState


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicProof:
    """A proof: its sort, its claimed day, a link, and the digest of a photo that may be seen. ``moment`` is before,
    after or empty.
    """

    key: int
    kind: EvidenceKind
    on: date
    received_on: date
    link: str
    sha256: str | None
    moment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicGivenStep:
    """A step that stands; ``name`` tells it from all others, in any language."""

    name: str
    state: VoterMandateState
    on: date
    recorded_at: datetime
    note: str
    proofs: tuple[PublicProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicGiven:
    """A voter mandate in the words of one language, with its steps in order. ``meeting`` is where it was given."""

    code: str
    text: str
    deputy: str
    deputy_name: str
    village: str
    village_name: str
    meeting: str
    received_on: date
    recorded_at: datetime
    state: VoterMandateState | None
    steps: tuple[PublicGivenStep, ...]


def voter_mandates_in_public(municipality: Municipality, *, language: str, day: date) -> tuple[PublicGiven, ...]:
    """Every voter mandate that stands on a day; open ones first. At most twelve queries."""
    with scope.of(municipality.pk):
        found = [one for one in given_mandates(language=language, day=day) if one.received_on <= day]
        steps = _steps(found, language=language)
        return tuple(_public(one, steps.get(one.code, ())) for one in found)


def _public(one: Given, steps: tuple[PublicGivenStep, ...]) -> PublicGiven:
    word, _colon, meeting = one.given_at.partition(":")
    return PublicGiven(
        code=one.code,
        text=one.text,
        deputy=one.deputy,
        deputy_name=one.deputy_name,
        village=one.village,
        village_name=one.village_name,
        meeting=meeting if word == "meeting" else "",
        received_on=one.received_on,
        recorded_at=one.recorded_at,
        state=one.state,
        steps=steps,
    )


def _steps(found: Iterable[Given], *, language: str) -> Mapping[str, tuple[PublicGivenStep, ...]]:
    given = list(found)
    shown = {one.code: _of_facts(one) for one in given if one.row is None}
    rows = VoterMandateStep.objects.filter(
        voter_mandate__in=[one.row for one in given if one.row is not None], undone_at__isnull=True
    )
    kept = list(rows.select_related("fact", "voter_mandate").order_by("happened_on", "pk"))
    proofs = proofs_of([step.fact.ref for step in kept])
    seen = seen_photos({one.file.sha256 for each in proofs.values() for one in each if one.file is not None})
    for step in kept:
        code = step.voter_mandate.code
        shown[code] = (
            *shown.get(code, ()),
            PublicGivenStep(
                name=step.fact.code,
                state=VoterMandateState(step.state),
                on=step.happened_on,
                recorded_at=step.recorded_at,
                note=step.note_in(language),
                proofs=tuple(
                    PublicProof(
                        key=proof.pk,
                        kind=proof.kind,
                        on=proof.on,
                        received_on=proof.received_on,
                        link=proof.link,
                        sha256=_seen(proof, seen),
                        moment=proof.moment,
                    )
                    for proof in proofs.get(step.fact.ref, ())
                ),
            ),
        )
    return shown


def _of_facts(one: Given) -> tuple[PublicGivenStep, ...]:
    return tuple(
        PublicGivenStep(
            name=fact.id,
            state=said.state,
            on=fact.occurred_on,
            recorded_at=fact.recorded_at,
            note=said.reason or "",
            proofs=(),
        )
        for fact, said in one.steps
    )


def _seen(proof: StepProof, seen: frozenset[str]) -> str | None:
    """The digest of a photo that everybody may see; a scan of the same bytes stays a scan."""
    if proof.kind is not EvidenceKind.PHOTO or proof.file is None or proof.file.sha256 not in seen:
        return None
    return proof.file.sha256
