"""Neighbours by the hundred: municipalities that are there are copied by the database itself, rows and all.

A copy reads like any other municipality, but its journal speaks of the rows of the first one: it does not verify. It is
good for measuring what neighbours cost, nothing else.
"""

from graphlib import TopologicalSorter

from django.apps import apps
from django.db import connection, models, transaction

from esep.kernel.models import Municipality, OfMunicipality, RoleGrant

STRIDE = 10_000_000
"""Between the numbers of rows and those of their next copy."""


def copy(times: int) -> None:
    """Copy every municipality so many times, without anybody's roles.

    Needs a role of the database that row-level security does not bind.
    """
    tables = _in_order()
    for number in range(1, times + 1):
        with transaction.atomic(), connection.cursor() as cursor:
            for table in tables:
                cursor.execute(_sql(table, number * STRIDE, mark=number + 1))
    if connection.vendor == "postgresql":
        _catch_up(tables)


def _in_order() -> list[type[models.Model]]:
    """The tables to copy, each after those that it points to."""
    tables = {model for model in apps.get_models() if issubclass(model, OfMunicipality)} | {Municipality}
    tables -= {RoleGrant}
    graph = {table: {one for one in _pointed(table).values() if one in tables and one is not table} for table in tables}
    return list(TopologicalSorter(graph).static_order())


def _pointed(table: type[models.Model]) -> dict[str, type[models.Model]]:
    """The tables that columns of a table point to."""
    return {
        field.column: field.related_model
        for field in table._meta.concrete_fields
        if field.is_relation and field.column and isinstance(field.related_model, type)
    }


def _sql(table: type[models.Model], stride: int, *, mark: int) -> str:
    quote, pointed = connection.ops.quote_name, _pointed(table)
    columns, values = [], []
    for field in table._meta.concrete_fields:
        column = quote(str(field.column))
        moves = field.primary_key or _is_of_municipality(pointed.get(str(field.column)))
        columns.append(column)
        if moves:
            values.append(f"{column} + {stride}")
        elif table is Municipality and field.name in ("slug", "name_ky"):
            values.append(f"{column} || '-{mark}'")
        else:
            values.append(column)
    name = quote(table._meta.db_table)
    first = f"{quote('id')} < {STRIDE}"
    # A journal grows only at its tip.
    chosen = f"SELECT {', '.join(values)} FROM {name} WHERE {first} ORDER BY {quote('id')}"
    return f"INSERT INTO {name} ({', '.join(columns)}) {chosen}"


def _is_of_municipality(table: type[models.Model] | None) -> bool:
    return table is not None and (table is Municipality or issubclass(table, OfMunicipality))


def _catch_up(tables: list[type[models.Model]]) -> None:
    """Let PostgreSQL give numbers after the copies."""
    with connection.cursor() as cursor:
        for table in tables:
            name = table._meta.db_table
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), (SELECT coalesce(max(id), 1) FROM {name}))"
            )
