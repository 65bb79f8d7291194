"""What a municipality wrote down that its law and its names hang on, in one query: pages read all of it each time.

A row is its kind and seven texts, of which most kinds use fewer. Days, numbers and keys come as texts.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast

from esep.community.models import (
    AdoptedRegulation,
    Area,
    CalendarDay,
    ChosenReading,
    DeputyMandate,
    Organization,
    ParameterOverride,
    Venue,
    Village,
)
from esep.community.models.annullable import IN_FORCE
from esep.kernel.models import OfMunicipality
from esep.kernel.prepared import Prepared, Row

WIDTH = 7


class Kind(StrEnum):
    """What a row tells of, with its texts.

    ``TEXT``: since, digest of the data, key; ``READING``: reading, key; ``NUMBER``: parameter, value, since, number and
    day of the decision, key; ``DAY``: day, kind, three names, source, whether it is confirmed. ``AREA``: code, three
    names, code of the village it is a part of (none for a village itself); ``DEPUTY``: code, three names; ``ROOM``:
    code, three names, three of its village; ``BODY``: three names of an organisation, code.
    """

    TEXT = "text"
    READING = "reading"
    NUMBER = "number"
    DAY = "day"
    AREA = "area"
    DEPUTY = "deputy"
    ROOM = "room"
    BODY = "body"


Written = Mapping[str, Sequence[Row]]
"""The rows by their kind, in no order."""


def choices_written() -> Written:
    """The texts in force and the council's choices that are not annulled, of the municipality in scope. One query."""
    return _by_kind(_CHOICES())


def all_written() -> Written:
    """The same with the names of every place, deputy and organisation. One query."""
    return _by_kind(_ALL())


def _by_kind(rows: Sequence[Row]) -> Written:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for kind, *texts in rows:
        found[kind].append(tuple(texts))
    return found


def _rows(kind: Kind, rows: "QuerySet[Any, Any]", *columns: str, as_text: Sequence[str] = ()) -> "QuerySet[Any, Any]":
    """Rows of one kind, filled up to the width of all."""
    texts: list[Any] = [Cast(column, CharField()) if column in as_text else column for column in columns]
    empty = [Value("")] * (WIDTH - len(columns))
    return rows.order_by().values_list(Value(kind.value), *texts, *empty)


def _all_of(table: type[OfMunicipality]) -> "QuerySet[Any, Any]":
    return table.objects.all()


def _choices() -> "list[QuerySet[Any, Any]]":
    decision = ("decision_number", "decision_on")
    return [
        _rows(Kind.TEXT, _all_of(AdoptedRegulation), "since", "pack_sha256", "pk", as_text=("since", "pk")),
        _rows(Kind.READING, ChosenReading.objects.filter(IN_FORCE), "reading", "pk", as_text=("pk",)),
        _rows(
            Kind.NUMBER,
            ParameterOverride.objects.filter(IN_FORCE),
            *("parameter", "value", "since", *decision, "pk"),
            as_text=("value", "since", "decision_on", "pk"),
        ),
        _rows(
            Kind.DAY,
            CalendarDay.objects.filter(IN_FORCE),
            *("day", "kind", *NAMES, "source", "is_confirmed"),
            as_text=("day", "is_confirmed"),
        ),
    ]


def _named() -> "list[QuerySet[Any, Any]]":
    people = ("person__public_name", "person__name_ru", "person__name_en")
    return [
        _rows(Kind.AREA, _all_of(Village), "code", *NAMES),
        _rows(Kind.AREA, _all_of(Area), "code", *NAMES, "village__code"),
        _rows(Kind.DEPUTY, _all_of(DeputyMandate), "code", *people),
        _rows(Kind.ROOM, _all_of(Venue), "code", *NAMES, *(f"village__{name}" for name in NAMES)),
        _rows(Kind.BODY, _all_of(Organization), *NAMES, "code"),
    ]


def _united(parts: "list[QuerySet[Any, Any]]") -> "QuerySet[Any, Any]":
    first, *others = parts
    return first.union(*others, all=True)


NAMES = ("name_ky", "name_ru", "name_en")
_CHOICES = Prepared(lambda: _united(_choices()))
_ALL = Prepared(lambda: _united([*_choices(), *_named()]))
