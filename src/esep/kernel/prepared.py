"""Questions that are asked at every visit: their SQL is made once a process, and only the values change.

A question is an ordinary query set, narrowed to the scope like any other; what it is asked with stands in it as marks,
and the values take the places of the marks. So the price of making SQL, which is several times that of asking, is paid
once.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model, QuerySet

from esep.kernel import scope

M = TypeVar("M", bound=Model)
Value = str | int | UUID
Given = Value | Collection[Value]
Row = tuple[Any, ...]
Shape = tuple[tuple[type, int], ...]
Kept = tuple[bool, bool, bool]
"""The kind of a scope: whether one municipality's, whether the public one, whether an account's own."""

FIRST_NUMBER = -(10**15)
"""Marks for numbers: no row has such a key."""

PREPARED_FOR = 1024
"""Values of a collection. Larger ones are rare, and a database takes no more than some ten thousands."""

NAMELESS = re.compile(r"(?<!%)%s")


@dataclass(frozen=True, slots=True)
class _Made:
    """SQL with its named parameters, where a value takes the place of a mark by its number, and what columns are read
    by. ``native`` is the SQL as SQLite itself names parameters.
    """

    sql: str
    native: str
    parameters: Mapping[str, Any]
    places: tuple[tuple[str, int], ...]
    converters: tuple[tuple[int, Sequence[Callable[..., Any]], Any], ...]


class Prepared:
    """A query set of ``values_list`` rows as a function of texts, numbers, UUIDs and collections of them.

    ``ask`` gets each as a parameter, and may use it as the value of a filter, nothing else. It is called when the
    question is first asked in a kind of scope, again for collections of another order of size, and each time for
    collections of more than :data:`PREPARED_FOR`. Without a scope only tables that belong to no municipality answer.
    """

    def __init__(self, ask: Callable[..., "QuerySet[Any, Any]"]) -> None:
        self._ask = ask
        self._made: dict[tuple[str, Kept, Shape], _Made] = {}

    def __call__(self, *given: Given) -> list[Row]:
        """The rows in scope. No query where a collection is empty: it is the value of an ``__in``. Raises NoScope."""
        present = scope.present()
        shape = tuple(_shape(one) for one in given)
        if any(count == 0 for _type, count in shape):
            return []
        connection = connections[DEFAULT_DB_ALIAS]
        key = (connection.vendor, _kept(present), shape)
        made = self._made.get(key)
        if made is None:
            made = self._make(present, shape, connection)
            if all(count <= PREPARED_FOR for _type, count in shape):
                self._made[key] = made
        values: list[Value] = [present.municipality or 0, present.account or 0]
        for one, (_type, count) in zip(given, shape, strict=True):
            values += _stretched(one, count)
        if not connection.features.has_native_uuid_field:
            values = [value.hex if isinstance(value, UUID) else value for value in values]
        parameters = {**made.parameters, **{name: values[number] for name, number in made.places}}
        rows = rows_of(connection, sql=made.sql, native=made.native, values=parameters)
        return [_read(row, made, connection) for row in rows] if made.converters else rows

    def _make(self, present: scope.Scope, shape: Shape, connection: BaseDatabaseWrapper) -> _Made:
        marks: list[Value] = [FIRST_NUMBER, FIRST_NUMBER - 1]
        given: list[object] = []
        for kind, count in shape:
            new = [_mark(kind, len(marks) + place) for place in range(max(count, 1))]
            marks += new
            given.append(new if count > 0 else new[0])
        municipality = None if present.municipality is None else FIRST_NUMBER
        account = None if present.account is None else FIRST_NUMBER - 1
        with scope.supposed(scope.Scope(municipality=municipality, public=present.public, account=account)):
            compiler = self._ask(*given).query.get_compiler(connection=connection)
        sql, bare = compiler.as_sql()
        parameters = {f"p{place}": one for place, one in enumerate(bare)}
        numbers: dict[object, int] = {mark: number for number, mark in enumerate(marks)}
        numbers |= {mark.hex: number for mark, number in numbers.items() if isinstance(mark, UUID)}
        converters = compiler.get_converters([column[0] for column in compiler.select])
        named = _named(sql, parameters)
        return _Made(
            sql=named,
            native=named % {name: f":{name}" for name in parameters},
            parameters=parameters,
            places=tuple((name, numbers[one]) for name, one in parameters.items() if one in numbers),
            converters=tuple(
                (place, [_quicker(one, connection) for one in how], column)
                for place, (how, column) in converters.items()
            ),
        )


class PreparedRows(Generic[M]):
    """The same for whole rows of a table: ``ask`` gives a query set of them."""

    def __init__(self, table: type[M], ask: Callable[..., "QuerySet[M]"]) -> None:
        self._table = table
        self._columns = [field.attname for field in table._meta.concrete_fields]
        self._values = Prepared(lambda *given: ask(*given).values_list(*self._columns))

    def __call__(self, *given: Given) -> list[M]:
        """The rows in scope, as :class:`Prepared` answers."""
        return [self._table.from_db(DEFAULT_DB_ALIAS, self._columns, row) for row in self._values(*given)]

    def first(self, *given: Given) -> M | None:
        """The first of them, or none."""
        return next(iter(self(*given)), None)


def _kept(present: scope.Scope) -> Kept:
    return present.municipality is not None, present.public, present.account is not None


def _shape(one: Given) -> tuple[type, int]:
    """The kind of a value (count -1), or of the values of a collection with the size to which it is stretched."""
    if isinstance(one, Value):
        return _kind(one), -1
    if not one:
        return str, 0
    count = len(one)
    return _kind(next(iter(one))), count if count > PREPARED_FOR else 1 << (count - 1).bit_length()


def _kind(value: Value) -> type:
    return next(kind for kind in (str, UUID, int) if isinstance(value, kind))


def _stretched(one: Given, count: int) -> list[Value]:
    """The values for the marks: a collection is stretched by its last value to the size that was made ready."""
    if isinstance(one, Value):
        return [one]
    values = list(one)
    return values + values[-1:] * (count - len(values))


def _mark(kind: type, number: int) -> Value:
    if kind is UUID:
        return UUID(int=number)
    return f"mark {number} of a prepared question" if kind is str else FIRST_NUMBER - number


def _named(sql: str, names: Collection[str]) -> str:
    """SQL whose parameters are named: Django looks through a nameless one for SQLite each time, letter by letter."""
    left = iter(names)
    return NAMELESS.sub(lambda _found: f"%({next(left)})s", sql)


def rows_of(
    connection: BaseDatabaseWrapper, *, sql: str, native: str, values: Mapping[str, Any] | Sequence[Any]
) -> list[Row]:
    """What the database answers to SQL that was made before; ``native`` is the same as SQLite names parameters.

    SQLite is asked without Django's cursor, which puts its names of parameters into the SQL anew each time and takes
    longer than SQLite itself; not where somebody looks on, as the counting of queries does.
    """
    rows: list[Row]
    if connection.vendor != "sqlite" or connection.queries_logged or connection.execute_wrappers:
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            rows = cursor.fetchall()
        return rows
    connection.ensure_connection()
    connection.validate_no_broken_transaction()
    with connection.wrap_database_errors:
        rows = connection.connection.execute(native, values).fetchall()
    return rows


def _quicker(convert: Callable[..., Any], connection: BaseDatabaseWrapper) -> Callable[..., Any]:
    """What reads a column, or what reads it alike with less ado: an instant as SQLite gives it needs its zone alone."""
    if convert != getattr(connection.ops, "convert_datetimefield_value", None) or not settings.USE_TZ:
        return convert

    def with_zone(value: object, column: object, connection: BaseDatabaseWrapper) -> object:
        if type(value) is datetime and value.tzinfo is None:
            return value.replace(tzinfo=connection.timezone)
        return convert(value, column, connection)

    return with_zone


def _read(row: Row, made: _Made, connection: BaseDatabaseWrapper) -> Row:
    read = list(row)
    for place, how, column in made.converters:
        for convert in how:
            read[place] = convert(read[place], column, connection)
    return tuple(read)
