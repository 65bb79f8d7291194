"""Reading the file of a backup. Nothing is given out before every part was compared with the manifest."""

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO
from zipfile import BadZipFile, ZipFile

from esep.kernel.backup.beside import place_beside
from esep.kernel.backup.manifest import Manifest, Part
from esep.kernel.backup.refusing import damaged, files_missing
from esep.kernel.backup.writing import AT_ONCE, MANIFEST

UNREADABLE = (
    BadZipFile,
    ValueError,
    KeyError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    zlib.error,
    LZMAError,
)
"""What reading raises when bits have changed: one that says how a part is packed calls another unpacker."""


class Reading:
    """An archive all of whose parts, and the files beside it, were compared with the manifest."""

    def __init__(self, archive: ZipFile, manifest: Manifest, *, folder: Path) -> None:
        self._archive = archive
        self._beside = {part.name: place_beside(part.name, folder=folder) for part in manifest.beside}
        self.manifest = manifest

    def names(self, folder: str) -> Iterator[str]:
        """The parts in a folder of the archive, and those beside it."""
        parts = (*self.manifest.parts, *self.manifest.beside)
        return (part.name for part in parts if part.name.startswith(f"{folder}/"))

    @contextmanager
    def part(self, name: str) -> Iterator[Iterator[bytes]]:
        """The bytes of a part."""
        with self._beside[name].open("rb") if name in self._beside else self._archive.open(name) as opened:
            yield iter(lambda: opened.read(AT_ONCE), b"")

    def put(self, name: str, place: Path) -> None:
        """Write a part to the disk, for good."""
        with self.part(name) as chunks, place.open("xb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())


@contextmanager
def read(file: Path) -> Iterator[Reading]:
    """Open a backup. Raises Refused before anything is given out when one bit of it is not as it was written."""
    with file.open("rb") as opened:
        archive, manifest = _checked(opened)
        with archive:
            _check_beside(manifest, folder=file.parent)
            yield Reading(archive, manifest, folder=file.parent)


def is_backup(file: Path) -> bool:
    """Whether a file looks like a backup; it may be damaged."""
    try:
        with ZipFile(file) as archive:
            return MANIFEST in archive.namelist()
    except UNREADABLE:
        return False


def _checked(opened: BinaryIO) -> tuple[ZipFile, Manifest]:
    try:
        archive = ZipFile(opened)
        manifest = Manifest.from_json(archive.read(MANIFEST))
        named = sorted([MANIFEST, *(part.name for part in manifest.parts)])
        if sorted(archive.namelist()) != named or not all(_is_plain(name) for name in named):
            raise damaged()
        for part in manifest.parts:
            if _measured(archive, part.name) != part:
                raise damaged()
    except UNREADABLE as error:
        raise damaged() from error
    return archive, manifest


def _check_beside(manifest: Manifest, *, folder: Path) -> None:
    for part in manifest.beside:
        if not _is_plain(part.name):
            raise damaged()
        place = place_beside(part.name, folder=folder)
        try:
            with place.open("rb") as opened:
                found = _measure(opened, name=part.name)
        except FileNotFoundError as error:
            raise files_missing() from error
        except OSError as error:
            raise damaged() from error
        if found != part:
            raise damaged()


def _measured(archive: ZipFile, name: str) -> Part:
    with archive.open(name) as part:
        return _measure(part, name=name)


def _measure(opened: IO[bytes], *, name: str) -> Part:
    size, digest = 0, sha256()
    while chunk := opened.read(AT_ONCE):
        size += len(chunk)
        digest.update(chunk)
    return Part(name, size, digest.hexdigest())


def _is_plain(name: str) -> bool:
    """Whether a name stays inside the folder that it is unpacked into."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name and str(path) == name
