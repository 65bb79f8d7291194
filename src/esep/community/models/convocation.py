"""Convocations of the council (glossary 16)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from esep.community.models.lasting import ENDS_BEFORE_IT_BEGINS
from esep.kernel.models import Editable, OfMunicipality

ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
LAST_NUMBER = 89


def roman(number: int) -> str:
    """A number as convocations are written.

    >>> roman(8), roman(49)
    ('VIII', 'XLIX')
    """
    written = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


class Convocation(Editable, OfMunicipality):
    """A council as elected; ``until`` is the last day of its term, planned at first and real once it is over."""

    REF = "convocation"
    IS_PUBLIC = True

    number = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(LAST_NUMBER)])
    elected_on = models.DateField()
    first_session_on = models.DateField()
    until = models.DateField()
    seats = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])

    class Meta:
        ordering = ("municipality", "number")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "number"), name="convocation_once"),
            models.CheckConstraint(
                condition=Q(first_session_on__gte=F("elected_on")) & Q(until__gte=F("first_session_on")),
                name="convocation_in_order",
                violation_error_message=ENDS_BEFORE_IT_BEGINS,
            ),
            models.CheckConstraint(condition=Q(seats__gte=1, number__gte=1), name="convocation_has_a_seat"),
        )

    def __str__(self) -> str:
        return self.roman

    @property
    def roman(self) -> str:
        """The number in Roman letters: VIII."""
        return roman(self.number)
