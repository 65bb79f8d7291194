"""The demonstration in the database, on the noon of its day."""

from collections.abc import Iterator

import pytest

from esep.demonstration import AS_OF
from esep.kernel import clock
from esep.kernel.models import Municipality
from tests.builders import moment
from tests.grounds import Grounds


@pytest.fixture(scope="module")
def min_bulak(grounds: Grounds) -> Iterator[Municipality]:
    """The invented municipality with its two years, and the files of its proofs."""
    with grounds.demonstration() as loaded, clock.set_to(moment(AS_OF, 12)):
        yield loaded.municipality
