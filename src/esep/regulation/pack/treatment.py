"""How each clause is treated: by which duties it is judged, or why it is not."""

from dataclasses import dataclass
from datetime import date

from esep.regulation.pack.edition import tables_on
from esep.regulation.pack.model import Because, Pack


@dataclass(frozen=True, slots=True)
class Treatment:
    """The duties that judge a clause, by itself or as a required part; else why none does, and what carries it."""

    rules: tuple[str, ...]
    because: Because | None = None
    through: tuple[str, ...] = ()


def treatment_of(pack: Pack, clause: str) -> Treatment:
    """How a clause is treated by the pack as it stands after its last amendment."""
    tables = tables_on(pack, date.max)
    rules = tuple(
        id
        for id, table in tables.items()
        if table["clause"] == clause or any(part["clause"] == clause for part in table.get("parts", ()))
    )
    for rows in pack.unchecked:
        if clause in rows.clauses:
            return Treatment(rules, rows.because, rows.through)
    return Treatment(rules)
