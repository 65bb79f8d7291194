"""Judging what was sent, and the example that can be judged with one press."""

import pickle
import subprocess
import sys
from datetime import date, datetime
from functools import lru_cache
from threading import BoundedSemaphore

from django.utils.formats import number_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.demonstration import demonstration_bytes
from esep.intake.signature import binary_name
from esep.portal.check.judged import Judged
from esep.portal.check.question import Question
from esep.portal.check.refusal import Refused
from esep.portal.check.task import FACTS, OUT_OF_MEMORY, Reply, Task, reply_to
from esep.portal.check.upload import Sent
from esep.regulation.refusals import BadInput

EXAMPLE_NAME = "min-bulak.jsonl"

COMMAND = (sys.executable, "-P", "-m", "esep.portal.check")

SECONDS = 20
"""Processor time that one file may take."""

MEMORY = 1 << 30
"""Address space that one file may take, in bytes."""

PATIENCE = 2.0
"""Seconds to wait while the file of somebody else is being judged."""

ONE_AT_A_TIME = BoundedSemaphore()
"""Held while a file is judged, so that a machine with two processors keeps one for the other pages."""


def judge_sent(sent: Sent, *, question: Question, language: str) -> Judged:
    """Judge a file that was sent.

    Raises BadInput with everything that is wrong in it; Refused for a picture or an archive, for too many facts, for
    more time or memory than a file may take, and while another file is being judged.
    """
    kind = binary_name(sent.data)
    if kind is not None:
        raise Refused(_("This is not a facts file, though its name may say so. By its content it is:"), value=kind)
    task = Task(data=sent.data, name=sent.name, as_of=question.as_of, known_at=question.known_at, language=language)
    if not ONE_AT_A_TIME.acquire(timeout=PATIENCE):
        raise Refused(_("Another file is being judged right now. Try again in a minute."), status=503)
    try:
        return _judged(done_apart(task))
    finally:
        ONE_AT_A_TIME.release()


def judge_example(question: Question, *, language: str) -> Judged:
    """Judge the records of the demonstration municipality."""
    return _example(question.as_of, question.known_at, language)


def done_apart(task: Task) -> Reply:
    """Have the task done by a process of its own. Raises Refused when that uses up its time or its memory."""
    command = [*COMMAND, str(SECONDS), str(MEMORY)]
    try:
        done = subprocess.run(command, input=pickle.dumps(task), capture_output=True, timeout=2 * SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise _too_heavy() from None
    if done.returncode < 0 or done.returncode == OUT_OF_MEMORY:
        raise _too_heavy()
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    reply: Reply = pickle.loads(done.stdout)
    return reply


@lru_cache(maxsize=12)
def _example(as_of: date, known_at: datetime | None, language: str) -> Judged:
    data = demonstration_bytes()
    return _judged(reply_to(Task(data=data, name=EXAMPLE_NAME, as_of=as_of, known_at=known_at, language=language)))


def _judged(reply: Reply) -> Judged:
    if reply.breaches:
        raise BadInput(reply.breaches)
    if reply.judged is None:
        limit = number_format(FACTS, force_grouping=True)
        message = _("There are too many facts for this page. Use the command line. The limit:")
        raise Refused(format_lazy("{} {}", message, limit), status=413)
    return reply.judged


def _too_heavy() -> Refused:
    return Refused(_("Judging this file takes too long for this page. Use the command line."), status=413)
