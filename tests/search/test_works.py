"""Works of programmes are found by everybody until they are withdrawn (4.4)."""

from collections.abc import Iterator

import pytest

from esep.access import Role
from esep.finance.commands.programmes.entering import withdraw_work
from esep.kernel import clock
from esep.regulation.wording import Language
from esep.search.finding import found_in_public
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.finance.holdings import some_works
from tests.grounds import Grounds
from tests.kernel.people import a_holder


@pytest.fixture(scope="module")
def built(grounds: Grounds) -> Iterator[MinBulak]:
    with grounds.min_bulak() as built, clock.set_to(at(TODAY, hour=18)):
        yield built


def found(place: int) -> set[str]:
    """What everybody finds of the canal, by its code."""
    answer = found_in_public("канал", municipality=place, language=Language.KY)
    return {str(code) for hit in answer.hits for code in dict(hit.arguments).values() if hit.route == "work"}


@pytest.mark.clause("4.4-programmes")
def test_a_work_is_found_until_it_is_withdrawn(built: MinBulak, db: None) -> None:
    finance = a_holder(Role.FINANCE_CHIEF, built.place)
    some_works(finance, built.place.pk)
    assert found(built.place.pk) == {"A-08"}

    withdraw_work("A-08", reason="Ката", by=finance, municipality=built.place.pk)

    assert found(built.place.pk) == set()
