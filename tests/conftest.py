"""What all tests share: how hard hypothesis looks, and the database.

No test is timed, and a quick run draws the same figures every time. Tests that use the database carry the mark
``database`` by themselves; `python -m tests.postgresql -m "database and not any_engine"` runs them on PostgreSQL.
"""

import gc
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from pytest_django.plugin import DjangoDbBlocker

from esep.portal.place.answers import ANSWERS
from tests.databases import database_for_many, prepared_database
from tests.following import followed_where_looked_at
from tests.grounds import Grounds
from tests.quicker import be_quicker, draw_without_notes

# Most of what a test makes dies young by itself; looking for the rest all the time costs a tenth of everything.
gc.set_threshold(50_000, 20, 50)
be_quicker()
settings.register_profile("quick", deadline=None, derandomize=True, max_examples=40)
settings.register_profile("soak", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("ESEP_HYPOTHESIS", "quick"))

DATABASE_FIXTURES = frozenset({"db", "transactional_db", "store"})


TESTS = Path(__file__).parent
SHOWN = (
    TESTS / "web" / "office",
    TESTS / "web" / "place",
    TESTS / "web" / "test_front_door.py",
    TESTS / "web" / "test_headers.py",
    TESTS / "web" / "test_invented.py",
    TESTS / "web" / "test_language.py",
    TESTS / "web" / "test_money_exports.py",
    TESTS / "web" / "test_navigation.py",
)
"""What pages of the office and of a municipality show. No database makes a difference to it: their acts and queries
have tests of their own, and the matrix of routes opens every one of them on both engines.
"""
UNSTORED = tuple(TESTS / room for room in ("access", "documents", "intake", "regulation"))
"""Tests of rooms that know no database. On PostgreSQL they are not even imported; one that uses a database fails."""

ELSEWHERE = "not any_engine"
LONG = (
    TESTS / "web" / "matrix",
    TESTS / "kernel" / "test_backup_upgrade.py",
    TESTS / "kernel" / "test_backup.py",
    TESTS / "cli" / "test_drill.py",
    TESTS / "cli" / "test_worker.py",
    TESTS / "journeys" / "test_demonstration.py",
)
"""Single tests that take longest. They come first: at the end, one worker would wait for the other's."""


@cache
def is_among(places: tuple[Path, ...], file: Path) -> bool:
    """Whether a file is one of these, or lies in a folder that is."""
    return any(place == file or place in file.parents for place in places)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even import what only shows pages, where nothing is wanted that any database does alike."""
    is_of_one_engine = is_among(SHOWN + UNSTORED, collection_path)
    return True if ELSEWHERE in config.option.markexpr and is_of_one_engine else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first; mark the tests that use a database, and those that no database makes a difference to.

    What a test does on a ground is undone, also where it does not ask for the database itself.
    """
    items.sort(key=lambda item: not is_among(LONG, item.path))
    for item in items:
        if is_among(SHOWN, item.path):
            item.add_marker(pytest.mark.any_engine)
        if "grounds" in getattr(item, "fixturenames", ()) and item.get_closest_marker("django_db") is None:
            item.add_marker(pytest.mark.django_db)
        if DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())) or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.database)
            if is_among(UNSTORED, item.path):
                raise pytest.UsageError(f"{item.nodeid} uses a database, and would never run on PostgreSQL")
    # What was imported and found stays until the end.
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def unnoted(django_test_environment: None) -> None:
    """Let no client of a test keep copies of what templates saw."""
    draw_without_notes()


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The database of this process, made once; each test sees it as it was made."""
    with django_db_blocker.unblock(), prepared_database(os.environ.get("PYTEST_XDIST_WORKER", "alone")):
        yield


@pytest.fixture(scope="session")
def grounds(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Grounds]:
    """What is built once for many modules; a fixture of a module stands on one of them."""
    base = tmp_path_factory.getbasetemp()
    # What several workers share stands beside the folders of each.
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = tmp_path_factory.mktemp("files")
    with Grounds(django_db_blocker, folder=folder, run=run).all_gone() as all_of_them:
        yield all_of_them


@pytest.fixture(scope="module", autouse=True)
def following(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the entries of the search follow the acts of a module where one of its tests may look at them."""
    with followed_where_looked_at(request.path):
        yield


@pytest.fixture
def store(django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path: Path) -> Iterator[None]:
    """A database of this test alone, which its threads can open. Every act in it is committed in earnest."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    with django_db_blocker.unblock(), database_for_many(worker, folder=tmp_path):
        yield


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Let every test draw its pages: one that changes what a page is made of writes no journal entry about it."""
    ANSWERS.clear()
