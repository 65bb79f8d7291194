"""What takes long to make and is the same for everybody who runs these sources: made once, and kept in ``.build``.

It is found again by a digest of all it is made from, and of the day, so that nothing old is ever stood on. Whoever
comes while it is being made waits for it.
"""

import fcntl
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".build" / "tests"
MADE_FROM = ("requirements/*.txt", "src/esep/**/*", "tests/*.py", "tests/community/min_bulak.py")
OFFICE = ZoneInfo("Asia/Bishkek")
"""Whose day it is. Processes with settings and without them mean the same one, also before midnight elsewhere."""
EDITIONS = 3
"""How many digests are kept. A run that began before an edit may go on meanwhile."""


def kept(name: str, make: Callable[[Path], None]) -> Path:
    """The folder of what is called `name`, which `make` fills if nobody has yet. To be copied from, not written in."""
    edition = KEPT / digest()
    if not edition.exists():
        edition.mkdir(parents=True, exist_ok=True)
        _forget_old()
    return made_once(edition, name, make)


def made_once(place: Path, name: str, make: Callable[[Path], None]) -> Path:
    """The folder called `name` in a place that several processes share: whoever comes first makes it."""
    folder = place / name
    with (place / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = place / f"{name}.making"
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            make(making)
            making.rename(folder)
    return folder


@cache
def digest() -> str:
    """What all that is kept is made from: sources, data, packages, Python and the day."""
    found = sha256(f"{sys.version} {datetime.now(OFFICE).date()}".encode())
    for file in sorted(_sources()):
        content = file.read_bytes()
        found.update(f"{file.relative_to(ROOT)} {len(content)} ".encode() + content)
    return found.hexdigest()[:16]


def _sources() -> Iterator[Path]:
    for pattern in MADE_FROM:
        for file in ROOT.glob(pattern):
            if file.is_file() and file.suffix != ".pyc":
                yield file


def _forget_old() -> None:
    editions = sorted(KEPT.iterdir(), key=lambda edition: edition.stat().st_mtime)
    for edition in editions[:-EDITIONS]:
        shutil.rmtree(edition, ignore_errors=True)
