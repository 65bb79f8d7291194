"""Writing the file of a backup: a ZIP whose last member is the manifest, written beside and renamed."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from esep import __version__
from esep.kernel.backup.manifest import BESIDE, WHOLE, Contents, Manifest, Part
from esep.kernel.durable import appearing

MANIFEST = "manifest.json"
AT_ONCE = 1 << 20


class Writing:
    """An archive that is being written."""

    def __init__(self, archive: ZipFile, folder: Path) -> None:
        self._archive = archive
        self._parts: list[Part] = []
        self.folder = folder
        """A place for what must be a file before it can be a part; on the disk of the archive."""

    def add(self, name: str, chunks: Iterable[bytes], *, packed: bool = True) -> None:
        """Add a part. Photographs and recordings are packed already: those are stored as they are."""
        info = ZipInfo(name, date_time=(2020, 1, 1, 0, 0, 0))
        info.compress_type = ZIP_DEFLATED if packed else ZIP_STORED
        size, digest = 0, sha256()
        with self._archive.open(info, "w", force_zip64=True) as part:
            for chunk in chunks:
                part.write(chunk)
                digest.update(chunk)
                size += len(chunk)
        self._parts.append(Part(name, size, digest.hexdigest()))

    def end(self, contents: Contents, *, engine: str, made_at: datetime, beside: Iterable[Part] = ()) -> Manifest:
        """Say what was written, and what lies beside. Without this the archive is no backup."""
        outside = tuple(beside)
        manifest = Manifest(
            form=BESIDE if outside else WHOLE,
            esep=__version__,
            engine=engine,
            made_at=made_at,
            contents=contents,
            parts=tuple(self._parts),
            beside=outside,
        )
        self._archive.writestr(MANIFEST, manifest.to_json(), compress_type=ZIP_DEFLATED)
        return manifest


@contextmanager
def written(target: Path) -> Iterator[Writing]:
    """Write an archive: at every moment there is the whole file under its name, or none. Readable by its owner only."""
    with appearing(target, prefix=".esep-") as beside, ZipFile(beside, "w", compresslevel=1) as archive:
        yield Writing(archive, target.parent)


def chunks_of(file: Path) -> Iterator[bytes]:
    """The bytes of a file, a megabyte at a time."""
    with file.open("rb") as opened:
        while chunk := opened.read(AT_ONCE):
            yield chunk
