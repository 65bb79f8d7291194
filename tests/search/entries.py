"""Entries for tests, written as a source would write them."""

from collections.abc import Iterable
from datetime import date

from esep.access import Act
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.regulation.wording import Language
from esep.search.finding import EVERYTHING, Found, Narrowed, found_in_public
from esep.search.said import Kind, Said, Text
from esep.search.source import Source
from esep.search.storing import store

Texts = dict[Language, Text]


def an_entry(
    ref: str,
    title: str,
    body: str = "",
    *,
    ru: tuple[str, str] | None = None,
    day: date | None = None,
    kind: Kind = Kind.MEETING,
    villages: tuple[str, ...] = (),
    act: Act | None = None,
    owners: tuple[str, ...] = (),
) -> Said:
    """One thing that can be found, its own record."""
    texts: Texts = {Language.KY: Text(title, body)}
    if ru is not None:
        texts[Language.RU] = Text(*ru)
    return Said(
        ref=ref,
        record=ref,
        kind=kind,
        texts=texts,
        route="place-meeting",
        arguments={"code": ref},
        day=day,
        villages=villages,
        act=act,
        owners=owners,
    )


def write(place: Municipality, entries: Iterable[Said], *, is_public: bool = True) -> int:
    """Make them all that a source of tests says."""
    source = Source(name="tests", read=lambda reading, keys: (), is_public=is_public)
    with scope.of(place.pk):
        return store(source, entries, municipality=place, records=None)


def found(place: Municipality, typed: str, *, narrowed: Narrowed = EVERYTHING, page: int = 1) -> Found:
    """What everybody finds."""
    return found_in_public(typed, municipality=place.pk, language=Language.KY, narrowed=narrowed, page=page)


def refs(answer: Found) -> list[object]:
    """The things that were found, in their order."""
    return [dict(hit.arguments)["code"] for hit in answer.hits]
