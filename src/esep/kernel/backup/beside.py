"""Files beside the archives of a folder: each lies there once, however many backups speak of it.

Files of an installation never change, so what lies there once lies there for all that follow. A file that is erased in
the installation stays here: earlier backups speak of it.
"""

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from esep.kernel.backup.manifest import Part
from esep.kernel.backup.writing import chunks_of
from esep.kernel.durable import appearing, make_folder

FOLDER = "esep-files"
FILES = "files"
DIGEST = re.compile(r"[0-9a-f]{64}")


def place_beside(name: str, *, folder: Path) -> Path:
    """Where a part named ``files/…`` lies, for archives in a folder."""
    return folder / FOLDER / name.removeprefix(f"{FILES}/")


def laid_beside(files: Iterable[tuple[str, Path]], *, folder: Path) -> tuple[Part, ...]:
    """Lay files, given by name and path, beside the archives of a folder, and say what lies there.

    One of the right size is not copied again; whether its bytes are right too is seen when a backup is read.
    """
    return tuple(_laid(name, kept, folder=folder) for name, kept in files)


def _laid(name: str, kept: Path, *, folder: Path) -> Part:
    place, size = place_beside(f"{FILES}/{name}", folder=folder), kept.stat().st_size
    if place.is_file() and place.stat().st_size == size:
        return Part(f"{FILES}/{name}", size, _digest(kept))
    make_folder(place.parent)
    digest = sha256()
    with appearing(place) as beside:
        for chunk in chunks_of(kept):
            beside.write(chunk)
            digest.update(chunk)
    return Part(f"{FILES}/{name}", size, digest.hexdigest())


def _digest(kept: Path) -> str:
    """The digest of a file: its name, where it is named by it."""
    if DIGEST.fullmatch(kept.name):
        return kept.name
    digest = sha256()
    for chunk in chunks_of(kept):
        digest.update(chunk)
    return digest.hexdigest()
