"""How the standings of duties are shown: columns of the overview, pills above the cases."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise

from esep.compliance.overseeing.asked import Asked
from esep.compliance.overseeing.counting import Tally
from esep.compliance.overseeing.listing import Line
from esep.compliance.overseeing.stand import Stand, Sum, stands_in
from esep.compliance.overseeing.words import COLUMN_WORDS, TONES


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of counts."""

    stand: Stand | Sum
    words: Promise


@dataclass(frozen=True, slots=True)
class Counted:
    """A count with its column, and the query that leads to its cases."""

    heading: Heading
    count: int
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A municipality as the table shows it; ``address`` is where its cases are, ``query`` leads to all of them."""

    line: Line
    counts: tuple[Counted, ...]
    address: str
    query: str


@dataclass(frozen=True, slots=True)
class Pill:
    """How many cases stand so, in the colour of it; ``query`` leads to them alone."""

    words: Promise
    tone: str
    count: int
    query: str
    is_chosen: bool


def headings(asked: Asked) -> tuple[Heading, ...]:
    """The columns: what fell due and all standings but advice that is still open, or the one that was asked for."""
    usual = (one for one in COLUMN_WORDS if one is not Stand.ADVICE_OPEN)
    chosen = usual if asked.stand is None else (asked.stand,)
    return tuple(Heading(one, COLUMN_WORDS[one]) for one in chosen)


def shown(lines: Iterable[Line], asked: Asked, *, address: Callable[[Line], str]) -> Iterator[Shown]:
    """The rows of the table; ``address`` is where the cases of a municipality are."""
    columns = tuple((heading, asked.query_of_cases(heading.stand)) for heading in headings(asked))
    every = asked.query_of_cases()
    for line in lines:
        counts = tuple(Counted(heading, line.count(heading.stand), query) for heading, query in columns)
        yield Shown(line=line, counts=counts, address=address(line), query=every)


def pills(tally: Tally, asked: Asked) -> tuple[Pill, ...]:
    """How many cases stand in each way; a way in which none stands is left out, unless it was asked for."""
    counts = {one: sum(tally[stand] for stand in stands_in(one)) for one in COLUMN_WORDS}
    return tuple(
        Pill(words, TONES[one], counts[one], asked.query_of_cases(one), asked.stand is one)
        for one, words in COLUMN_WORDS.items()
        if counts[one] or asked.stand is one
    )
