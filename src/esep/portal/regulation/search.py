"""Finding clauses by word or number, however the letters were typed."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from esep.portal.regulation.place import place_of, stands_under
from esep.regulation.clauses import Clause
from esep.regulation.pack.model import Pack

# Keyboards without Kyrgyz letters type the plain ones; Russian printing leaves out the dots of ё.
FOLDED = str.maketrans({"ё": "е", "ң": "н", "ө": "о", "ү": "у"})

WORD = re.compile(r"\d+(?:\.\d+)*|[^\W\d_]+")
NUMBER = re.compile(r"\d+(?:\.\d+)*")

# Two names of one thing (oddity O1, and the two names of the council): either one finds both.
SAME = (
    (re.compile(r"\bайыл(?:дык)? айма[кг]\w*"), "айыл аймак"),
    (re.compile(r"\b(?:айылдык|жергиликтуу) (кенеш\w*)"), r"айылдык \1"),
    (re.compile(r"\b(?:айылн|местн)(\w+) (кенеш\w*)"), r"местн\1 \2"),
    (re.compile(r"\bayil kenesh"), "local council"),
)

# What stands before or after the number of a clause and says nothing more: «2.5-пункт», «clause 2.5».
NAMES_OF_CLAUSE = re.compile(r"п|пункт\w*|clauses?")

# When nothing begins with a whole word, this share of its letters is enough, but never fewer than SHORTEST.
STEM, SHORTEST = 0.6, 5

MOST_SUGGESTIONS = 3


@dataclass(frozen=True)
class Found:
    """The clauses found, in printed order.

    `loosely` says that they begin like the words typed but end otherwise; `suggestions` are words of the
    regulation that look like a typed one, given only when nothing is found.
    """

    clauses: tuple[Clause, ...]
    loosely: bool = False
    suggestions: tuple[str, ...] = ()


def folded(text: str) -> str:
    """Return `text` as it is compared: small letters, ң as н, ө as о, ү as у, ё as е.

    >>> folded("Айыл Өкмөтү")
    'айыл окмоту'
    """
    return unicodedata.normalize("NFC", text).casefold().translate(FOLDED)


def words_in(text: str) -> tuple[str, ...]:
    """Return the words and numbers in `text`, folded, in their order; empty when there are none.

    >>> words_in("2.5-пункт, жергиликтүү Кеңешке")
    ('2.5', 'пункт', 'айылдык', 'кенешке')
    """
    text = folded(text)
    for pattern, name in SAME:
        text = pattern.sub(name, text)
    return tuple(WORD.findall(text))


def find(pack: Pack, query: str, *, language: str) -> Found:
    """Return the clauses that hold every word and number of `query` in `language`.

    A word finds all words that begin with it. A number finds the clauses printed under it; a whole number
    beside other words finds the same number in the texts.
    """
    typed = words_in(query)
    if any("." in word for word in typed):
        typed = tuple(word for word in typed if not NAMES_OF_CLAUSE.fullmatch(word))
    exact = _holding(pack, typed, language=language)
    if exact:
        return Found(exact)
    stems = tuple(_stem(word) for word in typed)
    loose = _holding(pack, stems, language=language) if stems != typed else ()
    if loose:
        return Found(loose, loosely=True)
    return Found((), suggestions=tuple(_suggestions(pack, typed, language=language)))


def _holding(pack: Pack, wanted: tuple[str, ...], *, language: str) -> tuple[Clause, ...]:
    texts = _texts(pack, language)
    return tuple(
        clause
        for clause in pack.clauses.values()
        if all(_holds(clause, texts[clause.id], word, alone=len(wanted) == 1) for word in wanted)
    )


def _holds(clause: Clause, words: frozenset[str], wanted: str, *, alone: bool) -> bool:
    if NUMBER.fullmatch(wanted):
        return stands_under(clause, wanted) if alone or "." in wanted else wanted in words
    return any(word.startswith(wanted) for word in words)


@cache
def _texts(pack: Pack, language: str) -> Mapping[str, frozenset[str]]:
    """The folded words of every clause."""
    return {clause.id: frozenset(_words(clause, language)) for clause in pack.clauses.values()}


def _words(clause: Clause, language: str) -> Iterator[str]:
    """The words of a clause as they stand, and by the one name that things with two names share.

    Its place counts by numbered items only: nobody counts dashes.
    """
    phrases = (clause.title, clause.text, clause.term, clause.evidence, clause.note or {})
    items = " ".join(item for item in place_of(clause).items if item.endswith(")"))
    for text in (items, clause.id, *(phrase.get(language, "") for phrase in phrases)):
        yield from WORD.findall(folded(text))
        yield from words_in(text)


def _stem(word: str) -> str:
    return word if word[0].isdigit() else word[: max(SHORTEST, round(len(word) * STEM))]


def _suggestions(pack: Pack, typed: tuple[str, ...], *, language: str) -> Iterator[str]:
    known = _vocabulary(pack, language)
    for word in typed:
        if not any(other.startswith(word) for other in known):
            near = get_close_matches(word, list(known), n=MOST_SUGGESTIONS, cutoff=0.75)
            yield from (known[other] for other in near)


@cache
def _vocabulary(pack: Pack, language: str) -> Mapping[str, str]:
    """The words of titles and plain texts: folded, and as they are written."""
    texts = " ".join(f"{clause.title[language]} {clause.text[language]}" for clause in pack.clauses.values())
    return {folded(word): word for word in WORD.findall(texts.lower()) if len(word) >= 4}
