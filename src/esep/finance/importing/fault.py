"""Faults: what keeps a table from being brought in, in which cell, and how it is mended there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from esep.intake.grid import letters
from esep.kernel.refusals import Words

MOST_TOLD = 200
"""Faults that are told one by one; of the rest the number is told."""


class Wrong(StrEnum):
    """What is wrong with a cell."""

    NOT_A_SUM = "not_a_sum"
    DAY_FOR_SUM = "day_for_sum"
    TOO_LARGE = "too_large"
    TOO_FINE = "too_fine"
    MERGED_SUM = "merged_sum"
    UNSOLVED = "unsolved"
    ERROR_CELL = "error_cell"
    DAY_FOR_CODE = "day_for_code"
    NOT_A_CODE = "not_a_code"
    CODE_MISSING = "code_missing"
    CODE_REFUSED = "code_refused"
    NO_SUCH_VILLAGE = "no_such_village"
    NAME_TOO_LONG = "name_too_long"
    TWICE = "twice"
    STANDS_ALREADY = "stands_already"
    NO_LINES = "no_lines"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"


MESSAGES: Mapping[Wrong, Words] = {
    Wrong.NOT_A_SUM: _("This is no sum."),
    Wrong.DAY_FOR_SUM: _("The spreadsheet took this sum for a day."),
    Wrong.TOO_LARGE: _("This sum is larger than any budget."),
    Wrong.TOO_FINE: _("This sum is finer than a tyiyn."),
    Wrong.MERGED_SUM: _("One sum stands over several rows."),
    Wrong.UNSOLVED: _("A formula stands here, and its result is not in the file."),
    Wrong.ERROR_CELL: _("The formula in this cell ended in an error."),
    Wrong.DAY_FOR_CODE: _("The spreadsheet took this code for a day."),
    Wrong.NOT_A_CODE: _("This is no code."),
    Wrong.CODE_MISSING: _("A sum stands here without a code, and it is no total of other rows."),
    Wrong.CODE_REFUSED: _("This code cannot be used."),
    Wrong.NO_SUCH_VILLAGE: _("There is no such village."),
    Wrong.NAME_TOO_LONG: _("This text is too long. Shorten it."),
    Wrong.TWICE: _("The same line stands in an earlier row."),
    Wrong.STANDS_ALREADY: _("This line stands in the version already."),
    Wrong.NO_LINES: _("The table has no line with a code and a sum."),
    Wrong.COLUMN_MISSING: _("A needed column is not chosen."),
    Wrong.COLUMN_TWICE: _("The same column is chosen twice."),
}
REMEDIES: Mapping[Wrong, Words] = {
    Wrong.NOT_A_SUM: _("Write digits only, for example: 7 900,5. Leave the cell empty where there is no sum."),
    Wrong.DAY_FOR_SUM: _("Set the format of the cell to a number, and type the sum again."),
    Wrong.TOO_LARGE: _("Check the figures, and whether they are soms or thousand soms."),
    Wrong.TOO_FINE: _("Round the sum to two decimals of a som."),
    Wrong.MERGED_SUM: _("Part the cells, and write in each row its own sum."),
    Wrong.UNSOLVED: _("Open the file in a spreadsheet program, save it, and send it again."),
    Wrong.ERROR_CELL: _("Mend the formula, or type the value."),
    Wrong.DAY_FOR_CODE: _("Set the format of the cell to text, and type the code again."),
    Wrong.NOT_A_CODE: _("Write the code as the classification has it, for example: 2111."),
    Wrong.CODE_MISSING: _("Write the code, or check the rows that this total adds up."),
    Wrong.CODE_REFUSED: _("Compare it with the classification."),
    Wrong.NO_SUCH_VILLAGE: _("Write the name as the directory has it, or leave the cell empty."),
    Wrong.NAME_TOO_LONG: _("The limit of characters is 300."),
    Wrong.TWICE: _("Take one of them out, or say in words what each is for."),
    Wrong.STANDS_ALREADY: _("Put this table in place of the earlier one, or take the line out of it."),
    Wrong.NO_LINES: _("Check the sheet and the columns that were chosen."),
    Wrong.COLUMN_MISSING: _("Choose the column in which it stands."),
    Wrong.COLUMN_TWICE: _("Choose for each field a column of its own."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong. ``line`` counts from 1, ``column`` from 0; none where no one cell is meant.

    ``said`` and ``way_out`` are the words of whoever knows better than the kind alone.
    """

    wrong: Wrong
    line: int | None = None
    column: int | None = None
    found: str = ""
    said: Words = field(default="", compare=False)
    way_out: Words = field(default="", compare=False)

    @property
    def cell(self) -> str:
        """The cell as a spreadsheet names it: ``C17``; a row alone where no column is known."""
        return f"{'' if self.column is None else letters(self.column)}{'' if self.line is None else self.line}"

    @property
    def words(self) -> Words:
        """What is wrong."""
        return self.said or MESSAGES[self.wrong]

    @property
    def remedy(self) -> Words:
        """How it is mended."""
        return self.way_out or REMEDIES[self.wrong]


class Faults:
    """Faults as they are found: the first ones told, all of them counted."""

    def __init__(self) -> None:
        self.count = 0
        self._told: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Note a fault."""
        self.count += 1
        if len(self._told) < MOST_TOLD:
            self._told.append(fault)

    def told(self) -> tuple[Fault, ...]:
        """Those that are told, in the order of the sheet."""
        return tuple(sorted(self._told, key=lambda one: (one.line or 0, one.column or 0)))
