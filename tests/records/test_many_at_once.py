"""A hundred clerks register at the same moment: a hundred numbers, none twice, none left out."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from esep.access import Actor, Role
from esep.kernel import clock, scope
from esep.kernel.models import IssuedNumber, JournalEntry, Municipality
from esep.kernel.refusals import Refused
from esep.records.editing import add_files
from esep.records.files import looked_at
from esep.records.models import Document, DocumentFile, StoredFile
from tests.kernel.people import a_holder, a_municipality
from tests.records.papers import MORNING, a_document, a_text

CLERKS = 10
EACH = 10


def at_once(do: Callable[[int], object]) -> list[object]:
    """What came of doing something in ten threads at the same moment, a connection each."""
    together = Barrier(CLERKS)

    def one(number: int) -> object:
        together.wait()
        try:
            with clock.set_to(MORNING):
                return do(number)
        except Refused as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(CLERKS) as pool:
        return list(pool.map(one, range(CLERKS)))


@pytest.fixture
def clerk(store: None) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, a_municipality())


@pytest.fixture
def here(clerk: Actor) -> Municipality:
    return Municipality.objects.get()


def test_a_hundred_registrations_give_a_hundred_numbers_without_a_gap(here: Municipality, clerk: Actor) -> None:
    at_once(lambda _number: [a_document(here, by=clerk) for _ in range(EACH)])

    with scope.of(here.pk):
        numbers = sorted(IssuedNumber.objects.values_list("number", flat=True))
        entries = list(JournalEntry.objects.order_by("number").values_list("number", flat=True))
        documents = Document.objects.filter(number__isnull=False).count()
    assert numbers == list(range(1, CLERKS * EACH + 1))
    assert documents == CLERKS * EACH
    assert entries == list(range(1, len(entries) + 1))


def test_the_same_file_sent_at_once_is_kept_once(here: Municipality, clerk: Actor) -> None:
    outcomes = at_once(lambda _number: a_document(here, by=clerk, files=(a_text(),)))

    assert all(isinstance(outcome, Document) for outcome in outcomes)
    with scope.of(here.pk):
        assert StoredFile.objects.count() == 1
        assert DocumentFile.objects.count() == CLERKS


def test_everybody_who_adds_files_at_once_does(here: Municipality, clerk: Actor) -> None:
    document = a_document(here, by=clerk)

    at_once(
        lambda number: add_files(
            document.pk, files=looked_at([a_text(f"{number}")], field="attached"), by=clerk, municipality=here.pk
        )
    )

    with scope.of(here.pk):
        assert sorted(one.position for one in document.files.all()) == list(range(1, CLERKS + 1))
