"""Works as everybody may know them: an allow-list of values in one language, photos kept as photos alone (4.4)."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from esep.finance.models import ActivityStep
from esep.finance.queries.programmes import Work, WorkStep, works_on
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.regulation.facts.common import EvidenceKind


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
class PublicStep:
    """A step that stands; ``key`` tells it from all others."""

    key: int
    state: ActivityStep.State
    on: date
    recorded_at: datetime
    percent: int | None
    done: Decimal | None
    note: str
    proofs: tuple[PublicProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicWork:
    """A work in the words of one language. ``villages`` are codes with names; money is soms of the ``year``.

    ``plan`` is none where no money was planned, ``spent`` none where nothing was told yet. ``steps`` run from the
    newest on.
    """

    code: str
    name: str
    programme: str
    villages: tuple[tuple[str, str], ...]
    owner: str
    target: Decimal | None
    unit: str
    state: ActivityStep.State
    percent: int | None
    done: Decimal | None
    year: int
    plan: Decimal | None
    spent: Decimal | None
    steps: tuple[PublicStep, ...]

    @property
    def photo(self) -> PublicProof | None:
        """The newest photo that everybody may see, how it is now before how it was."""
        seen = [proof for step in self.steps for proof in step.proofs if proof.sha256 is not None]
        return next((one for one in seen if one.moment != "before"), None)


def works_in_public(municipality: Municipality, *, language: str, day: date) -> tuple[PublicWork, ...]:
    """Every work that stands, as it is on a day, by code. Seven queries at most."""
    with scope.of(municipality.pk):
        return tuple(_public(one, language) for one in works_on(day))


def _public(one: Work, language: str) -> PublicWork:
    row = one.activity
    return PublicWork(
        code=one.code,
        name=row.name_in(language),
        programme=row.programme.name_in(language),
        villages=tuple((village.code, village.name_in(language)) for village in one.villages),
        owner=row.owner,
        target=row.target,
        unit=one.unit_in(language),
        state=one.state,
        percent=one.percent,
        done=one.step.row.done if one.step is not None else None,
        year=one.year,
        plan=one.compared.year_plan if one.is_planned else None,
        spent=one.spent_in_year if one.is_planned else None,
        steps=tuple(_step(step, language) for step in one.steps),
    )


def _step(step: WorkStep, language: str) -> PublicStep:
    row = step.row
    return PublicStep(
        key=row.pk,
        state=step.state,
        on=row.day,
        recorded_at=row.recorded_at,
        percent=row.percent,
        done=row.done,
        note=step.words_in(language),
        proofs=tuple(
            PublicProof(
                key=one.pk,
                kind=one.kind,
                on=one.on,
                received_on=one.received_on,
                link=one.link,
                sha256=one.sha256,
                moment=one.moment,
            )
            for one in step.proofs
        ),
    )
