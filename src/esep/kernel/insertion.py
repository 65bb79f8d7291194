"""New rows: the SQL that inserts into a table is made once a process, as every act writes into the same few tables."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.models import Field

from esep.kernel.models import OfMunicipality
from esep.kernel.prepared import Row, rows_of

AT_ONCE = 50
"""Rows of one statement: no database takes endlessly many values."""


def insert(row: OfMunicipality) -> None:
    """Write a new row into the municipality in scope, and give it its number. Raises what Django's ``save`` raises."""
    ((row.pk,),) = _inserted([row])


def insert_all(rows: Iterable[OfMunicipality]) -> None:
    """Write new rows of one table, in their order. They do not learn their numbers."""
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        _inserted(some)


def _inserted(rows: list[OfMunicipality]) -> list[Row]:
    table, connection = type(rows[0]), connections[DEFAULT_DB_ALIAS]
    for row in rows:
        row.refuse_other_scope()
        row._prepare_related_fields_for_save(operation_name="insert")  # type: ignore[attr-defined]
    values = [field.get_db_prep_save(field.pre_save(row, True), connection) for row in rows for field in _fields(table)]
    sql = _sql(table, len(rows), connection.vendor)
    with transaction.mark_for_rollback_on_error(using=DEFAULT_DB_ALIAS):
        numbers = rows_of(connection, sql=sql, native=sql.replace("%s", "?"), values=values)
    for row in rows:
        row._state.db, row._state.adding = DEFAULT_DB_ALIAS, False
    return numbers


@cache
def _fields(table: type[OfMunicipality]) -> tuple["Field[Any, Any]", ...]:
    return tuple(field for field in table._meta.concrete_fields if not field.primary_key)


def _columns(fields: Iterable["Field[Any, Any]"], quoted: Callable[[str], str]) -> str:
    return ", ".join(quoted(field.column) for field in fields if field.column is not None)


@cache
def _sql(table: type[OfMunicipality], count: int, _vendor: str) -> str:
    quoted, fields = connections[DEFAULT_DB_ALIAS].ops.quote_name, _fields(table)
    key = [field for field in table._meta.concrete_fields if field.primary_key]
    places = ", ".join([f"({', '.join(['%s'] * len(fields))})"] * count)
    into = f"{quoted(table._meta.db_table)} ({_columns(fields, quoted)})"
    return f"INSERT INTO {into} VALUES {places} RETURNING {_columns(key, quoted)}"
