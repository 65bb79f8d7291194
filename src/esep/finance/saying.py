"""Saying sums: thousand soms with one decimal for reading, whole soms for whoever wants to be exact."""

from decimal import ROUND_HALF_UP, Decimal

from django.utils.formats import number_format

from esep.finance.comparing import TENTH
from esep.finance.money import TYIYN

THOUSAND = Decimal(1000)
NONE = "—"
"""What stands where there is no sum: that is not nothing."""


def thousands(amount: Decimal | None) -> str:
    """A sum in soms as thousand soms with one decimal, in the notation of the reader's language.

    >>> from django.utils.translation import override
    >>> with override("en"):
    ...     thousands(Decimal("7900000")), thousands(Decimal("-112650")), thousands(None)
    ('7,900.0', '-112.7', '—')
    """
    return NONE if amount is None else _said(amount / THOUSAND, to=TENTH)


def exact(amount: Decimal | None) -> str:
    """A sum in soms with its tyiyns, in the notation of the reader's language."""
    return NONE if amount is None else _said(amount, to=TYIYN)


def percent(value: Decimal | None) -> str:
    """Per cent with one decimal and the sign; a dash of nothing."""
    return NONE if value is None else f"{_said(value, to=TENTH)}%"


def quantity(value: Decimal | int | None) -> str:
    """A number of kilometres, lamps or hectares without needless noughts.

    >>> quantity(Decimal("0.0400")).replace(",", "."), quantity(94)
    ('0.04', '94')
    """
    if value is None:
        return NONE
    plain = Decimal(value).normalize()
    places = max(0, -int(plain.as_tuple().exponent))
    return number_format(f"{plain:f}", decimal_pos=places, use_l10n=True, force_grouping=True)


def _said(value: Decimal, *, to: Decimal) -> str:
    rounded = value.quantize(to, rounding=ROUND_HALF_UP)
    places = -int(to.as_tuple().exponent)
    return number_format(rounded + 0, decimal_pos=places, use_l10n=True, force_grouping=True)
