"""The index follows the acts: in the same transaction, and as if it were made from nothing."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from esep.access import OPERATOR, Act, Actor, Role
from esep.community.commands import person as people
from esep.community.commands.merging import MergeEntry, merge_people
from esep.community.models import Person, Village
from esep.demonstration import AS_OF
from esep.kernel import clock, scope
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.meetings.models import Minutes, ReportMeeting
from esep.regulation.wording import Language
from esep.search.finding import found_by
from esep.search.models import IndexState, PublicEntry, StaffEntry
from esep.search.rebuilding import keep_up, rebuild
from tests.builders import moment
from tests.grounds import Grounds
from tests.kernel.people import a_holder
from tests.search.entries import found

Row = tuple[object, ...]


@pytest.fixture(scope="module")
def min_bulak(grounds: Grounds) -> Iterator[Municipality]:
    with grounds.demonstration() as loaded, clock.set_to(moment(AS_OF, 12)):
        yield loaded.municipality


@pytest.fixture
def place(min_bulak: Municipality, db: None) -> Municipality:
    return min_bulak


@pytest.fixture
def secretary(place: Municipality) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, place, login="somebody-else")


def stored(place: Municipality) -> list[Row]:
    """All that the index says, without the keys of its rows."""
    columns = ("ref", "source", "record", "kind", "route", "arguments", "day", "standing", "texts", "marks")
    words = ("title_words", "body_words")
    with scope.of(place.pk):
        return [
            tuple(getattr(row, column) for column in (*columns, *words))
            for table in (PublicEntry, StaffEntry)
            for row in table.objects.all()
        ]


def titles(place: Municipality, typed: str) -> set[str]:
    return {"".join(piece.text for piece in hit.title) for hit in found(place, typed).hits}


def test_what_the_demonstration_wrote_act_by_act_is_what_a_rebuild_writes(place: Municipality) -> None:
    before = stored(place)

    rebuilt = rebuild(place, by=OPERATOR)

    assert (rebuilt.entries, rebuilt.differed) == (len(before), 0)
    assert stored(place) == before


def test_an_index_that_was_lost_is_made_the_same_by_the_worker(place: Municipality) -> None:
    before = stored(place)
    with scope.of(place.pk):
        for table in (PublicEntry, StaffEntry, IndexState):
            table.objects.all().delete()

    assert (keep_up(), keep_up()) == (1, 0)
    assert stored(place) == before


def test_the_first_act_after_an_upgrade_makes_it_too(place: Municipality, secretary: Actor) -> None:
    before = len(stored(place))
    with scope.of(place.pk):
        for table in (PublicEntry, StaffEntry, IndexState):
            table.objects.all().delete()

    people.register_person(
        people.PersonEntry(family_name="Жаңыбаев", given_name="Эр"), by=secretary, municipality=place.pk
    )

    assert len(stored(place)) == before + 1


def test_a_name_that_is_corrected_is_found_wherever_it_stands(place: Municipality, secretary: Actor) -> None:
    with scope.of(place.pk):
        person = Person.objects.get(family_name="Асанов", mandates__isnull=False)
    entry = people.entry_of(person)
    assert person.public_name in titles(place, "асанов")

    people.correct_person(
        person.pk,
        by=secretary,
        municipality=place.pk,
        seen=person.version,
        entry=people.PersonEntry(
            family_name="Түгөнбаев", given_name=entry.given_name, public_name="Түгөнбаев Бакыт", sex=entry.sex
        ),
    )

    assert "Түгөнбаев Бакыт" in titles(place, "тугонбаев")
    assert person.public_name not in titles(place, "асанов")
    assert rebuild(place, by=OPERATOR).differed == 0


def test_a_person_who_was_entered_twice_is_found_once_after_merging(place: Municipality, secretary: Actor) -> None:
    entry = people.PersonEntry(family_name="Экинчиев", given_name="Кош")
    stays, goes = (people.register_person(entry, by=secretary, municipality=place.pk) for _ in range(2))

    def keys() -> set[object]:
        answer = found_by(secretary, "экинчиев", municipality=place, language=Language.KY)
        return {dict(hit.arguments)["key"] for hit in answer.hits}

    assert keys() == {str(stays.pk), str(goes.pk)}
    merge_people(
        MergeEntry(stays=stays.pk, goes=goes.pk, stays_seen=1, goes_seen=1, person=entry),
        by=secretary,
        municipality=place.pk,
    )

    assert keys() == {str(stays.pk)}


def test_r8_contacts_are_never_in_the_index_so_that_erasing_them_leaves_nothing(
    place: Municipality, secretary: Actor
) -> None:
    entry = people.PersonEntry(family_name="Купуяев", given_name="А", phone="0555 987654", address="Жашыруун 7")
    people.register_person(entry, by=secretary, municipality=place.pk)

    assert "987654" not in repr(stored(place))
    assert "Жашыруун" not in repr(stored(place))


def test_minutes_that_are_taken_back_are_found_no_more_and_the_office_still_has_them(
    place: Municipality, secretary: Actor
) -> None:
    with scope.of(place.pk):
        minutes = Minutes.objects.filter(published_at__isnull=False).select_related("meeting").first()
        assert minutes is not None
        ref = f"minutes:{minutes.meeting.code}"
        assert PublicEntry.objects.filter(ref=ref).exists()
        with command(Act.KEEP_MINUTES, by=secretary, municipality=place.pk) as acting:
            minutes.published_at, minutes.published_by = None, None
            acting.save(minutes)

        assert not PublicEntry.objects.filter(source="minutes", record=minutes.meeting.code).exists()
        assert StaffEntry.objects.filter(ref=ref).exists()


def test_an_act_that_is_refused_leaves_the_index_as_it_was(place: Municipality, secretary: Actor) -> None:
    before = stored(place)

    def enter_and_refuse() -> None:
        with command(Act.KEEP_DIRECTORY, by=secretary, municipality=place.pk) as acting:
            acting.save(Village(municipality=place, code="V99", name_ky="Жок айыл"))
            raise Refused.because("no", "no")

    with pytest.raises(Refused, match="no"):
        enter_and_refuse()

    assert stored(place) == before


def test_an_act_that_nothing_is_found_by_asks_the_index_nothing(place: Municipality, secretary: Actor) -> None:
    with (
        CaptureQueriesContext(
            connection,
        ) as asked,
        command(Act.KEEP_DIRECTORY, by=secretary, municipality=place.pk) as acting,
    ):
        acting.note_as("hall_person:1", "came")

    assert not [one["sql"] for one in asked.captured_queries if "search_" in one["sql"]]


def test_a_new_day_renews_what_is_of_a_day_with_the_first_act(place: Municipality, secretary: Actor) -> None:
    with scope.of(place.pk):
        Village.objects.filter(code="V1").update(until=AS_OF)
    tomorrow = moment(date(2026, 9, 15), 9)

    with clock.set_to(tomorrow):
        people.register_person(
            people.PersonEntry(family_name="Эртеңки", given_name="А"), by=secretary, municipality=place.pk
        )

        with scope.of(place.pk):
            assert not PublicEntry.objects.filter(ref="village:V1").exists()
            assert IndexState.objects.get().made_on == date(2026, 9, 15)
        assert rebuild(place, by=OPERATOR).differed == 0


def test_meetings_are_found_in_the_language_of_the_reader(place: Municipality) -> None:
    with scope.of(place.pk):
        meeting = ReportMeeting.objects.exclude(topic_ru="").first()
        assert meeting is not None
        row = PublicEntry.objects.get(ref=f"meeting:{meeting.code}")

    assert row.texts["ru"][0] == meeting.topic_ru
    assert row.texts["ky"][0] == meeting.topic_ky
