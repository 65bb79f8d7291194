"""Who asks for letters in tests, and what lies in the outbox."""

import re
from datetime import datetime, timedelta
from typing import Any

from esep.access import NOBODY, OPERATOR
from esep.kernel import clock, scope
from esep.kernel.models import Municipality, OutboxMessage
from esep.subscriptions.caps import ASKING, TELLING
from esep.subscriptions.codes import code_of
from esep.subscriptions.commands.asking import Asked, ask_for_letters
from esep.subscriptions.commands.keeping import confirm
from esep.subscriptions.commands.telling import Done, tell_subscribers
from esep.subscriptions.models import Subscription

EMAIL = "kanary9264@example.invalid"
SITE = "https://esep.example.kg"


def ask(place: Municipality, email: str = EMAIL, **changed: Any) -> None:
    """Ask for letters, as a visitor does."""
    ask_for_letters(Asked(email=email, site=SITE, **changed), by=NOBODY, municipality=place.pk)


def subscribed(place: Municipality, email: str = EMAIL, **changed: Any) -> Subscription:
    """Somebody who asked and confirmed."""
    ask(place, email, **changed)
    return confirm(code_of(row_of(place, email).nonce), by=NOBODY, municipality=place.pk)


def row_of(place: Municipality, email: str = EMAIL) -> Subscription:
    """The newest subscription of an address."""
    with scope.of(place.pk):
        return Subscription.objects.filter(email=email).order_by("-pk")[0]


def again(place: Municipality, row: Subscription) -> Subscription:
    """A subscription as it is in the database now."""
    with scope.of(place.pk):
        return Subscription.objects.get(pk=row.pk)


def letters(place: Municipality, topic: str = TELLING, *, to: str = "") -> list[OutboxMessage]:
    """The letters of a topic in the outbox."""
    with scope.of(place.pk):
        rows = OutboxMessage.objects.filter(topic=topic).order_by("pk")
        return list(rows.filter(recipient=to) if to else rows)


def asked_letters(place: Municipality) -> list[OutboxMessage]:
    """The letters that ask to confirm."""
    return letters(place, ASKING)


def tell(place: Municipality, *, after: timedelta = timedelta(minutes=10)) -> Done:
    """Let the worker come by some time later."""
    with clock.set_to(clock.now() + after):
        return tell_subscribers(by=OPERATOR, municipality=place)


def tell_at(place: Municipality, moment: datetime) -> Done:
    """Let the worker come by at an instant."""
    with clock.set_to(moment):
        return tell_subscribers(by=OPERATOR, municipality=place)


def code_in(text: str) -> str:
    """The code in the links of a letter."""
    found = re.search(r"/subscriptions/([0-9a-f]{32})/", text)
    assert found is not None, text
    return found[1]
