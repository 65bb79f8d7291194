"""The codes that a line may use at a time: found by their text or their key, refused where they do not hold (5.2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.finance.models import BudgetCode, Side
from esep.finance.queries.codes import codes, holds_between
from esep.kernel.refusals import Refusal, Refused

CLAUSE = "5.2-lead"
Named = str | int
"""A code by its text (``1.1``) or by the key of its row; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrying:
    """The codes of a line: one of income, or the function and the economic item of expense."""

    income: BudgetCode | None = None
    function: BudgetCode | None = None
    economic: BudgetCode | None = None

    @property
    def side(self) -> Side:
        """On which side of the budget the line stands."""
        return Side.INCOME if self.income is not None else Side.EXPENSE

    @property
    def columns(self) -> dict[str, object]:
        """The codes as tables keep them."""
        return {"side": self.side.value, "income": self.income, "function": self.function, "economic": self.economic}


class Codebook:
    """The codes of the municipality in scope that hold on some day of a term. One query, however many lines ask."""

    def __init__(self, first: date, last: date, *, known: Iterable[BudgetCode] | None = None) -> None:
        self._first, self._last = first, last
        self._codes = tuple(codes() if known is None else known)

    def carrying(self, *, income: Named = "", function: Named = "", economic: Named = "") -> Carrying:
        """The codes of a line. Raises Refused with all that is wrong: missing, too many, unknown, not in force."""
        if bool(income) == bool(function or economic):
            raise Refused.because(
                "codes_do_not_fit",
                _("Income has one code. Expense has two: the function and the economic item."),
                remedy=_("Choose the code of income, or both codes of expense."),
                clause=CLAUSE,
                field="income" if income else "function",
            )
        wanted = {"income": income} if income else {"function": function, "economic": economic}
        found, refusals = {}, []
        for kind, name in wanted.items():
            answer = self._found(BudgetCode.Kind(kind), name)
            if isinstance(answer, Refusal):
                refusals.append(answer)
            else:
                found[kind] = answer
        if refusals:
            raise Refused(refusals)
        return Carrying(**found)

    def _found(self, kind: BudgetCode.Kind, name: Named) -> BudgetCode | Refusal:
        if not name:
            return Refusal(
                code="code_missing",
                message=_("This code is missing."),
                remedy=_("Expense has two codes: the function and the economic item."),
                clause=CLAUSE,
                field=kind.value,
            )
        named = [row for row in self._codes if row.kind == kind and name in (row.pk, row.code)]
        holding = [row for row in named if holds_between(row, self._first, self._last)]
        if holding:
            return holding[-1]
        if named:
            return Refusal(
                code="code_does_not_hold",
                message=_("This code does not hold at that time: %(code)s.") % {"code": named[-1].code},
                remedy=_("Choose the code that holds then, or correct its days in the classification."),
                clause=CLAUSE,
                field=kind.value,
            )
        return Refusal(
            code="no_such_code",
            message=_("The classification has no such code: %(code)s.") % {"code": name},
            remedy=_("Enter the code in the classification first."),
            clause=CLAUSE,
            field=kind.value,
        )
