"""Rows that can be taken back: they stay, with the moment and the reason."""

from django.db import models
from django.db.models import Q


class Withdrawable(models.Model):
    """A row that was taken back at ``withdrawn_at`` for ``withdrawn_reason``, or stands."""

    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True


def withdrawn_with_a_reason(table: str) -> models.CheckConstraint:
    """The constraint that what was taken back says why, and nothing else does."""
    return models.CheckConstraint(
        condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
        | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
        name=f"{table}_withdrawn_with_a_reason",
    )
