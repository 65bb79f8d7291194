"""Posting: the heads of the journals leave the building every day, and the outbox is emptied.

A message is sent after the act that queued it, never within it. Before an attempt the next one is already set down: a
crash between sending and saying so may repeat a message, and never loses one.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import override

from esep.access import Act, Actor
from esep.kernel import clock, scope
from esep.kernel.addresses import head_addresses
from esep.kernel.command import command
from esep.kernel.heads import Head, head_of
from esep.kernel.models import HeadAddress, Municipality, OutboxMessage
from esep.kernel.storage import BytesLost, store

LANGUAGES = ("ky", "ru")
TOPIC = "heads"
SECRET = frozenset({"receipt", "appeal", "subscription", "news"})
"""Topics of letters to residents, which carry the link that opens what they wrote or asked for. Their words are not
kept once they went out, or were given up: a link is worth as much as a password.
"""

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
PATIENCE = timedelta(days=3)
NO_MAIL = "django.core.mail.backends.dummy.EmailBackend"
WAITING, SENT, GIVEN_UP = OutboxMessage.State.WAITING, OutboxMessage.State.SENT, OutboxMessage.State.GIVEN_UP


class _QueuedAlready(Exception):
    """Another worker was first."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of the messages that were due."""

    sent: int = 0
    failed: int = 0
    given_up: int = 0
    unreachable: bool = False

    def __add__(self, other: "Delivered") -> "Delivered":
        return Delivered(
            self.sent + other.sent,
            self.failed + other.failed,
            self.given_up + other.given_up,
            self.unreachable or other.unreachable,
        )


def queue_heads(*, by: Actor, day: date) -> int:
    """Queue the head at the end of a day for each address in force, in every municipality. Returns how many messages.

    Asked again for the same day, it queues only what is not queued: nobody gets a head twice. Raises Refused.
    """
    return sum(_queue_heads_of(place, by=by, day=day) for place in Municipality.objects.order_by("pk"))


def can_send() -> bool:
    """Whether a mail server is named. Without one messages wait, and none is given up. A demonstration never sends."""
    return bool(settings.EMAIL_BACKEND != NO_MAIL) and not clock.stands_still()


def deliver(*, limit: int = 100) -> Delivered:
    """Send messages that are due, at most ``limit`` in each municipality; nobody gets mail of an invented one.

    When the mail server itself cannot be reached, the others are left for the next time.
    """
    done = Delivered()
    if not can_send():
        return done
    for place in Municipality.objects.filter(is_invented=False).order_by("pk"):
        with scope.of(place.pk):
            due = OutboxMessage.objects.filter(state=WAITING, due_at__lte=clock.now()).order_by("due_at", "pk")
            for message in due[:limit]:
                attempt = _attempt(message)
                done += attempt
                if attempt.unreachable:
                    return done
    return done


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts: a minute, then twice as long each time, six hours at most.

    >>> [str(wait_after(attempts)) for attempts in (1, 2, 3, 20)]
    ['0:01:00', '0:02:00', '0:04:00', '6:00:00']
    """
    doublings: int = 2 ** min(attempts - 1, 10)
    return min(LONGEST_WAIT, FIRST_WAIT * doublings)


def _queue_heads_of(place: Municipality, *, by: Actor, day: date) -> int:
    with scope.of(place.pk):
        head = head_of(place.pk, day)
        if head is None or not _unserved(day):
            return 0
    try:
        with command(Act.SEND_HEADS, by=by, municipality=place.pk) as acting:
            unserved = _unserved(day)
            if not unserved:
                raise _QueuedAlready
            subject, text = _said(place, head, day=day)
            for address in unserved:
                recipient = address.address
                acting.queue(key=_key(address, day), topic=TOPIC, recipient=recipient, subject=subject, text=text)
            acting.note_as(f"heads:{day.isoformat()}", head.line)
    except _QueuedAlready:
        return 0
    return len(unserved)


def _unserved(day: date) -> list[HeadAddress]:
    """The addresses of the municipality in scope for which the head of a day is not queued yet."""
    addresses = {_key(address, day): address for address in head_addresses()}
    queued = set(OutboxMessage.objects.filter(key__in=addresses).values_list("key", flat=True))
    return [address for key, address in addresses.items() if key not in queued]


def _key(address: HeadAddress, day: date) -> str:
    return f"{TOPIC}:{day.isoformat()}:{address.pk}"


def _said(place: Municipality, head: Head, *, day: date) -> tuple[str, str]:
    """Subject and text, in each language of the municipality below the other; the line stands alone, to be found."""
    texts = []
    for language in LANGUAGES:
        with override(language):
            title = _("Hash of the journal: %(day)s") % {"day": day.isoformat()}
            texts.append(
                "\n\n".join(
                    (
                        place.name_in(language),
                        f"{title}\n{_('Keep this message. With it you can show that nothing was changed afterwards.')}",
                    )
                )
            )
    return f"{place.name_ky} · {day.isoformat()} · {head.number}", "\n\n".join([f"{place.slug} {head.line}", *texts])


def _attempt(message: OutboxMessage) -> Delivered:
    now = clock.now()
    if not _claimed(message, now=now):
        return Delivered()
    try:
        _letter(message).send()
    except BytesLost as error:
        _end(message, state=GIVEN_UP, at=now, problem=_brief(error))
        return Delivered(given_up=1)
    except (OSError, ValueError) as error:
        unreachable = isinstance(error, OSError) and not isinstance(
            error, SMTPResponseException | SMTPRecipientsRefused
        )
        if now - message.queued_at < PATIENCE:
            _say(message, problem=_brief(error))
            return Delivered(failed=1, unreachable=unreachable)
        _end(message, state=GIVEN_UP, at=now, problem=_brief(error))
        return Delivered(given_up=1, unreachable=unreachable)
    _end(message, state=SENT, at=clock.now())
    return Delivered(sent=1)


def _letter(message: OutboxMessage) -> EmailMessage:
    """The message as it goes out. Raises BytesLost when a file of it cannot be read any more."""
    letter = EmailMessage(message.subject, message.text, to=[message.recipient], headers=message.headers)
    for file in message.enclosed:
        with store().open(file["sha256"], municipality=message.municipality_id) as content:
            letter.attach(file["name"], content.read(), file["media_type"])
    return letter


def _claimed(message: OutboxMessage, *, now: datetime) -> bool:
    """Set the next attempt down before this one; whoever does so first may send."""
    attempts = message.attempts + 1
    waiting = OutboxMessage.objects.filter(pk=message.pk, state=WAITING, due_at=message.due_at)
    return bool(waiting.update(attempts=attempts, due_at=now + wait_after(attempts)))


def _end(message: OutboxMessage, *, state: OutboxMessage.State, at: datetime, problem: str = "") -> None:
    """Say how it ended. Words that are a secret of the recipient are not kept any longer."""
    forgotten: dict[str, object] = {"text": "", "headers": {}} if message.topic in SECRET else {}
    _say(message, state=state, ended_at=at, problem=problem, **forgotten)


def _say(message: OutboxMessage, **columns: object) -> None:
    OutboxMessage.objects.filter(pk=message.pk, state=WAITING).update(**columns)


def _brief(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:500]
