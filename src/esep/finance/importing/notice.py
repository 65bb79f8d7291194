"""Notices: what does not forbid a table, and wants a look before it is brought in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import gt

from django.utils.translation import gettext_lazy as _

from esep.finance.importing.field import SUMS, Field, Table
from esep.finance.importing.totals import Total
from esep.intake.grid import letters
from esep.intake.sums import SumSheet
from esep.kernel.refusals import Words

SHOWN = 10


class Rule(StrEnum):
    """What is told."""

    HALF_ABOVE_YEAR = "half_above_year"
    BELOW_NOTHING = "below_nothing"
    TOTAL_DIFFERS = "total_differs"
    CODES_STAND = "codes_stand"
    NO_HALF = "no_half"
    HIDDEN_LINES = "hidden_lines"
    HIDDEN_COLUMNS = "hidden_columns"


MESSAGES: Mapping[Rule, Words] = {
    Rule.HALF_ABOVE_YEAR: _("The half-year is above the year"),
    Rule.BELOW_NOTHING: _("The sum is below nothing"),
    Rule.TOTAL_DIFFERS: _("The table's own total is not the sum of its rows"),
    Rule.CODES_STAND: _("The version has other lines with the same codes: their sums add up"),
    Rule.NO_HALF: _("There is no column of the half-year: its plan is nothing in every line"),
    Rule.HIDDEN_LINES: _("Hidden rows are read too"),
    Rule.HIDDEN_COLUMNS: _("Hidden columns are read too"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sort of thing to look at: how often it is there, and the first rows or columns in which."""

    rule: Rule
    count: int
    where: tuple[str, ...]

    @property
    def words(self) -> Words:
        """What it is about."""
        return MESSAGES[self.rule]

    @property
    def is_of_columns(self) -> bool:
        """Whether columns are named, and not rows."""
        return self.rule in (Rule.NO_HALF, Rule.HIDDEN_COLUMNS)

    @property
    def more(self) -> int:
        """How many more there are than are named."""
        return self.count - len(self.where)


def notices_of(
    sheet: SumSheet,
    rows: Sequence[int],
    sums: Sequence[Sequence[int]],
    totals: Sequence[Total],
    *,
    codes_stand: Sequence[int],
    choice: Mapping[Field, int],
    table: Table,
) -> tuple[Notice, ...]:
    """All that is to be told of a table, empty sorts left out. ``rows`` and ``sums`` are those of the lines;
    ``codes_stand`` are the rows of those whose codes other lines of the version have.
    """
    has_half = table is Table.PLAN and Field.HALF_PLAN in choice
    found: dict[Rule, Collection[object]] = {
        Rule.TOTAL_DIFFERS: [total.line for total in totals if not total.fits],
        Rule.HALF_ABOVE_YEAR: [row for row, year, half in zip(rows, *sums, strict=True) if half > year >= 0]
        if has_half and any(map(gt, sums[1], sums[0]))
        else (),
        Rule.BELOW_NOTHING: [row for row, *own in zip(rows, *sums, strict=True) if min(own) < 0]
        if any(min(column, default=0) < 0 for column in sums)
        else (),
        Rule.CODES_STAND: codes_stand,
        Rule.NO_HALF: [letters(choice[SUMS[table][0]])] if table is Table.PLAN and not has_half else (),
        Rule.HIDDEN_LINES: sheet.hidden_lines,
        Rule.HIDDEN_COLUMNS: [letters(column) for column in sheet.hidden_columns if column in choice.values()],
    }
    return tuple(
        Notice(rule=rule, count=len(where), where=tuple(map(str, list(where)[:SHOWN])))
        for rule, where in found.items()
        if where
    )
