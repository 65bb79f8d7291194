"""Databases for tests: one a process, migrated once; on PostgreSQL owned by one role and used by another."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import setup_databases, teardown_databases
from psycopg import sql
from pytest_django import DjangoDbBlocker

from esep.kernel.grants import grant_to


@contextmanager
def prepared_database(worker: str) -> Iterator[None]:
    """The database of one test process, with all tables and the guards in place."""
    if connection.vendor == "postgresql":
        with _on_postgresql(f"esep_{worker}"):
            yield
        return
    kept = setup_databases(verbosity=0, interactive=False)
    try:
        yield
    finally:
        teardown_databases(kept, verbosity=0)


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
    with psycopg.connect(os.environ["ESEP_OWNER_DATABASE_URL"], autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        server.execute(copy.format(sql.Identifier(name), sql.Identifier(prepared)))
        try:
            yield
        finally:
            # Connections of threads that have just ended: the server waits for them, but may not end them for us.
            server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


@contextmanager
def _on_postgresql(name: str) -> Iterator[None]:
    owner_url = os.environ["ESEP_OWNER_DATABASE_URL"]
    owner = psycopg.conninfo.conninfo_to_dict(owner_url)["user"]
    settings = connection.settings_dict
    serving = settings["USER"]
    with psycopg.connect(owner_url, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        connection.close()
        settings.update(NAME=name, USER=owner)
        call_command("migrate", verbosity=0)
        grant_to(serving)
        connection.close()
        settings["USER"] = serving
        yield
    finally:
        connection.close()
        with psycopg.connect(owner_url, autocommit=True) as server:
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
