"""The shape of values: as JSON, as cells of a file, and as JSON Schema says it of both."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from esep.api.licence import CURRENCY
from esep.api.table import Column, Kind, Row, Table, Value
from esep.documents.open_csv import Cell
from esep.regulation.dates import BISHKEK

DECIMALS = r"^-?\d+(\.\d+)?$"
BESIDE = {
    "id": {"type": "string", "description": "Stays as it is for ever: municipality, table and key"},
    "url": {"type": "string", "format": "uri", "description": "Page on which people read it"},
}
"""What every row has besides its columns."""

TYPES: Mapping[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string"},
    Kind.CODE: {"type": ["string", "null"]},
    Kind.CODES: {"type": "array", "items": {"type": "string"}},
    Kind.DAY: {"type": ["string", "null"], "format": "date"},
    Kind.TIME: {"type": ["string", "null"], "pattern": r"^\d\d:\d\d$"},
    Kind.MOMENT: {"type": ["string", "null"], "format": "date-time"},
    Kind.WHOLE: {"type": ["integer", "null"]},
    Kind.DECIMAL: {"type": ["string", "null"], "pattern": DECIMALS},
    Kind.MONEY: {
        "type": ["object", "null"],
        "properties": {"amount": {"type": "string", "pattern": DECIMALS}, "currency": {"const": CURRENCY}},
        "required": ["amount", "currency"],
        "additionalProperties": False,
    },
    Kind.FLAG: {"type": ["boolean", "null"]},
    Kind.LINK: {"type": ["string", "null"], "format": "uri"},
}


def identity(slug: str, table: Table, key: str) -> str:
    """What a row is called everywhere and for ever."""
    return f"{slug}/{table.name}/{key}"


def object_of(row: Row, table: Table, *, slug: str, origin: str) -> dict[str, Any]:
    """A row as JSON. KeyError where a column has no value."""
    values = {column.name: _json(row.values[column.name], column.kind) for column in table.columns}
    return {"id": identity(slug, table, row.key), "url": origin + row.page, **values}


def cells_of(row: Row, table: Table) -> tuple[Cell, ...]:
    """A row as the cells of a file, in the order of the columns."""
    return tuple(_cell(row.values[column.name]) for column in table.columns)


def schema_of_row(table: Table) -> dict[str, Any]:
    """The JSON Schema of a row."""
    columns = {column.name: schema_of(column) for column in table.columns}
    properties = {**BESIDE, **columns}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def schema_of(column: Column) -> dict[str, Any]:
    """The JSON Schema of a value."""
    said = dict(TYPES[column.kind])
    if column.choices:
        said["enum"] = [*column.choices, None]
    means = f"{column.means}. Key of the table `{column.refers}`" if column.refers else str(column.means)
    return {**said, "description": means}


def moment_of(value: datetime) -> str:
    """A moment as it is written here: to the second, in Bishkek."""
    return value.astimezone(BISHKEK).isoformat(timespec="seconds")


def _json(value: Value, kind: Kind) -> object:
    match value:
        case Decimal() if kind is Kind.MONEY:
            return {"amount": f"{value:f}", "currency": CURRENCY}
        case Decimal():
            return f"{value:f}"
        case datetime():
            return moment_of(value)
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return list(value)
        case "" if kind is not Kind.TEXT:
            return None
        case _:
            return value


def _cell(value: Value) -> Cell:
    match value:
        case tuple():
            return " ".join(value)
        case datetime():
            return moment_of(value)
        case time():
            return f"{value:%H:%M}"
        case _:
            return value
