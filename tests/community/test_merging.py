"""Merging people who were entered twice: everything moves, nothing is lost, and nothing impossible comes of it."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from esep.access import OPERATOR, Role
from esep.community.commands import (
    HoldingEntry,
    MandateCorrection,
    MandateEntry,
    PersonEntry,
    correct_mandate,
    correct_mandate_end,
    correct_person,
    end_mandate,
    entry_of,
    erase_personal_data,
    give_mandate,
    register_person,
    take_office,
)
from esep.community.commands.merging import MergeEntry, merge_people, tell_apart
from esep.community.lists import LISTS, apply
from esep.community.models import DeputyMandate, Person, PositionHolding, SetupMark
from esep.community.queries import law_municipality, people_seen
from esep.community.queries.health import state_of_records
from esep.community.queries.merging import people_to_merge, rows_naming
from esep.community.queries.people import stays_for
from esep.compliance.rebuilding import rebuild
from esep.kernel import clock, scope
from esep.kernel.entries import entries_of
from esep.kernel.facts import facts_of
from esep.kernel.refusals import Kind, Refusal, Refused
from esep.kernel.verification import verify
from esep.regulation.facts.deputy import MandateEnd
from tests.community.min_bulak import (
    ENTERED,
    LAST_DAY,
    LEFT_ON,
    TAKEN_ON,
    TODAY,
    MinBulak,
    a_colleague,
    a_person,
    add_council,
    add_offices,
    add_places,
    at,
    opened,
)

pytestmark = pytest.mark.django_db

NAME = "Кенжебаев Арстан Болотович"
"""Deputy 22, whose mandate ended when the example's one did."""


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[MinBulak]:
    """Some deputies and the offices; one of the deputies has left, and stands in the directory twice."""
    with django_db_blocker.unblock(), transaction.atomic():
        with clock.set_to(at(ENTERED)):
            built = opened()
            add_places(built)
            add_council(built, only={"1", "7", "15", "22"})
            add_offices(built)
        with clock.set_to(at(TAKEN_ON)):
            end_mandate("22", by=built.admin, municipality=built.place.pk, on=LEFT_ON, cause=MandateEnd.RESIGNED)
            built.people["double"] = register_person(
                PersonEntry(family_name="Кенжебаев", given_name="Арстан", phone="0555"),
                by=built.admin,
                municipality=built.place.pk,
            ).pk
        yield built
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    with clock.set_to(at(TODAY)):
        yield


def person(built: MinBulak, key: str) -> Person:
    with scope.of(built.place.pk):
        return Person.objects.get(pk=built.people[key])


def merged(built: MinBulak, *, stays: str = "double", goes: str = "22", entry: PersonEntry | None = None) -> Person:
    kept, other = person(built, stays), person(built, goes)
    return merge_people(
        MergeEntry(
            stays=kept.pk,
            goes=other.pk,
            stays_seen=kept.version,
            goes_seen=other.version,
            person=entry or entry_of(kept),
        ),
        by=built.admin,
        municipality=built.place.pk,
    )


def give(built: MinBulak, *, since: date) -> DeputyMandate:
    """Another mandate for the second record of the one who left."""
    entry = MandateEntry(code="23", person=built.people["double"], convocation=8, district="D4", since=since)
    return give_mandate(entry, by=built.admin, municipality=built.place.pk)


def test_everything_that_names_the_one_who_goes_names_the_one_who_stays(built: MinBulak) -> None:
    with scope.of(built.place.pk):
        facts = facts_of()
    take_office(
        HoldingEntry(position="lawyer", person=built.people["22"], since=TODAY, is_acting=True),
        by=built.admin,
        municipality=built.place.pk,
    )

    chosen = PersonEntry(family_name="Кенжебаев", given_name="Арстан", patronymic="Болотович", phone="0555")
    stays = merged(built, entry=chosen)

    assert (stays.full_name, stays.phone, stays.public_name) == (NAME, "0555", NAME)
    with scope.of(built.place.pk):
        assert DeputyMandate.objects.get(code="22").person == stays
        assert PositionHolding.objects.get(is_acting=True).person == stays
        assert list(rows_naming(person(built, "22"))) == []
        assert facts_of() == facts
        assert (law_municipality(built.place).deputies or {})["22"] == {"ky": NAME}
    assert verify(built.place).findings == ()
    assert rebuild(built.place, by=OPERATOR).differed == 0


