"""Rows that are entered once and never edited: a mistaken one is annulled with a reason, and stays."""

from django.db import models
from django.db.models import Q


class Annullable(models.Model):
    """In force unless annulled."""

    annulled_at = models.DateTimeField(null=True, blank=True)
    annul_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True


IN_FORCE = Q(annulled_at__isnull=True)


def annulled_with_a_reason(table: str) -> models.CheckConstraint:
    """The constraint that annulling names a reason."""
    return models.CheckConstraint(
        condition=Q(annulled_at__isnull=True, annul_reason="") | (Q(annulled_at__isnull=False) & ~Q(annul_reason="")),
        name=f"{table}_annulled_with_a_reason",
    )
