"""Which kind of database a backup is of. Only the one in use is read: the other's library takes its time."""

from importlib import import_module
from typing import Protocol, cast

from esep.kernel.backup.manifest import Contents
from esep.kernel.backup.reading import Reading
from esep.kernel.backup.writing import Writing


class Engine(Protocol):
    """How a kind of database is written into an archive, and read back."""

    def dump(self, archive: Writing) -> Contents:
        """Write the database into an archive, as of one moment."""

    def load(self, archive: Reading) -> None:
        """Fill an empty database with what an archive holds. Raises Refused when it is not empty."""


def engine_of(vendor: str) -> Engine:
    """The engine by Django's word for the database."""
    name = "postgresql" if vendor == "postgresql" else "sqlite"
    return cast(Engine, import_module(f"esep.kernel.backup.{name}"))
