"""Decisions of the council by number, title and text: public as a whole."""

from collections.abc import Collection, Iterable

from esep.access import Act
from esep.council.models import Decision
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of

ROWS = {Decision.REF: by_key(Decision, path="code")}


def _public(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    return (_said(row, route="decision", argument="code") for row in _rows(codes))


def _kept(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    return (_said(row, route="office-decision", argument="decision", act=Act.VIEW_SESSIONS) for row in _rows(codes))


def _rows(codes: Collection[str] | None) -> Iterable[Decision]:
    return Decision.objects.all() if codes is None else Decision.objects.filter(code__in=codes)


def _said(row: Decision, *, route: str, argument: str, act: Act | None = None) -> Said:
    return Said(
        ref=f"decision:{row.code}",
        record=row.code,
        kind=Kind.DECISION,
        texts=texts_of(lambda language: _told(row, language)),
        route=route,
        arguments={argument: row.code},
        day=row.adopted_on,
        act=act,
    )


def _told(row: Decision, language: Language) -> Text:
    return Text(f"№ {row.number}. {row.title_in(language.value)}", lines(row.text_in(language.value)))


DECISIONS = Source(name="decisions", read=_public, rows=ROWS, is_public=True)
DECISIONS_KEPT = Source(name="decisions", read=_kept, rows=ROWS)
