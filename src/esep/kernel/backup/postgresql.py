"""Backup and restore of PostgreSQL: one moment, every table by COPY, loaded by the owner in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

from esep.kernel.backup.manifest import Contents, Table
from esep.kernel.backup.reading import Reading
from esep.kernel.backup.refusing import changed_on_the_way, not_empty, prepared_further
from esep.kernel.backup.tables import JOURNAL, MIGRATIONS, PLACES, REMADE
from esep.kernel.backup.writing import Writing
from esep.kernel.making import each_table_drawn_once
from esep.kernel.owner import as_owner
from esep.kernel.snapshot import one_moment
from esep.regulation.dates import legal_day

FOLDER = "tables"
TABLES = """
    SELECT class.relname, class.relforcerowsecurity, array_agg(attribute.attname ORDER BY attribute.attnum)
    FROM pg_class AS class JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid
    WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND attribute.attnum > 0
      AND NOT attribute.attisdropped AND attribute.attgenerated = ''
    GROUP BY class.relname, class.relforcerowsecurity ORDER BY class.relname
"""
SCOPE = "SELECT set_config('esep.municipality', %s, true), set_config('esep.public', '', true)"


@dataclass(frozen=True, slots=True)
class Stored:
    """A table as it is now; ``guarded`` ones show the rows of one municipality at a time."""

    name: str
    guarded: bool
    columns: tuple[str, ...]


def dump(archive: Writing) -> Contents:
    """Write every table into an archive, as of one moment. Works as the serving role: it sees all, one by one."""
    with one_moment(), connection.cursor() as cursor:
        cursor.execute(f"SELECT app, name FROM {MIGRATIONS} ORDER BY app, name")
        migrations = tuple(f"{app}.{name}" for app, name in cursor.fetchall())
        # Not by our models: before an upgrade the tables are those of an earlier version.
        cursor.execute(f"SELECT id, slug FROM {PLACES} ORDER BY id")
        places: dict[int, str] = dict(cursor.fetchall())
        tables = tuple(_dump(archive, table, places) for table in _kept())
        heads = tuple(line for place, slug in places.items() for line in _head(place, slug=slug))
    return Contents(migrations=migrations, tables=tables, heads=heads)


def load(archive: Reading) -> None:
    """Fill an empty database with a backup: all of it or nothing. Raises Refused when it is not empty.

    Tables are made as they were when the backup was made; bringing them up to date is the caller's next step.
    """
    with as_owner():
        _make_tables(
            {(app, name) for app, _dot, name in (m.partition(".") for m in archive.manifest.contents.migrations)}
        )
        with transaction.atomic(), connection.cursor() as cursor:
            guarded = [sql.Identifier(table.name) for table in _kept() if table.guarded]
            # COPY cannot write through row-level security, not even as the owner whom it is forced on.
            for name in guarded:
                cursor.execute(sql.SQL("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY").format(name))
            if any(_count(table.name) for table in _kept()):
                raise not_empty()
            for table in archive.manifest.contents.tables:
                _load(archive, table)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            # A backup of an earlier version knows not every table of today.
            there = {table.name for table in archive.manifest.contents.tables}
            models = [one for one in apps.get_models(include_auto_created=True) if one._meta.db_table in there]
            for statement in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(statement)
            for name in guarded:
                cursor.execute(sql.SQL("ALTER TABLE {} FORCE ROW LEVEL SECURITY").format(name))


def _kept() -> Sequence[Stored]:
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        found = [Stored(name, guarded, tuple(columns)) for name, guarded, columns in cursor.fetchall()]
    return [table for table in found if table.name not in REMADE]


def _dump(archive: Writing, table: Stored, places: Iterable[int]) -> Table:
    rows = 0

    def chunks() -> Iterator[bytes]:
        nonlocal rows
        order = "number" if table.name == JOURNAL else "id" if "id" in table.columns else table.columns[0]
        copy = sql.SQL("COPY (SELECT {} FROM {} ORDER BY {}) TO STDOUT").format(
            sql.SQL(", ").join(map(sql.Identifier, table.columns)), sql.Identifier(table.name), sql.Identifier(order)
        )
        with connection.cursor() as cursor:
            for place in map(str, places) if table.guarded else [""]:
                cursor.execute(SCOPE, [place])
                with cursor.copy(copy) as copied:
                    yield from map(bytes, copied)
                rows += cursor.rowcount

    archive.add(f"{FOLDER}/{table.name}.copy", chunks())
    return Table(table.name, table.columns, rows)


def _head(place: int, *, slug: str) -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute(SCOPE, [str(place)])
        cursor.execute(f"SELECT number, at, hash FROM {JOURNAL} ORDER BY number DESC LIMIT 1")
        for number, at, hash in cursor.fetchall():
            yield f"{slug} {legal_day(at)} {number} {hash}"


def _make_tables(wanted: set[tuple[str, str]]) -> None:
    """Migrate an empty database to the migrations of the backup, and no further."""
    executor = MigrationExecutor(connection)
    if not set(executor.loader.applied_migrations) <= wanted:
        raise prepared_further()
    nodes = executor.loader.graph.node_map
    followed = {
        node
        for node in wanted
        if any(child.key in wanted and child.key[0] == node[0] for child in nodes[node].children)
    }
    with each_table_drawn_once():
        executor.migrate(sorted(wanted - followed))


def _load(archive: Reading, table: Table) -> None:
    columns = sql.SQL(", ").join(map(sql.Identifier, table.columns))
    copy = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), columns)
    with connection.cursor() as cursor, archive.part(f"{FOLDER}/{table.name}.copy") as chunks:
        with cursor.copy(copy) as copied:
            for chunk in chunks:
                copied.write(chunk)
        if cursor.rowcount != table.rows:
            raise changed_on_the_way()


def _count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT count(*) FROM (SELECT 1 FROM {} LIMIT 1) AS one").format(sql.Identifier(table)))
        count: int = cursor.fetchone()[0]
    return count
