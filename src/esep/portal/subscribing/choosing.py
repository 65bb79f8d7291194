"""Choosing what to be told of, in an address: a village, a deputy, topics; and what in it means nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.portal.choice import Fault, fault_in
from esep.portal.choosing import Option
from esep.portal.place.here import Here
from esep.portal.place.kept import directory
from esep.subscriptions.models import Topic
from esep.subscriptions.wishes import Wish, topics_among

VILLAGE, DEPUTY, TOPIC = "village", "deputy", "topic"
UNKNOWN: Mapping[str, Promise] = {
    VILLAGE: _("There is no such village here. Choose one from the list."),
    DEPUTY: _("There is no such deputy here. Choose one from the list."),
    TOPIC: _("There is no such topic. Choose one from the list."),
}
NO_FILTER = _("This cannot be chosen by. Choose by village, deputy and topic.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What can be chosen, by code and words."""

    village: tuple[Option, ...]
    deputy: tuple[Option, ...]
    topic: tuple[Option, ...]

    def of(self, name: str) -> tuple[Option, ...]:
        """The options of one filter."""
        found: tuple[Option, ...] = getattr(self, name)
        return found


def options_of(here: Here) -> Options:
    """The villages, deputies and topics of today."""
    names = directory(here)
    return Options(
        village=tuple(Option(one.code, one.name) for one in names.villages),
        deputy=tuple(Option(one.code, one.name) for one in names.deputies),
        topic=tuple(Option(one.value, str(one.label)) for one in Topic),
    )


def read_wish(query: QueryDict, *, options: Options) -> tuple[Wish, tuple[Fault, ...]]:
    """The wish of an address, and everything in it that means nothing. Each filter may be there once, topics often."""
    faults: list[Fault] = []
    chosen: dict[str, list[str]] = {name: [] for name in UNKNOWN}
    for name in query:
        if name not in UNKNOWN:
            faults.append(fault_in(TOPIC, NO_FILTER, name))
            continue
        known = {one.code for one in options.of(name)}
        for value in (one.strip() for one in query.getlist(name)):
            if value and value not in known:
                faults.append(fault_in(name, UNKNOWN[name], value))
            elif value:
                chosen[name].append(value)
    wish = Wish(
        topics=topics_among(chosen[TOPIC]),
        village=next(iter(chosen[VILLAGE]), ""),
        deputy=next(iter(chosen[DEPUTY]), ""),
    )
    return wish, tuple(faults)


def query_of(wish: Wish) -> str:
    """A wish as the end of an address; empty where nothing is chosen."""
    pairs = [(VILLAGE, wish.village), (DEPUTY, wish.deputy), *((TOPIC, one.value) for one in sorted(wish.topics))]
    text = urlencode([pair for pair in pairs if pair[1]])
    return f"?{text}" if text else ""
