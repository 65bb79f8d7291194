"""Submissions for tests, as residents would write them."""

from typing import Any

from esep.access import Act, Actor
from esep.appeals.models import Appeal, Submission
from esep.appeals.receiving import receive
from esep.appeals.sent import Sent, Writer
from esep.appeals.taking import take_appeal
from esep.kernel.command import command
from esep.kernel.models import Municipality

TEXT = "Көчөдө суу алты күндөн бери жок."
WRITER = Writer(name="Канаркина Айша", phone="+996 700 74 31 17", email="kanary7431@example.invalid")


def sent(**changed: Any) -> Sent:
    """What a resident of V4 writes about water, with some of it changed."""
    values: dict[str, Any] = {
        "kind": Submission.Kind.COMPLAINT,
        "text": TEXT,
        "topic": Submission.Topic.WATER,
        "village": "V4",
        "writer": WRITER,
    }
    return Sent(**{**values, **changed})


def a_submission(place: Municipality, *, by: Actor, **changed: Any) -> Submission:
    """A submission that waits."""
    with command(Act.ENTER_APPEALS, by=by, municipality=place.pk) as acting:
        return receive(acting, sent(**changed))


def an_appeal(place: Municipality, *, by: Actor, subject: str = "", **changed: Any) -> Appeal:
    """An appeal that waits for its answer."""
    with command(Act.ENTER_APPEALS, by=by, municipality=place.pk) as acting:
        return take_appeal(acting, receive(acting, sent(**changed)), subject=subject)
