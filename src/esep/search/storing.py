"""Writing entries: what differs from the stored rows is written, and rows of what is no more are taken away."""

import unicodedata
from collections.abc import Collection, Iterable
from typing import TypeVar

from esep.access import Act
from esep.kernel.models import Municipality
from esep.search.folding import words_in
from esep.search.models import Entry, PublicEntry, StaffEntry
from esep.search.said import Kind, Said
from esep.search.source import Source

E = TypeVar("E", bound=Entry)

MOST_WORDS = 16_000
"""Words of a text that are looked through: more than a hundred pages, and as many as PostgreSQL can tell apart."""

BETWEEN = "0z0z0"
"""A word that nobody looks for, between texts of two languages: no phrase goes over it."""


def store(source: Source, found: Iterable[Said], *, municipality: Municipality, records: Collection[str] | None) -> int:
    """Make the rows of a source, or of its named records, say what was found. Answers how many rows differed."""
    table: type[Entry] = PublicEntry if source.is_public else StaffEntry
    stored = table.objects.filter(source=source.name)
    if records is not None:
        stored = stored.filter(record__in=records)
    return _write(table, list(stored), (_row(table, source, one, municipality) for one in found))


def _write(table: type[E], stored: Iterable[E], rows: Iterable[E]) -> int:
    columns = [one.attname for one in table._meta.concrete_fields if one.attname not in ("id", "municipality_id")]
    old = {row.ref: row for row in stored}
    new: list[E] = []
    changed: list[E] = []
    for row in rows:
        before = old.pop(row.ref, None)
        if before is None:
            new.append(row)
        elif any(getattr(before, column) != getattr(row, column) for column in columns):
            row.pk = before.pk
            changed.append(row)
    if old:
        table.objects.filter(pk__in=[row.pk for row in old.values()]).delete()
    table.objects.bulk_create(new)
    for row in changed:
        row.save(force_update=True)
    return len(new) + len(changed) + len(old)


def _row(table: type[E], source: Source, said: Said, municipality: Municipality) -> E:
    texts = {language.value: [_clean(text.title), _clean(text.body)] for language, text in said.texts.items()}
    row = table(
        municipality=municipality,
        ref=said.ref,
        source=source.name,
        record=said.record,
        kind=said.kind.value,
        route=said.route,
        arguments=dict(said.arguments),
        day=said.day,
        standing=said.standing,
        texts=texts,
        marks=" ".join(_marks(said, municipality.pk)),
        title_words=_words(title for title, _body in texts.values()),
        body_words=_words(body for _title, body in texts.values()),
    )
    if isinstance(row, StaffEntry) and said.act is not None:
        row.act = said.act.value
    return row


def place_mark(municipality: int) -> str:
    """The mark of whose entry it is."""
    return f"p{municipality}"


def kind_mark(kind: Kind) -> str:
    """The mark of what sort of thing it is."""
    return f"k{kind.value}"


def village_mark(code: str) -> str:
    """The mark of a village that it is about."""
    return "v" + "0".join(words_in(code))


def act_mark(act: Act) -> str:
    """The mark of what somebody must be allowed to do."""
    return "a" + "".join(words_in(act.value))


def own_mark(act: Act, deputy: str) -> str:
    """The mark of what a deputy finds who may do an act with what is theirs alone.

    The code stands in it letter by letter: folded, two deputies' codes could be one word.
    """
    return f"o{deputy.encode().hex()}{act_mark(act)}"


def _marks(said: Said, municipality: int) -> Iterable[str]:
    yield place_mark(municipality)
    yield kind_mark(said.kind)
    yield from map(village_mark, said.villages)
    if said.act is not None:
        yield act_mark(said.act)
        for deputy in said.owners:
            yield own_mark(said.act, deputy)


def _clean(text: str) -> str:
    """A text as it is kept: composed, without what PostgreSQL cannot hold."""
    return unicodedata.normalize("NFC", text.replace("\0", ""))


def _words(texts: Iterable[str]) -> str:
    """The words of a text in each language."""
    found: list[str] = []
    for text in dict.fromkeys(texts):
        words = words_in(text)
        if words:
            found += [BETWEEN, *words] if found else words
    return " ".join(found[:MOST_WORDS])
