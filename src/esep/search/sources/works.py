"""Works of the programmes, and what was told of them (4.4-programmes): public as a whole."""

from collections.abc import Collection, Iterable

from django.db.models import Prefetch

from esep.access import Act
from esep.finance.models import Activity, ActivityStep, ActivityVillage
from esep.regulation.wording import Language
from esep.search.said import LAST, Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of

ROWS = {
    Activity.REF: by_key(Activity, path="code"),
    ActivityStep.REF: by_key(ActivityStep, path="activity__code"),
    ActivityVillage.REF: by_key(ActivityVillage, path="activity__code"),
}
NAMED = frozenset({"programme", "village"})
"""Rows by whose names the programme and the villages of a work are called."""


def _public(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    return (_said(row, route="work", argument="code") for row in _standing(codes))


def _kept(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    return (
        _said(row, route="office-programmes-work", argument="work", act=Act.VIEW_FINANCE) for row in _standing(codes)
    )


def _standing(codes: Collection[str] | None) -> Iterable[Activity]:
    steps = ActivityStep.objects.filter(withdrawn_at__isnull=True).order_by("day", "pk")
    villages = ActivityVillage.objects.filter(left_at__isnull=True).select_related("village").order_by("village__code")
    rows = Activity.objects.filter(withdrawn_at__isnull=True).select_related("programme")
    rows = rows.prefetch_related(Prefetch("steps", queryset=steps), Prefetch("villages", queryset=villages))
    return rows if codes is None else rows.filter(code__in=codes)


def _said(row: Activity, *, route: str, argument: str, act: Act | None = None) -> Said:
    newest = max((step.day for step in row.steps.all()), default=None)
    return Said(
        ref=f"{Activity.REF}:{row.code}",
        record=row.code,
        kind=Kind.WORK,
        texts=texts_of(lambda language: _told(row, language)),
        route=route,
        arguments={argument: row.code},
        day=newest,
        place=LAST,
        villages=tuple(one.village.code for one in row.villages.all()),
        act=act,
    )


def _told(row: Activity, language: Language) -> Text:
    said = language.value
    notes = (step.words_ru if said == "ru" and step.words_ru else step.words_ky for step in row.steps.all())
    villages = (one.village.name_in(said) for one in row.villages.all())
    return Text(row.name_in(said), lines(row.code, row.programme.name_in(said), row.owner, villages, notes))


WORKS = Source(name="works", read=_public, rows=ROWS, mentioned=NAMED, is_public=True)
WORKS_KEPT = Source(name="works", read=_kept, rows=ROWS, mentioned=NAMED)
