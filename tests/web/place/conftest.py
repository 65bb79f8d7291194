"""The demonstration in the database, on the noon of its day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from esep.access import Role
from esep.demonstration import AS_OF
from esep.kernel import clock
from esep.kernel.models import Municipality
from tests.builders import moment
from tests.grounds import Grounds
from tests.kernel.people import a_holder
from tests.records.papers import LETTER, a_document


@pytest.fixture(scope="module")
def min_bulak(grounds: Grounds) -> Iterator[Municipality]:
    """The invented municipality with its two years, and the files of its proofs."""
    with grounds.demonstration() as loaded, clock.set_to(moment(AS_OF, 12)):
        yield loaded.municipality


@pytest.fixture
def paper(min_bulak: Municipality) -> str:
    """The number of a paper of ten days ago that was registered today."""
    said = replace(LETTER, dated_on=clock.today() - timedelta(days=10))
    document = a_document(min_bulak, by=a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak, login="registrar"), said=said)
    assert document.number is not None
    return document.number.text
