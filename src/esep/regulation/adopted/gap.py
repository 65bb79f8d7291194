"""Gaps: numbers that the print jumps over (oddities O2 and O3). They stay gaps; nothing is invented to fill them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esep.regulation.adopted.item import Item, ItemKind

ALPHABET = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
SELDOM_COUNTED = frozenset("ёйңөүъыь")
"""Letters that lists usually pass over: their absence is no gap."""

CHAPTER_NUMBER = re.compile(r"(\d+)-(.+)")


@dataclass(frozen=True, slots=True)
class Gap:
    """Addresses that the numbering leaves out between two printed ones.

    ``after`` is the last address before the gap (None when the list does not begin at its first number),
    ``before`` the first one behind it, ``missing`` the addresses in between.
    """

    after: str | None
    before: str
    missing: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The gap as plain data."""
        return {"after": self.after, "before": self.before, "missing": list(self.missing)}


def letters_between(first: str | None, *, last: str) -> tuple[str, ...]:
    """Letters a list skips from ``first`` (None: from the beginning) to ``last``; empty when it skips none.

    >>> letters_between("а", last="г")
    ('б', 'в')
    >>> letters_between("и", last="к")
    ()
    """
    if last not in ALPHABET or (first is not None and first not in ALPHABET):
        return ()
    start = 0 if first is None else ALPHABET.index(first) + 1
    skipped = ALPHABET[start : ALPHABET.index(last)]
    return tuple(letter for letter in skipped if letter not in SELDOM_COUNTED)


def gaps_in(items: Sequence[Item]) -> tuple[Gap, ...]:
    """Every jump in the numbering of chapters, sections, clauses and list items, in printed order.

    A section whose heading is not printed counts as present when a clause carries its number (oddity O11).
    """
    found: list[Gap] = []
    last: dict[tuple[str | None, ItemKind], tuple[str, str]] = {}
    for item in items:
        for series, address, step in _steps(item):
            before = last.get(series)
            missing = tuple(_between(series[1], before and before[1], step))
            if missing:
                found.append(Gap(before and before[0], address, tuple(_address(item, series[1], m) for m in missing)))
            if before is None or missing or _is_later(series[1], before[1], step):
                last[series] = (address, step)
    return tuple(found)


def _steps(item: Item) -> Iterator[tuple[tuple[str | None, ItemKind], str, str]]:
    """The numbered series an item belongs to: (series, address, own step in it)."""
    match item.kind:
        case ItemKind.CHAPTER:
            if match := CHAPTER_NUMBER.fullmatch(item.number):
                yield (None, item.kind), item.number, match[1]
        case ItemKind.SECTION:
            yield (None, item.kind), item.number, item.number
        case ItemKind.CLAUSE:
            above, _, step = item.number.rpartition(".")
            if "." not in above:
                yield (None, ItemKind.SECTION), above, above
            yield (above, item.kind), item.number, step
        case ItemKind.NUMBERED_ITEM | ItemKind.LETTERED_ITEM:
            yield (item.parent, item.kind), item.number, item.number.rpartition(" ")[2].rstrip(")")


def _between(kind: ItemKind, before: str | None, step: str) -> Iterator[str]:
    if kind is ItemKind.LETTERED_ITEM:
        yield from letters_between(before, last=step)
    else:
        yield from map(str, range(int(before or 0) + 1, int(step)))


def _is_later(kind: ItemKind, before: str, step: str) -> bool:
    return step > before if kind is ItemKind.LETTERED_ITEM else int(step) > int(before)


def _address(item: Item, kind: ItemKind, step: str) -> str:
    """The address that ``step`` would have had beside the item."""
    match kind:
        case ItemKind.CHAPTER:
            return f"{step}-{item.number.partition('-')[2]}"
        case ItemKind.SECTION:
            return step
        case ItemKind.CLAUSE:
            return f"{item.number.rpartition('.')[0]}.{step}"
        case _:
            return f"{item.parent} {step})"
