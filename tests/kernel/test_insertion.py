"""New rows by SQL that is made once: what is read back is what Django would have written."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from esep.kernel import scope
from esep.kernel.insertion import AT_ONCE, insert, insert_all
from esep.kernel.models import Account, FactCase, HeadAddress, Municipality, OutboxMessage, RecordedFact
from tests.kernel.people import LONG_AGO, a_municipality

AT = datetime(2026, 9, 14, 3, 30, 0, 250, tzinfo=UTC)


@pytest.fixture
def place(db: None) -> Municipality:
    return a_municipality()


def a_message(place: Municipality) -> OutboxMessage:
    """A row with texts, instants, JSON and empty columns."""
    return OutboxMessage(
        municipality=place,
        key="key",
        topic="topic",
        recipient="head@example.invalid",
        subject="100 % «суу»",
        text="%s ? :p0",
        enclosed=[{"name": "план.pdf"}],
        queued_at=AT,
        due_at=AT,
    )


def test_a_row_is_read_back_as_django_writes_it(place: Municipality) -> None:
    row, same = a_message(place), a_message(place)
    same.key = "another"
    with scope.of(place.pk):
        insert(row)
        same.save()
        found, other = OutboxMessage.objects.get(pk=row.pk), OutboxMessage.objects.get(pk=same.pk)

    told = [
        {field.attname: getattr(one, field.attname) for field in one._meta.concrete_fields} for one in (found, other)
    ]
    assert {**told[0], "id": 0, "key": ""} == {**told[1], "id": 0, "key": ""}
    assert not row._state.adding


def test_a_changed_row_is_saved_over_itself(place: Municipality) -> None:
    row = HeadAddress(municipality=place, address="a@example.invalid", since=LONG_AGO)
    with scope.of(place.pk):
        insert(row)
        row.until = AT
        row.save()

        assert [(one.pk, one.until) for one in HeadAddress.objects.all()] == [(row.pk, AT)]


def test_a_row_of_another_municipality_is_not_written(place: Municipality) -> None:
    other = a_municipality("kara-oy")

    with scope.of(other.pk), pytest.raises(scope.NoScope):
        insert(HeadAddress(municipality=place, address="a@example.invalid", since=LONG_AGO))


def test_what_a_constraint_forbids_is_an_error_of_integrity(place: Municipality) -> None:
    with scope.of(place.pk):
        insert(HeadAddress(municipality=place, address="a@example.invalid", since=LONG_AGO))
        with pytest.raises(IntegrityError), transaction.atomic():
            insert(HeadAddress(municipality=place, address="a@example.invalid", since=LONG_AGO))

        assert HeadAddress.objects.count() == 1


def test_a_row_may_not_lean_on_one_that_was_never_written(place: Municipality) -> None:
    with scope.of(place.pk), pytest.raises(ValueError, match="unsaved"):
        insert(FactCase(municipality=place, fact=RecordedFact(municipality=place), record="meeting:M1"))


def test_many_rows_take_few_statements_and_keep_their_order(place: Municipality) -> None:
    addresses = [f"head{number:03}@example.invalid" for number in range(2 * AT_ONCE + 1)]
    with scope.of(place.pk):
        with CaptureQueriesContext(connection) as queries:
            insert_all(HeadAddress(municipality=place, address=one, since=LONG_AGO) for one in addresses)

        assert [row.address for row in HeadAddress.objects.order_by("pk")] == addresses
    assert len(queries) == 3


def test_a_new_row_of_an_account_that_is_there_takes_its_number(place: Municipality) -> None:
    account = Account.objects.create(login="bek", full_name="Бек", created_at=LONG_AGO)
    row = RecordedFact(
        municipality=place, code="f1", kind="desk.opened", occurred_on=AT.date(), recorded_at=AT, recorded_by=account
    )
    with scope.of(place.pk):
        insert(row)

        assert RecordedFact.objects.get(code="f1").recorded_by_id == account.pk
