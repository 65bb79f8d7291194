"""Keeping a folder of backups from filling the disk: many of the last hour, fewer of earlier days and months."""

import re
from collections.abc import Iterable
from pathlib import Path

NAMED = re.compile(r"esep-\d{8}T\d{6}Z\.zip")
NEWEST = 60
LAST_OF = ((len("esep-20260913T06"), 48), (len("esep-20260913"), 31), (len("esep-202609"), 24))
"""How much of a name an hour, a day and a month take, and how many of each keep their last backup."""


def thin(folder: Path) -> int:
    """Delete the backups of a folder that are no longer needed. Returns how many. Other files are never touched."""
    names = [file.name for file in folder.iterdir() if NAMED.fullmatch(file.name)]
    unneeded = set(names) - needed(names)
    for name in unneeded:
        (folder / name).unlink()
    return len(unneeded)


def needed(names: Iterable[str]) -> set[str]:
    """The newest names, and the last one of each of the newest hours, days and months that have any.

    >>> names = [f"esep-20260913T06{minute:02}{second:02}Z.zip" for minute in range(60) for second in (0, 30)]
    >>> sorted(needed(names))[0]
    'esep-20260913T063000Z.zip'
    """
    ordered = sorted(names)
    kept = set(ordered[-NEWEST:])
    for length, most in LAST_OF:
        last = {name[:length]: name for name in ordered}
        kept.update(last[beginning] for beginning in sorted(last)[-most:])
    return kept
