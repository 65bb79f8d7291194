"""Grounds: what takes long to build is built once, in a database of its own, and stood on by many.

On SQLite a ground is kept for all test processes; on PostgreSQL each process builds its own. Each test on a ground
undoes what it does, so the next one finds the ground as it was built.
"""

import json
import pickle
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from django.db import connection, transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from esep.journeys.demonstration import Loaded, load
from esep.kernel.models import Municipality
from tests.community.min_bulak import MinBulak, build
from tests.databases import SQLITE, copied_on_postgresql, copied_on_sqlite
from tests.demonstrated import FILES, SAID, demonstrated
from tests.following import followed
from tests.kept import kept

Built = TypeVar("Built")
VALUE = "value.pickle"


@dataclass(frozen=True)
class Ground(Generic[Built]):
    """How a ground is made in the present database; where its SQLite file is kept; and how its value is read there."""

    name: str
    make: Callable[[], Built]
    kept: Callable[[], Path]
    read: Callable[[Path], Built]


def _write_min_bulak(folder: Path) -> None:
    before = connection.connection
    with copied_on_sqlite(before) as copy, closing(sqlite3.connect(folder / SQLITE)) as file:
        connection.connection = copy
        try:
            with transaction.atomic(), followed():
                built = build()
        finally:
            connection.connection = before
        copy.backup(file)
    (folder / VALUE).write_bytes(pickle.dumps(built))


def _read_min_bulak(folder: Path) -> MinBulak:
    built: MinBulak = pickle.loads((folder / VALUE).read_bytes())
    return built


def _read_demonstration(folder: Path) -> Loaded:
    said = json.loads((folder / SAID).read_bytes())
    return Loaded(Municipality.objects.get(slug=said["municipality"]), said["facts"], is_new=said["loaded_now"])


MIN_BULAK = Ground("min_bulak", build, lambda: kept("min_bulak", _write_min_bulak), _read_min_bulak)
DEMONSTRATION = Ground("demonstration", load, demonstrated, _read_demonstration)


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
        with self._standing(MIN_BULAK) as built:
            yield built

    @contextmanager
    def demonstration(self) -> Iterator[Loaded]:
        """Stand where the demonstration is loaded, with the files of its proofs."""
        with override_settings(FILES=self.folder), self._standing(DEMONSTRATION) as loaded:
            yield loaded

    @contextmanager
    def all_gone(self) -> Iterator["Grounds"]:
        """Remove every ground at the end."""
        with self._kept:
            yield self

    @contextmanager
    def _standing(self, ground: Ground[Built]) -> Iterator[Built]:
        swapped = self._on_postgresql if connection.vendor == "postgresql" else self._on_sqlite
        with self.blocker.unblock(), swapped(ground):
            # What a test changes in the values it is given is not the next one's.
            found: Built = deepcopy(self._built[ground.name])  # type: ignore[assignment]
            yield found

    @contextmanager
    def _on_sqlite(self, ground: Ground[Built]) -> Iterator[None]:
        connection.ensure_connection()
        before = connection.connection
        if ground.name not in self._copies:
            folder = ground.kept()
            with closing(sqlite3.connect(folder / SQLITE)) as file:
                self._copies[ground.name] = self._kept.enter_context(copied_on_sqlite(file))
            if (folder / FILES).exists():
                shutil.copytree(folder / FILES, self.folder, dirs_exist_ok=True)
        connection.connection = self._copies[ground.name]
        try:
            if ground.name not in self._built:
                self._built[ground.name] = ground.read(ground.kept())
            yield
        finally:
            connection.connection = before

    @contextmanager
    def _on_postgresql(self, ground: Ground[Built]) -> Iterator[None]:
        before = connection.settings_dict["NAME"]
        connection.close()
        database = f"{before}_{ground.name}"
        if ground.name not in self._built:
            self._kept.enter_context(copied_on_postgresql(before, database))
        connection.settings_dict["NAME"] = database
        try:
            if ground.name not in self._built:
                with transaction.atomic(), followed():
                    self._built[ground.name] = ground.make()
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before
