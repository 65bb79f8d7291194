"""A picture of every row of every table, to see that a refused call changed nothing."""

from hashlib import sha256

from django.apps import apps
from django.db import connection

from esep.kernel import scope
from esep.kernel.models import Municipality

OUTSIDE = frozenset({"django_session", "django_migrations"})
"""A session is not a record: a visit may begin one."""


def snapshot() -> dict[str, str]:
    """A digest of each table's content, seen from every municipality in turn."""
    found: dict[str, str] = {}
    for model in apps.get_models(include_auto_created=True):
        table = model._meta.db_table
        if table not in OUTSIDE:
            found[table] = sha256(repr(_rows(table)).encode()).hexdigest()
    return found


def _rows(table: str) -> list[tuple[object, ...]]:
    rows: set[tuple[object, ...]] = set()
    for place in Municipality.objects.values_list("pk", flat=True):
        with scope.of(place), connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows.update(tuple(map(repr, row)) for row in cursor.fetchall())
    return sorted(rows, key=repr)
