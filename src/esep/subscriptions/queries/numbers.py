"""Numbers of subscriptions for the office: how many, for what, and how their letters go. No address is among them."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from esep.access import Act, Actor
from esep.community.models import Village
from esep.community.queries.seeing import seeing
from esep.kernel.models import OutboxMessage
from esep.subscriptions.caps import ASKING, TELLING
from esep.subscriptions.models import Subscription, Topic

WEEK = timedelta(days=7)
State = OutboxMessage.State


@dataclass(frozen=True, slots=True)
class Count:
    """How many chose something, by its words."""

    words: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Who counts (``confirmed``), whose letter waits to be confirmed (``asked``), whose letter is held back by a cap.

    Letters of the last seven days: sent, waiting to be sent, given up.
    """

    confirmed: int
    asked: int
    held_back: int
    villages: tuple[Count, ...]
    everywhere: int
    topics: tuple[Count, ...]
    everything: int
    paces: tuple[Count, ...]
    sent: int
    waiting: int
    given_up: int

    @property
    def any(self) -> bool:
        """Whether anybody ever asked."""
        return bool(self.confirmed or self.asked or self.held_back or self.sent or self.waiting or self.given_up)


def numbers_of(*, by: Actor, municipality: int, now: datetime, language: str) -> Numbers:
    """The numbers as they stand. Raises Refused."""
    with seeing(Act.VIEW_SETUP, by=by, municipality=municipality):
        rows = list(Subscription.objects.filter(ended_at__isnull=True))
        confirmed = [row for row in rows if row.confirmed_at is not None]
        letters = OutboxMessage.objects.filter(topic__in=(ASKING, TELLING), queued_at__gt=now - WEEK)
        states = Counter(letters.order_by().values_list("state", flat=True))
        villages = Counter(row.village_id for row in confirmed)
        topics = Counter(topic for row in confirmed for topic in row.topics)
        paces = Counter(row.pace for row in confirmed)
        named = Village.objects.filter(pk__in=[pk for pk in villages if pk is not None]).order_by("code")
        return Numbers(
            confirmed=len(confirmed),
            asked=sum(row.confirmed_at is None and row.mailed_at is not None for row in rows),
            held_back=sum(row.mailed_at is None for row in rows),
            villages=tuple(Count(row.name_in(language), villages[row.pk]) for row in named),
            everywhere=villages[None],
            topics=tuple(Count(str(one.label), topics[one.value]) for one in Topic if topics[one.value]),
            everything=sum(not row.topics for row in confirmed),
            paces=tuple(Count(str(one.label), paces[one.value]) for one in Subscription.Pace if paces[one.value]),
            sent=states[State.SENT],
            waiting=states[State.WAITING],
            given_up=states[State.GIVEN_UP],
        )
