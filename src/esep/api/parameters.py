"""Parameters of a request: what each may be, said once for reading them and for describing them."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.conf import settings
from django.http import QueryDict

from esep.api.problem import Problem
from esep.api.table import Table
from esep.kernel import clock

MOST = 200
"""Rows of a page."""
USUAL = 50
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
LONGEST_NUMBER = 4
LONGEST_KEY = 200
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of the query: its name, its values (JSON Schema), what it means in English, and how it is read.

    ``read`` raises Problem.
    """

    name: str
    schema: Schema
    means: str
    read: Callable[[str], Any]


def read(query: QueryDict, parameters: Iterable[Parameter]) -> dict[str, Any]:
    """What a query says, by the names of parameters. Raises Problem for anything that none of them is."""
    known = {one.name: one for one in parameters}
    said: dict[str, Any] = {}
    for name in query:
        if name not in known:
            raise Problem("unknown_parameter", parameter=name[:LONGEST_KEY], allowed=known)
        values = query.getlist(name)
        if len(values) > 1:
            raise Problem("repeated_parameter", parameter=name, value=values[1])
        said[name] = known[name].read(values[0])
    return said


def one_of(name: str, choices: Iterable[str], means: str) -> Parameter:
    """A parameter with a closed list of values."""
    allowed = tuple(choices)

    def choose(value: str) -> str:
        if value not in allowed:
            raise Problem("unknown_value", parameter=name, value=value, allowed=allowed)
        return value

    return Parameter(name, {"type": "string", "enum": list(allowed)}, means, choose)


def a_code(name: str, means: str) -> Parameter:
    """A parameter whose values are codes of the municipality; which there are, the view knows."""
    return Parameter(name, {"type": "string", "maxLength": LONGEST_KEY}, means, str)


def a_day(name: str, means: str) -> Parameter:
    """A parameter that is a day of this century."""

    def day(value: str) -> date:
        try:
            found = date.fromisoformat(value) if DAY.fullmatch(value) else None
        except ValueError:
            found = None
        if found is None or not EARLIEST <= found <= LATEST:
            raise Problem("not_a_day", parameter=name, value=value)
        return found

    return Parameter(name, {"type": "string", "format": "date"}, means, day)


def _limit(value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= LONGEST_NUMBER and 1 <= int(value) <= MOST):
        raise Problem("not_a_number", parameter="limit", value=value, allowed=(f"1-{MOST}",))
    return int(value)


def _after(value: str) -> str:
    try:
        found = urlsafe_b64decode(value.encode("ascii") + b"=" * (-len(value) % 4)).decode()
    except (Error, ValueError):
        found = ""
    if not found or cursor_at(found) != value or len(found) > LONGEST_KEY:
        raise Problem("not_a_cursor", parameter="cursor", value=value)
    return found


def cursor_at(key: str) -> str:
    """The place in a list after a key, as an address carries it."""
    return urlsafe_b64encode(key.encode()).decode().rstrip("=")


LANG = one_of("lang", LANGUAGES, "Language of texts and of complaints; without it, what Accept-Language prefers")
LIMIT = Parameter(
    "limit",
    {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
    f"Rows of a page, {USUAL} unless told",
    _limit,
)
CURSOR = Parameter(
    "cursor", {"type": "string", "maxLength": 300}, "Where to go on: take it from `next` as it stands there", _after
)
SINCE = a_day(
    "changed_since",
    "Only rows that an act touched on this day or later; what is no more stands in `gone`. "
    "In `obligations` also what time alone has changed since; elsewhere that is no change",
)


def _as_of(value: str) -> date:
    day: date = _DAY_OF_ROWS.read(value)
    if day.year > clock.today().year + 1:
        raise Problem("too_far", parameter=_DAY_OF_ROWS.name, value=value)
    return day


_DAY_OF_ROWS = a_day("as_of", "The day as of which rows are told, the end of next year at most; without it, today")
AS_OF = replace(_DAY_OF_ROWS, read=_as_of)
PAGED = (LIMIT, CURSOR, LANG)


def filters_of(table: Table) -> tuple[Parameter, ...]:
    """The parameters by which rows of a table are chosen."""
    found = []
    for name in table.filters:
        column = table.column(name)
        means = f"Only rows with this value in `{name}`"
        found.append(one_of(name, column.choices, means) if column.choices else a_code(name, means))
    if table.dated:
        found.append(a_day("from", f"Only rows whose `{table.dated}` is this day or later"))
        found.append(a_day("until", f"Only rows whose `{table.dated}` is this day or earlier"))
    return tuple(found)


def timed(table: Table) -> tuple[Parameter, ...]:
    """The parameters by which a table is asked for its changes, or for another day."""
    return (AS_OF, SINCE) if table.any_day else (SINCE,)


def of_list(table: Table) -> tuple[Parameter, ...]:
    """Everything by which a page of a table is asked for."""
    return (*filters_of(table), *timed(table), *PAGED)


def of_whole(table: Table) -> tuple[Parameter, ...]:
    """Everything by which a whole table is asked for."""
    return (*timed(table), LANG)


def of_row(table: Table) -> tuple[Parameter, ...]:
    """Everything by which one row is asked for."""
    return (*((AS_OF,) if table.any_day else ()), LANG)
