"""Notices: what does not forbid a table, and wants a look before it is brought in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

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
    NO_HALF = "no_half"
    HIDDEN_LINES = "hidden_lines"
    HIDDEN_COLUMNS = "hidden_columns"


MESSAGES: Mapping[Rule, Words] = {
    Rule.HALF_ABOVE_YEAR: _("The half-year is above the year"),
    Rule.BELOW_NOTHING: _("The sum is below nothing"),
    Rule.TOTAL_DIFFERS: _("The table's own total is not the sum of its rows"),
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


class Summed(Protocol):
    """What notices ask of a line."""

    @property
    def row(self) -> int:
        """Its row as a person sees it."""

    @property
    def sums(self) -> tuple[int, ...]:
        """Its sums in tyiyns."""


def notices_of(
    sheet: SumSheet, lines: Sequence[Summed], totals: Sequence[Total], *, choice: Mapping[Field, int], table: Table
) -> tuple[Notice, ...]:
    """All that is to be told of a table, empty sorts left out."""
    has_half = table is Table.PLAN and Field.HALF_PLAN in choice
    found: dict[Rule, Collection[object]] = {
        Rule.TOTAL_DIFFERS: [total.line for total in totals if not total.fits],
        Rule.HALF_ABOVE_YEAR: [line.row for line in lines if line.sums[1] > line.sums[0] >= 0] if has_half else (),
        Rule.BELOW_NOTHING: [line.row for line in lines if min(line.sums) < 0],
        Rule.NO_HALF: [letters(choice[SUMS[table][0]])] if table is Table.PLAN and not has_half else (),
        Rule.HIDDEN_LINES: sheet.hidden_lines,
        Rule.HIDDEN_COLUMNS: [letters(column) for column in sheet.hidden_columns if column in choice.values()],
    }
    return tuple(
        Notice(rule=rule, count=len(rows), where=tuple(map(str, list(rows)[:SHOWN])))
        for rule, rows in found.items()
        if rows
    )
