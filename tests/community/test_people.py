"""People, their offices, and who may see their contacts."""

from datetime import date, timedelta

import pytest

from esep.access import Role
from esep.community.commands import (
    BodyEntry,
    HoldingEntry,
    Names,
    PersonEntry,
    PositionEntry,
    add_body,
    add_position,
    correct_person,
    end_position,
    entry_of,
    erase_personal_data,
    leave_office,
    register_person,
    take_office,
)
from esep.community.models import LsgBody, Person, Position, PositionHolding
from esep.community.queries import holders_on, people_seen, person_seen, published
from esep.kernel import clock, scope
from esep.kernel.chain import digest
from esep.kernel.models import JournalEntry, JournalKey
from esep.kernel.refusals import Kind, Refused
from esep.kernel.verification import verify
from tests.community.min_bulak import ENTERED, MinBulak, a_colleague, a_person, add_council, add_places, at, opened

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 3)


@pytest.fixture
def built() -> MinBulak:
    with clock.set_to(at(ENTERED)):
        return opened()


def someone(built: MinBulak, *, phone: str = "+996 555 00 00 00") -> Person:
    entry = PersonEntry(family_name="Асанов", given_name="Бакыт", phone=phone, email="asanov@example.kg")
    with clock.set_to(at(ENTERED)):
        return register_person(entry, by=built.admin, municipality=built.place.pk)


def an_office(built: MinBulak) -> Position:
    with clock.set_to(at(ENTERED)):
        add_body(
            BodyEntry(code="okmotu", names=Names(ky="Айыл өкмөтү"), kind=LsgBody.Kind.EXECUTIVE),
            by=built.admin,
            municipality=built.place.pk,
        )
        return add_position(
            PositionEntry(code="head", names=Names(ky="Башчы"), body="okmotu", kind=Position.Kind.HEAD),
            by=built.admin,
            municipality=built.place.pk,
        )


def take(built: MinBulak, name: str, *, since: date = DAY, is_acting: bool = False) -> PositionHolding:
    entry = HoldingEntry(position="head", person=a_person(built, name), since=since, is_acting=is_acting)
    return take_office(entry, by=built.admin, municipality=built.place.pk)


def test_a_person_is_shown_by_the_full_name_unless_another_is_given(built: MinBulak) -> None:
    assert someone(built).public_name == "Асанов Бакыт"


def test_a_corrected_name_is_shown_at_once(built: MinBulak) -> None:
    person = someone(built)
    entry = PersonEntry(family_name="Асанов", given_name="Бактыяр")

    with clock.set_to(at(DAY)):
        correct_person(person.pk, by=built.admin, municipality=built.place.pk, seen=1, entry=entry)

    assert person_seen(person.pk, by=built.admin, municipality=built.place.pk).public_name == "Асанов Бактыяр"


def test_an_entry_of_a_person_changes_nothing_when_saved_again(built: MinBulak) -> None:
    person = someone(built)

    assert entry_of(person).columns == {field: getattr(person, field) for field in entry_of(person).columns}


def test_contacts_are_erased_and_the_name_stays(built: MinBulak) -> None:
    person = someone(built)

    with clock.set_to(at(DAY)):
        erase_personal_data(person.pk, by=built.admin, municipality=built.place.pk, seen=1, reason="Өтүнүчү боюнча")

    erased = person_seen(person.pk, by=built.admin, municipality=built.place.pk)
    assert (erased.phone, erased.email, erased.address, erased.full_name) == ("", "", "", "Асанов Бакыт")
    assert erased.contacts_erased_at is not None
    assert verify(built.place, heads=[]).is_whole


def test_the_journal_can_still_show_that_the_erased_row_was_the_journaled_one(built: MinBulak) -> None:
    person = someone(built)
    with scope.of(built.place.pk):
        written = Person.objects.get(pk=person.pk).canonical()
        key = bytes(JournalKey.objects.get().key)
        body = JournalEntry.objects.order_by("-number")[0].body

    assert digest(key, ref=person.ref, content=written) in body
    assert person.phone not in body


def test_erasing_needs_a_reason(built: MinBulak) -> None:
    person = someone(built)

    with clock.set_to(at(DAY)), pytest.raises(Refused, match="reason_missing"):
        erase_personal_data(person.pk, by=built.admin, municipality=built.place.pk, seen=1, reason="")


