"""The program that judges one file, in a process of its own.

A short file can ask for millions of rows: a thousand mandates of two hundred years are enough. Here it may use up this
process, with its bounds of time and memory, and nothing else. A pickled task comes in, a pickled reply goes out;
both ends are ours.
"""

import pickle
import resource
import sys
from dataclasses import dataclass
from datetime import date, datetime

from esep.portal.check.judged import Judged, summary
from esep.regulation.facts.document import parse
from esep.regulation.judgement import judge_file
from esep.regulation.refusals import BadInput, Breach

FACTS = 20_000
"""Facts in a file. A busy municipality's ten years are about two thousand."""

OUT_OF_MEMORY = 3
"""What the program returns when its memory is used up."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """A file and the question to it, as :func:`esep.regulation.judgement.judge_file` takes them."""

    data: bytes
    name: str
    as_of: date
    known_at: datetime | None
    language: str


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What came of a task: a judgement, or what is wrong in the file, or neither when it holds too many facts."""

    judged: Judged | None = None
    breaches: tuple[Breach, ...] = ()


def reply_to(task: Task) -> Reply:
    """Do the task."""
    try:
        if len(parse(task.data, name=task.name).facts) > FACTS:
            return Reply()
        judgement = judge_file(
            task.data, name=task.name, as_of=task.as_of, known_at=task.known_at, language=task.language
        )
    except BadInput as refusal:
        return Reply(breaches=refusal.breaches)
    return Reply(judged=summary(judgement))


def main(seconds: int, memory: int) -> None:
    """Bound this process, then do the task from standard input."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        reply = reply_to(pickle.load(sys.stdin.buffer))
        sys.stdout.buffer.write(pickle.dumps(reply))
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
