"""Forgetting: letters to somebody who is erased lose their address and their words, sent or not."""

from django.db.models import Q

from esep.kernel.acting import Acting
from esep.kernel.models import OutboxMessage

EMPTIED: dict[str, object] = {"recipient": "", "subject": "", "text": "", "headers": {}, "problem": ""}
WAITING, GIVEN_UP = OutboxMessage.State.WAITING, OutboxMessage.State.GIVEN_UP


def forget_letters(acting: Acting, letters: Q) -> None:
    """Empty some letters of the municipality in scope inside an act. What waits is given up, and never sent.

    What happened to each, and when, stays. The database lets nothing else be done to a letter that went out.
    """
    ended = list(OutboxMessage.objects.filter(letters).exclude(state=WAITING).values_list("pk", flat=True))
    waiting = OutboxMessage.objects.filter(letters, state=WAITING)
    waiting.update(state=GIVEN_UP, ended_at=acting.at, **EMPTIED)
    OutboxMessage.objects.filter(pk__in=ended).update(**EMPTIED)


def reword_letter(message: OutboxMessage, *, subject: str, text: str) -> None:
    """Write a letter anew that still waits, because part of what it says was taken back; one that went out stays."""
    OutboxMessage.objects.filter(pk=message.pk, state=WAITING).update(subject=subject, text=text)


def drop_letter(acting: Acting, message: OutboxMessage) -> None:
    """Give a letter up that still waits, because nothing that it says stands; its words are emptied."""
    forget_letters(acting, Q(pk=message.pk, state=WAITING))
