"""A subscription as whoever holds its link sees it."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import override

from esep.access import NOBODY, Act
from esep.community.queries.seeing import seeing
from esep.subscriptions.codes import code_of
from esep.subscriptions.finding import subscription_by
from esep.subscriptions.models import Subscription, Topic
from esep.subscriptions.saying import chosen


class Standing(StrEnum):
    """How far a subscription is."""

    WAITS = "waits"
    COUNTS = "counts"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSubscription:
    """What was chosen, as codes and as ``lines`` of words. ``address`` shows enough of the e-mail to know it by."""

    code: str
    standing: Standing
    address: str
    topics: tuple[Topic, ...]
    village: str
    deputy: str
    pace: Subscription.Pace
    language: str
    lines: tuple[tuple[str, str], ...]


def own_subscription(code: str, *, municipality: int, language: str) -> OwnSubscription:
    """The subscription with the code of a link. Raises Refused (NOT_FOUND)."""
    with seeing(Act.SUBSCRIBE, by=NOBODY, municipality=municipality), override(language):
        row = subscription_by(code)
        return OwnSubscription(
            code=code_of(row.nonce),
            standing=_standing(row),
            address=masked(row.email),
            topics=tuple(Topic(one) for one in row.topics),
            village=row.village.code if row.village is not None else "",
            deputy=row.deputy,
            pace=Subscription.Pace(row.pace),
            language=row.language,
            lines=chosen(row, language=language),
        )


def masked(email: str) -> str:
    """An address of which the middle is left out.

    >>> masked("aibek@example.kg")
    'a…@example.kg'
    """
    name, _at, host = email.rpartition("@")
    return f"{name[:1]}…@{host}" if host else ""


def _standing(row: Subscription) -> Standing:
    if row.ended_at is not None:
        return Standing.ENDED
    return Standing.COUNTS if row.confirmed_at is not None else Standing.WAITS
