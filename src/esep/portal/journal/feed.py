"""The heads of days that are over as a feed (Atom): readers keep them, and nobody has to ask for it."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from esep.kernel.heads import Head
from esep.kernel.models import Municipality

JOURNALS = UUID("3a0cf5c4-6f1e-5c0b-9b58-2f4b7d1e8a11")
"""The space of names in which feeds and their entries get theirs, whatever the address of the server is."""


def feed_of(place: Municipality, *, days: Sequence[Head], language: str, page: str, address: str) -> str:
    """The feed as text. ``page`` and ``address`` are the whole addresses of the page and of the feed itself."""
    feed = Atom1Feed(
        title=f"{_('Journal')} · {place.name_in(language)}",
        link=page,
        description=None,
        language=language,
        feed_url=address,
        feed_guid=_id(place.slug),
    )
    for head in days:
        feed.add_item(
            title=head.day.isoformat(),
            link=page,
            description=head.line,
            unique_id=_id(f"{place.slug} {head.day.isoformat()}"),
            pubdate=head.at,
            updateddate=head.at,
        )
    text: str = feed.writeString("utf-8")
    return text


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(JOURNALS, name)}"
