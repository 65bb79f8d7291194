"""Telling: what is due to those who asked, in one act of a municipality: wishes expire, letters are queued.

A letter and the rows that say what it told are written together: whatever breaks off, nobody is told twice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from django.db.models import QuerySet

from esep.access import Act, Actor
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.forgetting import drop_letter, reword_letter
from esep.kernel.models import Municipality, OutboxMessage
from esep.regulation.dates import BISHKEK, legal_day
from esep.subscriptions.caps import MOST_TOLD_AN_HOUR, TELLING, letters_of, may_be_told, told_lately, unreachable
from esep.subscriptions.ending import end
from esep.subscriptions.letters import headers_of, release, telling
from esep.subscriptions.models import Subscription, Told, Topic
from esep.subscriptions.news.gathering import gathered
from esep.subscriptions.news.news import News, Reading
from esep.subscriptions.saying import WAITS, WAITS_AT_MOST
from esep.subscriptions.wishes import Wish

OLDEST = timedelta(days=30)
"""What became public longer ago is told to nobody any more."""

LETTERS_AT_ONCE = 100
"""Letters of one act; the next ones follow in the next."""

SETTLES = timedelta(minutes=5)
"""How long what is told at once rests first, so that a slip that is mended right away is told to nobody."""

DIGEST_HOUR = time(8)
MONDAY = 0
Pace = Subscription.Pace
State = OutboxMessage.State


class _NothingToDo(Exception):
    """There is nothing to expire and nothing to tell."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: wishes that expired, letters that ask to confirm, letters that tell, letters mended or dropped."""

    expired: int = 0
    asked: int = 0
    told: int = 0
    mended: int = 0

    def __bool__(self) -> bool:
        return bool(self.expired or self.asked or self.told or self.mended)

    def __add__(self, other: "Done") -> "Done":
        return Done(
            self.expired + other.expired,
            self.asked + other.asked,
            self.told + other.told,
            self.mended + other.mended,
        )


def tell_subscribers(*, by: Actor, municipality: Municipality) -> Done:
    """Let unconfirmed wishes expire, and queue the letters that are due. Where nothing is, nothing is journaled.

    Raises Refused.
    """
    done = Done()
    try:
        with command(Act.TELL_SUBSCRIBERS, by=by, municipality=municipality.pk) as acting:
            acting.stay_beside_law()
            found = _News(acting.municipality, acting.at)
            done = Done(
                expired=_expire(acting), asked=release(acting), mended=_mend(acting, found), told=_tell(acting, found)
            )
            if not done:
                raise _NothingToDo
    except _NothingToDo:
        return Done()
    return done


def due_since(pace: str, now: datetime) -> datetime:
    """Up to which moment letters of a pace tell what is new: now, this morning, or Monday morning."""
    if pace == Pace.AT_ONCE:
        return now - SETTLES
    today = legal_day(now)
    day = today if pace == Pace.DAILY else today - timedelta(days=today.weekday() - MONDAY)
    moment = datetime.combine(day, DIGEST_HOUR, BISHKEK)
    return moment if moment <= now else moment - timedelta(days=1 if pace == Pace.DAILY else 7)


@dataclass(slots=True)
class _News:
    """The news of the last days, gathered once for each language that somebody reads."""

    place: Municipality
    now: datetime
    read: dict[str, tuple[News, ...]] = field(default_factory=dict)

    def within(self, language: str) -> tuple[News, ...]:
        """All of it in a language."""
        if language not in self.read:
            since = self.now - OLDEST
            self.read[language] = gathered(Reading(self.place, legal_day(self.now), language, since))
        return self.read[language]


def _expire(acting: Acting) -> int:
    """End wishes whose letter went out three days ago, or cannot go out, and subscriptions that letters do not reach;
    forget their addresses.
    """
    waiting = Subscription.objects.filter(
        confirmed_at__isnull=True, ended_at__isnull=True, mailed_at__isnull=False, mailed_at__lte=acting.at
    )
    gone = [row for row in waiting.order_by("pk") if _has_waited(row, acting.at)]
    gone += Subscription.objects.filter(pk__in=unreachable(), ended_at__isnull=True).order_by("pk")
    for row in gone:
        end(acting, row)
    return len(gone)


