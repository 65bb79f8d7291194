"""Whole installations for tests, each of its own: used by processes as in earnest, on the engine of the test run."""

import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from tests.databases import ADDRESSES, SQLITE, address_of, prepared_file, prepared_on_postgresql
from tests.kernel import nursery

ROOT = Path(__file__).resolve().parents[2]
TRIES = 20
ON_POSTGRESQL = bool(os.environ.get("DATABASE_URL"))


@dataclass(frozen=True)
class Installation:
    """A data folder and a database."""

    data: Path
    environment: dict[str, str]

    @property
    def database(self) -> str:
        """The name of its database on PostgreSQL."""
        return self.environment["DATABASE_URL"].rpartition("/")[2]

    def run(self, *words: object, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a Python module in it, such as ``esep.cli``, and wait. Raises when it fails, unless ``check`` is off."""
        answer = nursery.run([str(word) for word in words], environment=self.environment)
        if check and answer.returncode:
            raise RuntimeError(f"{words}: {answer.returncode}\n{answer.stdout}\n{answer.stderr}")
        return answer

    def esep(self, *words: object, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run the ``esep`` command in it."""
        return self.run("esep.cli", *words, check=check)

    def start(self, *words: object) -> subprocess.Popen[str]:
        """Start a Python module in it, and read what it says."""
        return subprocess.Popen(
            [sys.executable, "-u", "-m", *map(str, words)],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )


@contextmanager
def an_installation(data: Path, *, prepared: bool = True) -> Iterator[Installation]:
    """An installation without any records; with tables, unless it is not prepared."""
    data.mkdir(parents=True, exist_ok=True)
    with _database(_model() if prepared and ON_POSTGRESQL else "template1") as addresses:
        if prepared and not ON_POSTGRESQL:
            shutil.copy(_model(), data / SQLITE)
        yield _installation(data, addresses)


@contextmanager
def a_copy_of(model: Installation, data: Path) -> Iterator[Installation]:
    """Another installation with the same records and files. Nobody may be using the `model` meanwhile."""
    shutil.copytree(model.data, data)
    with _database(model.database if ON_POSTGRESQL else "template1") as addresses:
        yield _installation(data, addresses)


def _installation(data: Path, addresses: dict[str, str]) -> Installation:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "esep.config.settings",
        "ESEP_DATA": str(data),
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
    }
    return Installation(data, environment | addresses)


def _model() -> str:
    """A database that has all tables, and is copied: the name of it, or the path of its file."""
    return prepared_on_postgresql() if ON_POSTGRESQL else str(prepared_file())


@contextmanager
def _database(model: str) -> Iterator[dict[str, str]]:
    """The addresses of a database of its own, for its two roles; none for SQLite, which lies in the data folder."""
    if not ON_POSTGRESQL:
        yield {}
        return
    name = f"esep_{secrets.token_hex(6)}"
    addresses = {key: os.environ[key] for key in ADDRESSES}
    made = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(model))
    with psycopg.connect(addresses["ESEP_OWNER_DATABASE_URL"], autocommit=True) as server:
        server.execute(made)
    try:
        yield {key: address_of(name, instead_of=address) for key, address in addresses.items()}
    finally:
        _drop(name, owner=addresses["ESEP_OWNER_DATABASE_URL"])


def _drop(name: str, *, owner: str) -> None:
    """Drop a database. While the server itself tidies it up, its owner may not end that, and tries again."""
    for left in reversed(range(TRIES)):
        try:
            with psycopg.connect(owner, autocommit=True) as server:
                server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        except psycopg.errors.InsufficientPrivilege:
            if not left:
                raise
            time.sleep(0.5)
        else:
            return
