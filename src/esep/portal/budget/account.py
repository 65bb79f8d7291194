"""What was left of the money as an account, half by half; and what each month brought, where months are reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from esep.finance.balancing import Balance
from esep.finance.halves import last_day
from esep.finance.money import ZERO
from esep.finance.queries.public.balances import PublicMonth
from esep.portal.money.choosing import short_half
from esep.portal.money.table import Column, Look, Shown, Table


@dataclass(frozen=True, slots=True)
class Left:
    """What was left in the evening of a day, in soms; ``agrees`` says whether the treasury says the same, none where
    it says nothing.
    """

    amount: Decimal
    on: date
    agrees: bool | None


def left_of(balances: Sequence[Balance]) -> Left | None:
    """What was left at the end of the last half-year; none where that cannot be told yet."""
    last = balances[-1] if balances else None
    if last is None or last.closing is None:
        return None
    agrees = last.closing == last.stated if last.stated is not None else None
    return Left(last.closing, last_day(last.year, last.half), agrees)


def balance_table(balances: Sequence[Balance]) -> Table:
    """From the opening to what was left, a column for each half-year. Loans and statements stand where there are any.

    There is no row where no half-year is reported.
    """
    lines: list[tuple[str, list[Decimal | None]]] = [
        (_("Was there at the beginning"), [one.opening for one in balances]),
        (_("Came in"), [one.income for one in balances]),
        (_("Spent"), [one.expense for one in balances]),
        (_("Borrowed"), [one.taken for one in balances]),
        (_("Paid back of loans"), [one.repaid for one in balances]),
        (_("Left at the end"), [one.closing for one in balances]),
        (_("Left as the treasury states"), [one.stated for one in balances]),
    ]
    always = {0, 1, 2, 5}
    shown = [line for at, line in enumerate(lines) if balances and (at in always or any(one for one in line[1]))]
    return Table(
        name="balance",
        title=_("What was left"),
        columns=(Column(_("Line")), *(Column(short_half(one.year, one.half), Look.SUM) for one in balances)),
        rows=tuple((Shown(words), *(Shown(value) for value in values)) for words, values in shown),
    )


def months_table(months: Sequence[PublicMonth]) -> Table:
    """What came in and went out month by month."""
    income = sum((one.income for one in months), ZERO)
    expense = sum((one.expense for one in months), ZERO)
    return Table(
        name="months",
        title=_("Month by month"),
        columns=(
            Column(_("Month")),
            Column(_("Came in"), Look.SUM),
            Column(_("Spent"), Look.SUM),
            Column(_("Source")),
            Column(_("Reported on"), Look.DAY),
        ),
        rows=tuple(
            (
                Shown(str(MONTHS[one.month]).capitalize()),
                Shown(one.income),
                Shown(one.expense),
                Shown(one.source),
                Shown(one.reported_on),
            )
            for one in months
        ),
        total=(Shown(_("Altogether")), Shown(income), Shown(expense), Shown(""), Shown(None)) if months else (),
    )
