"""Words as they are compared: whichever keyboard they were typed on, they come down to the same few Latin letters.

Kyrgyz letters that a keyboard lacks are typed as their plain neighbours, Latin letters take the place of Cyrillic ones,
and и, й, ы are all heard in what people write as i or y. So all of them are one letter here. Both engines are given
these words alone, so that they find the same.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from esep.community.slug import LETTERS

JOINING = "'’ʼ‘`´ʻ\u00ad\u200b\u200c\u200d\u2060\ufeff\u0300-\u036f"
"""What stands within a word and says nothing: apostrophes, soft hyphens, accents."""

WORD = re.compile(rf"[^\W_]+(?:[{JOINING}]+[^\W_]+)*")

PLAIN = str.maketrans(
    LETTERS
    | {"ё": "e", "қ": "k", "ғ": "g", "ҳ": "h", "ў": "u", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ә": "a", "һ": "h",
       "ұ": "u", "җ": "j", "ӊ": "n"}
)  # fmt: skip
"""Cyrillic letters as proposed addresses write them; ё is printed as е, and neighbours' letters have their own."""

ALIKE = (("zh", "j"), ("dj", "j"), ("kh", "h"), ("q", "k"), ("w", "v"), ("y", "i"))
"""Latin spellings of one sound: Жалал-Абад, Джалал-Абад, Zhalal-Abad and Jalal-Abad are one town."""

FOREIGN = re.compile(r"[^a-z0-9]+")
LONGEST = 40
"""Letters of a word that count."""

KEPT = 1 << 16


class Spoken(NamedTuple):
    """A word in its place in a text, and how it is compared. Made for every word of a page, so it must be light."""

    start: int
    end: int
    folded: str


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared, in their order; letters of other scripts count for nothing.

    >>> words_in("Миң-Булак айылы, 2.5-пункт")
    ('min', 'bulak', 'aiili', '2', '5', 'punkt')
    >>> words_in("min-bulak aiyly")
    ('min', 'bulak', 'aiili')
    """
    return tuple(one.folded for one in spoken(unicodedata.normalize("NFC", text)))


def spoken(text: str) -> Iterator[Spoken]:
    """Yield the words of a text (NFC) with their places."""
    for found in WORD.finditer(text):
        folded = fold(found.group())
        if folded:
            yield Spoken(found.start(), found.end(), folded)


@lru_cache(maxsize=KEPT)
def fold(word: str) -> str:
    """One word as it is compared; empty where it has no letter or digit that is known here.

    >>> fold("Өкмөтү"), fold("okmotu"), fold("съезд"), fold("ЁЛКА")
    ('okmotu', 'okmotu', 'sezd', 'elka')
    """
    plain = word.casefold().translate(PLAIN)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).casefold().translate(PLAIN)
    plain = FOREIGN.sub("", plain)
    for spelling, sound in ALIKE:
        plain = plain.replace(spelling, sound)
    return plain[:LONGEST]
