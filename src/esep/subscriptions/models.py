"""Who asked to be told, of what, and what they were told. Without an account: an address, confirmed by a letter.

The address lies here alone, can be erased, and leaving erases it; the journal keeps digests.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from esep.community.models import Village
from esep.kernel.models import OfMunicipality


class Topic(models.TextChoices):
    """What somebody can be told of. Whoever chooses none is told of all."""

    MEETINGS = "meetings", pgettext_lazy("topic of letters", "Meetings and notices")
    PROMISES = "promises", pgettext_lazy("topic of letters", "Promises and measures")
    COUNCIL = "council", pgettext_lazy("topic of letters", "Sessions and decisions of the council")
    MONEY = "money", pgettext_lazy("topic of letters", "Budget and reports")
    PUBLICATIONS = "publications", pgettext_lazy("topic of letters", "Publications and vacancies")


class Subscription(OfMunicipality):
    """A wish to be told by e-mail. It counts once it is confirmed; ended ones lose their address.

    The code of its links follows from ``nonce`` and the installation's signing key; ``key`` is what it is found by.
    ``site`` is the address of the site over which it was asked for: where its links lead. ``village`` and ``deputy``
    narrow what is told; without topics everything is. ``is_doubtful`` ones came as programs send them, and wait for the
    others. ``mailed_at`` is when the letter that asks to confirm was queued, ``told_until`` when it was last looked
    whether there is something to tell.
    """

    REF = "subscription"
    CONTENT: ClassVar[tuple[str, ...]] = ("email",)

    class Pace(models.TextChoices):
        """How often letters come."""

        AT_ONCE = "at_once", pgettext_lazy("pace of letters", "at once")
        DAILY = "daily", pgettext_lazy("pace of letters", "once a day")
        WEEKLY = "weekly", pgettext_lazy("pace of letters", "once a week")

    nonce = models.CharField(max_length=64)
    key = models.CharField(max_length=64)
    site = models.CharField(max_length=300)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2)
    pace = models.CharField(max_length=7, choices=Pace)
    topics = models.JSONField(default=list, blank=True)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    deputy = models.CharField(max_length=40, blank=True)
    is_doubtful = models.BooleanField(default=False)
    asked_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True, blank=True)
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
    """That a subscription was told of something once: ``subject`` is a record (``meeting:M4``), ``what`` its news.

    ``message`` is the key of the letter.
    """

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
