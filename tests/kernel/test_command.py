"""The command frame: all of an act or nothing, by those who may, with a trace."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction
from django.db.models import QuerySet

from esep.access import Act, Actor, Role
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import HeadAddress, JournalEntry, Municipality
from esep.kernel.refusals import Kind, Refused
from tests.kernel.people import LONG_AGO, a_holder, a_municipality

pytestmark = pytest.mark.django_db


def add_address(place: Municipality, *, by: Actor) -> HeadAddress:
    """An act like any other."""
    with command(Act.KEEP_MUNICIPALITY, by=by, municipality=place.pk) as acting:
        return acting.save(HeadAddress(municipality=place, address="heads@example.invalid", since=acting.at))


def test_an_act_writes_and_is_journaled() -> None:
    place = a_municipality()
    admin = a_holder(Role.MUNICIPAL_ADMIN, place)

    row = add_address(place, by=admin)

    with scope.of(place.pk):
        entry = JournalEntry.objects.order_by("-number")[0]
        assert HeadAddress.objects.get() == row
    assert (entry.act, entry.by, entry.number) == ("municipality.keep", admin.identity, 3)
    assert row.ref in entry.body


def test_who_may_not_writes_nothing() -> None:
    place = a_municipality()
    staff = a_holder(Role.OFFICE_STAFF, place)

    with pytest.raises(Refused) as refusal:
        add_address(place, by=staff)

    assert refusal.value.kind is Kind.FORBIDDEN
    with scope.of(place.pk):
        assert not HeadAddress.objects.exists()


def test_an_act_that_fails_leaves_neither_row_nor_entry() -> None:
    place = a_municipality()
    admin = a_holder(Role.MUNICIPAL_ADMIN, place)

    def add_and_stumble() -> None:
        with command(Act.KEEP_MUNICIPALITY, by=admin, municipality=place.pk) as acting:
            acting.save(HeadAddress(municipality=place, address="heads@example.invalid", since=acting.at))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_stumble()

    with scope.of(place.pk):
        assert not HeadAddress.objects.exists()
        assert JournalEntry.objects.count() == 2


@pytest.mark.parametrize("change", [lambda rows: rows.update(act="nothing"), lambda rows: rows._raw_delete(rows.db)])
def test_the_journal_takes_no_change(change: Callable[[QuerySet[JournalEntry]], object]) -> None:
    place = a_municipality()

    with scope.of(place.pk), pytest.raises(DatabaseError, match=r"append-only|permission denied"), transaction.atomic():
        change(JournalEntry.objects.all())


def test_another_municipality_is_not_found() -> None:
    place, other = a_municipality(), a_municipality("kara-oy")
    admin = a_holder(Role.MUNICIPAL_ADMIN, place)

    with pytest.raises(Refused) as refusal, command(Act.KEEP_MUNICIPALITY, by=admin, municipality=other.pk):
        pass

    assert refusal.value.kind is Kind.NOT_FOUND


def test_rows_of_another_municipality_cannot_be_written() -> None:
    place, other = a_municipality(), a_municipality("kara-oy")

    with scope.of(place.pk), pytest.raises(scope.NoScope):
        HeadAddress(municipality=other, address="heads@example.invalid", since=LONG_AGO).save()
