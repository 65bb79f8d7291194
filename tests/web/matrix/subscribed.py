"""Somebody who is told of news by e-mail, for the addresses of the matrix."""

from esep.access import NOBODY, OPERATOR, Act
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import Municipality, OutboxMessage
from esep.subscriptions.caps import TELLING
from esep.subscriptions.codes import code_of
from esep.subscriptions.commands.asking import Asked, ask_for_letters
from esep.subscriptions.commands.keeping import confirm
from esep.subscriptions.models import Subscription, Told
from esep.subscriptions.wishes import Wish


def subscribed_in(village: str, *, meeting: str, place: Municipality, address: str) -> str:
    """Ask for letters of a village and confirm it; a letter of the changed meeting went out: the code of the links."""
    asked = Asked(email=f"{address}@example.invalid", site="https://example.invalid", wish=Wish(village=village))
    ask_for_letters(asked, by=NOBODY, municipality=place.pk)
    with scope.of(place.pk):
        row = Subscription.objects.get(email=asked.email)
    code = code_of(row.nonce)
    confirm(code, by=NOBODY, municipality=place.pk)
    with command(Act.TELL_SUBSCRIBERS, by=OPERATOR, municipality=place.pk) as acting:
        key, subject = f"{TELLING}:{row.pk}:1", f"meeting:{meeting}"
        letter = acting.queue(key=key, topic=TELLING, recipient=asked.email, subject="Кат", text="Кат")
        told = Told(
            municipality=place, subscription=row, subject=subject, what="plan:2", message=letter.key, at=acting.at
        )
        acting.save(told)
    with scope.of(place.pk):
        OutboxMessage.objects.filter(pk=letter.pk).update(state=OutboxMessage.State.SENT, ended_at=letter.queued_at)
    return code
