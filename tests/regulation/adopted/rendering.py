"""Rendering: items back to print, one line each, to read them again."""

from collections.abc import Sequence

from esep.regulation.adopted import Item, ItemKind


def render(items: Sequence[Item]) -> str:
    """The items as a well-set text: each marker, then the words, then nothing broken."""
    return "\n".join(_line(item) for item in items)


def _line(item: Item) -> str:
    match item.kind:
        case ItemKind.TITLE | ItemKind.CONTENTS | ItemKind.PREAMBLE:
            return item.text
        case ItemKind.CHAPTER | ItemKind.SECTION | ItemKind.CLAUSE:
            return f"{item.number}. {item.text}"
        case ItemKind.DASH_ITEM:
            return f"- {item.text}"
        case _:
            return f"{item.number.rpartition(' ')[2]} {item.text}"
