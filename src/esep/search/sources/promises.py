"""What meetings adopted, and what came of it (3.6, 3.9)."""

from collections.abc import Collection, Iterable

from django.db.models import Prefetch

from esep.access import Act
from esep.kernel.facts import records_beside
from esep.meetings.models import Outcome, OutcomeStep
from esep.meetings.queries.after_papers import owner_in
from esep.meetings.queries.promises.public import PublicPromise, promises_in_public
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import CODE, by_key, itself
from esep.search.texts import differing, in_languages, lines, texts_of

OWNERS = frozenset({"person", "mandate", "position", "commission"})
"""Rows by whose names the owner of a promise is called."""


def _public(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    for meeting in [None] if codes is None else sorted(codes):
        yield from _of(reading, meeting)


def _of(reading: Reading, meeting: str | None) -> Iterable[Said]:
    def read(language: Language) -> dict[str, PublicPromise]:
        found = promises_in_public(reading.municipality, language=language.value, day=reading.day, meeting=meeting)
        return {one.code: one for one in found}

    for code, said in in_languages(read).items():
        promise = said[Language.KY]
        yield Said(
            ref=f"promise:{code}",
            record=promise.meeting,
            kind=Kind.PROMISE,
            texts=differing(
                {
                    language: Text(one.text, lines(one.owner, (step.note for step in one.steps)))
                    for language, one in said.items()
                }
            ),
            route="place-promise",
            arguments={"code": code},
            day=promise.adopted_on,
            villages=promise.villages,
        )


def _kept(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    steps = OutcomeStep.objects.filter(undone_at__isnull=True)
    rows = Outcome.objects.filter(withdrawn_at__isnull=True)
    rows = rows.select_related("position", "commission", "mandate__person").prefetch_related(
        Prefetch("steps", queryset=steps)
    )
    for row in rows if codes is None else rows.filter(code__in=codes):
        yield Said(
            ref=f"promise:{row.code}",
            record=row.code,
            kind=Kind.PROMISE,
            texts=texts_of(
                lambda language, row=row: Text(  # type: ignore[misc]
                    row.text_in(language.value),
                    lines(
                        row.code,
                        owner_in(row, language.value),
                        row.responsible,
                        (one.note_in(language.value) for one in row.steps.all()),
                    ),
                )
            ),
            route="office-promises-promise",
            arguments={"promise": row.code},
            day=row.adopted_on,
            act=Act.VIEW_PROMISES,
        )


def _meetings_of(codes: Collection[str]) -> Iterable[str]:
    """The meetings that adopted what is named by facts."""
    for code in codes:
        for ref in records_beside(f"outcome:{code}"):
            word, _colon, meeting = ref.partition(":")
            if word == "meeting":
                yield meeting


PROMISES = Source(
    name="promises",
    read=_public,
    rows={"outcome": by_key(Outcome, path=CODE), "outcome_step": by_key(OutcomeStep, path="outcome__meeting__code")},
    facts={"outcome": _meetings_of},
    mentioned=OWNERS | {"village", "area", "meeting_area"},
    is_public=True,
    by_day=True,
)
PROMISES_KEPT = Source(
    name="promises",
    read=_kept,
    rows={"outcome": by_key(Outcome, path="code"), "outcome_step": by_key(OutcomeStep, path="outcome__code")},
    facts={"outcome": itself},
    mentioned=OWNERS,
)
