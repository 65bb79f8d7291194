"""Wishes: what somebody wants to be told of. The same one chooses letters, entries of a feed and events."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from esep.subscriptions.models import Topic


class Concerning(Protocol):
    """Anything that is on a topic and concerns villages and deputies, by their codes; none of them: everybody."""

    @property
    def topic(self) -> Topic:
        """What it is about."""
        ...

    @property
    def villages(self) -> frozenset[str]:
        """Whose residents it concerns."""
        ...

    @property
    def deputies(self) -> frozenset[str]:
        """Whom of the deputies it concerns."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Topics (none: all), a village and a deputy by their codes (empty: all)."""

    topics: frozenset[Topic] = frozenset()
    village: str = ""
    deputy: str = ""

    def takes(self, one: Concerning) -> bool:
        """Whether something is wanted. What concerns no village in particular concerns every one of them; a deputy is
        chosen strictly.
        """
        if self.topics and one.topic not in self.topics:
            return False
        if self.village and one.villages and self.village not in one.villages:
            return False
        return not self.deputy or self.deputy in one.deputies


def topics_among(values: Iterable[str]) -> frozenset[Topic]:
    """The topics among some values; all of them together are none, as everything is told without a choice."""
    known = set(values)
    found = frozenset(topic for topic in Topic if topic.value in known)
    return frozenset() if len(found) == len(Topic) else found
