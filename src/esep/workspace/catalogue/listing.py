"""The list: every row with its state, its owner, and what is next."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.kernel.refusals import Words
from esep.publications.models.catalogue import CHANNEL_WORDS
from esep.publications.queries.catalogue import Item
from esep.publications.words import FRESHNESS_WORDS, days_words, tone_of, words_of
from esep.workspace.catalogue.common import address_of, catalogue_in
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import language


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row in words. ``pill`` is empty for a heading and a closed item."""

    item: Item
    title: str
    owner: str
    address: str
    pill: Words
    tone: str
    days_words: Words
    channels: tuple[Words, ...]


@office(GET=Act.VIEW_CATALOGUE)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """The catalogue as it stands today."""
    found = catalogue_in(place)
    context = {
        "lines": [line_of(place, item) for item in found.printed],
        "extras": [line_of(place, item) for item in found.extras],
        "counts": [(FRESHNESS_WORDS[state], number) for state, number in found.counts.items() if number],
        "total": len(found.items),
        "publishes": place.may(Act.PUBLISH),
        "keeps": place.may(Act.KEEP_CATALOGUE),
    }
    return page(request, place, "workspace/catalogue/list.html", context)


def line_of(place: Office, item: Item) -> Line:
    """A row as it is shown."""
    state = item.fresh.state if item.fresh is not None else None
    spoken = language().value
    return Line(
        item=item,
        title=item.title_in(spoken),
        owner=item.owner_in(spoken),
        address=address_of(place, item.code),
        pill=words_of(state, is_extra=item.is_extra) if state is not None else "",
        tone=tone_of(state, is_extra=item.is_extra) if state is not None else "idle",
        days_words=days_words(state, is_extra=item.is_extra) if state is not None else "",
        channels=tuple(CHANNEL_WORDS[channel] for channel in item.channels),
    )
