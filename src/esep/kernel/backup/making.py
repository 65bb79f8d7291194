"""Making a backup, while others go on writing."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

from esep.kernel.backup.beside import laid_beside
from esep.kernel.backup.engine import engine_of
from esep.kernel.backup.manifest import Manifest
from esep.kernel.backup.reading import is_backup
from esep.kernel.backup.refusing import no_backup_file
from esep.kernel.backup.writing import chunks_of, written
from esep.kernel.faults import refused

FILES = "files"
NAME = "esep-{:%Y%m%dT%H%M%SZ}.zip"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made: where it lies, its size in bytes, what it says of itself."""

    file: Path
    size: int
    manifest: Manifest


def back_up(target: Path, *, beside: bool = False) -> Made:
    """Write every record and every file of the installation into one archive; a folder gets one named by the moment.

    With ``beside``, files are laid next to the archive instead, each once for all backups of that folder: a backup a
    minute costs what the database costs.

    Nothing that was acknowledged before the call is missing. Rows are taken first and files afterwards: a file is
    written before the row that speaks of it, and never deleted. An earlier backup of the same name is replaced; raises
    Refused when the name is that of another file, or when the disk is full.
    """
    made_at = datetime.now(UTC)
    file = target / NAME.format(made_at) if target.is_dir() else target
    if file.exists() and not is_backup(file):
        raise no_backup_file()
    engine = engine_of(connection.vendor)
    with refused():
        with written(file) as archive:
            contents = engine.dump(archive)
            files = kept_files(Path(settings.FILES))
            outside = laid_beside(files, folder=file.parent) if beside else ()
            for name, kept in files:
                archive.add(f"{FILES}/{name}", chunks_of(kept), packed=False)
            manifest = archive.end(contents, engine=connection.vendor, made_at=made_at, beside=outside)
        return Made(file, file.stat().st_size, manifest)


def kept_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of the installation by their names below the folder, in order; half-written ones are left out."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if not name.startswith("."):
                kept = Path(place, name)
                yield kept.relative_to(folder).as_posix(), kept
