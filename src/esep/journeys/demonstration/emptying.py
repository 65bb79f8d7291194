"""Emptying a database for the demonstration: every row goes, inside a transaction that may still be undone.

Tables that only grow refuse this to everybody. So their guards are set aside by the owner of the tables, and put back
before the transaction ends.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.utils.translation import gettext_lazy as _

from esep.kernel.backup.tables import FORGOTTEN, JOURNAL, REMADE
from esep.kernel.refusals import Refused

LONGEST_WAIT = "20s"
"""How long PostgreSQL waits for those who read or write just now, before it is refused as busy."""


def empty_tables() -> None:
    """Delete every row but what migrations made, and let numbers begin anew. For the owner, inside a transaction.

    Whoever was signed in is signed out. Raises Refused where the tables belong to another role.
    """
    with connection.cursor() as cursor:
        present = connection.introspection.table_names(cursor)
    tables = [table for table in present if table not in REMADE or table in FORGOTTEN]
    if connection.vendor == "postgresql":
        _truncate(tables)
    else:
        _delete(tables)


def _delete(tables: list[str]) -> None:
    """On SQLite: foreign keys are looked at when the transaction ends."""
    with connection.cursor() as cursor, _without_triggers():
        for table in tables:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")
        cursor.execute("DELETE FROM sqlite_sequence WHERE name NOT IN ('django_migrations', 'django_content_type')")


@contextmanager
def _without_triggers() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
        triggers = cursor.fetchall()
        for name, _statement in triggers:
            cursor.execute(f"DROP TRIGGER {connection.ops.quote_name(name)}")
        yield
        for _name, statement in triggers:
            cursor.execute(statement)


def _truncate(tables: list[str]) -> None:
    """On PostgreSQL: all at once, so that no table misses what it leans on."""
    names = [connection.ops.quote_name(table) for table in tables]
    with connection.cursor() as cursor:
        cursor.execute("SELECT tableowner = current_user FROM pg_tables WHERE tablename = %s", [JOURNAL])
        if cursor.fetchone() != (True,):
            raise Refused.because(
                "not_owner",
                _("The tables belong to another role of the database."),
                remedy=_("Name the owner in ESEP_OWNER_DATABASE_URL."),
            )
        cursor.execute(f"SET LOCAL lock_timeout = '{LONGEST_WAIT}'")
        for name in names:
            cursor.execute(f"ALTER TABLE {name} DISABLE TRIGGER USER")
        cursor.execute(f"TRUNCATE {', '.join(names)} RESTART IDENTITY")
        for name in names:
            cursor.execute(f"ALTER TABLE {name} ENABLE TRIGGER USER")
