"""Items: the parts of a printed regulation, each under the address a reader would cite."""

from dataclasses import dataclass
from enum import StrEnum

from esep.regulation.adopted.typography import display


class ItemKind(StrEnum):
    """What sort of part it is."""

    TITLE = "title"
    CONTENTS = "contents"
    PREAMBLE = "preamble"
    CHAPTER = "chapter"
    SECTION = "section"
    CLAUSE = "clause"
    DASH_ITEM = "dash_item"
    NUMBERED_ITEM = "numbered_item"
    LETTERED_ITEM = "lettered_item"


HEADINGS = frozenset({ItemKind.CHAPTER, ItemKind.SECTION})
"""Parts that only carry the parts below them."""

FRONT = frozenset({ItemKind.TITLE, ItemKind.CONTENTS})
"""Parts before the rules that no clause answers to (the contents page never binds: oddity O11)."""


@dataclass(frozen=True, slots=True)
class Item:
    """One part of the printed text.

    ``number`` is its printed address: ``title``, ``contents``, ``preamble``, ``2-глава``, ``2`` (a
    section), ``2.5`` (a clause), then steps: ``2.5 -1`` for the first dash item, ``4.1 2)``, ``7.2 4) в)``.
    ``text`` has the letters of the source with the line breaks taken out (entries of the contents keep one
    line each) and without its own marker. ``parent`` is the address of the part it belongs to; ``line``
    counts from 1 in the source text.
    """

    number: str
    kind: ItemKind
    text: str
    parent: str | None
    line: int

    @property
    def display(self) -> str:
        """The text as a reader should see it: tidy quotation marks, the same words."""
        return display(self.text)
