"""Counting appeals by one thing at a time: two at once would show in a small village who wrote."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.portal.choice import LONGEST_ECHO, Fault
from esep.portal.voice.line import Line
from esep.portal.voice.standing import STANDINGS


@dataclass(frozen=True, slots=True)
class Count:
    """How many appeals have one value: the query that chooses it, its words, and the tone of a status."""

    value: str
    words: str
    count: int
    query: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing to count by: its name in addresses, its words, and the counts, empty ones left out."""

    name: str
    words: Promise
    counts: tuple[Count, ...]


DIMENSIONS: Mapping[str, tuple[Promise, Callable[[Line], tuple[str, str]]]] = {
    "state": (_("How they stand"), lambda line: (line.status.code, str(line.status.word))),
    "kind": (_("Kind"), lambda line: (line.appeal.kind.value, line.kind)),
    "topic": (_("Topic"), lambda line: (line.appeal.topic.value if line.appeal.topic is not None else "", line.topic)),
    "village": (_("Village"), lambda line: (line.appeal.village, line.village)),
    "year": (_("Year"), lambda line: (str(line.appeal.received_on.year),) * 2),
}
TOGETHER = _("Choose one thing at a time: in a small village two of them would show who wrote.")
UNKNOWN = _("No appeal has this. Here are all.")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a visitor narrows the list by; empty: nothing."""

    name: str = ""
    value: str = ""

    def fits(self, line: Line) -> bool:
        """Whether an appeal is among those chosen."""
        return not self.name or DIMENSIONS[self.name][1](line)[0] == self.value


def counted(lines: Sequence[Line]) -> tuple[Dimension, ...]:
    """All counts, each by one thing."""
    return tuple(Dimension(name, words, _counts(name, lines)) for name, (words, _key) in DIMENSIONS.items())


def read_chosen(query: Mapping[str, str], *, dimensions: Sequence[Dimension]) -> tuple[Chosen, tuple[Fault, ...]]:
    """What a query chooses, and what in it cannot be; then everything is shown."""
    given = {name: query[name].strip() for name in DIMENSIONS if query.get(name, "").strip()}
    if len(given) > 1:
        return Chosen(), tuple(Fault(name, TOGETHER, value[:LONGEST_ECHO]) for name, value in given.items())
    for name, value in given.items():
        known = {one.value for dimension in dimensions if dimension.name == name for one in dimension.counts}
        if value not in known:
            return Chosen(), (Fault(name, UNKNOWN, value[:LONGEST_ECHO]),)
        return Chosen(name, value), ()
    return Chosen(), ()


def median_days(lines: Sequence[Line]) -> int | None:
    """Calendar days within which half of the answers came; none before the first answer."""
    days = [line.appeal.days for line in lines if line.appeal.days is not None]
    return round(median(days)) if days else None


def _counts(name: str, lines: Sequence[Line]) -> tuple[Count, ...]:
    key = DIMENSIONS[name][1]
    found = Counter(key(line) for line in lines)
    order = list(STANDINGS)
    counts = [
        Count(value, words, count, f"?{urlencode({name: value})}", STANDINGS[value].tone if name == "state" else "")
        for (value, words), count in found.items()
        if value
    ]
    if name == "state":
        counts.sort(key=lambda one: order.index(one.value))
    elif name == "year":
        counts.sort(key=lambda one: one.value, reverse=True)
    else:
        counts.sort(key=lambda one: (-one.count, one.words))
    return tuple(counts)
