"""Restoring a backup where nothing is yet."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from django.conf import settings
from django.db import connection

from esep.kernel import steps
from esep.kernel.backup.engine import engine_of
from esep.kernel.backup.making import FILES
from esep.kernel.backup.manifest import Manifest
from esep.kernel.backup.reading import Reading, read
from esep.kernel.backup.refusing import another_engine, newer, not_empty
from esep.kernel.durable import sync_folder
from esep.kernel.faults import refused
from esep.kernel.models import Municipality
from esep.kernel.owner import prepare
from esep.kernel.verification import Verified, read_head, verify


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and what verification of every journal found afterwards."""

    manifest: Manifest
    verified: tuple[Verified, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every journal and every row is as it was journaled, up to the heads that the backup names."""
        return all(one.is_whole for one in self.verified)


def restore(file: Path) -> Restored:
    """Restore a backup as :func:`put_back` does, and verify every journal.

    A record that had been changed quietly before the backup is restored and found.
    """
    manifest = put_back(file)
    return Restored(manifest, _verified(manifest))


def put_back(file: Path) -> Manifest:
    """Restore a backup into an empty installation, and bring its tables up to date. Nothing is verified yet.

    Raises Refused, with nothing written, when the archive is damaged, of another engine or a newer Esep, or when there
    are records or files already.
    """
    Path(settings.DATA).mkdir(mode=0o700, parents=True, exist_ok=True)
    with refused(), read(file) as archive:
        manifest = archive.manifest
        if manifest.engine != connection.vendor:
            raise another_engine()
        carried_out = (step.partition(".") for step in manifest.contents.migrations)
        if {(app, name) for app, _dot, name in carried_out} - steps.known():
            raise newer()
        with _files_in_place(archive):
            engine_of(connection.vendor).load(archive)
        prepare()
    return manifest


@contextmanager
def _files_in_place(archive: Reading) -> Iterator[None]:
    """The files, where they belong; gone again when what follows fails."""
    place = Path(settings.FILES)
    if place.exists() and any(place.iterdir()):
        raise not_empty()
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(dir=place.parent, prefix=".files-"))
    try:
        for name in archive.names(FILES):
            target = beside / name.partition("/")[2]
            target.parent.mkdir(parents=True, exist_ok=True)
            archive.put(name, target)
            sync_folder(target.parent)
        if place.exists():
            place.rmdir()
        beside = beside.rename(place)
        sync_folder(place.parent)
        yield
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _verified(manifest: Manifest) -> tuple[Verified, ...]:
    heads = [head for line in manifest.contents.heads if (head := read_head(line)) is not None]
    places = Municipality.objects.order_by("slug")
    return tuple(verify(place, heads=[head for head in heads if head.slug == place.slug]) for place in places)
