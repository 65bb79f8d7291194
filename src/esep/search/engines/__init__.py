"""How each engine is asked for words. Both are given folded words alone, and answer with the same entries."""

from importlib import import_module
from typing import Protocol, cast

from django.db import connection

from esep.search.sought import Sought


class Engine(Protocol):
    """The index of words of a kind of database."""

    def keys(self, sought: Sought, *, name: str, most: int, past: int) -> list[int]:
        """At most so many keys of entries that fit, after so many: first those whose title has every term, then the
        others, each the newest first. ``name`` is that of the index (``search_public``).
        """


def engine() -> Engine:
    """The engine in use. The other one is not read."""
    name = "postgresql" if connection.vendor == "postgresql" else "sqlite"
    return cast(Engine, import_module(f"esep.search.engines.{name}"))
