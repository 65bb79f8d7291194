"""The empty place of a drill: a folder, and on PostgreSQL a database, that are gone afterwards."""

import os
import secrets
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import psycopg
from django.conf import settings
from django.db import connection
from django.utils.translation import gettext_lazy as _
from psycopg import sql
from psycopg.errors import ObjectInUse

from esep.kernel.refusals import Kind, Refused

UNSET = ("ESEP_ORIGINS", "ESEP_MAIL", "ESEP_BACKUP", "ESEP_BACKUP_SECONDS", "PORT")
"""Settings that a copy must not have: it sends no mail, makes no backups, and is reached on this computer alone."""
PATIENCE = 60.0
"""Seconds until somebody who stays in a database of a drill is named to who drills; the server itself waits for 5."""
TABLES = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder, and the environment of a process that works there instead of in the running installation."""

    folder: Path
    environment: Mapping[str, str]


@contextmanager
def an_empty_place(*, within: Path | None, database: str) -> Iterator[Place]:
    """Make an empty place, and take it away afterwards whatever happened.

    ``within`` is the folder to make it in (the computer's own place for such things when none is named); ``database``
    an empty database of the same server, for owners who may not create one. Raises Refused.
    """
    # Granian's workers and SQLite may still be leaving while we clear up.
    with tempfile.TemporaryDirectory(dir=within, prefix="esep-drill-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        with _database(database) as addresses:
            (folder / "data").mkdir(mode=0o700)
            kept = {name: value for name, value in os.environ.items() if name not in UNSET}
            yield Place(folder, {**kept, "ESEP_DATA": str(folder / "data"), **addresses})


@contextmanager
def _database(named: str) -> Iterator[dict[str, str]]:
    if connection.vendor != "postgresql":
        yield {"DATABASE_URL": ""}
        return
    serving = os.environ["DATABASE_URL"]
    owner: str = settings.OWNER_DATABASE_URL or serving
    with _emptied(owner, named) if named else _created(owner) as name:
        yield {"DATABASE_URL": _at(serving, name), "ESEP_OWNER_DATABASE_URL": _at(owner, name)}


@contextmanager
def _created(owner: str) -> Iterator[str]:
    name = f"esep_drill_{secrets.token_hex(6)}"
    with psycopg.connect(owner, autocommit=True) as server:
        may = server.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
        if may != (True,):
            raise _no_database()
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        yield name
    finally:
        with psycopg.connect(owner, autocommit=True) as server:
            _drop(name, server=server)


def _drop(name: str, *, server: psycopg.Connection) -> None:
    """Drop a database once everybody has left it. Raises Refused when somebody stays.

    The server sends its own vacuum away, which an owner who is no superuser may not do: so no force is asked for.
    """
    end = time.monotonic() + PATIENCE
    while True:
        try:
            server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))
        except ObjectInUse as error:
            if time.monotonic() > end:
                raise _database_left(name) from error
        else:
            return


@contextmanager
def _emptied(owner: str, name: str) -> Iterator[str]:
    with psycopg.connect(_at(owner, name)) as server:
        if server.execute(TABLES).fetchone() != (0,):
            raise _database_in_use()
    try:
        yield name
    finally:
        with psycopg.connect(_at(owner, name)) as server:
            server.execute("DROP OWNED BY CURRENT_USER")


def _at(address: str, database: str) -> str:
    """The same server and role, another database."""
    return urlsplit(address)._replace(path=f"/{quote(database)}").geturl()


def _no_database() -> Refused:
    return Refused.because(
        "drill_no_database",
        _("The role that owns the tables may not create a database for the drill."),
        remedy=_("Let an administrator of PostgreSQL make an empty one that it owns, and name it: --database NAME"),
        kind=Kind.FORBIDDEN,
    )


def _database_in_use() -> Refused:
    return Refused.because(
        "drill_database_in_use",
        _("There are tables in the database named for the drill. Nothing was touched."),
        remedy=_("Name an empty database: the drill clears it afterwards."),
    )


def _database_left(name: str) -> Refused:
    return Refused.because(
        "drill_database_left",
        _("Somebody is still in the database of the drill: it could not be taken away."),
        remedy=_("Let an administrator of PostgreSQL drop it: %(name)s") % {"name": name},
        kind=Kind.BUSY,
    )
