"""Versions for tests: the least that can be published."""

from datetime import date
from typing import Any

from esep.access import Actor
from esep.community.texts import Texts
from esep.kernel import clock, scope
from esep.publications.commands.publishing.entry import ChannelEntry, PublicationEntry
from esep.publications.commands.publishing.publishing import publish
from esep.publications.models import Publication
from esep.publications.queries.catalogue import Item, catalogue_of
from esep.records.files import looked_at
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.council import PublicationChannel
from tests.community.min_bulak import TODAY, MinBulak
from tests.records.papers import a_photo

SITE = ChannelEntry(channel=PublicationChannel.SITE)
POSTS = "7.2.11-b"
LINK = "https://example.invalid/posts"


def a_version(
    built: MinBulak,
    by: Actor,
    item: str = POSTS,
    *,
    title: str = "Бош кызмат орундары",
    on: date = TODAY,
    **said: Any,
) -> Publication:
    """A version of an item, on the site unless said otherwise."""
    told = {"channels": (SITE,), "link": LINK, **said}
    entry = PublicationEntry(titles=Texts(ky=title), on=on, **told)
    return publish(item, entry, by=by, municipality=built.place.pk)


def on_the_board(*, on: date = TODAY, tone: int = 90, where: str = "") -> ChannelEntry:
    """The notice board, with a photo of it."""
    (file,) = looked_at([a_photo(tone=tone)], field="attached")
    proof = Proof(kind=EvidenceKind.PHOTO, claimed_on=on, file=file)
    return ChannelEntry(channel=PublicationChannel.BOARD, where=where, proof=proof)


def item_of(built: MinBulak, code: str = POSTS, *, day: date | None = None) -> Item:
    """A row of the catalogue as it stands on a day; today unless given."""
    with scope.of(built.place.pk):
        found = catalogue_of(built.place, day=day or clock.today()).find(code)
    assert found is not None
    return found
