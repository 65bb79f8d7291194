"""What one person asked for and a second must agree to."""

from django.db import models
from django.db.models import F, Q

from esep.kernel.models.account import Account
from esep.kernel.models.base import OfMunicipality


class SecondPersonRequest(OfMunicipality):
    """An act that needs two persons, asked for by one. It is done in the moment the second agrees, or never."""

    REF = "request_of_two"

    class Outcome(models.TextChoices):
        """How it ended; empty while it waits."""

        DONE = "done"
        DECLINED = "declined"

    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    reason = models.CharField(max_length=500)
    asked_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    answered_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)
    answer_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "asked_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(answered_by__isnull=True) | Q(outcome="declined") | ~Q(answered_by=F("asked_by")),
                name="two_different_persons",
            ),
            models.UniqueConstraint(
                fields=("municipality", "act", "subject"), condition=Q(outcome=""), name="asked_once"
            ),
        )
