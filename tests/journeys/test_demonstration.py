"""The demonstration, loaded by acts: what the law says of it equals what it says of the facts file."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from django.contrib.auth import authenticate
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from esep.access import OPERATOR, Role
from esep.community.models import Commission, DeputyMandate, PositionHolding, Village
from esep.compliance.models import ProjectionState, StoredObligation
from esep.compliance.queries import due_between, overdue, verdicts_on
from esep.compliance.rebuilding import rebuild
from esep.demonstration import AS_OF, demonstration_bytes
from esep.demonstration.directory import directory
from esep.journeys.demonstration import Loaded, load
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, JournalEntry, RecordedFact
from esep.regulation.evaluation import evaluate
from esep.regulation.facts import Fact
from esep.regulation.facts.reading import read_facts
from esep.regulation.judgement import Judgement, judge_file
from esep.regulation.status import Status
from tests.builders import moment
from tests.compliance.recording import in_order, judged_anew, stored

pytestmark = pytest.mark.django_db

ENTERED_BY_ACTS = ("mandate.began", "mandate.ended", "venue.registered", "venue.checked")


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Loaded]:
    """The demonstration in the database, once for all tests here."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load()
        transaction.set_rollback(True)


def of_file(place: Loaded, *, language: str) -> Judgement:
    """The judgement of the facts file, in which facts that acts of the directory record bear the codes they got."""
    with scope.of(place.municipality.pk):
        rows = RecordedFact.objects.filter(kind__in=ENTERED_BY_ACTS).prefetch_related("cases")
        codes = {(row.kind, row.cases.all()[0].record, row.occurred_on.isoformat()): row.code for row in rows}
    head, *facts = [json.loads(line) for line in demonstration_bytes().decode().splitlines()]
    for fact in facts:
        fact["id"] = codes.get((fact["kind"], fact["cases"][0], fact.get("occurred_on")), fact["id"])
    lines = "\n".join(json.dumps(line, ensure_ascii=False) for line in [head, *facts])
    return judge_file(lines.encode(), name="min-bulak.jsonl", as_of=AS_OF, language=language)


def recording(fact: Fact) -> tuple[datetime, str, tuple[str, ...]]:
    """The order of recording, whatever a fact is called."""
    return fact.recorded_at, fact.kind, fact.cases


def test_the_same_facts_are_recorded_each_once(loaded: Loaded) -> None:
    given = read_facts(demonstration_bytes(), name="min-bulak.jsonl").facts

    with scope.of(loaded.municipality.pk):
        kept = [row.to_law() for row in RecordedFact.objects.select_related("supersedes").prefetch_related("cases")]

    assert loaded.is_new
    assert loaded.facts == len(given) == 356
    assert [replace(fact, id="") for fact in sorted(kept, key=recording)] == [
        replace(fact, id="") for fact in sorted(given, key=recording)
    ]
    named = {fact.id for fact in given if fact.kind not in ENTERED_BY_ACTS}
    assert named == {fact.id for fact in kept if fact.kind not in ENTERED_BY_ACTS}


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_judged_rows_equal_those_of_the_file(loaded: Loaded, language: str) -> None:
    with clock.set_to(moment(AS_OF, 12)):
        judgement = verdicts_on(loaded.municipality, AS_OF, language=language)

    expected = of_file(loaded, language=language)
    assert judgement.rows == expected.rows
    assert (judgement.name, judgement.as_of) == (expected.name, expected.as_of)


def test_the_projection_equals_judging_everything_at_once(loaded: Loaded) -> None:
    assert stored(loaded.municipality) == judged_anew(loaded.municipality)


def test_rebuilding_finds_nothing_to_mend(loaded: Loaded) -> None:
    with transaction.atomic(), clock.set_to(moment(AS_OF, 12)):
        assert rebuild(loaded.municipality, by=OPERATOR).differed == 0
        transaction.set_rollback(True)


def test_lists_by_index_agree_with_the_whole(loaded: Loaded) -> None:
    with clock.set_to(moment(AS_OF, 12)):
        rows = verdicts_on(loaded.municipality, AS_OF, language="ky").rows
        late = overdue(loaded.municipality, language="ky")
        today = due_between(loaded.municipality, AS_OF, AS_OF, language="ky")

    assert late == tuple(row for row in rows if row.status is Status.OVERDUE)
    assert [row for row in today if row.status is Status.DUE_TODAY] == [
        row for row in rows if row.status is Status.DUE_TODAY
    ]
    assert late
    assert today


def test_the_past_is_judged_as_it_was_known(loaded: Loaded) -> None:
    day = moment(AS_OF, 0).date().replace(month=6, day=20)
    known_at = moment(day, 23, 59)

    with clock.set_to(moment(AS_OF, 12)):
        judgement = verdicts_on(loaded.municipality, day, language="en", known_at=known_at)

    expected = evaluate(judgement.pack, judgement.facts, day, known_at)
    assert {(row.case, row.obligation, row.due_on) for row in judgement.rows} == {
        (one.case, one.rule.id, one.due_on) for one in in_order(expected)
    }


def test_the_directory_is_there(loaded: Loaded) -> None:
    with scope.of(loaded.municipality.pk):
        assert Village.objects.count() == 8
        assert DeputyMandate.objects.filter(until=None).count() == 21
        assert PositionHolding.objects.filter(until=None).count() == 12
        members = {one.code: one.memberships.count() for one in Commission.objects.all()}
    assert members == {"C1": 6, "C2": 6, "C3": 5, "C4": 4, "T1": 4}


def test_everybody_can_sign_in_with_one_role(loaded: Loaded) -> None:
    accounts = directory().accounts

    for account in accounts.of:
        signed_in = authenticate(username=account.login, password=accounts.password)
        assert isinstance(signed_in, Account)
        held = actor_of(signed_in).holdings
        assert [(one.role.value, one.deputy) for one in held] == [(account.role, account.deputy)]
    assert {account.role for account in accounts.of} == {role.value for role in Role} - {"platform_admin", "operator"}


def test_each_act_is_journaled_at_its_hour(loaded: Loaded) -> None:
    with scope.of(loaded.municipality.pk):
        hours = list(JournalEntry.objects.order_by("number").values_list("at", flat=True))
        assert ProjectionState.objects.get().judged_on.isoformat() == "2026-09-11"
        assert StoredObligation.objects.exists()
    assert hours == sorted(hours)
    assert (hours[0], hours[-1]) == (moment(directory().entered_on, 8), moment(AS_OF.replace(day=11), 15, 15))


def test_loading_again_changes_nothing(loaded: Loaded) -> None:
    again = load()

    assert (again.is_new, again.facts, again.municipality) == (False, loaded.facts, loaded.municipality)
