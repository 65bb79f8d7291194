"""A document is changed by those who saw its newest form, closed for good, and unlocked by two."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from esep.access import Actor, Role
from esep.kernel import clock, scope, seconds
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality, SecondPersonRequest
from esep.kernel.refusals import Kind, Refused
from esep.records.annulling import annul_document_number
from esep.records.changing import document_of
from esep.records.closing import ask_to_unlock, close_document
from esep.records.editing import add_files, edit_document, reshelve, take_file_out
from esep.records.files import looked_at
from esep.records.models import Document
from esep.records.proving import Proof, keep_evidence
from esep.records.register import documents_of
from esep.regulation.evaluation import WITHDRAWN
from esep.regulation.facts.common import EvidenceKind
from tests.kernel.people import a_holder
from tests.records.meeting import a_meeting
from tests.records.papers import DAY, LETTER, MINUTES, MORNING, a_document, a_text

pytestmark = pytest.mark.django_db

TOPIC = "Жолду оңдоо жөнүндө"


def stored(document: Document) -> Document:
    """The document as it is now."""
    with scope.of(document.municipality_id):
        return document_of(document.pk)


def test_a_document_is_described_anew(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    said = replace(LETTER, title=TOPIC, pages=3)
    edit_document(document.pk, said, seen=document.version, by=secretary, municipality=place.pk)

    assert (stored(document).title, stored(document).pages) == (TOPIC, 3)
    assert stored(document).number == document.number


def test_whoever_saw_an_older_form_is_asked(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    edit_document(document.pk, replace(LETTER, title=TOPIC), seen=1, by=secretary, municipality=place.pk)

    with pytest.raises(Refused) as refusal:
        edit_document(document.pk, LETTER, seen=1, by=secretary, municipality=place.pk)

    assert refusal.value.kind is Kind.STALE
    assert stored(document).title == TOPIC


def test_the_new_shelf_is_found_by_its_words(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    reshelve(document.pk, shelf="ШКАФ 4", seen=1, by=secretary, municipality=place.pk)

    assert "шкаф 4" in stored(document).sought


Change = Callable[[Document, Actor], object]
CHANGES: dict[str, Change] = {
    "edit": lambda one, by: edit_document(one.pk, LETTER, seen=one.version, by=by, municipality=one.municipality_id),
    "shelf": lambda one, by: reshelve(one.pk, shelf="A", seen=one.version, by=by, municipality=one.municipality_id),
    "add": lambda one, by: add_files(
        one.pk, files=looked_at([a_text("дагы")], field="attached"), by=by, municipality=one.municipality_id
    ),
    "take out": lambda one, by: take_file_out(one.pk, position=1, reason="no", by=by, municipality=one.municipality_id),
    "close": lambda one, by: close_document(one.pk, seen=one.version, by=by, municipality=one.municipality_id),
    "annul": lambda one, by: annul_document_number(one.pk, reason="no", by=by, municipality=one.municipality_id),
    "prove": lambda one, by: keep_evidence(
        Proof(kind=EvidenceKind.LINK, claimed_on=DAY, link="https://example.invalid/"),
        subject=one.ref,
        by=by,
        municipality=one.municipality_id,
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_closed_document_refuses_every_change(place: Municipality, secretary: Actor, change: str) -> None:
    document = a_document(place, by=secretary, files=(a_text(),))
    closed = close_document(document.pk, seen=1, by=secretary, municipality=place.pk)

    with pytest.raises(Refused) as refusal:
        CHANGES[change](closed, secretary)

    assert refusal.value.refusals[0].code == "document_closed"


@pytest.mark.parametrize("change", CHANGES)
def test_an_open_document_takes_each_of_them(place: Municipality, secretary: Actor, change: str) -> None:
    document = a_document(place, by=secretary, files=(a_text(),))

    CHANGES[change](document, secretary)


def test_two_persons_unlock(place: Municipality, secretary: Actor, head: Actor) -> None:
    document = a_document(place, by=secretary)
    close_document(document.pk, seen=1, by=secretary, municipality=place.pk)
    asked = ask_to_unlock(document.pk, reason="Бет кем", by=secretary, municipality=place.pk)

    assert stored(document).is_closed
    seconds.agree(by=head, municipality=place.pk, request=asked.pk)

    assert not stored(document).is_closed


def test_nobody_unlocks_alone(place: Municipality, secretary: Actor) -> None:
    a_holder(Role.HEAD, place)
    document = a_document(place, by=secretary)
    close_document(document.pk, seen=1, by=secretary, municipality=place.pk)
    asked = ask_to_unlock(document.pk, reason="Бет кем", by=secretary, municipality=place.pk)

    with pytest.raises(Refused):
        seconds.agree(by=secretary, municipality=place.pk, request=asked.pk)

    assert stored(document).is_closed


def test_where_nobody_else_could_agree_nothing_is_asked(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    close_document(document.pk, seen=1, by=secretary, municipality=place.pk)

    with pytest.raises(Refused) as refusal:
        ask_to_unlock(document.pk, reason="Бет кем", by=secretary, municipality=place.pk)

    assert [one.code for one in refusal.value.refusals] == ["nobody_could_agree"]


def test_an_open_document_needs_no_unlocking(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    with pytest.raises(Refused) as refusal:
        ask_to_unlock(document.pk, reason="Бет кем", by=secretary, municipality=place.pk)

    assert refusal.value.refusals[0].code == "not_closed"
    with scope.of(place.pk):
        assert not SecondPersonRequest.objects.exists()


def test_staff_cannot_ask_to_unlock(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    close_document(document.pk, seen=1, by=secretary, municipality=place.pk)

    with pytest.raises(Refused) as refusal:
        ask_to_unlock(document.pk, reason="x", by=a_holder(Role.OFFICE_STAFF, place), municipality=place.pk)

    assert refusal.value.kind is Kind.FORBIDDEN


def test_an_annulled_number_stays_and_is_not_given_again(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    annul_document_number(document.pk, reason="Эки жолу жазылган", by=secretary, municipality=place.pk)

    after = a_document(place, by=secretary)

    number = stored(document).number
    assert number is not None
    assert (number.text, number.annul_reason) == ("01-7/1", "Эки жолу жазылган")
    assert after.number is not None
    assert after.number.text == "01-7/2"
    with pytest.raises(Refused) as refusal:
        CHANGES["edit"](stored(document), secretary)
    assert refusal.value.refusals[0].code == "number_annulled"


def test_a_reason_is_needed(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary, files=(a_text(),))

    with pytest.raises(Refused):
        annul_document_number(document.pk, reason=" ", by=secretary, municipality=place.pk)
    with pytest.raises(Refused):
        take_file_out(document.pk, position=1, reason=" ", by=secretary, municipality=place.pk)


def test_a_file_taken_out_stays_and_may_come_back(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary, files=(a_text(),))
    same = looked_at([a_text()], field="attached")
    with pytest.raises(Refused):
        add_files(document.pk, files=same, by=secretary, municipality=place.pk)

    take_file_out(document.pk, position=1, reason="Башка", by=secretary, municipality=place.pk)
    add_files(document.pk, files=same, by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        placed = [(one.position, one.taken_out_reason) for one in document.files.all()]
    assert placed == [(1, "Башка"), (2, "")]


def told(place: Municipality, record: str) -> list[tuple[str, str, date]]:
    """What the law was told in a record: kind, which fact it supersedes, day."""
    with scope.of(place.pk):
        facts = facts_of(records=[record])
        codes = [fact.id for fact in facts]
        return [
            (fact.kind, str(codes.index(fact.supersedes)) if fact.supersedes else "", fact.occurred_on)
            for fact in facts
            if fact.kind != "meeting.planned"
        ]


@pytest.mark.clause("3.7-keeping")
def test_another_title_or_day_is_told_to_the_law_as_a_correction(place: Municipality, secretary: Actor) -> None:
    record = a_meeting(place, by=secretary)
    document = a_document(place, by=secretary, said=replace(MINUTES, record=record))

    earlier = DAY - timedelta(days=2)
    said = replace(MINUTES, record=record, registered_on=earlier)
    edit_document(document.pk, said, seen=1, by=secretary, municipality=place.pk)

    assert sorted(kind for kind, _supersedes, _day in told(place, record)) == ["document.registered"] * 2
    fact = stored(document).fact
    assert fact is not None
    assert (fact.occurred_on, fact.supersedes_id is not None) == (earlier, True)


def test_a_note_tells_the_law_nothing_new(place: Municipality, secretary: Actor) -> None:
    record = a_meeting(place, by=secretary)
    document = a_document(place, by=secretary, said=replace(MINUTES, record=record))

    edit_document(
        document.pk, replace(MINUTES, record=record, note="Көчүрмө"), seen=1, by=secretary, municipality=place.pk
    )

    assert len(told(place, record)) == 1


def test_another_meeting_takes_the_document_over(place: Municipality, secretary: Actor) -> None:
    first, second = a_meeting(place, by=secretary), a_meeting(place, by=secretary, code="M5")
    document = a_document(place, by=secretary, said=replace(MINUTES, record=first))

    edit_document(document.pk, replace(MINUTES, record=second), seen=1, by=secretary, municipality=place.pk)

    assert [kind for kind, _supersedes, _day in told(place, first)][-1] == WITHDRAWN
    assert [kind for kind, _supersedes, _day in told(place, second)] == ["document.registered"]
    with scope.of(place.pk):
        assert documents_of(first) == ()
        assert documents_of(second) == (document,)


def test_annulling_withdraws_what_the_law_was_told(place: Municipality, secretary: Actor) -> None:
    record = a_meeting(place, by=secretary)
    document = a_document(place, by=secretary, said=replace(MINUTES, record=record))

    with clock.set_to(MORNING + timedelta(hours=1)):
        annul_document_number(document.pk, reason="Ката", by=secretary, municipality=place.pk)

    assert [kind for kind, _supersedes, _day in told(place, record)] == ["document.registered", WITHDRAWN]
    assert stored(document).fact is None


def test_a_letter_of_the_preparation_is_no_report_material(place: Municipality, secretary: Actor) -> None:
    record = a_meeting(place, by=secretary)
    document = a_document(place, by=secretary, said=replace(LETTER, record=record))

    assert told(place, record) == []
    with scope.of(place.pk):
        assert documents_of(record) == (document,)
