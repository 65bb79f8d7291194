"""R5: whoever asks sees one municipality's rows; a question without a scope is a mistake, never an answer."""

import pytest
from django.apps import apps
from django.db import connection

from esep.access import Role
from esep.kernel import scope
from esep.kernel.models import HeadAddress, JournalEntry, OfMunicipality, RoleGrant
from tests.kernel.people import LONG_AGO, a_holder, a_municipality

pytestmark = pytest.mark.django_db

TABLES = [model for model in apps.get_models() if issubclass(model, OfMunicipality)]


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.label)
def test_a_query_without_a_scope_fails(model: type[OfMunicipality]) -> None:
    with pytest.raises(scope.NoScope):
        model.objects.exists()


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.label)
def test_only_public_tables_answer_the_public_scope(model: type[OfMunicipality]) -> None:
    with scope.public_all():
        if model.IS_PUBLIC:
            model.objects.exists()
        else:
            with pytest.raises(scope.NoScope):
                model.objects.exists()


def test_rows_of_another_municipality_are_not_there() -> None:
    place, other = a_municipality(), a_municipality("kara-oy")
    with scope.of(other.pk):
        row = HeadAddress(municipality=other, address="heads@example.invalid", since=LONG_AGO)
        row.save()

    with scope.of(place.pk):
        assert not HeadAddress.objects.filter(pk=row.pk).exists()
        assert HeadAddress.objects.filter(pk=row.pk).update(address="x@example.invalid") == 0
    with scope.of(other.pk):
        assert HeadAddress.objects.get().address == "heads@example.invalid"


def test_scopes_nest_and_come_back() -> None:
    place, other = a_municipality(), a_municipality("kara-oy")

    with scope.of(place.pk):
        with scope.of(other.pk):
            assert JournalEntry.objects.get().municipality_id == other.pk
        assert JournalEntry.objects.get().municipality_id == place.pk


def test_a_scope_is_left_after_a_failure() -> None:
    place = a_municipality()
    try:
        with scope.of(place.pk):
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass

    with pytest.raises(scope.NoScope):
        JournalEntry.objects.exists()


def test_an_account_sees_its_own_roles_everywhere_and_nobody_elses() -> None:
    place, other = a_municipality(), a_municipality("kara-oy")
    clerk = a_holder(Role.OFFICE_STAFF, place)
    a_holder(Role.HEAD, other)

    assert clerk.account is not None
    with scope.own(clerk.account):
        assert [grant.role for grant in RoleGrant.objects.all()] == ["office_staff"]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="the second lock is PostgreSQL's")
def test_the_second_lock_holds_by_itself() -> None:
    place, other = a_municipality(), a_municipality("kara-oy")

    def counted() -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM kernel_journalkey")
            return int(cursor.fetchone()[0])

    assert counted() == 0
    with scope.of(place.pk):
        assert counted() == 1
        with connection.cursor() as cursor:
            cursor.execute("UPDATE kernel_journalkey SET key = '' WHERE municipality_id = %s", [other.pk])
            assert cursor.rowcount == 0
    with scope.public_all():
        assert counted() == 0
