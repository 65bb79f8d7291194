"""Names of a list with letters that are not Kyrgyz: which cells they stand in, and the rows with them mended."""

from collections.abc import Sequence
from dataclasses import dataclass

from esep.community.lists.column import ListColumn
from esep.intake.column import ReadRow
from esep.intake.lookalikes import mended


@dataclass(frozen=True, slots=True)
class Respelled:
    """A cell by line and column, as it was typed and as it would be; ``after`` is empty where nobody can tell.

    ``letters`` are those that are not Kyrgyz: before and after look the same.
    """

    line: int
    column: str
    before: str
    after: str
    letters: tuple[str, ...]


def respelled(
    rows: Sequence[ReadRow], columns: Sequence[ListColumn]
) -> tuple[tuple[ReadRow, ...], tuple[Respelled, ...]]:
    """The rows with mended names, and every cell that differs by it or cannot be mended."""
    names = [column.name for column in columns if column.is_name]
    done: list[ReadRow] = []
    found: list[Respelled] = []
    for row in rows:
        typed = {name: row.text(name) for name in names}
        beside = " ".join(typed.values())
        values = dict(row.values)
        for name, text in typed.items():
            mending = mended(text, beside=beside)
            if mending.is_needed:
                after = mending.text if mending.is_whole else ""
                found.append(Respelled(row.line, name, text, after, mending.letters))
                values[name] = mending.text
        done.append(ReadRow(row.line, values))
    return tuple(done), tuple(found)
