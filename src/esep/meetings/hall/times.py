"""When an event happened: a device's clock is kept as a claim and never trusted.

A device says its time twice: when the event happened and when it sends it. The difference between its sending time and
the server's receipt is the error of its clock, and is taken off. So a phone that is two hours wrong still opens the
desk at the right minute. What was typed in from paper has only the hour that people wrote down.
"""

from datetime import datetime, timedelta

WRONG_CLOCK = timedelta(minutes=2)
"""From this difference on it is worth saying that the device's clock is wrong."""


def happened_at(claimed_at: datetime, *, sent_at: datetime | None, received_at: datetime) -> datetime:
    """The server's reckoning of when an event happened, never later than its receipt.

    >>> from datetime import UTC
    >>> claimed, sent = datetime(2026, 5, 22, 12, 0, tzinfo=UTC), datetime(2026, 5, 22, 12, 10, tzinfo=UTC)
    >>> happened_at(claimed, sent_at=sent, received_at=datetime(2026, 5, 22, 14, 10, tzinfo=UTC)).hour
    14
    """
    if sent_at is None:
        return min(claimed_at, received_at)
    return min(claimed_at + clock_error(sent_at, received_at=received_at), received_at)


def clock_error(sent_at: datetime, *, received_at: datetime) -> timedelta:
    """How far a device's clock is behind the server's; the way through the network is part of it."""
    return received_at - sent_at
