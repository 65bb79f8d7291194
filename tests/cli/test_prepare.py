"""``esep prepare`` where nothing can be prepared: what is wrong is said, with the way out."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.kernel.installations import ON_POSTGRESQL, Installation, an_installation
from tests.postgresql import UNBOUND

pytestmark = pytest.mark.database

NOBODY_THERE = "postgresql://esep@127.0.0.1:1/esep"


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Installation]:
    with an_installation(tmp_path, prepared=False) as made:
        yield made


@pytest.mark.any_engine
@pytest.mark.parametrize("words", [["prepare"], ["init"], ["worker", "--once"], ["verify"]], ids=" ".join)
def test_a_server_that_does_not_answer_is_named(bare: Installation, words: list[str]) -> None:
    away = {"DATABASE_URL": NOBODY_THERE, "ESEP_OWNER_DATABASE_URL": ""}
    answer = replace(bare, environment=bare.environment | away).esep(*words, "--lang", "en", check=False)

    assert answer.returncode == 2
    assert "The database does not answer: " in answer.stderr
    assert "Check the address in DATABASE_URL" in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.skipif(not ON_POSTGRESQL, reason="SQLite has no roles")
def test_a_role_that_may_not_make_tables_is_named(bare: Installation) -> None:
    with psycopg.connect(os.environ[UNBOUND], dbname=bare.database, autocommit=True) as server:
        server.execute(sql.SQL("ALTER DATABASE {} OWNER TO CURRENT_USER").format(sql.Identifier(bare.database)))
        try:
            answer = bare.esep("prepare", "--lang", "en", check=False)
        finally:
            server.execute(sql.SQL("ALTER DATABASE {} OWNER TO esep_owner").format(sql.Identifier(bare.database)))

    assert answer.returncode == 2
    assert "This role may not make tables in the database, or change them: esep_owner." in answer.stderr
    assert "ESEP_OWNER_DATABASE_URL" in answer.stderr
    assert bare.esep("prepare").returncode == 0
