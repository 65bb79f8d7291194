"""Items of the catalogue by their titles and those of their versions: public, and for the office (7.2)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial

from esep.access import Act
from esep.community.queries import pack_of
from esep.publications.models import CatalogueItem, Publication
from esep.publications.printed import printed_rows
from esep.regulation.wording import Language
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of

ROWS = {
    Publication.REF: by_key(Publication, path="item"),
    CatalogueItem.REF: by_key(CatalogueItem, path="code"),
}


def _public(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    return _items(reading, codes, route="place-catalogue-item", argument="code")


def _kept(reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    return _items(reading, codes, route="office-catalogue-item", argument="item", act=Act.VIEW_CATALOGUE)


def _items(
    reading: Reading, codes: Collection[str] | None, *, route: str, argument: str, act: Act | None = None
) -> Iterator[Said]:
    """Yield every item of which a version stands, with the titles of all that do."""
    rows = Publication.objects.filter(withdrawn_at__isnull=True).order_by("item", "-published_on", "-pk")
    versions: defaultdict[str, list[Publication]] = defaultdict(list)
    for row in rows if codes is None else rows.filter(item__in=codes):
        versions[row.item].append(row)
    titles = _titles(reading, versions)
    for item, published in versions.items():
        yield Said(
            ref=f"catalogue:{item}",
            record=item,
            kind=Kind.PUBLICATION,
            texts=texts_of(partial(_told, titles[item], published)),
            route=route,
            arguments={argument: item},
            day=published[0].published_on,
            act=act,
        )


def _titles(reading: Reading, items: Collection[str]) -> Mapping[str, Mapping[str, str]]:
    """What the items are called: as the adopted regulation prints them, or as the office called its own."""
    printed = {code: row.titles for code, row in printed_rows(pack_of(reading.municipality), reading.day).items()}
    extras = {
        row.code: {"ky": row.title_ky, "ru": row.title_ru, "en": row.title_en}
        for row in CatalogueItem.objects.filter(is_extra=True)
    }
    return {item: printed.get(item) or extras.get(item) or {"ky": item} for item in items}


def _told(titles: Mapping[str, str], published: Iterable[Publication], language: Language) -> Text:
    said = (getattr(row, f"title_{language.value}") or row.title_ky for row in published)
    return Text(titles.get(language.value) or titles["ky"], lines(*said))


PUBLICATIONS = Source(name="publications", read=_public, rows=ROWS, is_public=True)
PUBLICATIONS_KEPT = Source(name="publications", read=_kept, rows=ROWS)
