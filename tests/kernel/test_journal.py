"""The journal: linked, at the server's hour, without a word that could name anybody."""

import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.db import DatabaseError, transaction

from esep.access import OPERATOR, Act, Role
from esep.kernel import clock, scope
from esep.kernel.command import command
from esep.kernel.heads import head_of, heads
from esep.kernel.models import GENESIS, HeadAddress, JournalEntry, JournalSubject, Municipality
from esep.kernel.refusals import Kind, Refused
from tests.kernel.people import a_holder, a_municipality

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 9, 14, 6, tzinfo=UTC)


def note(place: Municipality, word: str = "thing:1") -> None:
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
        acting.note_as(word, "content")


def test_each_entry_stands_on_the_one_before() -> None:
    place = a_municipality()
    note(place)
    note(place)

    with scope.of(place.pk):
        entries = list(JournalEntry.objects.all())
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert [entry.previous for entry in entries] == [GENESIS, entries[0].hash, entries[1].hash]
    assert all(entry.hash == sha256(f"{entry.previous}\n{entry.body}".encode()).hexdigest() for entry in entries)


def test_each_municipality_has_a_chain_of_its_own() -> None:
    place, other = a_municipality(), a_municipality("kara-oy")
    note(other)

    with scope.of(place.pk):
        assert JournalEntry.objects.count() == 1
    with scope.of(other.pk):
        assert JournalEntry.objects.count() == 2


def test_no_word_of_a_row_stands_in_the_journal() -> None:
    place = a_municipality()
    admin = a_holder(Role.MUNICIPAL_ADMIN, place, login="kanyshay-7431")
    with command(Act.KEEP_MUNICIPALITY, by=admin, municipality=place.pk) as acting:
        acting.save(HeadAddress(municipality=place, address="kanyshay-7431@example.invalid", since=acting.at))

    with scope.of(place.pk):
        bodies = "".join(JournalEntry.objects.values_list("body", flat=True))
    assert "kanyshay" not in bodies


def test_the_same_content_has_another_digest_in_another_municipality() -> None:
    place, other = a_municipality(), a_municipality("kara-oy")
    for each in (place, other):
        note(each)

    with scope.public_all():
        digests = [json.loads(entry.body)["on"] for entry in JournalEntry.objects.filter(number=2)]
    assert digests[0]["thing:1"] != digests[1]["thing:1"]


def test_an_act_without_a_trace_is_a_mistake() -> None:
    place = a_municipality()

    with (
        pytest.raises(RuntimeError, match="left no trace"),
        command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk),
    ):
        pass


def test_a_clock_behind_the_journal_is_refused() -> None:
    with clock.set_to(NOON):
        place = a_municipality()

    with clock.set_to(NOON - timedelta(minutes=5)), pytest.raises(Refused) as refusal:
        note(place)

    assert refusal.value.kind is Kind.CLOCK
    with scope.of(place.pk):
        assert JournalEntry.objects.count() == 1


def test_clocks_of_two_servers_may_lie_a_little_apart() -> None:
    with clock.set_to(NOON):
        place = a_municipality()

    with clock.set_to(NOON - timedelta(milliseconds=300)):
        note(place)

    with scope.of(place.pk):
        first, second = JournalEntry.objects.all()
    assert second.at == first.at + timedelta(microseconds=1)


def test_an_entry_is_taken_only_at_the_tip() -> None:
    place = a_municipality()
    note(place)

    with scope.of(place.pk), pytest.raises(DatabaseError, match="grows only at its tip"), transaction.atomic():
        JournalEntry(
            municipality=place, number=9, at=NOON, act="x", by="y", body="{}", previous=GENESIS, hash="0" * 64
        ).save(force_insert=True)


def test_the_head_of_a_day_is_its_last_entry() -> None:
    with clock.set_to(NOON):
        place = a_municipality()
        note(place)
    with clock.set_to(NOON + timedelta(days=2)):
        note(place)

    with scope.public_all():
        assert [(head.day.day, head.number) for head in heads(place.pk)] == [(16, 3), (14, 2)]
        quiet = head_of(place.pk, (NOON + timedelta(days=1)).date())
    assert quiet is not None
    assert quiet.number == 2


def test_the_day_of_a_head_ends_in_bishkek() -> None:
    with clock.set_to(datetime(2026, 9, 14, 17, 59, 59, tzinfo=UTC)):
        place = a_municipality()
    with clock.set_to(datetime(2026, 9, 14, 18, 0, 0, tzinfo=UTC)):
        note(place)

    with scope.public_all():
        assert [head.day.isoformat() for head in heads(place.pk)] == ["2026-09-15", "2026-09-14"]


def test_the_history_of_a_row_is_found_without_reading_the_whole_journal() -> None:
    place = a_municipality()
    note(place)
    note(place, "thing:2")

    with scope.of(place.pk):
        numbers = JournalSubject.objects.filter(subject="thing:2").values_list("entry__number", flat=True)
        assert list(numbers) == [3]
