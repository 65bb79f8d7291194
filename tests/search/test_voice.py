"""What people wrote is found by everybody as far as it was released, and by the office without who wrote it."""

from collections.abc import Iterator

import pytest

from esep.access import Actor, Role
from esep.appeals.commands.appeals.releasing import take_copy_back
from esep.appeals.models import Author
from esep.demonstration import AS_OF
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.regulation.wording import Language
from esep.search.finding import Found, found_by, found_in_public
from esep.search.models import PublicEntry, StaffEntry
from tests.builders import moment
from tests.grounds import Grounds
from tests.kernel.people import a_holder
from tests.search.entries import found


@pytest.fixture(scope="module")
def min_bulak(grounds: Grounds) -> Iterator[Municipality]:
    with grounds.demonstration() as loaded, clock.set_to(moment(AS_OF, 12)):
        yield loaded.municipality


@pytest.fixture
def place(min_bulak: Municipality, db: None) -> Municipality:
    return min_bulak


def refs(answer: Found) -> set[str]:
    return {f"{hit.route}:{code}" for hit in answer.hits for code in dict(hit.arguments).values()}


def office(place: Municipality, typed: str, *, by: Actor) -> set[str]:
    return refs(found_by(by, typed, municipality=place, language=Language.KY))


def test_a_released_copy_is_found_until_it_is_taken_back(place: Municipality) -> None:
    secretary = a_holder(Role.RESPONSIBLE_SECRETARY, place, login="somebody-else")
    assert "place-appeal:K-04" in refs(found(place, "насостун"))
    take_copy_back("K-04", by=secretary, municipality=place.pk, reason="Кайра каралат")
    assert "place-appeal:K-04" not in refs(found(place, "насостун"))
    assert "office-appeals-appeal:K-04" in office(place, "насостун", by=secretary)


def test_voter_mandates_are_found_in_both_languages(place: Municipality) -> None:
    assert "place-mandate:N-05" in refs(found(place, "каналды тазалоо"))
    assert "place-mandate:N-05" in refs(found_in_public("очистить канала", municipality=place.pk, language=Language.RU))


def test_a_deputy_finds_no_appeals_and_an_overseer_none(place: Municipality) -> None:
    for role in (Role.DEPUTY, Role.OVERSEER):
        somebody = a_holder(role, place, login=f"another-{role.value}", deputy="15" if role is Role.DEPUTY else "")
        assert not any(ref.startswith("office-appeals") for ref in office(place, "суу", by=somebody))


def test_r8_who_wrote_is_in_no_entry_of_the_voice_and_in_none_that_is_public(place: Municipality) -> None:
    with scope.of(place.pk):
        rows = [*PublicEntry.objects.all(), *StaffEntry.objects.filter(source__in=("appeals", "voter_mandates"))]
        everything = " ".join(f"{row.texts} {row.title_words} {row.body_words}" for row in rows).casefold()
        authors = [author for author in Author.objects.all() if author.name]
    assert authors
    for author in authors:
        assert author.name.casefold() not in everything
        assert not author.phone or author.phone not in everything
