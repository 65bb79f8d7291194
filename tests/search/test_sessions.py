"""Sessions and items of their agendas are found by everybody, their texts where residents may attend (4.3)."""

from collections.abc import Iterator

import pytest

from esep.access import Actor, Role
from esep.council.commands.sessions import take_off_item
from esep.kernel import clock
from esep.regulation.wording import Language
from esep.search.finding import found_by, found_in_public
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.council.plans import LATER, item_in, planned
from tests.grounds import Grounds
from tests.kernel.people import a_holder


@pytest.fixture(scope="module")
def built(grounds: Grounds) -> Iterator[MinBulak]:
    with grounds.min_bulak() as built, clock.set_to(at(TODAY, hour=18)):
        yield built


@pytest.fixture
def by(built: MinBulak, db: None) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, built.place)


def routes(built: MinBulak, typed: str, *, by: Actor | None = None) -> list[str]:
    """The pages that are found, the public ones unless somebody of the office looks."""
    place, language = built.place, Language.KY
    if by is None:
        return [hit.route for hit in found_in_public(typed, municipality=place.pk, language=language).hits]
    return [hit.route for hit in found_by(by, typed, municipality=place, language=language).hits]


def test_a_session_and_its_items_are_found_until_they_leave_the_agenda(built: MinBulak, by: Actor) -> None:
    item = item_in(planned(built, by), built, by, "Мектептин чатыры")

    assert routes(built, "таза суу") == ["session"]
    assert routes(built, "чатыры") == ["session-item"]
    assert routes(built, "чатыры", by=by) == ["office-session-item"]
    take_off_item(item.pk, reason="Ката", by=by, municipality=built.place.pk, seen=1)
    assert routes(built, "чатыры") == []


def test_texts_of_a_session_that_is_not_open_are_found_in_the_office_alone(built: MinBulak, by: Actor) -> None:
    item_in(planned(built, by, date=LATER, shut_reason="Жеке маалымат"), built, by)

    assert routes(built, "сунушталат") == []
    assert routes(built, "сунушталат", by=by) == ["office-session-item"]
