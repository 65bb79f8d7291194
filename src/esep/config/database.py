"""Which database: PostgreSQL by its address, or one SQLite file that survives a power cut."""

from pathlib import Path
from typing import Any

import dj_database_url

BUSY_SECONDS = 20
"""How long SQLite waits for another writer before the act is refused as busy."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    # Without it, INSERT OR REPLACE would slip past the triggers that keep the journal from being rewritten.
    "PRAGMA recursive_triggers=ON",
)


def read_database(url: str, *, data: Path) -> dict[str, Any]:
    """Django's description of the database at ``url``, or of the file ``esep.sqlite3`` in the data folder."""
    if url:
        return {**dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)}
    return sqlite(data / "esep.sqlite3")


def sqlite(file: Path | str) -> dict[str, Any]:
    """One SQLite file. Transactions begin IMMEDIATE, so that two of them never promise the same thing."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": BUSY_SECONDS,
            "init_command": ";".join(PRAGMAS),
        },
    }
