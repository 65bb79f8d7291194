"""What an address of the overview asks for, and what in it means nothing."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.compliance.overseeing.span import spans
from esep.compliance.overseeing.stand import Stand, Sum
from esep.compliance.overseeing.words import COLUMN_WORDS, period_words
from esep.compliance.sections import HEADINGS, PREAMBLE
from esep.regulation.periods import Period

LONGEST_NUMBER = 6
LONGEST_ECHO = 40

UNKNOWN: Mapping[str, Promise] = {
    "period": _("There is no such period. Choose one from the list."),
    "section": _("There is no such section. Choose one from the list."),
    "stand": _("There is no such status. Choose one from the list."),
    "rayon": _("No municipality of this rayon is here. Choose one from the list."),
    "order": _("The list has no such order. Choose one from the list."),
    "page": _("There is no such page of the list. You see the first one."),
}


class Order(StrEnum):
    """How municipalities follow each other. No order is by how duties stand."""

    NAME = "name"
    RAYON = "rayon"


ORDER_WORDS: Mapping[Order, Promise] = {Order.NAME: _("By name"), Order.RAYON: _("By rayon, then by name")}


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose, by its code and words."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A value that means nothing: its field, what is wrong, the value cut to a readable length."""

    field: str
    message: Promise
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The period, and what narrows it: a section, a standing or a sum of them, a rayon (empty or none: all); the order
    of the list, its page from 1. ``usual`` is the period that an address need not name.
    """

    period: Period
    usual: Period
    section: str = ""
    stand: Stand | Sum | None = None
    rayon: str = ""
    order: Order = Order.NAME
    page: int = 1

    @property
    def narrows(self) -> bool:
        """Whether anything but the usual is asked for."""
        return bool(self.query)

    @property
    def query(self) -> str:
        """The query string of the first page of the list."""
        return self.query_of(page=1)

    def query_of(self, *, page: int) -> str:
        """The query string of a page of the list; what is usual does not stand in it."""
        order = self.order.value if self.order is not Order.NAME else ""
        return _query({**self._common, "rayon": self.rayon, "order": order, "page": str(page) if page > 1 else ""})

    def query_of_cases(self, stand: Stand | Sum | None = None, *, page: int = 1) -> str:
        """The query string that leads to the cases of one municipality: those that stand so, or all."""
        shown = stand.value if stand is not None else ""
        return _query({**self._common, "stand": shown, "page": str(page) if page > 1 else ""})

    @property
    def _common(self) -> dict[str, str]:
        return {
            "period": self.period.key if self.period != self.usual else "",
            "section": self.section,
            "stand": self.stand.value if self.stand is not None else "",
        }


@dataclass(frozen=True, slots=True)
class Read:
    """What an address asks for, and what in it means nothing."""

    asked: Asked
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What can be chosen in each field."""

    periods: tuple[Period, ...]
    rayons: tuple[Option, ...] = ()

    @property
    def options(self) -> Mapping[str, tuple[Option, ...]]:
        """By field, in words."""
        sections = (number for number in HEADINGS if number != PREAMBLE)
        return {
            "period": tuple(Option(one.key, period_words(one)) for one in self.periods),
            "section": tuple(Option(number, f"{number}. {HEADINGS[number]}") for number in sections),
            "stand": tuple(Option(one.value, str(words)) for one, words in COLUMN_WORDS.items()),
            "rayon": self.rayons,
            "order": tuple(Option(one.value, str(words)) for one, words in ORDER_WORDS.items()),
        }


def offered(*, today: date, first_year: int, rayons: Iterable[Option] = ()) -> Offered:
    """What can be chosen today, where records begin in a year."""
    return Offered(periods=spans(min(first_year, today.year), today), rayons=tuple(rayons))


def read_asked(given: Mapping[str, str], *, among: Offered, fields: Collection[str] = tuple(UNKNOWN)) -> Read:
    """Read the query of an address. A value that means nothing counts as not given, and is a fault."""
    faults = []
    found: dict[str, str] = {}
    for field in fields:
        value = given.get(field, "").strip()
        codes = {one.code for one in among.options[field]} if field != "page" else ()
        if value and not (_is_page(value) if field == "page" else value in codes):
            shown = value if len(value) <= LONGEST_ECHO else value[:LONGEST_ECHO] + "…"
            faults.append(Fault(field, UNKNOWN[field], shown))
        elif value:
            found[field] = value
    periods = {one.key: one for one in among.periods}
    usual = among.periods[0]
    asked = Asked(
        period=periods.get(found.get("period", ""), usual),
        usual=usual,
        section=found.get("section", ""),
        stand=_stand(found["stand"]) if "stand" in found else None,
        rayon=found.get("rayon", ""),
        order=Order(found.get("order", Order.NAME)),
        page=int(found.get("page", 1)),
    )
    return Read(asked, tuple(faults))


def _stand(code: str) -> Stand | Sum:
    return Sum(code) if code in set(Sum) else Stand(code)


def _is_page(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= LONGEST_NUMBER and int(value) > 0


def _query(parts: Mapping[str, str]) -> str:
    said = urlencode({name: value for name, value in parts.items() if value})
    return f"?{said}" if said else ""
