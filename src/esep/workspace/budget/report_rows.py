"""The rows of a report that is typed: a sum for each code that is planned or was reported before (5.2)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from esep.finance.commands.execution.reporting import DoneEntry
from esep.finance.models import BudgetCode, BudgetLine, ExecutionLine
from esep.finance.money import ZERO
from esep.kernel.refusals import Words

NAME = re.compile(r"sum-(\d{1,12})-(\d{1,12})-(\d{1,12})-([A-Za-z0-9._-]{0,40})", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """What one sum is of: keys of its codes (0 where there is none) and the code of a village (or empty)."""

    income: int = 0
    function: int = 0
    economic: int = 0
    village: str = ""

    @property
    def name(self) -> str:
        """The name of its field, by which it is known again when the form comes back."""
        return f"sum-{self.income}-{self.function}-{self.economic}-{self.village}"

    def said(self, amount: Decimal) -> DoneEntry:
        """The row with its sum, as a line of the report."""
        return DoneEntry(
            amount=amount,
            income=self.income or "",
            function=self.function or "",
            economic=self.economic or "",
            village=self.village,
        )


def row_of(line: BudgetLine | ExecutionLine) -> ReportRow:
    """The row under which a line of a plan or of a report falls."""
    return ReportRow(
        income=line.income_id or 0,
        function=line.function_id or 0,
        economic=line.economic_id or 0,
        village=line.village.code if line.village is not None else "",
    )


def rows_named(names: Iterable[str]) -> tuple[ReportRow, ...]:
    """The rows whose sums came back, so that none is lost when the plan changed meanwhile."""
    found = (NAME.fullmatch(name) for name in names)
    return tuple(
        ReportRow(income=int(one[1]), function=int(one[2]), economic=int(one[3]), village=one[4])
        for one in found
        if one is not None
    )


def in_order(rows: Iterable[ReportRow], codes: Mapping[int, BudgetCode]) -> tuple[ReportRow, ...]:
    """Each row once, in the order of the classification: income, then functions with their economic items."""
    order = {key: at for at, key in enumerate(codes, start=1)}
    known = [row for row in dict.fromkeys(rows) if all(key in order for key in _keys(row))]
    return tuple(sorted(known, key=lambda row: (row.income == 0, [order[key] for key in _keys(row)], row.village)))


def reported(lines: Iterable[ExecutionLine]) -> dict[str, Decimal]:
    """The sums of a report by the names of their fields."""
    found: dict[str, Decimal] = {}
    for line in lines:
        name = row_of(line).name
        found[name] = found.get(name, ZERO) + line.amount
    return found


def heading(row: ReportRow, codes: Mapping[int, BudgetCode]) -> Words:
    """What rows are gathered under: the group of income, the function of expense."""
    return BudgetCode.Group(codes[row.income].group).label if row.income else str(codes[row.function])


def label(row: ReportRow, codes: Mapping[int, BudgetCode], villages: Mapping[str, str]) -> str:
    """What a row is called below its heading."""
    code = codes[row.income or row.economic]
    return f"{code} · {villages[row.village]}" if row.village in villages else str(code)


def _keys(row: ReportRow) -> tuple[int, ...]:
    return tuple(key for key in (row.income, row.function, row.economic) if key)
