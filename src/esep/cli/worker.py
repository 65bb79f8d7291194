"""``esep worker``: what nobody waits for. Heads of the journals, the outbox, backups; over and over."""

import signal
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import monotonic

from esep.cli.arguments import Arguments, Parser
from esep.cli.installation import print_refusal, with_database
from esep.cli.output import printable
from esep.cli.telling import tell

PAUSE = 5.0
DONE, FAILED = 0, 1


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep worker``."""
    parser.add_argument("--once", action="store_true", help=tell("worker_once", language))


@with_database
def run(arguments: Arguments) -> int:
    """Work until SIGTERM or Ctrl+C, or one round. Returns 1 when something of that one round failed, else 0."""
    from esep.kernel.posting import can_send

    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    if not can_send():
        print(tell("worker_no_mail", arguments.lang), flush=True)
    rounds = Rounds(arguments.lang)
    while True:
        went_well = rounds.work()
        if arguments.once:
            return DONE if went_well else FAILED
        if ended.wait(PAUSE):
            return DONE


class Rounds:
    """Rounds of work. What fails is told and tried again in the next round; the other tasks go on."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._heads_of = ""
        self._backup_due = 0.0

    def work(self) -> bool:
        """One round. Returns whether all went well."""
        from django.db import close_old_connections

        close_old_connections()
        went_well = [self._tried(task) for task in (self._heads, self._outbox, self._backup)]
        return all(went_well)

    def _heads(self) -> None:
        """The heads of yesterday, once."""
        from esep.access import OPERATOR
        from esep.kernel import clock
        from esep.kernel.posting import queue_heads

        yesterday = clock.today() - timedelta(days=1)
        if self._heads_of != yesterday.isoformat():
            count = queue_heads(by=OPERATOR, day=yesterday)
            self._heads_of = yesterday.isoformat()
            self._count("worker_heads", count)

    def _outbox(self) -> None:
        from esep.kernel.posting import deliver

        done = deliver()
        self._count("worker_sent", done.sent)
        self._count("worker_failed", done.failed)
        self._count("worker_given_up", done.given_up)

    def _backup(self) -> None:
        from django.conf import settings

        from esep.kernel.backup import back_up, thin

        if settings.BACKUP and monotonic() >= self._backup_due:
            folder = Path(settings.BACKUP).absolute()
            folder.mkdir(parents=True, exist_ok=True)
            made = back_up(folder)
            thin(folder)
            self._backup_due = monotonic() + settings.BACKUP_SECONDS
            print(printable(tell("backed_up", self._language, file=made.file)), flush=True)

    def _count(self, key: str, count: int) -> None:
        if count:
            print(tell(key, self._language, count=count), flush=True)

    def _tried(self, task: Callable[[], None]) -> bool:
        from django.db import DatabaseError

        from esep.kernel.faults import refused
        from esep.kernel.refusals import Refused

        try:
            with refused():
                task()
        except Refused as refusal:
            print_refusal(refusal, language=self._language, as_json=False)
        except (DatabaseError, OSError) as error:
            print(printable(f"{type(error).__name__}: {error}"), file=sys.stderr, flush=True)
        else:
            return True
        return False
