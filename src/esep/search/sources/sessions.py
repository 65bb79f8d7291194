"""Sessions of the council, sittings of its commissions, and the items of their agendas (4.3, 7.1)."""

from collections.abc import Collection, Iterable

from django.db.models import Prefetch

from esep.access import Act
from esep.council.models import Session, SessionItem
from esep.council.queries.printing import place_in
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of

LEFT = (SessionItem.State.TAKEN_OFF.value, SessionItem.State.CARRIED_OVER.value)
ROWS = {Session.REF: by_key(Session, path="code"), SessionItem.REF: by_key(SessionItem, path="session__code")}
NAMED = frozenset({"commission", "venue", "village", "municipality"})
"""Rows by whose names a session is told."""


def _public(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    """What is open to everybody; the texts of a session that residents cannot attend stay inside."""
    for row in _rows(codes):
        yield _session(row, route="session", argument="code")
        for item in row.items.all():
            yield _item(item, row, route="session-item", argument="code", has_text=not row.shut_reason)


def _kept(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    for row in _rows(codes):
        yield _session(row, route="office-session", argument="session", act=Act.VIEW_SESSIONS)
        for item in row.items.all():
            yield _item(
                item, row, route="office-session-item", argument="session", has_text=True, act=Act.VIEW_SESSIONS
            )


def _rows(codes: Collection[str] | None) -> Iterable[Session]:
    rows = Session.objects.select_related("venue__village", "venue__municipality", "commission").prefetch_related(
        Prefetch("items", queryset=SessionItem.objects.exclude(state__in=LEFT))
    )
    return rows if codes is None else rows.filter(code__in=codes)


def _session(row: Session, *, route: str, argument: str, act: Act | None = None) -> Said:
    return Said(
        ref=f"session:{row.code}",
        record=row.code,
        kind=Kind.SESSION,
        texts=texts_of(lambda language: _told(row, language)),
        route=route,
        arguments={argument: row.code},
        day=row.date,
        act=act,
    )


def _told(row: Session, language: Language) -> Text:
    spoken = language.value
    commission = row.commission.name_in(spoken) if row.commission is not None else ""
    return Text(row.topic_in(spoken), lines(row.code, commission, place_in(row, spoken), row.close_reason))


def _item(
    item: SessionItem, row: Session, *, route: str, argument: str, has_text: bool, act: Act | None = None
) -> Said:
    def told(language: Language) -> Text:
        text = item.text_in(language.value) if has_text else ""
        return Text(item.title_in(language.value), lines(row.code, item.rapporteur, text))

    return Said(
        ref=f"session_item:{item.pk}",
        record=row.code,
        kind=Kind.SESSION_ITEM,
        texts=texts_of(told),
        route=route,
        arguments={argument: row.code, "item": item.pk},
        day=row.date,
        act=act,
    )


SESSIONS = Source(name="sessions", read=_public, rows=ROWS, mentioned=NAMED, is_public=True)
SESSIONS_KEPT = Source(name="sessions", read=_kept, rows=ROWS, mentioned=NAMED)