def test_the_one_who_goes_leaves_every_list_and_leads_on_with_its_history(built: MinBulak) -> None:
    stays = merged(built)

    seen = people_seen(by=built.admin, municipality=built.place.pk)
    assert built.people["22"] not in {row.pk for row in seen}
    assert stays_for(built.people["22"], by=built.admin, municipality=built.place.pk) == stays.pk
    assert stays_for(stays.pk, by=built.admin, municipality=built.place.pk) is None
    with scope.of(built.place.pk):
        (last, *_rest) = entries_of(f"person:{built.people['22']}", limit=5)
    with scope.of(built.place.pk):
        mandate = DeputyMandate.objects.get(code="22")
    assert last.act == "people.merge"
    assert {f"person:{stays.pk}", f"person:{built.people['22']}", mandate.ref} <= set(last.on)


def test_nothing_new_hangs_on_the_one_who_went(built: MinBulak) -> None:
    merged(built)

    with pytest.raises(Refused, match="person_merged") as refused:
        take_office(
            HoldingEntry(position="lawyer", person=built.people["22"], since=TODAY, is_acting=True),
            by=built.admin,
            municipality=built.place.pk,
        )

    assert "Кенжебаев Арстан" in str(refused.value.refusals[0].remedy)


def test_a_second_merging_brings_the_first_along(built: MinBulak) -> None:
    merged(built)
    built.people["third"] = a_person(built, "Кенжебаев Арстан")

    last = merged(built, stays="third", goes="double")

    assert stays_for(built.people["22"], by=built.admin, municipality=built.place.pk) == last.pk


def test_two_mandates_at_one_time_are_not_made_one_persons(built: MinBulak) -> None:
    give(built, since=date(2026, 8, 1))
    correct_mandate_end(
        "22",
        by=built.admin,
        municipality=built.place.pk,
        on=date(2026, 8, 1),
        cause=MandateEnd.RESIGNED,
        reason="ката",
    )

    with pytest.raises(Refused, match="terms_overlap") as refused:
        merged(built)

    assert "22, 23" in str(refused.value.refusals[0].message) or "23, 22" in str(refused.value.refusals[0].message)
    assert person(built, "22").merged_into is None


def test_mandates_one_after_the_other_are_made_one_persons(built: MinBulak) -> None:
    give(built, since=TAKEN_ON)

    merged(built)

    with scope.of(built.place.pk):
        assert {row.person_id for row in DeputyMandate.objects.filter(code__in=("22", "23"))} == {
            built.people["double"]
        }


def test_nobody_stands_in_for_themselves(built: MinBulak) -> None:
    built.people["acting"] = a_person(built, "Бакиров Айбек")
    take_office(
        HoldingEntry(position="lawyer", person=built.people["acting"], since=TODAY, is_acting=True),
        by=built.admin,
        municipality=built.place.pk,
    )

    with pytest.raises(Refused, match="terms_overlap"):
        merged(built, stays="lawyer", goes="acting")


def test_a_record_that_changed_meanwhile_is_looked_at_again(built: MinBulak) -> None:
    seen = person(built, "22")
    entry = MergeEntry(
        stays=built.people["double"], goes=seen.pk, stays_seen=1, goes_seen=seen.version, person=entry_of(seen)
    )
    correct_person(seen.pk, by=built.admin, municipality=built.place.pk, seen=seen.version, entry=entry_of(seen))

    with pytest.raises(Refused) as refused:
        merge_people(entry, by=built.admin, municipality=built.place.pk)

    assert refused.value.kind is Kind.STALE
    assert person(built, "22").merged_into is None


