"""Explanations for everybody: the text in force, and every one that was before it (7.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from esep.community.said import Said, said
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.publications.models import Explanation
from esep.publications.queries.records import explanations
from esep.regulation.dates import legal_day


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicExplanation:
    """A text; ``number`` counts those of its kind from 1, the oldest. It held ``until`` another took its place."""

    kind: Explanation.Kind
    number: int
    title: Said
    text: Said
    since: date
    until: date | None


Versions = tuple[PublicExplanation, ...]


def explanations_in_public(municipality: Municipality, *, language: str) -> Mapping[Explanation.Kind, Versions]:
    """By kind, the text in force first; kinds without a text are not there. One query."""
    with scope.of(municipality.pk):
        return {
            kind: tuple(_versions((found.newest, *found.older), language)) for kind, found in explanations().items()
        }


def _versions(rows: tuple[Explanation, ...], language: str) -> list[PublicExplanation]:
    days = [legal_day(row.recorded_at) for row in rows]
    return [
        PublicExplanation(
            kind=Explanation.Kind(row.kind),
            number=len(rows) - at,
            title=said(row.title_ky, row.title_ru, language),
            text=said(row.text_ky, row.text_ru, language),
            since=days[at],
            until=days[at - 1] if at else None,
        )
        for at, row in enumerate(rows)
    ]
