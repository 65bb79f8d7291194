"""Facts are corrected and withdrawn by newer facts, with a reason; nothing is edited."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from esep.access import Act, Actor, Role
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.facts import correct_fact, facts_near, facts_of, withdraw_fact
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import Refused
from esep.regulation.evaluation import known
from esep.regulation.facts.council import SessionHeld
from tests.kernel.people import a_holder, a_municipality

pytestmark = pytest.mark.django_db

SAT = date(2026, 5, 15)
READ = date(2030, 1, 1)


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def secretary(place: Municipality) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, place)


def hold_session(place: Municipality, *, by: Actor, on: date = SAT) -> RecordedFact:
    with command(Act.RECORD_FACT, by=by, municipality=place.pk) as acting:
        return acting.record("session.held", SessionHeld(topic="Суу"), records=["session:S-13"], on=on)


def test_a_fact_reads_back_as_the_law_knows_it(place: Municipality, secretary: Actor) -> None:
    row = hold_session(place, by=secretary)

    with scope.of(place.pk):
        (fact,) = facts_of(records=["session:S-13"])
    assert (fact.id, fact.kind, fact.cases, fact.occurred_on) == (row.code, "session.held", ("session:S-13",), SAT)
    assert fact.data == SessionHeld(topic="Суу")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL chooses by the sizes of its tables")
def test_facts_of_a_record_are_found_without_walking_through_those_of_others(place: Municipality) -> None:
    with scope.of(place.pk), CaptureQueriesContext(connection) as queries:
        facts_of(records=["session:S-13"])

    sql = next(query["sql"] for query in queries.captured_queries if "factcase" in query["sql"])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql.replace('%', '%%')}")
        plan = " ".join(row[3] for row in cursor.fetchall())
    assert "facts_of_case (municipality_id=? AND record=?)" in plan


def test_facts_near_a_record_are_its_own_those_beside_it_and_those_asked_for(
    place: Municipality, secretary: Actor
) -> None:
    def record(*records: str) -> str:
        with command(Act.RECORD_FACT, by=secretary, municipality=place.pk) as acting:
            return acting.record("session.held", SessionHeld(topic="Суу"), records=records, on=SAT).code

    own = record("session:S-13")
    both = record("session:S-13", "session:S-14")
    beside = record("session:S-14")
    also = record("session:S-15")
    record("session:S-16")

    with scope.of(place.pk):
        facts, found = facts_near("session:S-13", beside="session:S-14", also={"session:S-15"})
        every = facts_of(records=["session:S-13", "session:S-14", "session:S-15"])
    assert {fact.id for fact in facts} == {own, both, beside, also}
    assert facts == every
    assert found == {"session:S-14"}


def test_a_correction_leaves_the_old_fact_and_counts_instead(place: Municipality, secretary: Actor) -> None:
    row = hold_session(place, by=secretary)

    correct_fact(by=secretary, municipality=place.pk, code=row.code, occurred_on="2026-05-16", reason="wrong day")

    with scope.of(place.pk):
        facts = facts_of()
    assert len(facts) == 2
    (counting,) = known(facts, as_of=READ)
    assert (counting.occurred_on, counting.supersedes) == (date(2026, 5, 16), row.code)


def test_a_correction_is_corrected_in_its_turn(place: Municipality, secretary: Actor) -> None:
    row = hold_session(place, by=secretary)
    for day in ("2026-05-16", "2026-05-17"):
        row = correct_fact(by=secretary, municipality=place.pk, code=row.code, occurred_on=day, reason="wrong day")

    assert row.code.endswith(".v3")
    with scope.of(place.pk):
        assert [fact.occurred_on.day for fact in known(facts_of(), as_of=READ)] == [17]


def test_a_withdrawn_fact_counts_no_more(place: Municipality, secretary: Actor) -> None:
    row = hold_session(place, by=secretary)

    withdraw_fact(by=secretary, municipality=place.pk, code=row.code, reason="another council's session")

    with scope.of(place.pk):
        assert known(facts_of(), as_of=READ) == []


@pytest.mark.parametrize("change", [correct_fact, withdraw_fact])
def test_without_a_reason_nothing_is_changed(place: Municipality, secretary: Actor, change: object) -> None:
    row = hold_session(place, by=secretary)

    with pytest.raises(Refused, match="reason_missing"):
        change(by=secretary, municipality=place.pk, code=row.code, reason="  ")  # type: ignore[operator]

    with scope.of(place.pk):
        assert RecordedFact.objects.count() == 1


@pytest.mark.parametrize("change", [correct_fact, withdraw_fact])
def test_a_fact_is_superseded_once(place: Municipality, secretary: Actor, change: object) -> None:
    row = hold_session(place, by=secretary)
    withdraw_fact(by=secretary, municipality=place.pk, code=row.code, reason="wrong")

    with pytest.raises(Refused, match="already_corrected"):
        change(by=secretary, municipality=place.pk, code=row.code, reason="again")  # type: ignore[operator]


def test_what_the_law_cannot_read_is_refused_with_its_words(place: Municipality, secretary: Actor) -> None:
    row = hold_session(place, by=secretary)

    with pytest.raises(Refused) as refusal:
        correct_fact(by=secretary, municipality=place.pk, code=row.code, data={"theme": "?"}, reason="wrong")

    assert {each.code for each in refusal.value.refusals} == {"missing_field", "unknown_field"}
    assert all(each.message and each.remedy for each in refusal.value.refusals)


def test_a_fact_of_tomorrow_is_refused(place: Municipality, secretary: Actor) -> None:
    with pytest.raises(Refused, match="recorded_too_early"):
        hold_session(place, by=secretary, on=date(2190, 1, 1))


def test_the_database_itself_takes_no_change_of_a_fact(place: Municipality, secretary: Actor) -> None:
    hold_session(place, by=secretary)

    with scope.of(place.pk), pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        RecordedFact.objects.update(occurred_on=date(2026, 5, 14))
    with scope.of(place.pk), pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        RecordedFact.objects.all()._raw_delete("default")
