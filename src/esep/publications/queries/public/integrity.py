"""Measures against corruption, partners and assessments for everybody (7.2.3-b, 7.2.4-v, 7.2.5, 7.2.12)."""

from dataclasses import dataclass
from datetime import date

from esep.community.said import Said, named, said
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.publications.models import Assessment, Partner
from esep.publications.queries.records import assessments, measures, partners
from esep.records.papers import KnownPaper, known_paper


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMeasure:
    """A measure against corruption: who answers for it, by when, and what came of it."""

    code: str
    year: int
    name: Said
    responsible: str
    due_on: date | None
    done_on: date | None
    outcome: Said
    withdrawn_reason: str

    def is_behind(self, day: date) -> bool:
        """Whether the day by which it was to be done has passed."""
        return self.done_on is None and not self.withdrawn_reason and self.due_on is not None and self.due_on < day


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPartner:
    """A partner; ``is_over`` once the agreement has ended."""

    code: str
    name: Said
    kind: Partner.Kind
    subject: Said
    since: date | None
    until: date | None
    is_over: bool
    paper: KnownPaper | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAssessment:
    """What somebody found of a year."""

    code: str
    kind: Assessment.Kind
    year: int
    name: Said
    assessor: str
    method: Said
    result: Said
    paper: KnownPaper | None
    withdrawn_reason: str


def measures_in_public(municipality: Municipality, *, language: str) -> tuple[PublicMeasure, ...]:
    """Every measure, the newest year first. One query."""
    with scope.of(municipality.pk):
        return tuple(
            PublicMeasure(
                code=row.code,
                year=row.year,
                name=named(row, language),
                responsible=row.responsible,
                due_on=row.due_on,
                done_on=row.done_on,
                outcome=said(row.outcome_ky, row.outcome_ru, language),
                withdrawn_reason=row.withdrawn_reason,
            )
            for row in measures()
        )


def partners_in_public(municipality: Municipality, *, day: date, language: str) -> tuple[PublicPartner, ...]:
    """Every partner, those of a day first. One query."""
    with scope.of(municipality.pk):
        found = [
            PublicPartner(
                code=row.code,
                name=named(row, language),
                kind=Partner.Kind(row.kind),
                subject=said(row.subject_ky, row.subject_ru, language),
                since=row.since,
                until=row.until,
                is_over=row.until is not None and row.until < day,
                paper=known_paper(row.document),
            )
            for row in partners()
        ]
    return tuple(sorted(found, key=lambda one: one.is_over))


def assessments_in_public(municipality: Municipality, *, language: str) -> tuple[PublicAssessment, ...]:
    """Every finding, the newest year first. One query."""
    with scope.of(municipality.pk):
        return tuple(
            PublicAssessment(
                code=row.code,
                kind=Assessment.Kind(row.kind),
                year=row.year,
                name=named(row, language),
                assessor=row.assessor,
                method=said(row.method_ky, row.method_ru, language),
                result=said(row.result_ky, row.result_ru, language),
                paper=known_paper(row.document),
                withdrawn_reason=row.withdrawn_reason,
            )
            for row in assessments()
        )
