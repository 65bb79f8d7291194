"""Grounds: what takes long to build is built once, in a database of its own, and stood on by many.

On SQLite a ground is kept for all test processes; on PostgreSQL each process builds its own. Each test on a ground
undoes what it does, so the next one finds the ground as it was built.
"""

import pickle
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from django.db import connection, transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from esep.journeys.demonstration import Loaded, load
from tests.community.min_bulak import MinBulak, build
from tests.databases import SQLITE, copied_on_postgresql, copied_on_sqlite
from tests.kept import kept

Built = TypeVar("Built")
DEMONSTRATION = "demonstration"
FILES = "files"
VALUE = "value.pickle"


def write_ground(folder: Path, *, make: Callable[[], object]) -> None:
    """Build a ground beside the prepared SQLite database of this process, and write it into a folder: the database,
    the files that lie beside it and what `make` answers.
    """
    files = folder / FILES
    files.mkdir()
    before = connection.connection
    with copied_on_sqlite(before) as copy:
        connection.connection = copy
        try:
            with override_settings(FILES=files), transaction.atomic():
                value = make()
        finally:
            connection.connection = before
        with closing(sqlite3.connect(folder / SQLITE)) as file:
            copy.backup(file)
    (folder / VALUE).write_bytes(pickle.dumps(value))


@dataclass
class Grounds:
    """The grounds of one test process; `folder` is where the bytes of the demonstration's proofs lie."""

    blocker: DjangoDbBlocker
    folder: Path
    _built: dict[str, object] = field(default_factory=dict)
    _copies: dict[str, sqlite3.Connection] = field(default_factory=dict)
    _kept: ExitStack = field(default_factory=ExitStack)

    @contextmanager
    def min_bulak(self) -> Iterator[MinBulak]:
        """Stand where the example's municipality is built, with its council, offices, commissions and venues."""
        with self._standing("min_bulak", build) as built:
            yield built

    @contextmanager
    def demonstration(self) -> Iterator[Loaded]:
        """Stand where the demonstration is loaded, with the files of its proofs."""
        with override_settings(FILES=self.folder), self._standing(DEMONSTRATION, load) as loaded:
            yield loaded

    @contextmanager
    def all_gone(self) -> Iterator["Grounds"]:
        """Remove every ground at the end."""
        with self._kept:
            yield self

    @contextmanager
    def _standing(self, name: str, make: Callable[[], Built]) -> Iterator[Built]:
        swapped = self._on_postgresql if connection.vendor == "postgresql" else self._on_sqlite
        with self.blocker.unblock(), swapped(name, make):
            # What a test changes in the values it is given is not the next one's.
            found: Built = deepcopy(self._built[name])  # type: ignore[assignment]
            yield found

    @contextmanager
    def _on_sqlite(self, name: str, make: Callable[[], object]) -> Iterator[None]:
        connection.ensure_connection()
        before = connection.connection
        if name not in self._built:
            folder = kept(name, partial(write_ground, make=make))
            with closing(sqlite3.connect(folder / SQLITE)) as file:
                self._copies[name] = self._kept.enter_context(copied_on_sqlite(file))
            shutil.copytree(folder / FILES, self.folder, dirs_exist_ok=True)
            self._built[name] = pickle.loads((folder / VALUE).read_bytes())
        connection.connection = self._copies[name]
        try:
            yield
        finally:
            connection.connection = before

    @contextmanager
    def _on_postgresql(self, name: str, make: Callable[[], object]) -> Iterator[None]:
        before = connection.settings_dict["NAME"]
        connection.close()
        database = f"{before}_{name}"
        if name not in self._built:
            self._kept.enter_context(copied_on_postgresql(before, database))
        connection.settings_dict["NAME"] = database
        try:
            if name not in self._built:
                with transaction.atomic():
                    self._built[name] = make()
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before
