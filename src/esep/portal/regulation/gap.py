"""Numbers that the print jumps over (oddities O2, O3): shown as gaps, never filled."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from esep.regulation.adopted.gap import gaps_in
from esep.regulation.adopted.item import Item, ItemKind
from esep.regulation.clauses import Clause
from esep.regulation.pack.model import Pack


@dataclass(frozen=True)
class Gap:
    """Printed places without text. `after` and `before` are the ids of the clauses on both sides."""

    missing: tuple[str, ...]
    after: str
    before: str

    @property
    def label(self) -> str:
        """The gap as it is cited: its only place, or the first and the last one."""
        ends = dict.fromkeys((self.missing[0], self.missing[-1]))
        return " – ".join(end.replace(" ", "\xa0") for end in ends)

    def holds(self, number: str) -> bool:
        """Whether `number` is one of the missing ones; items count by their dotted form too (7.2.6)."""
        return number in self.missing or number in {_dotted(place) for place in self.missing}


@cache
def gaps(pack: Pack) -> tuple[Gap, ...]:
    """Return every gap in the printed numbers of `pack`, in printed order."""
    clauses = list(pack.clauses.values())
    first_at: dict[str, int] = {}
    for position, clause in enumerate(clauses):
        first_at.setdefault(clause.printed, position)
    return tuple(
        Gap(
            missing=jump.missing,
            after=clauses[max(first_at[jump.before] - 1, 0)].id,
            before=clauses[first_at[jump.before]].id,
        )
        for jump in gaps_in(tuple(_items(clauses)))
        if jump.before in first_at
    )


def _items(clauses: list[Clause]) -> Iterator[Item]:
    """The numbered places of the clauses, each once, as the reader of adopted texts knows them."""
    for printed in dict.fromkeys(clause.printed for clause in clauses):
        above, _, last = printed.rpartition(" ")
        if not above and printed[:1].isdigit():
            yield Item(printed, ItemKind.CLAUSE, "", None, 0)
        elif last.endswith(")"):
            lettered = last[:-1].isalpha()
            kind = ItemKind.LETTERED_ITEM if lettered else ItemKind.NUMBERED_ITEM
            yield Item(printed, kind, "", above, 0)


def _dotted(place: str) -> str:
    """A numbered item as one number: `7.2 6)` is 7.2.6."""
    return place.replace(" ", ".").replace(")", "")
