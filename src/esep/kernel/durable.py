"""Files that survive a power cut: at every moment there is the whole file under its name, or none."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO


@contextmanager
def appearing(place: Path, *, prefix: str = ".") -> Iterator[IO[bytes]]:
    """Write a file beside its place; it is synced and gets its name at the end, or is gone when writing fails.

    It is readable by its owner only. Raises OSError.
    """
    with NamedTemporaryFile(dir=place.parent, prefix=prefix, suffix=".part", delete=False) as beside:
        try:
            yield beside
            beside.flush()
            os.fsync(beside.fileno())
            Path(beside.name).replace(place)
        except BaseException:
            with suppress(OSError):
                Path(beside.name).unlink()
            raise
    sync_folder(place.parent)


def make_folder(folder: Path) -> None:
    """Make a folder whose name survives too, and those above it."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
