"""What the tests of records share: a municipality with two secretaries, and a folder for bytes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from esep.access import Actor, Role
from esep.kernel import clock
from esep.kernel.models import Municipality
from tests.kernel.people import a_holder, a_municipality
from tests.records.papers import MORNING


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    """Where the bytes of this test lie."""
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def morning() -> Iterator[None]:
    """It is ten o'clock in Bishkek on the day of these tests."""
    with clock.set_to(MORNING):
        yield


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def secretary(place: Municipality) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, place)


@pytest.fixture
def head(place: Municipality) -> Actor:
    return a_holder(Role.HEAD, place)