def _has_waited(row: Subscription, now: datetime) -> bool:
    letters = list(letters_of(row))
    if not letters or row.asked_at <= now - WAITS_AT_MOST:
        return True
    last = letters[-1]
    if last.state == State.SENT:
        return last.ended_at is not None and last.ended_at <= now - WAITS
    return last.state == State.GIVEN_UP


def _tell(acting: Acting, found: _News) -> int:
    room = min(LETTERS_AT_ONCE, MOST_TOLD_AN_HOUR - told_lately(acting.at))
    told = 0
    for row in _confirmed():
        if told >= room:
            break
        due = due_since(row.pace, acting.at)
        if row.pace != Pace.AT_ONCE and row.told_until is not None and row.told_until > due:
            continue
        news = _new_to(row, found.within(row.language), until=due)
        if news and may_be_told(row, acting.at):
            _write(acting, row, news)
            told += 1
    return told


def _confirmed() -> QuerySet[Subscription]:
    """Those who wait longest come first, so that a cap keeps nobody waiting for ever."""
    rows = Subscription.objects.filter(confirmed_at__isnull=False, ended_at__isnull=True).select_related("village")
    return rows.order_by("told_until", "pk")


def _new_to(row: Subscription, news: Iterable[News], *, until: datetime) -> list[News]:
    """What somebody wants, and was not told yet, of the time since they confirmed."""
    assert row.confirmed_at is not None
    wish = wish_of(row)
    wanted = [one for one in news if row.confirmed_at <= one.at <= until and wish.takes(one)]
    if not wanted:
        return []
    known = set(row.told.values_list("subject", "what"))
    return [one for one in wanted if one.name not in known]


def wish_of(row: Subscription) -> Wish:
    """What a subscription wants to be told of."""
    return Wish(
        topics=frozenset(Topic(one) for one in row.topics),
        village=row.village.code if row.village is not None else "",
        deputy=row.deputy,
    )


def _write(acting: Acting, row: Subscription, news: Sequence[News]) -> None:
    letter = telling(row, worth_saying(news), place=acting.municipality)
    message = acting.queue(
        key=f"{TELLING}:{row.pk}:{acting.number}",
        topic=TELLING,
        recipient=row.email,
        subject=letter.subject,
        text=letter.text,
        headers=headers_of(row, place=acting.municipality),
    )
    for one in news:
        acting.save(
            Told(
                municipality=acting.municipality,
                subscription=row,
                subject=one.subject,
                what=one.what,
                message=message.key,
                at=acting.at,
            )
        )
    row.told_until = acting.at
    acting.save(row)


def worth_saying(news: Sequence[News]) -> list[News]:
    """Some news without those that others among them say too."""
    names = {one.name for one in news}
    return [one for one in news if not any((one.subject, other) in names for other in one.within)]


def _mend(acting: Acting, found: _News) -> int:
    """Write letters that still wait anew where something in them was taken back meanwhile, and drop empty ones."""
    waiting = list(OutboxMessage.objects.filter(topic=TELLING, state=State.WAITING).exclude(recipient=""))
    told = _told_in(waiting)
    mended = 0
    for message in waiting:
        rows = told.get(message.key, [])
        if rows:
            mended += _mend_one(acting, message, rows, found)
    return mended


def _mend_one(acting: Acting, message: OutboxMessage, rows: Sequence[Told], found: _News) -> int:
    row = rows[0].subscription
    standing = {one.name: one for one in found.within(row.language)}
    left = [standing[one.subject, one.what] for one in rows if (one.subject, one.what) in standing]
    if len(left) == len(rows):
        return 0
    if left:
        letter = telling(row, worth_saying(left), place=acting.municipality)
        if letter.text == message.text:
            return 0
        reword_letter(message, subject=letter.subject, text=letter.text)
    else:
        drop_letter(acting, message)
    acting.mention(row.ref)
    return 1


def _told_in(messages: Sequence[OutboxMessage]) -> Mapping[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    rows = Told.objects.filter(message__in=[one.key for one in messages]).select_related("subscription__village")
    for row in rows.order_by("pk"):
        found.setdefault(row.message, []).append(row)
    return found


def has_subscribers(municipality: Municipality) -> bool:
    """Whether anybody waits or is told in the municipality in scope."""
    return Subscription.objects.filter(municipality=municipality, ended_at__isnull=True).exists()
