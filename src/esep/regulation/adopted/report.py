"""Report: everything that reading an adopted text has shown, ready for a screen, a file or a test."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from esep.regulation.adopted.binding import PrintedClause, bind
from esep.regulation.adopted.gap import Gap, gaps_in
from esep.regulation.adopted.item import Item, ItemKind
from esep.regulation.adopted.outline import read_outline
from esep.regulation.adopted.remark import Remark
from esep.regulation.adopted.repair import repair
from esep.regulation.adopted.typography import oddities_in
from esep.regulation.refusals import BadInput

FEWEST_CLAUSES = 3
"""Numbered clauses without which a text is no regulation that Esep can read."""


class Source(Protocol):
    """A text and what was noticed while it was taken out of its file."""

    @property
    def text(self) -> str:
        """The plain text; pages are separated by form feeds."""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What the reader of the file noticed."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """An adopted text, item by item, bound to the clauses of a pack.

    ``bound`` holds the clause ids of each bound item; ``extra`` are printed items no clause knows;
    ``absent`` are ids of clauses the text does not print; ``gaps`` are jumps of the numbering; ``remarks``
    tell what was odd or mended.
    """

    items: tuple[Item, ...]
    bound: Mapping[Item, tuple[str, ...]]
    extra: tuple[Item, ...]
    absent: tuple[str, ...]
    gaps: tuple[Gap, ...]
    remarks: tuple[Remark, ...]

    def as_json(self) -> dict[str, object]:
        """The report as plain data. ``clause`` of an item is its first clause id, or null."""
        return {
            "items": [self._item_as_json(item) for item in self.items],
            "extra": [item.number for item in self.extra],
            "absent": list(self.absent),
            "gaps": [gap.as_json() for gap in self.gaps],
            "remarks": [remark.as_json() for remark in self.remarks],
        }

    def _item_as_json(self, item: Item) -> dict[str, object]:
        clauses = self.bound.get(item, ())
        return {
            "number": item.number,
            "kind": item.kind.value,
            "text": item.text,
            "clause": clauses[0] if clauses else None,
            "clauses": list(clauses),
            "line": item.line,
        }


def import_text(source: Source | str, *, clauses: Iterable[PrintedClause]) -> ImportReport:
    """Read an adopted regulation and bind it to the clauses of a pack.

    Raises :class:`BadInput` (``too_few_clauses``) when the text holds fewer than three numbered clauses.
    """
    text, seen = (source, ()) if isinstance(source, str) else (source.text, source.remarks)
    mended = repair(text)
    outline = read_outline(mended.text)
    found = sum(item.kind is ItemKind.CLAUSE for item in outline.items)
    if found < FEWEST_CLAUSES:
        raise BadInput.because("too_few_clauses", found=found, needed=FEWEST_CLAUSES)
    met = bind(outline.items, clauses)
    return ImportReport(
        items=outline.items,
        bound=met.bound,
        extra=met.extra,
        absent=met.absent,
        gaps=gaps_in(outline.items),
        remarks=(*seen, *mended.remarks, *outline.remarks, *oddities_in(mended.text)),
    )
