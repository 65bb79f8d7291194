"""Vitals of an installation: what a monitor asks every minute. They say nothing about people, records or versions."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from esep.kernel import clock, scope, steps
from esep.kernel.journal import SKEW
from esep.kernel.life import Life
from esep.kernel.models import JournalEntry, Municipality, OutboxMessage

LEAST_FREE = 200
"""Megabytes that must be free: room for some thousand acts, and for telling in time."""
SILENT = 300
"""Seconds without a sign of life: a mail server that does not answer holds the worker up for half a minute a letter."""
WAITING = 6 * 3600
"""Seconds that a message may wait; between attempts there are six hours at most."""
MEGABYTE = 1 << 20


class Vital(StrEnum):
    """What is looked at."""

    DATABASE = "database"
    """It answers."""
    TABLES = "tables"
    """They are those of this Esep."""
    DISK = "disk"
    """Megabytes free where records and files lie."""
    CLOCK = "clock"
    """Seconds by which the computer's clock is behind the newest entry of a journal."""
    WORKER = "worker"
    """Seconds since its last sign of life; looked at where it has mail to send or backups to make."""
    BACKUP = "backup"
    """Seconds up to which records could be lost, were the computer lost now."""
    OUTBOX = "outbox"
    """Seconds that the oldest message has been waiting."""


@dataclass(frozen=True, slots=True)
class Check:
    """One vital: whether it is well, and the number that shows it where there is one."""

    vital: Vital
    is_well: bool
    value: int | None = None


def checks() -> tuple[Check, ...]:
    """Every vital that there is to look at here: four short queries and one file, however many records there are."""
    return tuple(_checks())


def waiting_since() -> datetime | None:
    """When the message was queued that has been waiting longest, in all municipalities; none where nothing waits."""
    waiting = []
    for place in Municipality.objects.order_by("pk"):
        with scope.of(place.pk):
            first = OutboxMessage.objects.filter(state=OutboxMessage.State.WAITING).order_by("queued_at", "pk").first()
            waiting += [first.queued_at] if first else []
    return min(waiting, default=None)


def _checks() -> Iterator[Check]:
    try:
        behind = _behind()
        tables = steps.carried_out() == steps.known()
    except DatabaseError:
        yield Check(Vital.DATABASE, False)
    else:
        yield Check(Vital.DATABASE, True)
        yield Check(Vital.TABLES, tables)
        if not clock.stands_still():
            yield Check(Vital.CLOCK, behind <= SKEW.total_seconds(), round(behind))
    free = shutil.disk_usage(_existing(Path(settings.DATA))).free // MEGABYTE
    yield Check(Vital.DISK, free >= LEAST_FREE, free)
    yield from _of_worker()


def _behind() -> float:
    """Seconds by which our clock is behind the newest entry of any journal."""
    with scope.public_all():
        newest = JournalEntry.objects.order_by("-pk").first()
    return 0.0 if newest is None else max(0.0, (newest.at - clock.now()).total_seconds())


def _existing(folder: Path) -> Path:
    return folder if folder.exists() else _existing(folder.parent)


def _of_worker() -> Iterator[Check]:
    life, sends = Life.read(), bool(settings.EMAIL_HOST)
    if settings.BACKUP or sends:
        yield _aged(Vital.WORKER, life.at if life else None, most=SILENT)
    if settings.BACKUP:
        yield _aged(Vital.BACKUP, life.backup_at if life else None, most=2 * settings.BACKUP_SECONDS + SILENT)
    if sends and life and life.waiting_since:
        yield _aged(Vital.OUTBOX, life.waiting_since, most=WAITING)


def _aged(vital: Vital, since: datetime | None, *, most: int) -> Check:
    if since is None:
        return Check(vital, False)
    age = round((datetime.now(UTC) - since).total_seconds())
    return Check(vital, age <= most, age)