def test_contacts_are_erased_in_the_record_that_went_too(built: MinBulak) -> None:
    stays = merged(built, stays="22", goes="double")

    erase_personal_data(stays.pk, by=built.admin, municipality=built.place.pk, seen=stays.version, reason="суранды")

    assert person(built, "double").phone == ""


def test_a_list_with_the_name_of_the_one_who_went_finds_the_one_who_stays(built: MinBulak) -> None:
    merged(built)
    data = f"code,family_name,given_name,patronymic,district,since\n24,{','.join(NAME.split())},D4,{TODAY:%d.%m.%Y}\n"

    apply(LISTS["deputies"], data.encode(), name="a.csv", by=built.admin, municipality=built.place.pk)

    with scope.of(built.place.pk):
        assert DeputyMandate.objects.get(code="24").person_id == built.people["double"]


def test_two_people_of_one_name_are_told_apart_for_good(built: MinBulak) -> None:
    def doubles() -> list[str]:
        found = state_of_records(TODAY, by=built.admin, municipality=built.place.pk)
        return [finding.key for finding in found if finding.code == "person_twice"]

    pair = (built.people["double"], built.people["22"])
    assert len(doubles()) == 1
    with pytest.raises(Refused, match="reason_missing"):
        tell_apart(*pair, by=built.admin, municipality=built.place.pk, reason=" ")

    tell_apart(*pair, by=built.admin, municipality=built.place.pk, reason="Ата-баласы башка")

    assert doubles() == []
    with scope.of(built.place.pk):
        assert SetupMark.objects.get().note == "Ата-баласы башка"


def test_staff_may_neither_merge_nor_look_at_merging(built: MinBulak) -> None:
    staff = a_colleague(built, Role.OFFICE_STAFF, login="staff")

    with pytest.raises(Refused, match="no_right"):
        people_to_merge(built.people["22"], built.people["double"], by=staff, municipality=built.place.pk)
    with pytest.raises(Refused, match="no_right"):
        tell_apart(built.people["22"], built.people["double"], by=staff, municipality=built.place.pk, reason="x")


DAYS = f"17.11.2024 – {LAST_DAY:%d.%m.%Y}"


@pytest.mark.clause("1.7-deputy-accountable")
@pytest.mark.parametrize("day", [date(2024, 11, 16), date(2020, 1, 1)])
def test_a_mandate_outside_its_convocation_is_refused_with_the_days_of_the_convocation(
    built: MinBulak, day: date
) -> None:
    place = built.place.pk
    correction = MandateCorrection(person=built.people["15"], district="D4", since=day)
    csv = f"code,family_name,given_name,district,since\n30,Эсенов,Эсен,D4,{day:%d.%m.%Y}\n".encode()

    refusals: list[Refusal] = []
    for act in (
        lambda: give(built, since=day),
        lambda: correct_mandate("15", by=built.admin, municipality=place, correction=correction, reason="x"),
        lambda: apply(LISTS["deputies"], csv, name="a.csv", by=built.admin, municipality=place),
    ):
        with pytest.raises(Refused) as refused:
            act()
        refusals += refused.value.refusals

    assert [one.code for one in refusals] == ["outside_convocation", "outside_convocation", "no_convocation_then"]
    assert all(DAYS in str(one.message) and one.remedy for one in refusals)


@pytest.mark.clause("1.7-deputy-accountable")
def test_a_mandate_does_not_end_after_its_convocation(built: MinBulak) -> None:
    place, by, on = built.place.pk, built.admin, date(2030, 1, 1)
    with clock.set_to(at(date(2030, 3, 1))):
        with pytest.raises(Refused, match="outside_convocation") as ended:
            end_mandate("15", by=by, municipality=place, on=on, cause=MandateEnd.TERM)
        with pytest.raises(Refused, match="outside_convocation") as corrected:
            correct_mandate_end("22", by=by, municipality=place, on=on, cause=MandateEnd.TERM, reason="x")

    assert all(DAYS in str(one.value.refusals[0].message) for one in (ended, corrected))
