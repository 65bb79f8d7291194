"""Drafts: items while their lines are still being collected."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from esep.regulation.adopted.item import Item, ItemKind


@dataclass(slots=True)
class Draft:
    """An item in the making: ``fragments`` are its lines without the marker, in order."""

    number: str
    kind: ItemKind
    parent: str | None
    line: int
    fragments: list[str] = field(default_factory=list)
    open_brackets: int = 0

    def add(self, fragment: str) -> None:
        """Append one line; an empty one (a marker that stands alone) adds nothing."""
        if fragment:
            self.fragments.append(fragment)
            self.open_brackets += fragment.count("(") - fragment.count(")")

    def finish(self, join: Callable[[Sequence[str]], str]) -> Item:
        """The item. Entries of the contents keep their lines, everything else becomes running text."""
        text = "\n".join(self.fragments) if self.kind is ItemKind.CONTENTS else join(self.fragments)
        return Item(self.number, self.kind, text, self.parent, self.line)
