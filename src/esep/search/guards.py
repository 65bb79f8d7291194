"""The engines' own indexes of words, kept by triggers: whatever writes an entry, also a restore, keeps them right.

On PostgreSQL row-level security would keep every full-text index from being used: the operator is not known to be
leak-proof. So the words lie in a table that nobody but its owner reads, and a function of the owner answers with keys,
for the municipality in scope, or for all of the public table in the scope of public pages.
"""

from typing import Any

from esep.kernel.schema import POSTGRESQL, Guard
from esep.search.indexing import postgresql, sqlite


class WordIndex(Guard):
    """Keep an index of the words of a table of entries, named ``<name>_words``; ``public`` as in its row security."""

    def __init__(self, table: str, *, name: str, public: bool = False) -> None:
        self.table = table
        self.name = name
        self.public = public

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("WordIndex", [self.table], {"name": self.name, "public": self.public})

    def describe(self) -> str:
        return f"an index of the words of {self.table}"

    def forwards(self, vendor: str) -> tuple[str, ...]:
        if vendor == POSTGRESQL:
            return postgresql.made(self.table, name=self.name, public=self.public)
        return sqlite.made(self.table, name=self.name)

    def backwards(self, vendor: str) -> tuple[str, ...]:
        if vendor == POSTGRESQL:
            return postgresql.unmade(self.table, name=self.name)
        return sqlite.unmade(name=self.name)


class WordIndexAnew(WordIndex):
    """Make the index of words anew where PostgreSQL's was of another form. That of SQLite stays."""

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        _name, words, options = super().deconstruct()
        return ("WordIndexAnew", words, options)

    def describe(self) -> str:
        return f"{super().describe()}, made anew"

    def forwards(self, vendor: str) -> tuple[str, ...]:
        return postgresql.remade(self.table, name=self.name, public=self.public) if vendor == POSTGRESQL else ()

    def backwards(self, vendor: str) -> tuple[str, ...]:
        """The same: there is one form."""
        return self.forwards(vendor)
