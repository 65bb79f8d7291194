"""Caps: how many letters go out at most, so that nobody can flood strangers through this site.

All are counted in the outbox by the clock of acts. What a cap holds back waits; nothing of it is lost.
"""

from collections import Counter
from datetime import datetime, timedelta

from django.db.models import QuerySet

from esep.kernel.models import OutboxMessage
from esep.subscriptions.models import Subscription

ASKING, TELLING = "subscription", "news"
"""Topics of the letters: those that ask to confirm, and those that tell."""

HOUR, DAY = timedelta(hours=1), timedelta(days=1)

MOST_ASKED_AN_HOUR = 60
"""Letters that ask to confirm, of one municipality within an hour."""

MOST_ASKED_OF_ONE = 2
"""Letters that ask to confirm, to one address for one wish; the second a day after the first at the earliest."""

MOST_TOLD_AN_HOUR = 600
"""Letters that tell, of one municipality within an hour."""

MOST_TOLD_A_DAY_TO_ONE = 5
"""Letters that tell, to one address within a day. What comes after them stands in the next one."""

GIVEN_UP_IN_A_ROW = 3
"""Letters that could not be sent, one after the other, after which an address is taken for one that is no more."""


def asked_lately(now: datetime) -> int:
    """How many letters asked to confirm within the last hour."""
    return OutboxMessage.objects.filter(topic=ASKING, queued_at__gt=now - HOUR).count()


def told_lately(now: datetime) -> int:
    """How many letters told something within the last hour."""
    return OutboxMessage.objects.filter(topic=TELLING, queued_at__gt=now - HOUR).count()


def may_be_told(row: Subscription, now: datetime) -> bool:
    """Whether one more letter of today may go to the address of a subscription."""
    own = OutboxMessage.objects.filter(topic=TELLING, recipient__iexact=row.email, queued_at__gt=now - DAY)
    return own.count() < MOST_TOLD_A_DAY_TO_ONE


def letters_of(row: Subscription) -> QuerySet[OutboxMessage]:
    """The letters that asked to confirm a subscription, the newest last."""
    return OutboxMessage.objects.filter(key__startswith=f"{ASKING}:{row.pk}:").order_by("queued_at", "pk")


def unreachable() -> frozenset[int]:
    """The numbers of the subscriptions of which the last letters were all given up, so many of them in a row."""
    given_up = OutboxMessage.State.GIVEN_UP
    lost = OutboxMessage.objects.filter(topic=TELLING, state=given_up).exclude(recipient="")
    counted = Counter(int(key.split(":")[1]) for key in lost.values_list("key", flat=True))
    often = [number for number, count in counted.items() if count >= GIVEN_UP_IN_A_ROW]
    return frozenset(number for number in often if _last_states(number) == {given_up})


def _last_states(number: int) -> set[str]:
    letters = OutboxMessage.objects.filter(key__startswith=f"{TELLING}:{number}:").order_by("-queued_at", "-pk")
    return set(letters.values_list("state", flat=True)[:GIVEN_UP_IN_A_ROW])