def test_a_deputy_sees_only_the_own_contacts(built: MinBulak) -> None:
    with clock.set_to(at(ENTERED)):
        add_places(built)
        add_council(built, only=("7", "8"))
        deputy = a_colleague(built, Role.DEPUTY, login="deputy", deputy="7")

    seen = people_seen(by=deputy, municipality=built.place.pk)

    assert [person.pk for person in seen] == [built.people["7"]]
    with pytest.raises(Refused) as refusal:
        person_seen(built.people["8"], by=deputy, municipality=built.place.pk)
    assert refusal.value.kind is Kind.NOT_FOUND


def test_an_overseer_sees_no_contacts(built: MinBulak) -> None:
    with clock.set_to(at(ENTERED)):
        overseer = a_colleague(built, Role.OVERSEER, login="akim")

    with pytest.raises(Refused, match="no_right"):
        people_seen(by=overseer, municipality=built.place.pk)


def test_public_pages_hold_no_contacts(built: MinBulak) -> None:
    an_office(built)
    person = someone(built)
    with clock.set_to(at(DAY)):
        take_office(
            HoldingEntry(position="head", person=person.pk, since=DAY), by=built.admin, municipality=built.place.pk
        )

    shown = published(DAY, municipality=built.place.pk)

    assert [one.name for one in shown.bodies[0].positions[0].holders] == ["Асанов Бакыт"]
    assert "555" not in repr(shown)


def test_an_office_has_one_holder_at_a_time(built: MinBulak) -> None:
    an_office(built)
    with clock.set_to(at(DAY)):
        take(built, "Мамбеталиев Канат")

        with pytest.raises(Refused, match="terms_overlap"):
            take(built, "Асанов Бакыт")


def test_an_acting_holder_stands_beside_the_holder(built: MinBulak) -> None:
    an_office(built)
    with clock.set_to(at(DAY)):
        take(built, "Мамбеталиев Канат")
        take(built, "Бакиров Айбек", is_acting=True)

        (office,) = holders_on(DAY, by=built.admin, municipality=built.place.pk)

    assert office.holder is not None
    assert office.in_charge is office.acting
    assert str(office.holder.person) == "Мамбеталиев Канат"


def test_nobody_stands_in_beside_another_who_does(built: MinBulak) -> None:
    an_office(built)
    with clock.set_to(at(DAY)):
        take(built, "Бакиров Айбек", is_acting=True)

        with pytest.raises(Refused, match="terms_overlap"):
            take(built, "Асанов Бакыт", is_acting=True)


def test_a_successor_takes_office_the_day_after(built: MinBulak) -> None:
    an_office(built)
    after = DAY + timedelta(days=30)
    with clock.set_to(at(after)):
        first = take(built, "Мамбеталиев Канат")
        leave_office(
            first.pk, by=built.admin, municipality=built.place.pk, on=after - timedelta(days=1), reason="Которулду"
        )
        take(built, "Асанов Бакыт", since=after)

        (before,) = holders_on(DAY, by=built.admin, municipality=built.place.pk)
        (now,) = holders_on(after, by=built.admin, municipality=built.place.pk)

    assert before.holder is not None
    assert now.holder is not None
    assert (str(before.holder.person), str(now.holder.person)) == ("Мамбеталиев Канат", "Асанов Бакыт")


def test_an_office_is_not_taken_in_the_future(built: MinBulak) -> None:
    an_office(built)

    with clock.set_to(at(DAY)), pytest.raises(Refused, match="day_in_future"):
        take(built, "Асанов Бакыт", since=DAY + timedelta(days=1))


def test_an_office_that_is_held_does_not_end(built: MinBulak) -> None:
    an_office(built)
    with clock.set_to(at(DAY)):
        take(built, "Асанов Бакыт")

        with pytest.raises(Refused, match="position_held"):
            end_position("head", by=built.admin, municipality=built.place.pk, seen=1, on=DAY, reason="Кыскартылды")


def test_people_of_another_municipality_hold_no_office_here(built: MinBulak) -> None:
    an_office(built)
    with clock.set_to(at(DAY)):
        other = opened("kara-oy", day=DAY)
        stranger = a_person(other, "Бөлөк Киши")
        entry = HoldingEntry(position="head", person=stranger, since=DAY)

        with pytest.raises(Refused) as refusal:
            take_office(entry, by=built.admin, municipality=built.place.pk)

    assert refusal.value.kind is Kind.NOT_FOUND
