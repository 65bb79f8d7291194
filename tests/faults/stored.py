"""What is really in the database of an installation, read past everything of Esep."""

import sqlite3
from contextlib import closing

import psycopg

from tests.kernel.installations import ON_POSTGRESQL, Installation

ROWS = "SELECT id, address FROM kernel_headaddress"


def rows_of(installation: Installation) -> dict[int, str]:
    """Every row by its key."""
    if ON_POSTGRESQL:
        with psycopg.connect(installation.environment["DATABASE_URL"]) as server:
            server.execute("SELECT set_config('esep.municipality', id::text, false) FROM kernel_municipality")
            return dict(server.execute(ROWS).fetchall())
    with closing(sqlite3.connect(installation.data / "esep.sqlite3")) as file:
        return dict(file.execute(ROWS).fetchall())


def is_sound(installation: Installation) -> bool:
    """Whether the database itself finds nothing wrong with its file; PostgreSQL recovers by itself."""
    if ON_POSTGRESQL:
        return True
    with closing(sqlite3.connect(installation.data / "esep.sqlite3")) as file:
        return file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
