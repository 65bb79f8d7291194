"""Databases for tests: one a process, migrated once; on PostgreSQL owned by one role and used by another."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_databases, teardown_databases
from psycopg import sql

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
