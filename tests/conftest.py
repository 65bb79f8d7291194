"""What all tests share: how hard hypothesis looks, and the database.

No test is timed, and a quick run draws the same figures every time. Tests that use the database carry the mark
``database`` by themselves; `python -m tests.postgresql -m "database and not any_engine"` runs them on PostgreSQL.
"""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from pytest_django.plugin import DjangoDbBlocker

from esep.portal.place.answers import ANSWERS
from tests.databases import database_for_many, prepared_database
from tests.grounds import Grounds

# Most of what a test makes dies young by itself; looking for the rest all the time costs a tenth of everything.
gc.set_threshold(50_000, 20, 50)
settings.register_profile("quick", deadline=None, derandomize=True, max_examples=40)
settings.register_profile("soak", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("ESEP_HYPOTHESIS", "quick"))

DATABASE_FIXTURES = frozenset({"db", "transactional_db", "store"})


PAGES = Path(__file__).parent / "web"
LONG = PAGES / "matrix"
"""Single tests that take longest. They come first: at the end, one worker would wait for the other's."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first; mark the tests that use a database, and those that no database makes a difference to.

    What pages of the office and of a municipality show is the latter: their acts and queries have tests of their own,
    and the matrix of routes opens every one of them on both engines.
    """
    items.sort(key=lambda item: LONG not in item.path.parents)
    for item in items:
        if PAGES / "office" in item.path.parents or PAGES / "place" in item.path.parents:
            item.add_marker(pytest.mark.any_engine)
        if DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())) or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.database)


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
    with Grounds(django_db_blocker, folder=tmp_path_factory.mktemp("files")).all_gone() as all_of_them:
        yield all_of_them


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
