"""Choosing in a list without a script: what a query names among what there is, and what in it means nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from django.utils.functional import Promise

from esep.portal.choice import Fault, fault_in

LONGEST_NUMBER = 6


class Coded(Protocol):
    """Anything that is chosen by a code."""

    @property
    def code(self) -> str:
        """What stands in the query."""
        ...


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose, by its code and words."""

    code: str
    name: str


class Chosen(NamedTuple):
    """The codes of a query by field, the page from 1, and what in it means nothing: that counts as not given."""

    codes: dict[str, str]
    page: int
    faults: tuple[Fault, ...]


def read_codes(
    query: Mapping[str, str], *, among: Mapping[str, Iterable[Coded]], unknown: Mapping[str, Promise]
) -> Chosen:
    """Read the codes of a query: ``among`` what there is in each field, and what is said of any other value.

    A page that is none is the first one.
    """
    codes: dict[str, str] = {}
    faults = []
    for field, message in unknown.items():
        value = query.get(field, "").strip()
        if value and value not in {one.code for one in among[field]}:
            faults.append(fault_in(field, message, value))
        elif value:
            codes[field] = value
    page = query.get("page", "")
    is_number = page.isascii() and page.isdigit() and len(page) <= LONGEST_NUMBER
    return Chosen(codes, max(1, int(page)) if is_number else 1, tuple(faults))
