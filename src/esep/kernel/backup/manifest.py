"""What a backup says of itself: what it holds, as of when, and how each part can be recognised."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Self

from pydantic import TypeAdapter, ValidationError

WHOLE, BESIDE = "esep backup 1", "esep backup 2"
"""Forms: one file that holds everything; one whose files lie in a folder beside it, which other backups share."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file inside the archive or beside it: its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns in the order in which they were written, and the number of its rows."""

    name: str
    columns: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The database as of one moment: migrations as ``app.name``, tables, and the head of each journal as a line."""

    migrations: tuple[str, ...]
    tables: tuple[Table, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The whole. ``engine`` is the database's: a backup is restored into the same kind."""

    form: str
    esep: str
    engine: str
    made_at: datetime
    contents: Contents
    parts: tuple[Part, ...]
    beside: tuple[Part, ...] = ()

    def to_json(self) -> bytes:
        """As it stands in the archive."""
        said = asdict(self) | {"made_at": self.made_at.isoformat()}
        return json.dumps(said, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_json(cls, text: bytes) -> Self:
        """Read one. Raises ValueError for anything else."""
        try:
            manifest = TypeAdapter(cls).validate_json(text, strict=True)
        except ValidationError as error:
            raise ValueError("no manifest of a backup") from error
        if manifest.form != (BESIDE if manifest.beside else WHOLE):
            raise ValueError("another form of backup")
        return manifest
