"""What people wrote is found by everybody as far as it was released, and by the office without who wrote it."""

from collections.abc import Iterator

import pytest

from esep.access import OPERATOR, Actor, Role
from esep.appeals.commands.appeals.releasing import take_copy_back
from esep.appeals.commands.appeals.stepping import give_to_deputy
from esep.appeals.models import Author
from esep.community.commands.correction import MandateCorrection, correct_mandate
from esep.community.commands.person import PersonEntry, register_person
from esep.community.models import DeputyMandate
from esep.demonstration import AS_OF
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.regulation.wording import Language
from esep.search.finding import Found, found_by, found_in_public
from esep.search.models import PublicEntry, StaffEntry
from esep.search.rebuilding import rebuild
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


def test_r4_a_deputy_finds_their_own_appeals_while_they_have_them_and_an_overseer_none(
    place: Municipality,
) -> None:
    secretary = a_holder(Role.RESPONSIBLE_SECRETARY, place, login="somebody-else")
    first, second = (a_holder(Role.DEPUTY, place, login=f"another-{code}", deputy=code) for code in ("15", "9"))
    overseer = a_holder(Role.OVERSEER, place, login="another-overseer")

    def having() -> list[bool]:
        return ["office-appeals-appeal:K-06" in office(place, "K-06", by=one) for one in (first, second, overseer)]

    before = having()
    give_to_deputy("K-06", "9", by=secretary, municipality=place.pk, on=AS_OF)

    assert (before, having()) == ([True, False, False], [False, True, False])
    for somebody in (first, second):
        assert "office-appeals-appeal:K-04" not in office(place, "K-04", by=somebody)


def test_r4_a_deputy_finds_their_own_entry_among_people_and_no_longer_one_that_was_theirs_by_mistake(
    place: Municipality,
) -> None:
    secretary = a_holder(Role.RESPONSIBLE_SECRETARY, place, login="somebody-else")
    deputy = a_holder(Role.DEPUTY, place, login="another-deputy", deputy="15")
    with scope.of(place.pk):
        mandate = DeputyMandate.objects.select_related("person", "district").get(code="15")
    other = register_person(
        PersonEntry(family_name="Башкабаева", given_name="Жаңыл"), by=secretary, municipality=place.pk
    )

    def found_people() -> set[str]:
        typed = (mandate.person.full_name, "Башкабаева")
        both = {ref for one in typed for ref in office(place, one, by=deputy)}
        return {ref for ref in both if ref.startswith("office-directory-people")}

    before = found_people()
    correction = MandateCorrection(person=other.pk, district=mandate.district.code, since=mandate.since)
    correct_mandate("15", by=secretary, municipality=place.pk, correction=correction, reason="Тең аттуулар")

    assert before == {f"office-directory-people-record:{mandate.person.pk}"}
    assert found_people() == {f"office-directory-people-record:{other.pk}"}
    assert rebuild(place, by=OPERATOR).differed == 0


def test_r8_who_wrote_is_in_no_entry_of_the_voice_and_in_none_that_is_public(place: Municipality) -> None:
    with scope.of(place.pk):
        rows = [*PublicEntry.objects.all(), *StaffEntry.objects.filter(source__in=("appeals", "voter_mandates"))]
        everything = " ".join(f"{row.texts} {row.title_words} {row.body_words}" for row in rows).casefold()
        authors = [author for author in Author.objects.all() if author.name]
    assert authors
    for author in authors:
        assert author.name.casefold() not in everything
        assert not author.phone or author.phone not in everything
