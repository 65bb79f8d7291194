"""How the worker makes its backups: often enough, and none while nothing has changed."""

from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from esep.cli.output import printable
from esep.cli.telling import tell

MARGIN = 2.0
"""Seconds by which a backup is begun early, so that it is whole within the interval."""
LONG = 3600.0


class Saving:
    """Backups of one worker, one after the other."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._due = 0.0
        self._mark = ""
        self._made: Path | None = None

    def pause(self) -> float:
        """Seconds until the next backup is due."""
        return max(0.0, self._due - monotonic())

    def save(self) -> datetime | None:
        """Make a backup, unless the newest holds everything. Returns the moment up to which it does; none if unwanted.

        What was acknowledged is in a backup within ``ESEP_BACKUP_SECONDS``, the time of making it included; where
        making one takes longer than half of that, every second minute is left to other work.
        """
        from django.conf import settings

        from esep.kernel.backup import back_up, thin
        from esep.kernel.backup.changes import mark

        if not settings.BACKUP:
            self._due = monotonic() + LONG
            return None
        began, moment = monotonic(), datetime.now(UTC)
        self._due = began + settings.BACKUP_SECONDS - MARGIN
        folder = Path(settings.BACKUP).absolute()
        # Only the last name of the path: a stick that is not there is told, and not stood in for by a folder.
        folder.mkdir(exist_ok=True)
        present = mark()
        if present == self._mark and self._made is not None and self._made.is_file():
            return moment
        made = back_up(folder, beside=True)
        thin(folder)
        took = monotonic() - began
        self._due = began + max(settings.BACKUP_SECONDS - MARGIN - took, 2 * took)
        self._mark, self._made = present, made.file
        print(printable(tell("backed_up", self._language, file=made.file)), flush=True)
        return moment
