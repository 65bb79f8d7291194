"""Numbers of documents: series whose counters are rows, so that two acts never take the same number."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from esep.kernel.models.base import Named, OfMunicipality


class NumberSeries(Named, OfMunicipality):
    """A run of numbers that begins anew by year, by convocation, or never.

    ``pattern`` shows a number: ``{number}`` and ``{period}`` are filled in, as in ``{number}/{period}``.
    """

    REF = "series"

    class Restart(models.TextChoices):
        """When the numbers begin at the first one again."""

        YEAR = "year", _("every year")
        CONVOCATION = "convocation", _("with every convocation")
        NEVER = "never", _("never")

    code = models.SlugField(max_length=60)
    restart = models.CharField(max_length=12, choices=Restart)
    pattern = models.CharField(max_length=60, default="{number}")

    class Meta:
        ordering = ("municipality", "code")
        constraints = (models.UniqueConstraint(fields=("municipality", "code"), name="series_once"),)


class NumberCounter(OfMunicipality):
    """The next number of a series in one period. On joining, ``next`` is set to continue the paper book."""

    REF = "counter"

    series = models.ForeignKey(NumberSeries, on_delete=models.PROTECT, related_name="counters")
    period = models.CharField(max_length=20, blank=True)
    next = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("municipality", "series", "period")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "series", "period"), name="counter_once"),
            models.CheckConstraint(condition=Q(next__gte=1), name="numbers_begin_at_one"),
        )


class IssuedNumber(OfMunicipality):
    """A number given to a row, for ever. An annulled number stays, with the reason, and is never given again."""

    REF = "number"

    series = models.ForeignKey(NumberSeries, on_delete=models.PROTECT, related_name="issued")
    period = models.CharField(max_length=20, blank=True)
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=80)
    subject = models.CharField(max_length=120)
    issued_at = models.DateTimeField()
    annulled_at = models.DateTimeField(null=True, blank=True)
    annul_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "series", "period", "number")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "series", "period", "number"), name="number_once"),
            models.UniqueConstraint(
                fields=("municipality", "series", "subject"),
                condition=Q(annulled_at__isnull=True),
                name="one_number_of_a_series_for_a_row",
            ),
            models.CheckConstraint(
                condition=Q(annulled_at__isnull=True, annul_reason="")
                | (Q(annulled_at__isnull=False) & ~Q(annul_reason="")),
                name="annulled_with_a_reason",
            ),
        )
