"""The glossary in the order of the alphabet."""

from dataclasses import dataclass
from itertools import groupby

from esep.kernel.sorting import sort_key
from esep.portal.glossary.word import Saying, Word, glossary


@dataclass(frozen=True)
class Entry:
    """A word as a page in one language shows it, with its names in the other languages, each with its code."""

    id: str
    saying: Saying
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Letter:
    """The entries that begin with one letter."""

    letter: str
    entries: tuple[Entry, ...]


def by_letter(language: str) -> tuple[Letter, ...]:
    """Return all entries by first letter; Kyrgyz has Ң after Н, Ө after О and Ү after У."""
    entries = sorted((_entry(word, language) for word in glossary()), key=lambda entry: sort_key(entry.saying.word))
    return tuple(
        Letter(letter, tuple(members))
        for letter, members in groupby(entries, key=lambda entry: entry.saying.word[0].upper())
    )


def _entry(word: Word, language: str) -> Entry:
    others = tuple((code, saying.word) for code, saying in word.says.items() if code != language)
    return Entry(word.id, word.says[language], others)
