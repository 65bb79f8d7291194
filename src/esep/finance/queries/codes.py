"""Codes of the classification: all, those that hold at a time, and how one is read (5.2)."""

from collections.abc import Mapping
from datetime import date

from esep.finance.halves import first_day, last_day
from esep.finance.models import BudgetCode
from esep.kernel.refusals import not_found


def codes() -> tuple[BudgetCode, ...]:
    """All codes of the municipality in scope, ended ones among them, in the order of the tables."""
    return tuple(BudgetCode.objects.all())


def codes_by_key() -> Mapping[int, BudgetCode]:
    """The same by their keys, in the same order."""
    return {code.pk: code for code in codes()}


def codes_between(first: date, last: date) -> tuple[BudgetCode, ...]:
    """Codes that hold on at least one day of a term."""
    return tuple(code for code in codes() if holds_between(code, first, last))


def codes_in(year: int) -> tuple[BudgetCode, ...]:
    """Codes that a line of a year's budget may use: those that hold on at least one of its days."""
    return codes_between(first_day(year, 1), last_day(year, 2))


def code_of(pk: int) -> BudgetCode:
    """One code. Raises Refused where there is none."""
    found = BudgetCode.objects.filter(pk=pk).first()
    if found is None:
        raise not_found()
    return found


def holds_between(code: BudgetCode, first: date, last: date) -> bool:
    """Whether a code holds on at least one day of a term, both days included."""
    return (code.since is None or code.since <= last) and (code.until is None or first <= code.until)
