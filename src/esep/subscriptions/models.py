"""Who asked to be told, of what, and what they were told. Without an account: an address, confirmed by a letter.

The address lies here alone, can be erased, and leaving erases it; the journal keeps digests.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from esep.community.models import Village
from esep.kernel.models import OfMunicipality


class Subscription(OfMunicipality):
    """A wish to be told by e-mail. ``key`` is the secret of its links; it counts once it is confirmed.

    ``village`` and ``deputy`` narrow what is told; without topics everything is. Ended ones lose their address.
    """

    REF = "subscription"
    CONTENT: ClassVar[tuple[str, ...]] = ("email",)

    class Pace(models.TextChoices):
        """How often letters come."""

        AT_ONCE = "at_once", pgettext_lazy("pace of letters", "at once")
        DAILY = "daily", pgettext_lazy("pace of letters", "once a day")
        WEEKLY = "weekly", pgettext_lazy("pace of letters", "once a week")

    key = models.CharField(max_length=64)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2)
    pace = models.CharField(max_length=7, choices=Pace)
    topics = models.JSONField(default=list, blank=True)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    deputy = models.CharField(max_length=40, blank=True)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    told_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "key"), name="subscription_key_once"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(email=""), name="ended_subscription_has_no_address"
            ),
        )
        indexes = (models.Index(fields=("municipality", "email"), name="subscriptions_of_address"),)


class Told(OfMunicipality):
    """That a subscription was told of something once: ``subject`` is a row (``meeting:12``), ``what`` its news."""

    REF = "told"

    subscription = models.ForeignKey(Subscription, on_delete=models.PROTECT, related_name="told")
    subject = models.CharField(max_length=120)
    what = models.CharField(max_length=40)
    message = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ("municipality", "subscription", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "subscription", "subject", "what"), name="told_of_something_once"
            ),
        )
