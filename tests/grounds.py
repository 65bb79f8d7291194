"""Grounds: what takes long to build is built once a test process, in a database of its own, and stood on by many.

Each test on a ground undoes what it does, so the next one finds the ground as it was built.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from django.db import connection, transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from esep.journeys.demonstration import Loaded, load
from tests.community.min_bulak import MinBulak, build
from tests.databases import copied_on_postgresql, copied_on_sqlite

Built = TypeVar("Built")


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
        with override_settings(FILES=self.folder), self._standing("demonstration", load) as loaded:
            yield loaded

    @contextmanager
    def all_gone(self) -> Iterator["Grounds"]:
        """Remove every ground at the end."""
        with self._kept:
            yield self

    @contextmanager
    def _standing(self, name: str, make: Callable[[], Built]) -> Iterator[Built]:
        swapped = self._on_postgresql if connection.vendor == "postgresql" else self._on_sqlite
        with self.blocker.unblock(), swapped(name):
            if name not in self._built:
                with transaction.atomic():
                    self._built[name] = make()
            # What a test changes in the values it is given is not the next one's.
            found: Built = deepcopy(self._built[name])  # type: ignore[assignment]
            yield found

    @contextmanager
    def _on_sqlite(self, name: str) -> Iterator[None]:
        connection.ensure_connection()
        before = connection.connection
        if name not in self._copies:
            self._copies[name] = self._kept.enter_context(copied_on_sqlite(before))
        connection.connection = self._copies[name]
        try:
            yield
        finally:
            connection.connection = before

    @contextmanager
    def _on_postgresql(self, name: str) -> Iterator[None]:
        before = connection.settings_dict["NAME"]
        connection.close()
        database = f"{before}_{name}"
        if name not in self._built:
            self._kept.enter_context(copied_on_postgresql(before, database))
        connection.settings_dict["NAME"] = database
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before
