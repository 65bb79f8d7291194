"""The steps of a drill: what was tried, how it went, how long it took."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from time import perf_counter
from typing import Self

from pydantic import TypeAdapter


class Task(StrEnum):
    """What is tried, in this order."""

    BACKUP = "backup"
    """A backup is made while others may write, or the one named is taken."""
    RESTORE = "restore"
    """Every part is compared with its digest, and put into the empty place."""
    ENGINE = "engine"
    """The database checks itself."""
    FILES = "files"
    """Every file of a record is compared with its digest."""
    JOURNAL = "journal"
    """The chain, every row, and heads kept outside."""
    SERVE = "serve"
    """The restored copy answers."""
    SIGN_IN = "sign_in"
    """An administrator signs in to it."""
    HOME = "home"
    """The public pages of a municipality open."""
    DOCUMENT = "document"
    """The newest document of the register opens, and its file is what was kept."""
    NOTICE = "notice"
    MINUTES = "minutes"


class Outcome(StrEnum):
    """How a step went. ``ABSENT``: there is nothing of the kind to try it on yet."""

    DONE = "done"
    FAILED = "failed"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Step:
    """One step with its seconds; ``count`` is how much was looked at, ``said`` what stands in the way."""

    task: Task
    outcome: Outcome
    seconds: float
    count: int | None = None
    said: str = ""


class Failed(Exception):
    """A step did not go well; the text says why, without anything of the records."""


@dataclass(frozen=True, slots=True)
class Page:
    """An address that must open, and the SHA-256 of what it gives out, where that is known."""

    address: str
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What the restored copy says of itself, for those who visit it.

    The login is an administrator's; the password was set for the drill, in the copy alone.
    """

    steps: tuple[Step, ...]
    sign_in: str = ""
    login: str = ""
    password: str = ""
    office: str = ""
    is_invented: bool = False
    public: tuple[str, ...] = ()
    document: tuple[Page, ...] = ()
    notice: tuple[Page, ...] = ()
    minutes: tuple[Page, ...] = ()

    def to_json(self) -> str:
        """As one process tells it to the other."""
        return TypeAdapter(dict[str, object]).dump_json(asdict(self)).decode()

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read it. Raises ValueError for anything else."""
        return TypeAdapter(cls).validate_json(text)


def tried(task: Task, work: Callable[[], int | None]) -> Step:
    """Try a step whose work returns how much was looked at, or none where there is nothing to look at."""
    began = perf_counter()
    try:
        count = work()
    except Failed as error:
        return Step(task, Outcome.FAILED, perf_counter() - began, said=str(error))
    return Step(task, Outcome.ABSENT if count is None else Outcome.DONE, perf_counter() - began, count)
