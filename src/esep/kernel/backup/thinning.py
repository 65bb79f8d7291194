"""Keeping a folder of backups from filling the disk: the newest ones, and the last of every day of a month."""

import re
from collections.abc import Iterable
from pathlib import Path

NAMED = re.compile(r"esep-(\d{8})T\d{6}Z\.zip")
NEWEST = 24
DAYS = 31


def thin(folder: Path) -> int:
    """Delete the backups of a folder that are no longer needed. Returns how many. Other files are never touched."""
    names = [file.name for file in folder.iterdir() if NAMED.fullmatch(file.name)]
    unneeded = set(names) - needed(names)
    for name in unneeded:
        (folder / name).unlink()
    return len(unneeded)


def needed(names: Iterable[str]) -> set[str]:
    """The newest names, and the last one of each of the newest days.

    >>> sorted(needed([f"esep-20260913T0000{second}Z.zip" for second in range(10, 60)]))[0]
    'esep-20260913T000036Z.zip'
    """
    ordered = sorted(names)
    last_of_day = {name[: len("esep-20260913")]: name for name in ordered}
    return {*ordered[-NEWEST:], *(last_of_day[day] for day in sorted(last_of_day)[-DAYS:])}
