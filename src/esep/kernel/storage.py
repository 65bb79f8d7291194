"""Storage: where the bytes of files lie, named by what they are.

A file is written before the act that speaks of it ends, never afterwards: bytes without a row are harmless and found
again when the same file is sent once more; a row without bytes would be a broken promise.
"""

import hashlib
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Protocol

from django.conf import settings

from esep.kernel.durable import appearing, make_folder, sync_folder
from esep.kernel.faults import refused

DIGEST_SIGNS = frozenset("0123456789abcdef")


class Loss(StrEnum):
    """What became of bytes that ought to be there."""

    GONE = "gone"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


class BytesLost(Exception):
    """The bytes behind a record cannot be given out. The record itself stays readable."""

    def __init__(self, loss: Loss, *, sha256: str) -> None:
        self.loss = loss
        self.sha256 = sha256
        super().__init__(f"{loss} {sha256}")


class FileStore(Protocol):
    """Keeps bytes of municipalities under their SHA-256 in hexadecimal."""

    def write(self, data: bytes, *, municipality: int) -> str:
        """Keep bytes for good before returning; the answer is their digest. Raises Refused when the disk is full."""

    def open(self, sha256: str, *, municipality: int) -> BinaryIO:
        """The bytes, from their beginning, after they were compared with their digest. Raises BytesLost."""

    def erase(self, sha256: str, *, municipality: int) -> None:
        """Let bytes be gone for good; those that are not there are gone already."""


class FolderStore:
    """Files in a folder: ``<municipality>/<first two digits>/<sha256>``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, data: bytes, *, municipality: int) -> str:
        """As :class:`FileStore`. What lies there is compared and not written twice; a damaged copy is mended."""
        sha256 = hashlib.sha256(data).hexdigest()
        place = self.place(sha256, municipality=municipality)
        with refused():
            if _holds(place, sha256):
                return sha256
            make_folder(place.parent)
            with appearing(place) as file:
                file.write(data)
        return sha256

    def open(self, sha256: str, *, municipality: int) -> BinaryIO:
        """As :class:`FileStore`. Reads the file twice: nothing is given out before all of it was compared."""
        try:
            file = self.place(sha256, municipality=municipality).open("rb")
        except OSError as error:
            loss = Loss.GONE if isinstance(error, FileNotFoundError) else Loss.UNREADABLE
            raise BytesLost(loss, sha256=sha256) from error
        try:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                raise BytesLost(Loss.CHANGED, sha256=sha256)
            file.seek(0)
        except OSError as error:
            file.close()
            raise BytesLost(Loss.UNREADABLE, sha256=sha256) from error
        except BytesLost:
            file.close()
            raise
        return file

    def erase(self, sha256: str, *, municipality: int) -> None:
        """As :class:`FileStore`."""
        place = self.place(sha256, municipality=municipality)
        if place.exists():
            place.unlink(missing_ok=True)
            sync_folder(place.parent)

    def place(self, sha256: str, *, municipality: int) -> Path:
        """Where a file lies. ValueError for what is no digest, so that no path can be talked into another folder."""
        if len(sha256) != 64 or not DIGEST_SIGNS.issuperset(sha256):
            raise ValueError("a file is named by its SHA-256 in hexadecimal")
        return self.folder / str(int(municipality)) / sha256[:2] / sha256


def store() -> FileStore:
    """The storage of this installation."""
    return FolderStore(Path(settings.FILES))


def _holds(place: Path, sha256: str) -> bool:
    if not place.is_file():
        return False
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256
