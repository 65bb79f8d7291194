"""Sentences of a text, and how long they are."""

import re
from collections.abc import Iterable, Iterator

LONGEST = 20
MEDIAN = 12


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of `text`; what a colon announces counts as a sentence of its own."""
    yield from (part for part in re.split(r"(?<=[.!?:])\s+", text.strip()) if part)


def lengths(texts: Iterable[str]) -> list[int]:
    """Return the number of words of every sentence. A variable is one word."""
    return [len(sentence.split()) for text in texts for sentence in sentences(text)]


def too_long(texts: Iterable[str]) -> list[str]:
    """Return the sentences that nobody reads to their end."""
    return [sentence for text in texts for sentence in sentences(text) if len(sentence.split()) > LONGEST]
