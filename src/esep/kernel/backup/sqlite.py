"""Backup and restore of SQLite: the database's own online copy, taken while others write."""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection

from esep.kernel.backup.manifest import Contents, Table
from esep.kernel.backup.reading import Reading
from esep.kernel.backup.refusing import changed_on_the_way, not_empty
from esep.kernel.backup.tables import FORGOTTEN, JOURNAL, MIGRATIONS, PLACES, REMADE
from esep.kernel.backup.writing import Writing, chunks_of
from esep.kernel.durable import sync_folder
from esep.regulation.dates import legal_day

PART = "database.sqlite3"
TIPS = f"""
    SELECT place.slug, entry.number, entry.at, entry.hash FROM {JOURNAL} AS entry
    JOIN {PLACES} AS place ON place.id = entry.municipality_id
    WHERE entry.number = (SELECT max(number) FROM {JOURNAL} WHERE municipality_id = entry.municipality_id)
    ORDER BY place.slug
"""


def dump(archive: Writing) -> Contents:
    """Write the database into an archive, as of one moment."""
    with TemporaryDirectory(dir=archive.folder, prefix=".esep-") as folder:
        copy = Path(folder, PART)
        connection.ensure_connection()
        with closing(sqlite3.connect(copy, isolation_level=None)) as target:
            # Each page is written once and hardly read: two megabytes of them would stay in the worker's memory.
            target.execute("PRAGMA cache_size=-256")
            connection.connection.backup(target)
            # One file by itself, without the sessions and what they leave on its pages.
            target.execute("PRAGMA journal_mode=DELETE")
            for name in FORGOTTEN:
                if _exists(target, name):
                    target.execute(f"DELETE FROM {name}")
            target.execute("VACUUM")
            contents = _contents(target)
        archive.add(PART, chunks_of(copy))
    return contents


def load(archive: Reading) -> None:
    """Put the database of a backup in the place of the present one, which must be empty. Raises Refused otherwise."""
    place = Path(connection.settings_dict["NAME"])
    _demand_empty(place)
    connection.close()
    place.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=place.parent, prefix=".esep-") as folder:
        copy = Path(folder, PART)
        archive.put(PART, copy)
        with closing(sqlite3.connect(copy, isolation_level=None)) as opened:
            sound = opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            joined = not opened.execute("PRAGMA foreign_key_check").fetchall()
            if not (sound and joined and _contents(opened) == archive.manifest.contents):
                raise changed_on_the_way()
        for beside in ("-wal", "-shm", "-journal"):
            with suppress(FileNotFoundError):
                Path(f"{place}{beside}").unlink()
        copy.replace(place)
    sync_folder(place.parent)


def _contents(opened: sqlite3.Connection) -> Contents:
    migrations = opened.execute(f"SELECT app, name FROM {MIGRATIONS} ORDER BY app, name").fetchall()
    return Contents(
        migrations=tuple(f"{app}.{name}" for app, name in migrations),
        tables=tuple(Table(name, (), _count(opened, name)) for name in _kept(opened)),
        heads=tuple(
            f"{slug} {legal_day(datetime.fromisoformat(at).replace(tzinfo=UTC))} {number} {hash}"
            for slug, number, at, hash in opened.execute(TIPS)
        ),
    )


def _demand_empty(place: Path) -> None:
    if not place.exists():
        return
    with closing(sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True)) as opened:
        if any(_count(opened, name) for name in _kept(opened)):
            raise not_empty()


def _kept(opened: sqlite3.Connection) -> list[str]:
    names = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in names if name not in REMADE and not name.startswith("sqlite_")]


def _exists(opened: sqlite3.Connection, table: str) -> bool:
    named = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return opened.execute(named, [table]).fetchone() is not None


def _count(opened: sqlite3.Connection, table: str) -> int:
    count: int = opened.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    return count
