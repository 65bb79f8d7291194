"""Signs: which of them a paper can draw and a table can hold. What cannot be shown is marked, never dropped unseen."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands where a sign was that cannot be shown."""

LONGEST_RUN = 24
"""Signs without a space that stay together: the longest words of Kyrgyz."""

PIECE = 8
"""Signs after which a longer run may be broken, so that it leaves no cell."""

MOST_MARKS = 4
"""Marks over one letter. The typesetter takes minutes over a pile of thousands."""

BEYOND_OURS = "\u0530"
"""The first sign after the Latin, Greek and Cyrillic letters. Under others a mark may want a font that is not there."""

LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
RUNS = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
PIECES = re.compile(rf".{{{PIECE}}}[\u0300-\u036f]*(?=[^\u0300-\u036f])", re.DOTALL)


def drawn(text: str) -> str:
    """The text as a paper can draw it: unknown signs marked, long runs breakable, marks of direction left out.

    >>> drawn("Кат 📎 №4")
    'Кат \ufffd №4'
    """
    known = "".join(_unpiled(_drawn(sign) for sign in LINE_ENDS.sub("\n", text)))
    return RUNS.sub(lambda run: PIECES.sub("\\g<0>\u200b", run.group()), known)


def kept(text: str) -> str:
    """The text as a table can hold it: line ends made one kind, signs that XML forbids marked.

    >>> kept("бир\\r\\nэки\\x00")
    'бир\\nэки\ufffd'
    """
    return "".join(sign if _is_held(sign) else UNKNOWN for sign in LINE_ENDS.sub("\n", text))


def shortened(text: str, *, most: int) -> str:
    """The text in one line of at most ``most`` signs; what was cut off leaves three points."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _unpiled(signs: Iterable[str]) -> Iterator[str]:
    """The signs, where a mark without a letter of ours under it, or one too many, is shown as unknown."""
    pile = MOST_MARKS
    for sign in filter(None, signs):
        if unicodedata.category(sign).startswith("M"):
            pile += 1
            yield sign if pile <= MOST_MARKS else UNKNOWN
        else:
            pile = 0 if sign.isalpha() and sign < BEYOND_OURS else MOST_MARKS
            yield sign


def _drawn(sign: str) -> str:
    if sign == "\n" or sign in drawable():
        return sign
    if sign == "\t":
        return " "
    return "" if unicodedata.category(sign) == "Cf" else UNKNOWN


def _is_held(sign: str) -> bool:
    if sign in "\t\n":
        return True
    return unicodedata.category(sign) not in ("Cc", "Cs") and sign not in "\ufffe\uffff"


@cache
def drawable() -> frozenset[str]:
    """Every sign that the fonts inside the typesetter draw."""
    ranges = (files("esep.documents") / "signs.txt").read_text("utf-8").splitlines()
    bounds = (line.split("-") for line in ranges if not line.startswith("#"))
    return frozenset(
        chr(code) for first, *last in bounds for code in range(int(first, 16), int((last or [first])[0], 16) + 1)
    )
