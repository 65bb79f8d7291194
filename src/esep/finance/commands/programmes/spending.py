"""Spending: what a work may cost in a year, and what was spent in each half of it (4.4-programmes)."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.finance.commands.programmes.finding import CLAUSE, standing_work
from esep.finance.entering import not_below_nothing
from esep.finance.models import Activity, ActivityMoney
from esep.kernel.acting import Acting, stale
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyEntry:
    """The money of a work in a year, in soms; what was spent in a half stays none until it is known."""

    year: int
    year_plan: Decimal
    half_plan: Decimal
    spent_first: Decimal | None = None
    spent_second: Decimal | None = None


def set_money(work: str, entry: MoneyEntry, *, by: Actor, municipality: int, seen: int | None = None) -> ActivityMoney:
    """Enter or correct the money of a work in a year; ``seen`` is the version of the row that stands there, none where
    nothing was entered yet.

    Raises Refused: a sum below nothing, a plan of the half above that of the year, a year that is not counted, STALE.
    """
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        return put_money(acting, standing_work(work), entry, seen=seen)


def put_money(acting: Acting, activity: Activity, entry: MoneyEntry, *, seen: int | None = None) -> ActivityMoney:
    """The same inside an act."""
    columns = _columns(entry)
    row = ActivityMoney.objects.filter(activity=activity, year=entry.year).first()
    if row is None:
        made = ActivityMoney(municipality=acting.municipality, activity=activity, year=entry.year, **columns)
        return acting.save(made)
    if seen is None:
        raise stale()
    for column, value in columns.items():
        setattr(row, column, value)
    return acting.edit(row, seen=seen)


def _columns(entry: MoneyEntry) -> dict[str, Decimal | None]:
    if not FIRST_YEAR <= entry.year <= LAST_YEAR:
        raise Refused.because("year_not_counted", _("Check the year."), clause=CLAUSE, field="year")
    sums = {
        "year_plan": entry.year_plan,
        "half_plan": entry.half_plan,
        "spent_first": entry.spent_first,
        "spent_second": entry.spent_second,
    }
    for field, amount in sums.items():
        if amount is not None:
            not_below_nothing(amount, field=field)
    if entry.half_plan > entry.year_plan:
        raise Refused.because(
            "half_above_year",
            _("The plan of the first half is above the plan of the year."),
            remedy=_("Check both sums."),
            clause=CLAUSE,
            field="half_plan",
        )
    return sums
