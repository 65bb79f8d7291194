"""``esep worker``: what nobody waits for. Heads of the journals, news for subscribers, the outbox, backups."""

import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING

from esep.cli.arguments import Arguments, Parser
from esep.cli.installation import print_refusal, with_database
from esep.cli.output import printable
from esep.cli.saving import Saving
from esep.cli.telling import tell

if TYPE_CHECKING:
    from esep.subscriptions.rounds import Watch

PAUSE = 5.0
DONE, FAILED = 0, 1


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep worker``."""
    parser.add_argument("--once", action="store_true", help=tell("worker_once", language))


@with_database
def run(arguments: Arguments) -> int:
    """Work until SIGTERM or Ctrl+C, or one round. Returns 1 when something of that one round failed, else 0.

    Backups are made beside the rounds: a mail server that does not answer never holds one up.
    """
    from esep.kernel.posting import can_send

    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    if not can_send():
        print(tell("worker_no_mail", arguments.lang), flush=True)
    signs, saving = Signs(), Saving(arguments.lang)
    rounds = Rounds(arguments.lang, signs=signs)
    if arguments.once:
        went_well = [rounds.work(), tried(lambda: signs.leave(backup_at=saving.save()), language=arguments.lang)]
        return DONE if all(went_well) else FAILED
    saver = threading.Thread(target=_keep_saving, args=(saving, signs, ended, arguments.lang), name="backups")
    saver.start()
    while True:
        rounds.work()
        if ended.wait(PAUSE):
            saver.join()
            return DONE


def _keep_saving(saving: Saving, signs: "Signs", ended: threading.Event, language: str) -> None:
    from django.db import connections

    while not ended.wait(saving.pause()):
        tried(lambda: signs.leave(backup_at=saving.save()), language=language)
    connections.close_all()


class Signs:
    """The signs of life of one worker, left by both of its threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._backup_at: datetime | None = None
        self._waiting_since: datetime | None = None

    def leave(self, *, backup_at: datetime | None = None) -> None:
        """Say that we live, and up to when all is saved."""
        from esep.kernel.life import Life

        with self._lock:
            self._backup_at = backup_at or self._backup_at
            Life(at=datetime.now(UTC), backup_at=self._backup_at, waiting_since=self._waiting_since).write()

    def wait_for(self, since: datetime | None) -> None:
        """Say since when a message has been waiting."""
        with self._lock:
            self._waiting_since = since


class Rounds:
    """Rounds of work. What fails is told and tried again in the next round; the other tasks go on."""

    LOOK_EVERY = 60.0
    TELL_EVERY = 60.0

    def __init__(self, language: str, *, signs: Signs) -> None:
        self._language = language
        self._signs = signs
        self._heads_of = ""
        self._index_of = ""
        self._erased_of = ""
        self._look_due = 0.0
        self._tell_due = 0.0
        self._watch: Watch | None = None

    def work(self) -> bool:
        """One round. Returns whether all went well."""
        went_well = [
            tried(task, language=self._language)
            for task in (self._heads, self._index, self._erased, self._subscribers, self._outbox, self._look)
        ]
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

    def _index(self) -> None:
        """The search of every municipality, once a day: some of what it says is of a day."""
        from esep.kernel import clock
        from esep.search.rebuilding import keep_up

        today = clock.today().isoformat()
        if self._index_of != today:
            count = keep_up()
            self._index_of = today
            self._count("worker_indexed", count)

    def _erased(self) -> None:
        """What a failure left of the bytes of erased files, once a day."""
        from esep.kernel import clock
        from esep.records.erasing import remove_all_erased

        today = clock.today().isoformat()
        if self._erased_of != today:
            remove_all_erased()
            self._erased_of = today

    def _subscribers(self) -> None:
        """What is new goes to those who asked for letters, once a minute."""
        from esep.access import OPERATOR
        from esep.subscriptions.rounds import Watch

        if monotonic() < self._tell_due:
            return
        self._watch = self._watch or Watch()
        done = self._watch.tell_all(by=OPERATOR)
        self._tell_due = monotonic() + self.TELL_EVERY
        self._count("worker_told", done.told)
        self._count("worker_asked", done.asked)
        self._count("worker_expired", done.expired)

    def _outbox(self) -> None:
        from esep.kernel.posting import deliver

        done = deliver()
        self._count("worker_sent", done.sent)
        self._count("worker_failed", done.failed)
        self._count("worker_given_up", done.given_up)

    def _look(self) -> None:
        """Leave a sign of life; now and then, with how long messages have been waiting."""
        from esep.kernel.vitals import waiting_since

        if monotonic() >= self._look_due:
            self._signs.wait_for(waiting_since())
            self._look_due = monotonic() + self.LOOK_EVERY
        self._signs.leave()

    def _count(self, key: str, count: int) -> None:
        if count:
            print(tell(key, self._language, count=count), flush=True)


def tried(task: Callable[[], None], *, language: str) -> bool:
    """Whether a task went well. What went wrong is told in words that quote nobody's records."""
    from django.db import DatabaseError, close_old_connections
    from django.utils.translation import override

    from esep.kernel.faults import refused
    from esep.kernel.refusals import Refused

    close_old_connections()
    try:
        with override(language), refused():
            task()
    except Refused as refusal:
        with override(language):
            print_refusal(refusal, language=language, as_json=False)
    except DatabaseError as error:
        # Its message may quote a row.
        print(f"{type(error).__name__} {getattr(error.__cause__, 'sqlstate', '')}".strip(), file=sys.stderr, flush=True)
    except OSError as error:
        print(printable(f"{type(error).__name__}: {error}"), file=sys.stderr, flush=True)
    else:
        return True
    return False
