"""The example's municipality, built once a process: each test sees it as it was built."""

from collections.abc import Iterator

import pytest
from django.test import Client

from esep.access import Role
from esep.kernel import clock
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.grounds import Grounds
from tests.web.office.desk import desk_of


@pytest.fixture(scope="module")
def built(grounds: Grounds) -> Iterator[MinBulak]:
    """The eight villages with their council, offices, commissions and venues."""
    with grounds.min_bulak() as built:
        yield built


@pytest.fixture
def today() -> Iterator[None]:
    """Let everything happen on the evening of the example's day."""
    with clock.set_to(at(TODAY, hour=18)):
        yield


@pytest.fixture
def secretary(built: MinBulak, today: None, db: None) -> Client:
    """The desk of the responsible secretary."""
    return desk_of(Role.RESPONSIBLE_SECRETARY, built.place)
