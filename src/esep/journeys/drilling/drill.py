"""The drill: back up, restore elsewhere, check, serve, sign in, open; then take everything away again."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from django.conf import settings
from django.db import DatabaseError
from django.utils.translation import get_language

from esep.journeys.drilling.place import Place, an_empty_place
from esep.journeys.drilling.served import served
from esep.journeys.drilling.step import Copied, Failed, Outcome, Page, Step, Task, tried
from esep.journeys.drilling.visitor import Visitor
from esep.kernel import scope
from esep.kernel.backup import back_up
from esep.kernel.backup.manifest import Manifest
from esep.kernel.backup.reading import read
from esep.kernel.entries import tip_at
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.kernel.verification import read_head

FILE = "esep.zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What would be lost if this backup were all that is left.

    ``age`` of the backup in seconds; ``entries`` of the running journals that came after it, none where nothing runs
    here; ``interval`` in seconds at which the worker makes backups, none where it makes none.
    """

    age: int
    entries: int | None
    interval: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """All steps in their order, what could be lost, and the heads that came with the backup itself."""

    steps: tuple[Step, ...]
    loss: Loss | None
    outside_heads: int

    @property
    def went_well(self) -> bool:
        """Whether nothing failed."""
        return all(step.outcome is not Outcome.FAILED for step in self.steps)


def drill(
    *, file: Path | None = None, heads: Sequence[str] = (), within: Path | None = None, database: str = ""
) -> Drill:
    """Try a backup: the one in ``file``, or one that is made now while others may write.

    ``heads`` are lines of heads that were kept outside. The copy lives ``within`` a folder; see
    :func:`esep.journeys.drilling.place.an_empty_place`. Ends at the first of the checks that fails; a page that does
    not open keeps no other from being tried. Raises Refused when there is no room, or no database, for the copy.
    """
    with an_empty_place(within=within, database=database) as place:
        made, manifest = _made(file, place=place)
        steps, loss = [made], None
        if manifest is not None:
            loss = _loss(manifest)
            copied = _copied(file or place.folder / FILE, heads=heads, place=place)
            steps += copied.steps
            if all(step.outcome is not Outcome.FAILED for step in copied.steps):
                steps += _visited(copied, place=place)
    return Drill(steps=tuple(steps), loss=loss, outside_heads=len(heads))


def _made(file: Path | None, *, place: Place) -> tuple[Step, Manifest | None]:
    """The backup and what it says of itself; one that cannot be read says nothing."""
    began = perf_counter()
    if file is None:
        made = back_up(place.folder / FILE)
        return Step(Task.BACKUP, Outcome.DONE, perf_counter() - began, made.size), made.manifest
    try:
        with read(file) as archive:
            manifest = archive.manifest
    except Refused as refusal:
        said = " ".join(str(one.message) for one in refusal.refusals)
        return Step(Task.BACKUP, Outcome.FAILED, perf_counter() - began, said=said), None
    return Step(Task.BACKUP, Outcome.DONE, perf_counter() - began, file.stat().st_size), manifest


def _copied(file: Path, *, heads: Sequence[str], place: Place) -> Copied:
    """Restore and look, in a process of its own that knows nothing of the running installation."""
    began = perf_counter()
    words = [sys.executable, "-m", "esep.journeys.drilling.copy", get_language() or "ky", str(file.absolute()), *heads]
    answer = subprocess.run(words, env=dict(place.environment), capture_output=True, text=True, check=False)
    try:
        return Copied.from_json(answer.stdout)
    except ValueError:
        # The last line of a traceback may quote a row: its first word is the kind of fault.
        kind = (answer.stderr.strip().splitlines() or [""])[-1].partition(":")[0]
        return Copied(steps=(Step(Task.RESTORE, Outcome.FAILED, perf_counter() - began, said=kind),))


def _visited(copied: Copied, *, place: Place) -> list[Step]:
    environment = dict(place.environment) | ({"ESEP_DEMO": "yes"} if copied.is_invented else {})
    began = perf_counter()
    try:
        with served(environment, folder=place.folder) as port:
            steps = [Step(Task.SERVE, Outcome.DONE, perf_counter() - began)]
            visits = _visits(copied, visitor=Visitor(port))
            return steps + [tried(task, work) for task, work in visits.items()]
    except Failed as error:
        return [Step(Task.SERVE, Outcome.FAILED, perf_counter() - began, said=str(error))]


def _visits(copied: Copied, *, visitor: Visitor) -> dict[Task, Callable[[], int | None]]:
    def sign_in() -> int | None:
        if not copied.login:
            return None
        return visitor.sign_in(copied.sign_in, login=copied.login, password=copied.password, office=copied.office)

    return {
        Task.SIGN_IN: sign_in,
        Task.HOME: lambda: visitor.open_all(*map(Page, copied.public)),
        Task.DOCUMENT: lambda: visitor.open_all(*copied.document),
        Task.NOTICE: lambda: visitor.open_all(*copied.notice),
        Task.MINUTES: lambda: visitor.open_all(*copied.minutes),
    }


def _loss(manifest: Manifest) -> Loss:
    age = round((datetime.now(UTC) - manifest.made_at).total_seconds())
    interval = settings.BACKUP_SECONDS if settings.BACKUP else None
    return Loss(age=age, entries=_entries_since(manifest), interval=interval)


def _entries_since(manifest: Manifest) -> int | None:
    """How many entries the running journals have that the backup has not."""
    ends = {head.slug: head.number for head in map(read_head, manifest.contents.heads) if head}
    count = 0
    try:
        with scope.public_all():
            for slug in Municipality.objects.order_by("slug").values_list("slug", flat=True):
                tip = tip_at(slug)
                count += tip.number - ends.get(slug, 0) if tip else 0
    except DatabaseError:
        return None
    return count
