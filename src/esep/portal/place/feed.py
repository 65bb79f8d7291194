"""Feeds (Atom), and what became public lately as one: readers keep it, and nobody has to ask for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from django.utils.feedgenerator import Atom1Feed
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from esep.portal.place.here import Here
from esep.portal.place.news import News

LATEST = UUID("c0b3f7a4-6a5e-5d3b-8f0e-3f1f2f9d7c55")
"""The space of names in which feeds and their entries get theirs, whatever the address of the server is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a feed: ``name`` tells it from all others of the municipality, in whatever language."""

    name: str
    title: str
    link: str
    description: str
    at: datetime


def feed_of(here: Here, shown: Sequence[News], *, page: str, address: str) -> str:
    """What became public lately as text. ``page`` and ``address`` are those of the page and of the feed itself."""
    items = [
        Item(
            name=one.id,
            title=one.what,
            link=f"{page}#d{one.recorded_on.isoformat()}",
            description=_told(one),
            at=one.recorded_at,
        )
        for one in shown
    ]
    return atom(here, items, title=_("Latest"), name=here.place.slug, page=page, address=address)


def atom(here: Here, items: Iterable[Item], *, title: str, name: str, page: str, address: str) -> str:
    """A feed as text. ``name`` tells it from other feeds; ``page`` and ``address`` are whole addresses."""
    feed = Atom1Feed(
        title=f"{title} · {here.name}",
        link=page,
        description=None,
        language=here.language,
        feed_url=address,
        feed_guid=_id(name),
    )
    for item in items:
        feed.add_item(
            title=item.title,
            link=item.link,
            description=item.description,
            unique_id=_id(f"{here.place.slug} {item.name}"),
            pubdate=item.at,
            updateddate=item.at,
        )
    text: str = feed.writeString("utf-8")
    return text


def _told(one: News) -> str:
    """One entry in a line: what it is about, and its own day when it was recorded later."""
    about = "; ".join(name.words for name in one.about) + (f" (+{one.more})" if one.more else "")
    if not one.is_later:
        return about
    day = date_format(one.claimed_on)
    return f"{about}. {_('Happened on:')} {day}" if about else f"{_('Happened on:')} {day}"


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(LATEST, name)}"
