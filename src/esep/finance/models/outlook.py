"""What is ahead: the forecast, and the risks of the budget (5.2-risks, 5.3-forecast, 5.3-risk-assessment)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import pgettext_lazy

from esep.kernel.models import Editable, OfMunicipality
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR


class Forecast(Editable, OfMunicipality):
    """What an indicator is expected to be in a year, beside what it was; ``source`` is where that follows from."""

    REF = "forecast"

    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    position = models.PositiveSmallIntegerField(default=0)
    indicator_ky = models.CharField(max_length=200)
    indicator_ru = models.CharField(max_length=200, blank=True)
    unit_ky = models.CharField(max_length=60, blank=True)
    unit_ru = models.CharField(max_length=60, blank=True)
    base = models.DecimalField(max_digits=16, decimal_places=2, null=True, blank=True)
    expected = models.DecimalField(max_digits=16, decimal_places=2)
    source = models.CharField(max_length=300)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "year", "position", "pk")


class BudgetRisk(Editable, OfMunicipality):
    """What could upset the budget of a year: how likely, how hard, and what is done about it.

    ``is_found`` are those that showed in carrying a budget out (5.2); others are looked ahead to (5.3).
    """

    REF = "budget_risk"

    class Likelihood(models.TextChoices):
        """How likely it is."""

        UNLIKELY = "unlikely", pgettext_lazy("likelihood", "unlikely")
        POSSIBLE = "possible", pgettext_lazy("likelihood", "possible")
        LIKELY = "likely", pgettext_lazy("likelihood", "likely")

    class Effect(models.TextChoices):
        """How hard it would hit."""

        LOW = "low", pgettext_lazy("effect of a risk", "low")
        MEDIUM = "medium", pgettext_lazy("effect of a risk", "medium")
        HIGH = "high", pgettext_lazy("effect of a risk", "high")

    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    is_found = models.BooleanField(default=False)
    text_ky = models.CharField(max_length=500)
    text_ru = models.CharField(max_length=500, blank=True)
    likelihood = models.CharField(max_length=8, choices=Likelihood)
    effect = models.CharField(max_length=6, choices=Effect)
    answer_ky = models.CharField(max_length=500, blank=True)
    answer_ru = models.CharField(max_length=500, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "year", "pk")
