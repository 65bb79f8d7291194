"""Questions whose SQL is made once: the rows that a query set would give, in the scope of the present work."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from esep.access import Role
from esep.kernel import scope
from esep.kernel.models import HeadAddress, JournalEntry, Municipality, RoleGrant
from esep.kernel.prepared import PREPARED_FOR, Prepared, PreparedRows
from esep.kernel.tips import municipality_with_tip
from tests.kernel.people import LONG_AGO, a_holder, a_municipality

pytestmark = pytest.mark.django_db

SINCE = datetime(2026, 9, 14, 3, 30, tzinfo=UTC)


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def asked() -> Prepared:
    return Prepared(lambda addresses: HeadAddress.objects.filter(address__in=addresses).values_list("address", "since"))


@pytest.fixture
def addresses(place: Municipality) -> Iterator[list[str]]:
    """Five addresses of the municipality in whose scope the test then runs."""
    found = [f"head{number}@example.invalid" for number in range(5)]
    with scope.of(place.pk):
        for address in found:
            HeadAddress(municipality=place, address=address, since=SINCE).save()
        yield found


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_it_answers_as_a_query_set_does(asked: Prepared, addresses: list[str], count: int) -> None:
    wanted = addresses[:count]

    assert sorted(asked(wanted)) == [(address, SINCE) for address in wanted]


def test_values_are_those_of_this_asking_and_not_of_the_first(asked: Prepared, addresses: list[str]) -> None:
    first = asked(addresses[:2])

    assert {row[0] for row in asked(addresses[2:4])} == set(addresses[2:4])
    assert {row[0] for row in first} == set(addresses[:2])


def test_no_row_of_another_municipality_is_answered(asked: Prepared, addresses: list[str]) -> None:
    asked(addresses)
    other = a_municipality("kara-oy")

    with scope.of(other.pk):
        HeadAddress(municipality=other, address=addresses[0], since=LONG_AGO).save()
        assert asked(addresses) == [(addresses[0], LONG_AGO)]


def test_without_a_scope_nothing_is_answered(asked: Prepared) -> None:
    with pytest.raises(scope.NoScope):
        asked(["head0@example.invalid"])


def test_what_is_not_public_is_not_answered_to_the_public(asked: Prepared) -> None:
    with scope.public_all(), pytest.raises(scope.NoScope):
        asked(["head0@example.invalid"])


def test_none_of_nothing_takes_no_query(asked: Prepared, addresses: list[str]) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert asked([]) == []

    assert not queries.captured_queries


def test_a_collection_larger_than_what_is_prepared_is_asked_whole(asked: Prepared, addresses: list[str]) -> None:
    many = [f"nobody{number}@example.invalid" for number in range(PREPARED_FOR)]

    assert len(asked([*many, *addresses])) == len(addresses)


def test_an_account_is_answered_its_own_and_the_next_one_its_own(place: Municipality) -> None:
    asked = PreparedRows(RoleGrant, lambda: RoleGrant.objects.order_by("pk"))
    holders = [a_holder(Role.OFFICE_STAFF, place), a_holder(Role.MUNICIPAL_ADMIN, place)]

    for holder in holders:
        assert holder.account is not None
        with scope.own(holder.account):
            assert [(grant.account_id, grant.role) for grant in asked()] == [
                (holder.account, holder.holdings[0].role.value)
            ]
    with pytest.raises(scope.NoScope):
        asked()


def test_rows_are_those_of_the_table(place: Municipality) -> None:
    asked = PreparedRows(Municipality, lambda slug: Municipality.objects.filter(slug=slug))

    assert asked.first(place.slug) == place
    assert asked.first("no-such-place") is None


def test_hostile_texts_are_values(asked: Prepared, addresses: list[str]) -> None:
    assert asked(["' OR 1=1 --", "%s", "%(p0)s", "mark 1 of a prepared question"]) == []


def test_sql_is_made_once(place: Municipality) -> None:
    made: list[str] = []

    def ask(act: str) -> object:
        made.append(act)
        return JournalEntry.objects.filter(act=act).values_list("number")

    asked = Prepared(ask)  # type: ignore[arg-type]
    for _ in range(3):
        with scope.of(place.pk):
            asked("journal.opened")
        with scope.public_all():
            asked("journal.opened")

    assert len(made) == 2


def test_a_municipality_is_found_with_its_tip_in_one_query(place: Municipality) -> None:
    with CaptureQueriesContext(connection) as queries:
        found = municipality_with_tip(place.slug)

    assert found is not None
    assert found[0] == Municipality.objects.get(pk=place.pk)
    assert {field.attname: getattr(found[0], field.attname) for field in place._meta.concrete_fields} == {
        field.attname: getattr(Municipality.objects.get(), field.attname) for field in place._meta.concrete_fields
    }
    with scope.of(place.pk):
        last = JournalEntry.objects.order_by("-number")[0]
    assert found[1] is not None
    assert (found[1].number, found[1].at, found[1].hash) == (last.number, last.at, last.hash)
    assert len([query for query in queries.captured_queries if "set_config" not in query["sql"]]) == 1
    assert municipality_with_tip("no-such-place") is None
