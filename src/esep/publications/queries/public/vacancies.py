"""Vacancies for everybody: open posts, competitions with their results, challenges without names (7.2.11)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from esep.community.said import Said, named, said
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.publications.models import Competition, Vacancy
from esep.records.papers import KnownPaper, known_paper


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChallenge:
    """That a result was challenged on a day, and what was decided. Who it was is kept nowhere."""

    filed_on: date
    decided_on: date | None
    decision: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCompetition:
    """A competition; ``winner`` is the only name, ``paper`` is none where none is registered."""

    code: str
    announced_on: date
    held_on: date | None
    terms: Said
    applicants: int | None
    result_on: date | None
    winner: str
    result: Said
    paper: KnownPaper | None
    challenges: tuple[PublicChallenge, ...]
    withdrawn_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVacancy:
    """A vacancy as it stands today, its competitions the newest first."""

    code: str
    name: Said
    unit: str
    place: str
    requirements: Said
    opened_on: date
    papers_by: date | None
    filled_on: date | None
    cancelled_on: date | None
    cancelled_reason: str
    competitions: tuple[PublicCompetition, ...]

    @property
    def is_open(self) -> bool:
        """Whether the post still waits for somebody."""
        return self.filled_on is None and self.cancelled_on is None

    def days_left(self, day: date) -> int | None:
        """Days until the last one for papers, 0 on that day; none where it has passed or is not set."""
        if self.papers_by is None or self.papers_by < day:
            return None
        return (self.papers_by - day).days


def vacancies_in_public(municipality: Municipality, *, language: str) -> tuple[PublicVacancy, ...]:
    """Every vacancy, open ones first, then the newest. Three queries."""
    with scope.of(municipality.pk):
        held = Competition.objects.select_related("document__number").prefetch_related("appeals")
        rows = Vacancy.objects.prefetch_related(Prefetch("competitions", queryset=held))
        found = [_vacancy(row, language) for row in rows]
    return tuple(sorted(found, key=lambda one: not one.is_open))


def _vacancy(row: Vacancy, language: str) -> PublicVacancy:
    return PublicVacancy(
        code=row.code,
        name=named(row, language),
        unit=row.unit,
        place=row.place,
        requirements=said(row.requirements_ky, row.requirements_ru, language),
        opened_on=row.opened_on,
        papers_by=row.papers_by,
        filled_on=row.filled_on,
        cancelled_on=row.cancelled_on,
        cancelled_reason=row.cancelled_reason,
        competitions=tuple(_competitions(row.competitions.all(), language)),
    )


def _competitions(rows: Iterable[Competition], language: str) -> Iterable[PublicCompetition]:
    for row in rows:
        yield PublicCompetition(
            code=row.code,
            announced_on=row.announced_on,
            held_on=row.held_on,
            terms=said(row.terms_ky, row.terms_ru, language),
            applicants=row.applicants,
            result_on=row.result_on,
            winner=row.winner,
            result=said(row.result_ky, row.result_ru, language),
            paper=known_paper(row.document),
            challenges=tuple(
                PublicChallenge(
                    filed_on=one.filed_on,
                    decided_on=one.decided_on,
                    decision=said(one.decision_ky, one.decision_ru, language),
                )
                for one in row.appeals.all()
            ),
            withdrawn_reason=row.withdrawn_reason,
        )
