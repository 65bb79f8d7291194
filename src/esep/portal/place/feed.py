"""What became public lately as a feed (Atom): readers keep it, and nobody has to ask for it."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from django.utils.feedgenerator import Atom1Feed
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from esep.portal.place.here import Here
from esep.portal.place.news import News

LATEST = UUID("c0b3f7a4-6a5e-5d3b-8f0e-3f1f2f9d7c55")
"""The space of names in which feeds and their entries get theirs, whatever the address of the server is."""


def feed_of(here: Here, shown: Sequence[News], *, page: str, address: str) -> str:
    """The feed as text. ``page`` and ``address`` are the whole addresses of the page and of the feed itself."""
    slug = here.place.slug
    feed = Atom1Feed(
        title=f"{_('Latest')} · {here.name}",
        link=page,
        description=None,
        language=here.language,
        feed_url=address,
        feed_guid=_id(slug),
    )
    for one in shown:
        feed.add_item(
            title=one.what,
            link=f"{page}#d{one.recorded_on.isoformat()}",
            description=_told(one),
            unique_id=_id(f"{slug} {one.id}"),
            pubdate=one.recorded_at,
            updateddate=one.recorded_at,
        )
    text: str = feed.writeString("utf-8")
    return text


def _told(one: News) -> str:
    """One entry in a line: what it is about, and its own day when it was recorded later."""
    about = "; ".join(one.about) + (f" (+{one.more})" if one.more else "")
    if not one.is_later:
        return about
    day = date_format(one.claimed_on)
    return f"{about}. {_('Happened on:')} {day}" if about else f"{_('Happened on:')} {day}"


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(LATEST, name)}"
