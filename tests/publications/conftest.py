"""What the tests of publications share: Min-Bulak on the day of the example, its secretary and its clerk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from esep.access import Actor, Role
from esep.kernel import clock
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.grounds import Grounds
from tests.kernel.people import a_holder


@pytest.fixture(scope="module")
def built(grounds: Grounds) -> Iterator[MinBulak]:
    """The eight villages with their council, offices, commissions and venues."""
    with grounds.min_bulak() as built:
        yield built


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    """Where the bytes of this test lie."""
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    """Let everything happen on the evening of the example's day."""
    with clock.set_to(at(TODAY, hour=18)):
        yield


@pytest.fixture
def secretary(built: MinBulak, db: None) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, built.place)
