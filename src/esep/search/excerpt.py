"""A short piece of a text around the first word that was looked for, with those words marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from esep.search.folding import Spoken, spoken
from esep.search.wanted import Term

LONGEST = 180
"""Letters of an excerpt."""

BEFORE = 60
"""Letters of it before the first hit."""

MOST_WORDS = 20_000
SPACE = re.compile(r"\s+")
LINE = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text; ``is_hit`` where somebody looked for it."""

    text: str
    is_hit: bool = False


def marked(text: str, terms: Sequence[Term]) -> tuple[Piece, ...]:
    """The whole text with what was looked for marked."""
    return tuple(_pieces(text, list(spoken(text)), terms))


def first_hit(text: str, terms: Sequence[Term]) -> int | None:
    """Where the first word stands that was looked for."""
    words = islice(spoken(text), MOST_WORDS)
    return next((word.start for word in words if _fits(word, terms)), None)


def excerpt(text: str, terms: Sequence[Term], *, at: int | None) -> tuple[Piece, ...]:
    """A piece of a text around its first hit ``at`` a place, or its beginning where there is none."""
    start = _word_at(text, max(0, at - BEFORE)) if at is not None else 0
    end = min(len(text), start + LONGEST)
    if end < len(text):
        cut = text.rfind(" ", start + LONGEST // 2, end)
        end = cut if cut > 0 else end
    window = SPACE.sub(" ", LINE.sub(" · ", text[start:end].strip()))
    said = f"{'… ' if start else ''}{window}{' …' if end < len(text) else ''}"
    return marked(said, terms)


def _fits(word: Spoken, terms: Sequence[Term]) -> bool:
    return any(term.fits(word.folded) for term in terms)


def _word_at(text: str, start: int) -> int:
    """The beginning of the first word from a place on."""
    space = text.find(" ", start) if start else -1
    return space + 1 if 0 <= space - start < BEFORE // 2 else start


def _pieces(text: str, words: Sequence[Spoken], terms: Sequence[Term]) -> Iterator[Piece]:
    at = 0
    for word in words:
        if _fits(word, terms):
            if word.start > at:
                yield Piece(text[at : word.start])
            yield Piece(text[word.start : word.end], is_hit=True)
            at = word.end
    if at < len(text):
        yield Piece(text[at:])
