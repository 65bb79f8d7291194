"""What somebody looks for, as people write it: words, "phrases", and a minus before what should not be there."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from esep.search.folding import words_in

LONGEST = 300
"""Letters that are read. Nobody types more, and what is pasted is no question."""

MOST = 8
"""Words that count; each one more makes the answer slower and smaller."""

SHORTEST_BEGINNING = 3
SHORTEST_LAST = 2
"""Letters from which a word finds what begins with it: the last one may still be being typed."""

QUOTES = str.maketrans(dict.fromkeys("«»“”„‟″", '"'))
PIECE = re.compile(r'(?P<minus>(?<!\S)[-−–](?=[^\s-]))?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')

STEMS, SHORTEST_STEM = (0.6, 0.4), 4
"""How much of a word is enough where nothing has the whole of it, then where nothing has that: Kyrgyz and Russian put
endings on, Kyrgyz several.
"""


@dataclass(frozen=True, slots=True)
class Term:
    """Words one after another; ``begins`` says that the last may be only the beginning of one."""

    words: tuple[str, ...]
    begins: bool

    def fits(self, word: str) -> bool:
        """Whether a folded word is one of these."""
        return word in self.words or (self.begins and word.startswith(self.words[-1]))


@dataclass(frozen=True, slots=True)
class Wanted:
    """All ``terms`` must be there, none of ``without``. ``was_cut`` says that not all that was typed counts."""

    terms: tuple[Term, ...]
    without: tuple[Term, ...] = ()
    was_cut: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether there is no word to look for, or one that must be there and must not."""
        return not self.terms or not set(self.terms).isdisjoint(self.without)

    def loosened(self) -> Iterator["Wanted"]:
        """Yield the same by the beginnings of the words, ever shorter, so that other endings are found too."""
        for share in STEMS:
            yield replace(self, terms=tuple(_loosened(term, share) for term in self.terms))


def read_wanted(typed: str) -> Wanted:
    """Read what was typed. Anything can be read; what has no word in it looks for nothing.

    >>> read_wanted('суу "айыл кеңеш" -жол мек')
    ... # doctest: +NORMALIZE_WHITESPACE
    Wanted(terms=(Term(words=('suu',), begins=True), Term(words=('aiil', 'kenesh'), begins=False),
    Term(words=('mek',), begins=True)), without=(Term(words=('jol',), begins=True),), was_cut=False)
    """
    text = unicodedata.normalize("NFC", typed[:LONGEST]).translate(QUOTES)
    terms: list[Term] = []
    without: list[Term] = []
    pieces = list(PIECE.finditer(text))
    cut = len(typed) > LONGEST
    for place, piece in enumerate(pieces):
        words = words_in(piece["phrase"] if piece["phrase"] is not None else piece["word"])
        if not words:
            continue
        if len(terms) + len(without) == MOST:
            cut = True
            break
        cut = cut or len(words) > MOST
        is_last = place == len(pieces) - 1
        shortest = SHORTEST_LAST if is_last else SHORTEST_BEGINNING
        term = Term(words[:MOST], piece["phrase"] is None and len(words[:MOST][-1]) >= shortest)
        (without if piece["minus"] else terms).append(term)
    return Wanted(tuple(dict.fromkeys(terms)), tuple(dict.fromkeys(without)), cut)


def _loosened(term: Term, share: float) -> Term:
    *before, last = term.words
    if not term.begins or last.isdigit():
        return term
    return Term((*before, last[: max(SHORTEST_STEM, round(len(last) * share))]), True)
