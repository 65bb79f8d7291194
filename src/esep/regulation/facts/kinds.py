"""The closed list of fact kinds: what may be recorded, in which kind of case, with which content.

Each kind is a frozen dataclass registered under its dotted name. Adding a kind is an amendment of the law core: it
needs a rule or a screen that asks for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

FORBID_EXTRA: dict[str, str] = {"extra": "forbid"}


class FactData:
    """What a fact says beyond its kind and day. Subclasses are frozen dataclasses."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA


@dataclass(frozen=True, slots=True)
class FactKind:
    """A kind of fact: its name, the kinds of case it may belong to, its content, and whether the hour matters."""

    name: str
    cases: frozenset[str]
    data: type[FactData]
    needs_time: bool = False


D = TypeVar("D", bound=FactData)

KINDS: dict[str, FactKind] = {}


def fact_kind(name: str, *, cases: tuple[str, ...], needs_time: bool = False) -> Callable[[type[D]], type[D]]:
    """Register a dataclass as the content of facts named ``name``."""

    def register(data: type[D]) -> type[D]:
        KINDS[name] = FactKind(name, frozenset(cases), data, needs_time)
        return data

    return register
