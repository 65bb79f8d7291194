"""Front matter: title, contents list and preamble, told apart before the first rule is printed."""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from esep.regulation.adopted.draft import Draft
from esep.regulation.adopted.item import HEADINGS, ItemKind
from esep.regulation.adopted.line import Line
from esep.regulation.adopted.marker import marker_of, starts_a_sentence

CAPTION = re.compile(r"(?:мазмуну?|содержание|оглавление)\s?[:.]?", re.IGNORECASE)
NOT_LETTERS = re.compile(r"[\W\d_]+")
SENTENCE_END = re.compile(r"[.!?:;]$")

SENTENCE_WORDS = 12
"""A paragraph that ends like a sentence and has this many words is preamble; a shorter one belongs to the title."""

FEWEST_ENTRIES = 2
"""Numbered headings before the first rule that make a contents list."""


def fold(text: str) -> str:
    """Letters only, in lower case: a heading and its entry in the contents compare equal.

    >>> fold("Жалпы жоболор ........ 3") == fold("ЖАЛПЫ  ЖОБОЛОР")
    True
    """
    return NOT_LETTERS.sub("", text).casefold()


def read_front(lines: Sequence[Line], *, headings: Set[str]) -> list[Draft]:
    """The drafts of what stands before the first rule. ``headings`` are the folded headings printed further down."""
    start, end = _contents_span(lines, headings)
    before, contents, after = lines[:start], lines[start:end], lines[end:]
    title, preamble = (before, after) if after and contents else _split_title([*before, *after])
    parts = (
        (ItemKind.TITLE, title),
        (ItemKind.CONTENTS, contents),
        (ItemKind.PREAMBLE, preamble),
    )
    drafts = [_draft(kind, part) for kind, part in parts if part]
    return sorted(drafts, key=lambda draft: draft.line)


def _draft(kind: ItemKind, lines: Sequence[Line]) -> Draft:
    draft = Draft(kind.value, kind, None, lines[0].number)
    for line in lines:
        draft.add(line.text)
    return draft


def _contents_span(lines: Sequence[Line], headings: Set[str]) -> tuple[int, int]:
    """Where the contents list begins and ends; an empty span when there is none."""
    caption = next((at for at, line in enumerate(lines) if CAPTION.fullmatch(line.text)), None)
    entries = [
        at
        for at, line in enumerate(lines)
        if at > (-1 if caption is None else caption)
        and (marker := marker_of(line.text))
        and marker.kind in HEADINGS
        and (not marker.rest or starts_a_sentence(marker.rest))
    ]
    if caption is None and len(entries) < FEWEST_ENTRIES:
        return len(lines), len(lines)
    start = entries[0] if caption is None else caption
    return start, _end_of_entry(lines, entries[-1] if entries else start, headings)


def _end_of_entry(lines: Sequence[Line], last: int, headings: Set[str]) -> int:
    """One past the last line of the contents list, whose last numbered entry begins at ``last``."""
    marker = marker_of(lines[last].text)
    so_far = marker.rest if marker else ""
    for at in range(last + 1, len(lines)):
        if fold(so_far) in headings:
            return at
        so_far += lines[at].text
    following = range(last + 1, len(lines))
    capital = [at for at in following if starts_a_sentence(lines[at].text)]
    on_purpose = [at for at in capital if lines[at - 1].closes]
    return next(iter([*on_purpose, *capital]), len(lines))


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    paragraphs = [list(lines[:1])] if lines else []
    for here, after in pairwise(lines):
        ended = here.closes or SENTENCE_END.search(here.text)
        if ended and starts_a_sentence(after.text):
            paragraphs.append([])
        paragraphs[-1].append(after)
    return paragraphs


def _split_title(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Title and preamble: the preamble begins with the first whole sentence of some length."""
    at = 0
    for paragraph in _paragraphs(lines):
        words = sum(len(line.text.split()) for line in paragraph)
        if words >= SENTENCE_WORDS and SENTENCE_END.search(paragraph[-1].text):
            return lines[:at], lines[at:]
        at += len(paragraph)
    return lines, []
