"""The empty place of a drill on PostgreSQL: its database is gone afterwards, whoever was still in it."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from esep.journeys.drilling import place
from esep.kernel.refusals import Refused
from tests.kernel.installations import ON_POSTGRESQL
from tests.postgresql import UNBOUND

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db,
    pytest.mark.skipif(not ON_POSTGRESQL, reason="SQLite needs no database for a copy"),
]


@pytest.fixture
def guests() -> Iterator[list["psycopg.Connection[tuple[object, ...]]"]]:
    """Sessions of a role that the owner of the tables may not end, as the server's own vacuum is."""
    found: list[psycopg.Connection[tuple[object, ...]]] = []
    yield found
    for guest in found:
        guest.close()


def of(made: place.Place) -> str:
    return made.environment["DATABASE_URL"].rpartition("/")[2]


def enter(name: str) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(os.environ[UNBOUND], dbname=name)


def names() -> set[str]:
    with psycopg.connect(os.environ[UNBOUND]) as server:
        return {name for (name,) in server.execute("SELECT datname FROM pg_database")}


def test_r3_whoever_may_not_be_sent_away_is_waited_for(
    tmp_path: Path, guests: list["psycopg.Connection[tuple[object, ...]]"]
) -> None:
    with place.an_empty_place(within=tmp_path, database="") as made:
        guests.append(enter(of(made)))
        threading.Timer(1, guests[0].close).start()

    assert of(made) not in names()


def test_r3_a_database_that_somebody_stays_in_is_named(
    tmp_path: Path, guests: list["psycopg.Connection[tuple[object, ...]]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "PATIENCE", 0)

    with (
        pytest.raises(Refused) as refused,
        place.an_empty_place(within=tmp_path, database="") as made,
    ):
        guests.append(enter(of(made)))

    guests.pop().close()
    with psycopg.connect(os.environ["ESEP_OWNER_DATABASE_URL"], autocommit=True) as server:
        server.execute(f'DROP DATABASE "{of(made)}"')
    (said,) = refused.value.refusals
    assert said.code == "drill_database_left"
    assert of(made) in str(said.remedy)
