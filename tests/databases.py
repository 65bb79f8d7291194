"""Databases for tests: one a process, copied from one that is migrated once; on PostgreSQL owned by one role and used
by another.
"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
from django.db import connection, transaction
from psycopg import sql
from pytest_django import DjangoDbBlocker

from tests.kept import ROOT, kept

SQLITE = "esep.sqlite3"
IN_MEMORY = "file:esep?mode=memory&cache=shared"
ADDRESSES = ("DATABASE_URL", "ESEP_OWNER_DATABASE_URL")
PREPARED = "esep_prepared"
"""The database on PostgreSQL that has all tables and nothing in them; others are copied from it."""


@contextmanager
def prepared_database(worker: str) -> Iterator[None]:
    """The database of one test process, with all tables and the guards in place."""
    if connection.vendor == "postgresql":
        with _on_postgresql(f"esep_{worker}"):
            yield
        return
    prepared = prepared_file()
    settings = connection.settings_dict
    before = settings["NAME"]
    settings["NAME"] = IN_MEMORY
    connection.ensure_connection()
    with closing(opened(prepared)) as file:
        file.backup(connection.connection)
    try:
        yield
    finally:
        connection.close()
        settings["NAME"] = before


def opened(file: Path) -> sqlite3.Connection:
    """An SQLite file that is only read and that nobody writes. No other file appears beside it, even for a moment."""
    return sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)


def prepared_file() -> Path:
    """An SQLite file with all tables and nothing in them."""
    return kept("tables", _make_tables) / SQLITE


def _make_tables(folder: Path) -> None:
    _prepare({"ESEP_DATA": str(folder)})


def _prepare(where: Mapping[str, str]) -> None:
    """Prepare a database as in earnest, by a process with `where` in its environment."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "esep.config.settings", **where}
    subprocess.run(
        [sys.executable, "-m", "esep.cli", "prepare"], check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL
    )


@contextmanager
def for_a_module(blocker: DjangoDbBlocker) -> Iterator[None]:
    """What is written stays for the tests of one module, each of which undoes its own; then it is gone.

    What several modules build alike is a ground instead (`tests/grounds.py`), on which a module may build further.
    A fixture of a module enters it, and a fixture of each test asks for ``db`` beside that one.
    """
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def database_for_many(worker: str, *, folder: Path) -> Iterator[None]:
    """A copy of the prepared database that other threads and connections can open too: a file, or one on PostgreSQL.

    What is committed in it stays until the end of the test, and is gone afterwards.
    """
    settings = connection.settings_dict
    before = settings["NAME"]
    if connection.vendor == "postgresql":
        connection.close()
        with copied_on_postgresql(f"esep_{worker}", f"esep_{worker}_many"):
            settings["NAME"] = f"esep_{worker}_many"
            try:
                yield
            finally:
                connection.close()
                settings["NAME"] = before
        return
    connection.ensure_connection()
    prepared, connection.connection = connection.connection, None
    with closing(sqlite3.connect(folder / "esep.sqlite3")) as copy:
        prepared.backup(copy)
    settings["NAME"] = str(folder / "esep.sqlite3")
    try:
        yield
    finally:
        connection.close()
        settings["NAME"] = before
        connection.connection = prepared


@contextmanager
def copied_on_sqlite(prepared: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A connection, as Django makes them, to a copy in memory of what another connection shows."""
    parameters = {**connection.get_connection_params(), "database": ":memory:"}
    with closing(connection.get_new_connection(parameters)) as copy:
        copy.isolation_level = None
        prepared.backup(copy)
        yield copy


@contextmanager
def copied_on_postgresql(prepared: str, name: str) -> Iterator[None]:
    """A copy of the database `prepared`, to which nobody is connected, under another name; dropped at the end."""
    copy_on_postgresql(prepared, name)
    try:
        yield
    finally:
        with psycopg.connect(os.environ["ESEP_OWNER_DATABASE_URL"], autocommit=True) as server:
            # Connections of threads that have just ended: the server waits for them, but may not end them for us.
            server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


def copy_on_postgresql(prepared: str, name: str) -> None:
    """Copy the database `prepared`, to which nobody is connected, in the place of whatever has the other name."""
    with psycopg.connect(os.environ["ESEP_OWNER_DATABASE_URL"], autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        server.execute(copy.format(sql.Identifier(name), sql.Identifier(prepared)))


@contextmanager
def _on_postgresql(name: str) -> Iterator[None]:
    settings = connection.settings_dict
    before = settings["NAME"]
    connection.close()
    with copied_on_postgresql(prepared_on_postgresql(), name):
        settings["NAME"] = name
        try:
            yield
        finally:
            connection.close()
            settings["NAME"] = before


def prepared_on_postgresql() -> str:
    """The name of a database with all tables and nothing in them, made by whoever asks for it first."""
    with psycopg.connect(os.environ["ESEP_OWNER_DATABASE_URL"], autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(1)")
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [PREPARED]).fetchone():
            making = f"{PREPARED}_making"
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(making)))
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(making)))
            _prepare({key: address_of(making, instead_of=os.environ[key]) for key in ADDRESSES})
            renamed = sql.SQL("ALTER DATABASE {} RENAME TO {}")
            server.execute(renamed.format(sql.Identifier(making), sql.Identifier(PREPARED)))
    return PREPARED


def address_of(name: str, *, instead_of: str) -> str:
    """The address of another database on the same server."""
    return f"{instead_of.rpartition('/')[0]}/{name}"
