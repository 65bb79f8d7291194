"""Binding: printed items meet the clauses of the pack, address to address."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from esep.regulation.adopted.item import FRONT, HEADINGS, Item


class PrintedClause(Protocol):
    """What binding needs of a clause of the pack: its id and the printed address it stands at."""

    @property
    def id(self) -> str:
        """The stable id, for example ``2.5-notice``."""

    @property
    def printed(self) -> str:
        """The printed address, for example ``2.5 -1``. Several clauses may share one."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What the print and the pack have in common, and what only one of them has.

    ``bound`` gives each bound item all clause ids of its address, in the order of the pack. ``extra`` are
    items that no clause knows; title, contents and headings never count, nor does a lead whose own items
    are known. ``absent`` are the ids of clauses whose address is not printed.
    """

    bound: Mapping[Item, tuple[str, ...]]
    extra: tuple[Item, ...]
    absent: tuple[str, ...]


def bind(items: Sequence[Item], clauses: Iterable[PrintedClause]) -> Bound:
    """Give each printed item the clauses whose address it bears. A number printed twice gets its clauses twice."""
    rows = list(clauses)
    by_address: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_address[_tidy(row.printed)].append(row.id)
    bound = {item: tuple(by_address[item.number]) for item in items if item.number in by_address}
    printed = {item.number for item in items}
    carrying = _addresses_above(bound)
    extra = [
        item
        for item in items
        if item not in bound and item.kind not in FRONT | HEADINGS and item.number not in carrying
    ]
    absent = [row.id for row in rows if _tidy(row.printed) not in printed]
    return Bound(bound, tuple(extra), tuple(absent))


def _tidy(address: str) -> str:
    return " ".join(address.split())


def _addresses_above(items: Iterable[Item]) -> set[str]:
    """Every address that stands above one of the items: ``7.2 4) а)`` gives ``7.2 4)`` and ``7.2``."""
    steps = [item.number.split(" ") for item in items]
    return {" ".join(path[:depth]) for path in steps for depth in range(1, len(path))}
