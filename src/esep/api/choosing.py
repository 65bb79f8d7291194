"""Choosing rows: those that a request's filters leave, and what changed since a day."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from esep.api.parameters import AS_OF, SINCE
from esep.api.problem import Problem
from esep.api.reading import merged, rows_of
from esep.api.table import Asking, Row, Table, Value
from esep.api.tables import BY_NAME
from esep.kernel.changes import Gone, morning_of

Entries = list[Row | Gone]


def on_day(asking: Asking, said: Mapping[str, Any]) -> Asking:
    """The asking as of the day that a request names."""
    return replace(asking, day=said.get(AS_OF.name, asking.day))


def chosen(table: Table, asking: Asking, said: Mapping[str, Any]) -> Entries:
    """The rows that a request asks for by its filters, and what is no more, by key. Raises Problem."""
    rows: Iterable[Row] = rows_of(table, asking)
    for name in table.filters:
        if name in said:
            _refuse_unknown(table, name, said[name], asking)
            rows = [row for row in rows if _holds(row.values[name], said[name])]
    if table.dated:
        first, last = said.get("from", date.min), said.get("until", date.max)
        if (first, last) != (date.min, date.max):
            rows = [row for row in rows if _is_between(row.values[table.dated], first, last)]
    return changed(table, asking, rows, since=said.get(SINCE.name))


def changed(table: Table, asking: Asking, rows: Iterable[Row], *, since: date | None) -> Entries:
    """The rows that changed since a day, and what is no more since then; all of them where no day is said."""
    if since is None:
        return list(rows)
    found = table.changes(asking, morning_of(since))
    standing = {row.key for row in rows_of(table, asking)}
    touched = (row for row in rows if (row.of or row.key) in found.keys)
    return merged(touched, (one for one in found.gone if one.key not in standing))


def _refuse_unknown(table: Table, name: str, value: str, asking: Asking) -> None:
    """Refuse a code that nothing has. A closed list was looked at when the request was read."""
    column = table.column(name)
    if column.choices:
        return
    if column.refers:
        allowed = [row.key for row in rows_of(BY_NAME[column.refers], asking)]
    else:
        allowed = sorted({str(row.values[name]) for row in rows_of(table, asking)})
    if value not in allowed:
        raise Problem("unknown_value", parameter=name, value=value, allowed=allowed)


def _holds(cell: Value, value: str) -> bool:
    return value in cell if isinstance(cell, tuple) else cell == value


def _is_between(cell: Value, first: date, last: date) -> bool:
    return isinstance(cell, date) and first <= cell <= last
