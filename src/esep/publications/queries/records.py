"""Public records as the office keeps them, those that ended or were taken back too. Inside a scope."""

from collections.abc import Mapping
from dataclasses import dataclass

from esep.community.queries.order import in_order
from esep.publications.models import (
    AntiCorruptionMeasure,
    Assessment,
    Competition,
    ContactUnit,
    Explanation,
    Partner,
    ServiceStandard,
    Vacancy,
)


@dataclass(frozen=True, slots=True)
class Explained:
    """What explains one thing: the text in force, and those that were before it, the newest first."""

    newest: Explanation
    older: tuple[Explanation, ...]

    @property
    def kind(self) -> Explanation.Kind:
        """What it explains."""
        return Explanation.Kind(self.newest.kind)


def vacancies() -> tuple[Vacancy, ...]:
    """Open ones first, each with its ``competitions``. Two queries."""
    rows = Vacancy.objects.prefetch_related("competitions")
    return tuple(sorted(rows, key=lambda row: not row.is_open))


def open_vacancies() -> tuple[Vacancy, ...]:
    """Posts that still wait for somebody. One query."""
    return tuple(Vacancy.objects.filter(filled_on__isnull=True, cancelled_on__isnull=True))


def competitions() -> tuple[Competition, ...]:
    """Each with its vacancy, its paper and its ``appeals``. Two queries."""
    rows = Competition.objects.select_related("vacancy", "document__number")
    return tuple(rows.prefetch_related("appeals"))


def services() -> tuple[ServiceStandard, ...]:
    """Each with its paper. One query."""
    return in_order(ServiceStandard.objects.select_related("document__number"))


def contacts() -> tuple[ContactUnit, ...]:
    """One query."""
    return in_order(ContactUnit.objects.all())


def measures() -> tuple[AntiCorruptionMeasure, ...]:
    """The newest year first. One query."""
    return tuple(sorted(in_order(AntiCorruptionMeasure.objects.all()), key=lambda row: -row.year))


def partners() -> tuple[Partner, ...]:
    """Each with its paper. One query."""
    return in_order(Partner.objects.select_related("document__number"))


def assessments() -> tuple[Assessment, ...]:
    """Each with its paper. One query."""
    return tuple(Assessment.objects.select_related("document__number"))


def explanations() -> Mapping[Explanation.Kind, Explained]:
    """What is explained, in the order of the regulation; kinds without a text are not there. One query."""
    rows = list(Explanation.objects.select_related("recorded_by"))
    found = {}
    for kind in Explanation.Kind:
        of_kind = [row for row in rows if row.kind == kind.value]
        if of_kind:
            found[kind] = Explained(of_kind[0], tuple(of_kind[1:]))
    return found
