"""A batch: acts that wait for the writer share one transaction, and each keeps its own answer or refusal."""

from collections.abc import Callable
from threading import Event, Thread

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils.translation import get_language, override

from esep.access import Act, Actor, Role
from esep.kernel import batch, scope
from esep.kernel.batch import Turn, carry_out, together
from esep.kernel.command import command
from esep.kernel.models import HeadAddress, JournalEntry, Municipality
from esep.kernel.refusals import Refused
from tests.kernel.people import a_holder, a_municipality


@pytest.fixture
def place(db: None) -> Municipality:
    return a_municipality()


@pytest.fixture
def admin(place: Municipality) -> Actor:
    return a_holder(Role.MUNICIPAL_ADMIN, place)


def adding(address: str, place: Municipality, *, by: Actor, then: Callable[[], object] = lambda: None) -> Turn:
    """A turn that writes an address, and stumbles afterwards if it is to."""

    def act() -> None:
        with command(Act.KEEP_MUNICIPALITY, by=by, municipality=place.pk) as acting:
            acting.save(HeadAddress(municipality=place, address=f"{address}@example.invalid", since=acting.at))
            then()

    return Turn(act)


def refuse() -> None:
    raise Refused.because("no", "No.")


def addresses() -> list[str]:
    return [address[0] for address in HeadAddress.objects.order_by("pk").values_list("address", flat=True)]


def test_each_act_has_its_own_entry_in_the_order_in_which_they_waited(place: Municipality, admin: Actor) -> None:
    turns = [adding(letter, place, by=admin) for letter in "abc"]
    with scope.of(place.pk):
        before = JournalEntry.objects.count()

    carry_out(turns)

    with scope.of(place.pk):
        entries = list(JournalEntry.objects.order_by("number"))[before:]
        assert addresses() == ["a", "b", "c"]
    assert [entry.act for entry in entries] == ["municipality.keep"] * 3
    assert [entry.previous for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]


def test_a_refused_act_is_taken_back_and_the_others_stay(place: Municipality, admin: Actor) -> None:
    turns = [adding("a", place, by=admin), adding("b", place, by=admin, then=refuse), adding("c", place, by=admin)]

    carry_out(turns)

    with scope.of(place.pk):
        assert addresses() == ["a", "c"]
    assert [type(turn.failure) for turn in turns] == [type(None), Refused, type(None)]


def test_nobodys_act_happened_when_the_database_undid_more_than_one(place: Municipality, admin: Actor) -> None:
    turns = [
        adding("a", place, by=admin),
        adding("b", place, by=admin, then=refuse),
        Turn(lambda: transaction.set_rollback(True)),
        adding("c", place, by=admin),
    ]

    carry_out(turns)

    with scope.of(place.pk):
        assert addresses() == []
    assert all(turn.failure is not None for turn in turns)
    assert isinstance(turns[1].failure, Refused)


def test_an_act_alone_needs_no_transaction_around_its_own(place: Municipality, admin: Actor) -> None:
    with CaptureQueriesContext(connection) as alone:
        carry_out([adding("a", place, by=admin)])
    with CaptureQueriesContext(connection) as two:
        carry_out([adding("b", place, by=admin), adding("c", place, by=admin)])

    assert saves(alone) * 2 + 1 == saves(two)


def saves(queries: CaptureQueriesContext) -> int:
    """How often a transaction within the test's own began."""
    return sum(query["sql"].startswith("SAVEPOINT") for query in queries.captured_queries)


def test_inside_a_transaction_an_act_does_not_wait(place: Municipality, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "carry_out", lambda _turns: pytest.fail("it waited"))

    assert together(lambda: 7, municipality=place.pk) == 7


class Callers:
    """People who call at once. The first one's act goes on until everybody has called."""

    def __init__(self) -> None:
        self.answers: dict[str, object] = {}
        self._threads: list[Thread] = []

    def call(self, name: str, act: Callable[[], object]) -> None:
        def called() -> None:
            with override(name):
                try:
                    self.answers[name] = together(act, municipality=-1)
                except Refused as refused:
                    self.answers[name] = refused.refusals[0].code

        self._threads.append(Thread(target=called))
        self._threads[-1].start()

    def wait(self) -> None:
        for thread in self._threads:
            thread.join(timeout=10)


@pytest.fixture
def batches(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many acts each transaction took; here they need no database."""
    sizes: list[int] = []

    def noted(turns: list[Turn]) -> None:
        sizes.append(len(turns))
        for turn in turns:
            turn.take()

    monkeypatch.setattr(batch, "carry_out", noted)
    return sizes


def test_those_who_call_meanwhile_go_together_and_each_hears_of_its_own_in_its_own_language(
    batches: list[int],
) -> None:
    callers, begun, everybody = Callers(), Event(), Event()

    def first() -> str | None:
        begun.set()
        everybody.wait(10)
        return get_language()

    callers.call("ky", first)
    begun.wait(10)
    callers.call("ru", get_language)
    callers.call("en", refuse)
    while len(batch._queue_of(-1).turns) < 2:
        pass
    everybody.set()
    callers.wait()

    assert batches == [1, 2]
    assert callers.answers == {"ky": "ky", "ru": "ru", "en": "no"}
