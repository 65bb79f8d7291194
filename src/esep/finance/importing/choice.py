"""Choices: how a person lets a sheet be read, and whether it can be read so."""

from collections.abc import Mapping
from dataclasses import dataclass

from esep.finance.importing.fault import Fault, Faults, Wrong
from esep.finance.importing.field import CODES, SUMS, WORDS, Field, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How a sheet is to be read: its columns, how many soms one unit is, and the first row below the titles."""

    columns: Mapping[Field, int]
    unit: int
    first: int


def check_choice(choice: Choice, *, table: Table, width: int, faults: Faults) -> None:
    """Note what a choice lacks for a table, and what it names that a sheet of so many columns has not."""
    columns = choice.columns
    wanted = [SUMS[table][0]]
    if not any(field in columns for field in CODES):
        wanted.append(Field.INCOME)
    for field in {**dict.fromkeys(wanted), **dict.fromkeys(columns)}:
        if columns.get(field, width) >= width:
            faults.add(Fault(wrong=Wrong.COLUMN_MISSING, found=str(WORDS[field])))
    taken: dict[int, Field] = {}
    for field, at in columns.items():
        if taken.setdefault(at, field) is not field and not _may_share(field, taken[at]):
            faults.add(Fault(wrong=Wrong.COLUMN_TWICE, column=at))


def _may_share(one: Field, other: Field) -> bool:
    """One column may hold the names in both languages."""
    return {one, other} <= {Field.NAME_KY, Field.NAME_RU}
