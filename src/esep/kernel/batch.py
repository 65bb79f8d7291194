"""A batch: acts of one municipality that wait for the writer anyway share one transaction, and so one sync to disk.

Each stays an act of its own, with its own checks, its own entry in the journal, its own answer or refusal. One that is
refused is taken back to where it began, and the others stay. Nobody is answered before the disk has all of them.
"""

from collections import deque
from collections.abc import Callable
from contextvars import copy_context
from threading import Event, Lock
from typing import TypeVar

from django.conf import settings
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError
from django.utils.translation import get_language, override

from esep.kernel.faults import refused

A = TypeVar("A")

MOST = 50
"""Acts of one transaction: whoever is behind them waits for no more."""


def together(act: Callable[[], A], *, municipality: int) -> A:
    """Carry out one command, with those that wait at this moment, and return its answer once it is on the disk.

    ``act`` holds one :func:`esep.kernel.command.command`. It runs with its caller's language, scope and reference,
    perhaps in the thread of another caller. Raises what it raises. Inside a transaction it is carried out at once.
    """
    if connection.in_atomic_block:
        return act()
    answers: list[A] = []
    turn = Turn(lambda: answers.append(act()))
    _queue_of(municipality).wait_for(turn)
    if turn.failure is not None:
        raise turn.failure
    return answers[0]


class Turn:
    """An act that waits; once it is over, ``failure`` is why it did not happen."""

    def __init__(self, act: Callable[[], None]) -> None:
        self._act = act
        self._context = copy_context()
        # Of a context Django shows the language to its own thread alone.
        self._language = get_language() or settings.LANGUAGE_CODE
        self.called = Event()
        self.is_over = False
        self.failure: BaseException | None = None

    def take(self) -> None:
        """Carry out."""
        try:
            self._context.run(self._say)
        except Exception as failure:
            self.failure = failure

    def _say(self) -> None:
        with override(self._language):
            self._act()

    def undo(self, failure: BaseException) -> None:
        """Whatever came of it did not happen. What was refused before keeps its own reason."""
        self.failure = self.failure or failure


class _Queue:
    """Those who wait in one municipality. The first one leads: it carries out its own act and those behind it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.turns: deque[Turn] = deque()
        self._is_led = False

    def wait_for(self, turn: Turn) -> None:
        """Come back when a turn is over."""
        with self._lock:
            self.turns.append(turn)
            leads, self._is_led = not self._is_led, True
        if not leads:
            turn.called.wait()
        if not turn.is_over:
            self._lead()

    def _lead(self) -> None:
        with self._lock:
            turns = [self.turns.popleft() for _place in range(min(MOST, len(self.turns)))]
        try:
            carry_out(turns)
        finally:
            for turn in turns:
                turn.is_over = True
            with self._lock:
                following = list(self.turns)[:1]
                self._is_led = bool(following)
            for turn in following + turns:
                turn.called.set()


def carry_out(turns: list[Turn]) -> None:
    """Take the turns in one transaction. When it cannot be ended, nobody's act happened."""
    if len(turns) == 1:
        turns[0].take()
        return
    try:
        with refused(), transaction.atomic(durable=True):
            for turn in turns:
                turn.take()
                if transaction.get_rollback():
                    # The database undid more than this act. Without an exception Django would end in silence.
                    raise turn.failure or TransactionManagementError("the transaction of a batch is broken")
    except BaseException as failure:
        for turn in turns:
            turn.undo(failure)
        if not isinstance(failure, Exception):
            raise


_queues: dict[int, _Queue] = {}
_queues_lock = Lock()


def _queue_of(municipality: int) -> _Queue:
    with _queues_lock:
        return _queues.setdefault(municipality, _Queue())
