"""Hyphens at line ends: a word cut in two is made whole, a compound word keeps its hyphen.

The text itself is the witness: a compound printed elsewhere in one line, the whole word printed elsewhere,
both halves printed as words. Where it is silent, the text's own habit decides, and the seam is reported.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise

SOFT_HYPHEN = "\u00ad"
WORD = re.compile(r"[^\W\d_]+")
COMPOUND = re.compile(r"(?<![^\W\d_])([^\W\d_]++)-(?=([^\W\d_]++))")
LAST_PART = re.compile(r"(?<![^\W\d_])([^\W\d_]++)-$")
FIRST_PART = re.compile(r"[^\W\d_]+")

STEM = 4
"""Letters that two forms of one compound's second half must share; endings differ."""

OVERLAP = 3
"""Letters beyond the seam that a known word must cover before it counts as the cut word."""

LONGEST = 40
"""Letters beyond the seam that are looked at: no word goes on for longer."""


class Seam(Enum):
    """How two lines meet."""

    CUT = "one word cut in two"
    COMPOUND = "a compound that keeps its hyphen"
    UNSURE = "nothing tells"


class Seams:
    """Joins the lines of one text, knowing the words of the whole text."""

    def __init__(self, lines: Sequence[str]) -> None:
        """``lines`` are all lines of the text, in order, without blank ones."""
        self.unsure: list[str] = []
        self._words: set[str] = set()
        self._compounds: set[tuple[str, str]] = set()
        for before, line in pairwise(["", *lines]):
            self._learn(line, after_hyphen=before.endswith("-"))
        self._sorted = sorted(self._words)
        verdicts = Counter(self._judge(left, right) for left, right in self._halves(lines))
        self._usually_cut = verdicts[Seam.CUT] > verdicts[Seam.COMPOUND]

    def join(self, fragments: Sequence[str]) -> str:
        """One running text out of the lines of a paragraph. Seams that nothing decides are added to ``unsure``."""
        parts = [*fragments[:1]]
        for left, right in pairwise(fragments):
            parts[-1], glue = self._meet(left, right)
            parts += [glue, right]
        return "".join(parts).replace(SOFT_HYPHEN, "")

    def _meet(self, left: str, right: str) -> tuple[str, str]:
        if left.endswith(SOFT_HYPHEN):
            return left[:-1], ""
        if not left.endswith("-") or left.endswith(" -") or left == "-":
            return left, " "
        last, first = LAST_PART.search(left), FIRST_PART.match(right)
        if not last or not first:
            return left, ""
        verdict = self._judge(last[1], first[0])
        if verdict is Seam.UNSURE:
            self.unsure.append(f"{last[1]}-{first[0]}")
            verdict = Seam.CUT if self._usually_cut else Seam.COMPOUND
        return (left[:-1], "") if verdict is Seam.CUT else (left, "")

    def _learn(self, line: str, *, after_hyphen: bool) -> None:
        words = [match[0].lower() for match in WORD.finditer(line)]
        whole = words[1:] if after_hyphen else words
        self._words.update(whole[:-1] if line.endswith("-") else whole)
        self._compounds.update((match[1].lower(), match[2].lower()[:STEM]) for match in COMPOUND.finditer(line))

    @staticmethod
    def _halves(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
        for left, right in pairwise(lines):
            last, first = LAST_PART.search(left), FIRST_PART.match(right)
            if last and first:
                yield last[1], first[0]

    def _judge(self, left: str, right: str) -> Seam:
        if right[0].isupper() and not left.isupper():
            return Seam.COMPOUND
        left, right = left.lower(), right.lower()
        if (left, right[:STEM]) in self._compounds or right.startswith(left):
            return Seam.COMPOUND
        whole = left + right
        if self._begins_a_word(whole) or self._covers_the_seam(whole, len(left)):
            return Seam.CUT
        right_is_known = right in self._words or (len(right) >= STEM and self._begins_a_word(right[:STEM]))
        if left in self._words and right_is_known:
            return Seam.COMPOUND
        return Seam.UNSURE

    def _begins_a_word(self, start: str) -> bool:
        at = bisect_left(self._sorted, start)
        return at < len(self._sorted) and self._sorted[at].startswith(start)

    def _covers_the_seam(self, whole: str, seam: int) -> bool:
        ends = range(seam + OVERLAP, min(len(whole), seam + LONGEST))
        return any(whole[:end] in self._words for end in ends)
