"""Every document gets its number, its row and its files in one act (3.7)."""

from dataclasses import replace
from datetime import date

import pytest

from esep.access import Act, Actor, Role
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.facts import facts_of
from esep.kernel.models import IssuedNumber, JournalEntry, Municipality, RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.records.describing import Description
from esep.records.models import Document, StoredFile
from esep.records.registering import FILES_FIELD
from esep.records.retention import Retention
from esep.records.series import continue_register
from esep.regulation.facts.meeting import DocumentRegistered, MeetingHeld
from tests.kernel.people import a_holder, a_municipality
from tests.records.meeting import a_meeting
from tests.records.papers import DAY, LETTER, MORNING, a_document, a_photo, a_text

pytestmark = pytest.mark.django_db


def test_a_document_gets_the_next_number_of_its_direction(place: Municipality, secretary: Actor) -> None:
    taken = [a_document(place, by=secretary, direction=way) for way in ("incoming", "incoming", "outgoing", "internal")]

    assert [one.number.text for one in taken if one.number] == ["01-7/1", "01-7/2", "01-8/1", "01-9/1"]


def test_the_register_goes_on_after_the_paper_book(place: Municipality, secretary: Actor) -> None:
    continue_register("incoming", by=secretary, municipality=place.pk, year=2026, first=218)

    number = a_document(place, by=secretary).number

    assert number is not None
    assert number.text == "01-7/218"


def test_the_row_and_its_number_are_journaled_in_one_entry(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary, files=(a_text(),))

    with scope.of(place.pk):
        entry = JournalEntry.objects.order_by("-number")[0]
    assert entry.act == "register.enter"
    assert document.ref in entry.body
    assert document.number is not None
    assert document.number.ref in entry.body


def test_a_document_of_the_paper_book_keeps_its_day_and_the_number_it_had(
    place: Municipality, secretary: Actor
) -> None:
    document = a_document(
        place, by=secretary, said=replace(LETTER, registered_on=date(2025, 3, 2), paper_number="01-7/44")
    )

    assert (document.registered_on, document.paper_number) == (date(2025, 3, 2), "01-7/44")
    assert document.registered_at == MORNING


def test_minutes_are_kept_for_ever_until_a_person_says_otherwise(place: Municipality, secretary: Actor) -> None:
    suggested = a_document(place, by=secretary, said=replace(LETTER, kind="minutes"))
    said = a_document(place, by=secretary, said=replace(LETTER, kind="minutes", retention=Retention(10)))

    assert (suggested.is_permanent, suggested.is_retention_suggested) == (True, True)
    assert (said.retention_years, said.is_retention_suggested) == (10, False)


def test_files_stand_in_the_order_in_which_they_were_sent(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary, files=(a_text(), a_photo()))

    with scope.of(place.pk):
        assert [(one.position, one.file.name) for one in document.files.select_related("file")] == [
            (1, "отчет.txt"),
            (2, "board.jpg"),
        ]


def test_a_content_sent_twice_is_kept_once(place: Municipality, secretary: Actor) -> None:
    for _ in range(2):
        a_document(place, by=secretary, files=(a_text(),))

    with scope.of(place.pk):
        assert StoredFile.objects.count() == 1


def test_a_file_that_cannot_be_kept_leaves_no_number_behind(place: Municipality, secretary: Actor) -> None:
    with pytest.raises(Refused) as refusal:
        a_document(place, by=secretary, files=(a_text(), a_text("<svg onload=x>", name="карта.svg")))

    assert refusal.value.refusals[0].field == FILES_FIELD
    assert "карта.svg" in str(refusal.value.refusals[0].message)
    with scope.of(place.pk):
        assert not Document.objects.exists()
        assert not IssuedNumber.objects.exists()


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("dated_on", replace(LETTER, dated_on=date(2026, 9, 15))),
        ("registered_on", replace(LETTER, registered_on=date(2026, 9, 15))),
    ],
)
def test_a_day_to_come_is_refused(place: Municipality, secretary: Actor, field: str, said: Description) -> None:
    with pytest.raises(Refused) as refusal:
        a_document(place, by=secretary, said=said)

    assert [reason.field for reason in refusal.value.refusals] == [field]


@pytest.mark.parametrize(
    "role", sorted(set(Role) - {Role.RESPONSIBLE_SECRETARY, Role.OFFICE_STAFF, Role.OPERATOR, Role.PLATFORM_ADMIN})
)
def test_only_clerks_register(place: Municipality, role: Role) -> None:
    with pytest.raises(Refused) as refusal:
        a_document(place, by=a_holder(role, place))

    assert refusal.value.kind is Kind.FORBIDDEN


def test_a_clerk_of_another_municipality_finds_nothing(place: Municipality) -> None:
    stranger = a_holder(Role.RESPONSIBLE_SECRETARY, a_municipality("kara-oy"))

    with pytest.raises(Refused) as refusal:
        a_document(place, by=stranger)

    assert refusal.value.kind is Kind.NOT_FOUND


@pytest.mark.clause("3.7-keeping")
def test_a_document_of_a_meeting_is_told_to_the_law(place: Municipality, secretary: Actor) -> None:
    record = a_meeting(place, by=secretary)

    document = a_document(place, by=secretary, said=replace(LETTER, record=record, kind="minutes"))

    with scope.of(place.pk):
        told = facts_of(records=[record])[-1]
    assert document.number is not None
    assert (told.kind, told.occurred_on) == ("document.registered", DAY)
    assert told.data == DocumentRegistered(title=document.title, number=document.number.text)


@pytest.mark.clause("3.7-keeping")
def test_a_report_that_was_ready_before_the_meeting_does_not_register_its_minutes(
    place: Municipality, secretary: Actor
) -> None:
    record = a_meeting(place, by=secretary)
    report = replace(LETTER, record=record, kind="report")
    before = a_document(place, by=secretary, said=report)
    with command(Act.RECORD_FACT, by=secretary, municipality=place.pk) as acting:
        acting.record("meeting.held", MeetingHeld(meeting="M4"), records=[record], on=DAY)

    after = a_document(place, by=secretary, said=report)

    assert (before.record, before.fact) == (record, None)
    assert after.fact is not None


def test_a_document_without_a_record_tells_the_law_nothing(place: Municipality, secretary: Actor) -> None:
    a_document(place, by=secretary)

    with scope.of(place.pk):
        assert not RecordedFact.objects.exists()


def test_a_meeting_that_nobody_recorded_is_refused(place: Municipality, secretary: Actor) -> None:
    with pytest.raises(Refused) as refusal:
        a_document(place, by=secretary, said=replace(LETTER, record="meeting:M99"))

    assert refusal.value.refusals[0].code == "no_such_record"


def test_a_document_names_the_one_that_it_replaces_and_only_once(place: Municipality, secretary: Actor) -> None:
    first = a_document(place, by=secretary)

    second = a_document(place, by=secretary, replaces=first.pk)

    assert second.replaces == first
    with pytest.raises(Refused):
        a_document(place, by=secretary, replaces=first.pk)
