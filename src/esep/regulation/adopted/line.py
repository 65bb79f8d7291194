"""Lines: the text without what only the page needed (page numbers, running heads, blank lines, stray spaces)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from esep.regulation.adopted.remark import Remark

ENDINGS = re.compile("\r\n?")
INNER_BREAK = re.compile("[\v\x1c-\x1e\x85\u2028\u2029]")
INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1b]")
SPACES = re.compile(r"\s+")

BARE_NUMBER = re.compile(r"(\d{1,4})")
DRESSED_NUMBER = re.compile(
    r"[-–—]\s*\d{1,4}\s*[-–—]|(?:бет|стр\.?|с\.|page)\s*:?\s*\d{1,4}(?:\s*(?:/|из|of)\s*\d{1,4})?"
    r"|\d{1,4}\s*-?\s*(?:бет|стр\.?)|\d{1,4}\s*/\s*\d{1,4}",
    re.IGNORECASE,
)
RUNNING_PAGES = 3
"""A line must return on at least this many pages before it counts as a running head."""

HEAD_LINES = 3
"""Lines that a running head or foot may have."""

UNWRAPPED = 160
"""Characters. Lines longer than this are whole paragraphs: the text was not broken to a page width."""

FULL = 0.85
"""A line that leaves room for the next word within this part of the usual width was ended on purpose."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something on it. ``number`` counts from 1 in the source text.

    ``closes`` says that the line was visibly ended on purpose: the next word would still have fitted.
    """

    number: int
    text: str
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that carry the regulation, and what was left out on the way to them."""

    lines: tuple[Line, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    number: int
    page: int
    text: str
    gap: bool
    """Whether a blank line follows."""


def read_lines(text: str) -> Lines:
    """Split a text into its lines, dropping page breaks, page numbers, running heads and superfluous spaces.

    Line numbers stay those of the source, where only line feeds count. What was dropped is listed in the
    remarks.
    """
    kept = list(_pieces(ENDINGS.sub("\n", text)))
    breaks = text.count("\f")
    numbers: set[_Piece] = set()
    heads: set[_Piece] = set()
    for _ in range(HEAD_LINES):
        numbers |= _page_numbers(kept, paged=breaks > 0)
        kept = [piece for piece in kept if piece not in numbers]
        heads |= _running_heads(kept)
        kept = [piece for piece in kept if piece not in heads]
    remarks = []
    if breaks:
        remarks.append(Remark("page_breaks", {"count": breaks}))
    if numbers:
        remarks.append(_dropped("page_numbers", numbers))
    if heads:
        remarks.append(_dropped("running_heads", heads))
    return Lines(_with_closings(kept), tuple(remarks))


def _dropped(code: str, pieces: set[_Piece]) -> Remark:
    first = min(piece.number for piece in pieces)
    return Remark(code, {"count": len(pieces), "first": first}, first)


def _pieces(text: str) -> Iterator[_Piece]:
    page = 1
    found: list[tuple[int, int, str]] = []
    for number, raw in enumerate(text.split("\n"), start=1):
        for turn, part in enumerate(raw.split("\f")):
            page += turn > 0
            found.extend((number, page, _clean(bit)) for bit in INNER_BREAK.split(part))
    for here, after in pairwise([*found, (0, page, "")]):
        if here[2]:
            yield _Piece(*here, gap=not after[2])


def _clean(raw: str) -> str:
    return SPACES.sub(" ", INVISIBLE.sub("", unicodedata.normalize("NFC", raw))).strip()


def _edges(pieces: Sequence[_Piece]) -> Iterator[tuple[_Piece, _Piece]]:
    """First and last line of every page."""
    for _, page in groupby(pieces, key=lambda piece: piece.page):
        lines = list(page)
        yield lines[0], lines[-1]


def _page_numbers(pieces: Sequence[_Piece], *, paged: bool) -> set[_Piece]:
    dressed = {piece for piece in pieces if DRESSED_NUMBER.fullmatch(piece.text)}
    bare = [piece for piece in pieces if BARE_NUMBER.fullmatch(piece.text)]
    if paged:
        edge = {piece for ends in _edges(pieces) for piece in ends}
        return dressed | {piece for piece in bare if piece in edge}
    in_sequence = {
        piece for here, after in pairwise(bare) if int(after.text) == int(here.text) + 1 for piece in (here, after)
    }
    return dressed | in_sequence


def _running_heads(pieces: Sequence[_Piece]) -> set[_Piece]:
    """Lines that return at the top or the foot of most pages. A head on the first page may be the title: it stays."""
    edges = list(_edges(pieces))
    if len(edges) < RUNNING_PAGES:
        return set()
    enough = max(RUNNING_PAGES, (len(edges) + 1) // 2)
    tops = Counter(_masked(top) for top, _ in edges)
    feet = Counter(_masked(foot) for _, foot in edges)
    heads = {top for top, _ in edges if tops[_masked(top)] >= enough and top.page > 1}
    return heads | {foot for _, foot in edges if feet[_masked(foot)] >= enough}


def _masked(piece: _Piece) -> str:
    return re.sub(r"\d+", "#", piece.text)


def _with_closings(pieces: Sequence[_Piece]) -> tuple[Line, ...]:
    if not pieces:
        return ()
    lengths = sorted(len(piece.text) for piece in pieces)
    width = lengths[len(lengths) * 9 // 10]
    spaced = sum(piece.gap for piece in pieces) * 2 > len(pieces)
    lines = []
    for here, after in pairwise(pieces):
        fits = len(here.text) + 1 + len(after.text.split(" ", 1)[0]) <= FULL * width
        closes = width > UNWRAPPED or fits or (here.gap and not spaced)
        lines.append(Line(here.number, here.text, closes))
    return (*lines, Line(pieces[-1].number, pieces[-1].text, True))
