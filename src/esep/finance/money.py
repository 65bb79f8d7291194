"""Money: soms with two decimals, kept as whole tyiyns so that both engines add exactly."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.db.models import BigIntegerField as _Whole
    from django.db.models.expressions import Combinable
else:

    class _Whole(models.BigIntegerField):
        """What only type checkers see with types in brackets."""

        def __class_getitem__(cls, types: object) -> type:
            return cls


_Set = TypeVar("_Set")
_Get = TypeVar("_Get")

TYIYN = Decimal("0.01")
ZERO = Decimal("0.00")
MOST = Decimal("9999999999999.99")
"""Soms beyond which a figure is a slip of the pen: ten thousand budgets of the republic fit below."""


def soms(value: Decimal) -> Decimal:
    """A sum in soms with two decimals. Raises ValueError for what is no sum of whole tyiyns, or beyond all sums.

    >>> soms(Decimal("7900000"))
    Decimal('7900000.00')
    """
    if not value.is_finite() or abs(value) > MOST:
        raise ValueError("beyond all sums")
    rounded = value.quantize(TYIYN)
    if rounded != value:
        raise ValueError("finer than a tyiyn")
    return rounded + ZERO


class MoneyField(_Whole[_Set, _Get]):
    """Soms as Decimal in Python, tyiyns as a whole number in the database, sums of queries too."""

    description = "soms"

    if TYPE_CHECKING:
        _pyi_private_set_type: Decimal | int | Combinable  # type: ignore[assignment]
        _pyi_private_get_type: Decimal  # type: ignore[assignment]

    def from_db_value(self, value: int | None, expression: object, connection: object) -> Decimal | None:
        """Soms from the tyiyns of a row or of a sum."""
        return None if value is None else Decimal(int(value)).scaleb(-2)

    def to_python(self, value: Any) -> Decimal | None:
        """Soms from what a form or a row holds. Raises ValidationError for what is no sum."""
        if value is None or value == "":
            return None
        try:
            return soms(value if isinstance(value, Decimal) else Decimal(str(value)))
        except (InvalidOperation, ValueError) as error:
            raise ValidationError(_("This is no sum in soms with at most two decimals."), code="invalid") from error

    def get_prep_value(self, value: Any) -> int | None:
        """Tyiyns for the database."""
        amount = self.to_python(value)
        return None if amount is None else int(amount.scaleb(2))

    @property
    def validators(self) -> list[Callable[[Any], None]]:
        """None of the whole numbers' own: they would compare soms with the limits of tyiyns."""
        return []
