"""Rows that hold from one day to another. They end with a reason and are never deleted."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

ENDS_BEFORE_IT_BEGINS = _("The last day is before the first.")


class Lasting(models.Model):
    """Held from ``since`` through ``until``, both included; an unknown beginning is empty, and so is no end."""

    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True

    def holds_on(self, day: date) -> bool:
        """Whether it held on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def holding_on(day: date) -> Q:
    """The filter for rows that held on a day."""
    return (Q(since__isnull=True) | Q(since__lte=day)) & (Q(until__isnull=True) | Q(until__gte=day))


def ends_after_it_begins(table: str) -> models.CheckConstraint:
    """The constraint that the last day is not before the first; empty days pass."""
    return models.CheckConstraint(
        condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
        name=f"{table}_ends_after_it_begins",
        violation_error_message=ENDS_BEFORE_IT_BEGINS,
    )


def reason_needs_an_end(table: str) -> models.CheckConstraint:
    """The constraint that only what has a last day has a reason for it."""
    return models.CheckConstraint(
        condition=Q(end_reason="") | Q(until__isnull=False), name=f"{table}_reason_needs_an_end"
    )
