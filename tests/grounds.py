"""Grounds: what takes long to build is built once, in a database of its own, and stood on by many.

Whichever test process comes first builds it for all: on SQLite it is kept, on PostgreSQL it lasts as long as the
server of the run. Each test on a ground undoes what it does, so the next one finds the ground as it was built.
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
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django.db import connection, transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from esep.journeys.demonstration import Loaded, load
from esep.kernel.models import Municipality
from tests.community.min_bulak import MinBulak, build
from tests.databases import (
    SQLITE,
    copied_on_postgresql,
    copied_on_sqlite,
    copy_on_postgresql,
    opened,
    prepared_on_postgresql,
)
from tests.demonstrated import FILES, SAID, demonstrated
from tests.following import followed
from tests.kept import kept, made_once

if TYPE_CHECKING:
    from tests.web.matrix.places import TwoPlaces

Built = TypeVar("Built")
VALUE = "value.pickle"


@dataclass(frozen=True)
class Ground(Generic[Built]):
    """How a ground is made in the present database, with its files where the settings say; which folder its SQLite file
    is kept in, given the folder of this run; and how its value is read there.
    """

    name: str
    make: Callable[[], Built]
    kept: Callable[[Path], Path]
    read: Callable[[Path], Built]


def _written(make: Callable[[], object]) -> Callable[[Path], None]:
    """Make a ground in a copy of the present SQLite database, and write that into a folder."""

    def write(folder: Path) -> None:
        before = connection.connection
        with copied_on_sqlite(before) as copy, closing(sqlite3.connect(folder / SQLITE)) as file:
            connection.connection = copy
            try:
                _make(make, folder)
            finally:
                connection.connection = before
            copy.backup(file)

    return write


def _make(make: Callable[[], object], folder: Path) -> None:
    """Make a ground, with its files and its value in a folder."""
    with override_settings(FILES=folder / FILES), transaction.atomic(), followed():
        built = make()
    (folder / VALUE).write_bytes(pickle.dumps(built))


def _read(folder: Path) -> Any:
    return pickle.loads((folder / VALUE).read_bytes())


def _read_demonstration(folder: Path) -> Loaded:
    said = json.loads((folder / SAID).read_bytes())
    return Loaded(Municipality.objects.get(slug=said["municipality"]), said["facts"], is_new=said["loaded_now"])


def _two_places() -> "TwoPlaces":
    # Only the matrix of routes needs all that its examples need.
    from tests.web.matrix.places import two_places

    return two_places()


MIN_BULAK: Ground[MinBulak] = Ground("min_bulak", build, lambda _run: kept("min_bulak", _written(build)), _read)
DEMONSTRATION = Ground("demonstration", load, lambda _run: demonstrated(), _read_demonstration)
TWO_PLACES: Ground["TwoPlaces"] = Ground(
    # Links in it are good for hours only.
    "two_places",
    _two_places,
    lambda run: made_once(run, "two_places", _written(_two_places)),
    _read,
)


@dataclass
class Grounds:
    """The grounds of one test process; `folder` is where the bytes of their files lie, `run` what all processes of this
    run share.
    """

    blocker: DjangoDbBlocker
    folder: Path
    run: Path
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
    def two_places(self) -> Iterator["TwoPlaces"]:
        """Stand where two municipalities have one of everything, and somebody in every role."""
        with override_settings(FILES=self.folder), self._standing(TWO_PLACES) as built:
            yield built

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
            folder = ground.kept(self.run)
            with closing(opened(folder / SQLITE)) as file:
                self._copies[ground.name] = self._kept.enter_context(copied_on_sqlite(file))
            self._bring_files(folder)
        connection.connection = self._copies[ground.name]
        try:
            if ground.name not in self._built:
                self._built[ground.name] = ground.read(ground.kept(self.run))
            yield
        finally:
            connection.connection = before

    @contextmanager
    def _on_postgresql(self, ground: Ground[Built]) -> Iterator[None]:
        before = connection.settings_dict["NAME"]
        connection.close()
        database = f"{before}_{ground.name}"
        if ground.name not in self._built:
            folder = made_once(self.run, ground.name, lambda folder: _make_on_postgresql(ground, folder))
            self._bring_files(folder)
            self._built[ground.name] = _read(folder)
            self._kept.enter_context(copied_on_postgresql(_model_of(ground), database))
        connection.settings_dict["NAME"] = database
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before

    def _bring_files(self, folder: Path) -> None:
        if (folder / FILES).exists():
            shutil.copytree(folder / FILES, self.folder, dirs_exist_ok=True)


def _model_of(ground: Ground[Built]) -> str:
    return f"esep_{ground.name}"


def _make_on_postgresql(ground: Ground[Built], folder: Path) -> None:
    """Make a ground in a database of its own, which the processes of a run copy. The server ends with the run."""
    before = connection.settings_dict["NAME"]
    copy_on_postgresql(prepared_on_postgresql(), _model_of(ground))
    connection.settings_dict["NAME"] = _model_of(ground)
    try:
        _make(ground.make, folder)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
