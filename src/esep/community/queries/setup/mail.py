"""The tests of the mail: what became of each."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from esep.access import Act, Actor
from esep.community.commands.setup import MAIL_TOPIC
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import OutboxMessage

LATEST = 5
"""Tests that are shown."""

LONG = timedelta(minutes=5)
"""After so long without an attempt, nobody seems to send."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTest:
    """A test message: to whom, when it was asked for, and what became of it.

    ``problem`` is what the mail server said last; ``ended_at`` is when it was sent or given up; ``waits_long`` says
    that nobody tried for minutes.
    """

    recipient: str
    queued_at: datetime
    state: str
    problem: str
    ended_at: datetime | None
    waits_long: bool

    @property
    def is_sent(self) -> bool:
        """Whether the mail server took it."""
        return self.state == OutboxMessage.State.SENT

    @property
    def is_given_up(self) -> bool:
        """Whether nothing more is tried."""
        return self.state == OutboxMessage.State.GIVEN_UP


def mail_tests(*, by: Actor, municipality: int) -> tuple[MailTest, ...]:
    """The last five tests, the newest first. One query. Raises Refused."""
    with seeing(Act.VIEW_SETUP, by=by, municipality=municipality):
        rows = OutboxMessage.objects.filter(topic=MAIL_TOPIC).order_by("-queued_at", "-pk")
        return tuple(
            MailTest(
                recipient=row.recipient,
                queued_at=row.queued_at,
                state=row.state,
                problem=row.problem,
                ended_at=row.ended_at,
                waits_long=not row.attempts and clock.now() - row.queued_at > LONG,
            )
            for row in rows[:LATEST]
        )
