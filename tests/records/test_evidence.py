"""Evidence tells what is claimed, when it came, and how many days lie between."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import DatabaseError, transaction
from PIL import Image

from esep.access import Actor, Role
from esep.kernel import clock, scope
from esep.kernel.entries import entries_of
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.kernel.storage import store
from esep.records.evidence import evidence_of
from esep.records.files import looked_at
from esep.records.models import Evidence, StoredFile
from esep.records.proving import Proof, keep_evidence, withdraw_evidence
from esep.records.reading import file_of_evidence
from esep.regulation.facts.common import EvidenceKind
from tests.kernel.people import a_holder, a_municipality
from tests.records.meeting import a_meeting
from tests.records.papers import DAY, MORNING, a_document, a_photo

pytestmark = pytest.mark.django_db

LINK = Proof(kind=EvidenceKind.LINK, claimed_on=DAY, link="https://example.invalid/board")


def a_shot() -> Proof:
    """A photo taken three days ago."""
    (photo,) = looked_at([a_photo()], field="attached")
    return Proof(kind=EvidenceKind.PHOTO, claimed_on=DAY - timedelta(days=3), file=photo)


def test_the_days_between_claim_and_receipt_show(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    keep_evidence(a_shot(), subject=document.ref, by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        (shown,) = evidence_of(document.ref)
    assert (shown.claimed_on, shown.received_at, shown.days_between) == (date(2026, 9, 11), MORNING, 3)


def test_the_day_of_receipt_is_that_of_bishkek(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    with clock.set_to(MORNING + timedelta(hours=15)):
        keep_evidence(LINK, subject=document.ref, by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        assert evidence_of(document.ref)[0].days_between == 1


def test_no_place_and_no_device_stays_in_a_photo(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    assert b"Telephone of somebody" in a_photo().data

    kept = keep_evidence(a_shot(), subject=document.ref, by=secretary, municipality=place.pk)

    assert kept.file is not None
    with store().open(kept.file.sha256, municipality=place.pk) as file:
        data = file.read()
    assert b"Telephone of somebody" not in data
    assert not Image.open(BytesIO(data)).getexif()
    assert kept.file.original_sha256 != kept.file.sha256
    assert "location" in kept.file.cleaned


def test_evidence_belongs_to_a_fact(place: Municipality, secretary: Actor) -> None:
    a_meeting(place, by=secretary)
    with scope.of(place.pk):
        subject = RecordedFact.objects.get().ref

    keep_evidence(LINK, subject=subject, by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        assert evidence_of(subject)[0].link == LINK.link


@pytest.mark.parametrize("subject", ["document:999", "document:²", "document:", "fact:nothing-1-1", "nonsense", ":"])
def test_what_is_not_there_takes_no_evidence(place: Municipality, secretary: Actor, subject: str) -> None:
    with pytest.raises(Refused):
        keep_evidence(LINK, subject=subject, by=secretary, municipality=place.pk)


def test_a_document_of_another_municipality_takes_none(place: Municipality, secretary: Actor) -> None:
    other = a_municipality("kara-oy")
    theirs = a_document(other, by=a_holder(Role.RESPONSIBLE_SECRETARY, other))

    with pytest.raises(Refused) as refusal:
        keep_evidence(LINK, subject=theirs.ref, by=secretary, municipality=place.pk)

    assert refusal.value.kind is Kind.NOT_FOUND


@pytest.mark.parametrize(
    "proof",
    [
        replace(LINK, claimed_on=DAY + timedelta(days=1)),
        replace(LINK, link=""),
        replace(LINK, link="javascript:alert(1)"),
        replace(LINK, link="ftp://example.invalid/"),
    ],
)
def test_what_cannot_be_evidence_is_refused(place: Municipality, secretary: Actor, proof: Proof) -> None:
    document = a_document(place, by=secretary)

    with pytest.raises(Refused):
        keep_evidence(proof, subject=document.ref, by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        assert not Evidence.objects.exists()


def test_a_file_and_a_link_at_once_are_refused(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    with pytest.raises(Refused):
        keep_evidence(replace(a_shot(), link=LINK.link), subject=document.ref, by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        assert not StoredFile.objects.exists()


def test_withdrawn_evidence_stays_with_the_reason(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    kept = keep_evidence(LINK, subject=document.ref, by=secretary, municipality=place.pk)

    withdraw_evidence(kept.pk, reason="Башка барак", by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        (shown,) = evidence_of(document.ref)
        acts = [entry.act for entry in entries_of(document.ref, limit=9)]
    assert (shown.counts, shown.withdraw_reason) == (False, "Башка барак")
    assert acts == ["evidence.withdraw", "evidence.keep", "register.enter"]
    with pytest.raises(Refused):
        withdraw_evidence(kept.pk, reason="Дагы", by=secretary, municipality=place.pk)


def test_newer_evidence_takes_the_place_of_older_once(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    kept = keep_evidence(LINK, subject=document.ref, by=secretary, municipality=place.pk)

    keep_evidence(a_shot(), subject=document.ref, by=secretary, municipality=place.pk, supersedes=kept.pk)

    with scope.of(place.pk):
        assert [one.counts for one in evidence_of(document.ref)] == [False, True]
    with pytest.raises(Refused):
        keep_evidence(LINK, subject=document.ref, by=secretary, municipality=place.pk, supersedes=kept.pk)


def test_volunteers_keep_evidence_and_deputies_do_not(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)

    keep_evidence(LINK, subject=document.ref, by=a_holder(Role.DESK_VOLUNTEER, place), municipality=place.pk)

    with pytest.raises(Refused):
        keep_evidence(LINK, subject=document.ref, by=a_holder(Role.DEPUTY, place), municipality=place.pk)


def test_what_came_in_cannot_be_changed_in_the_database(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    keep_evidence(a_shot(), subject=document.ref, by=secretary, municipality=place.pk)

    for rows, change in ((Evidence, {"claimed_on": DAY}), (StoredFile, {"sha256": "0" * 64})):
        with scope.of(place.pk), pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.objects.update(**change)


def test_a_content_that_is_sent_again_keeps_the_name_of_each_upload(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    for name in ("first.jpg", "second.jpg"):
        (photo,) = looked_at([replace(a_photo(), name=name)], field="attached")
        proof = Proof(kind=EvidenceKind.PHOTO, claimed_on=DAY, file=photo)
        keep_evidence(proof, subject=document.ref, by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        assert [one.name for one in evidence_of(document.ref)] == ["first.jpg", "second.jpg"]
        assert StoredFile.objects.count() == 1
        second = Evidence.objects.get(name="second.jpg")
        assert file_of_evidence(document, evidence=second.pk).name == "second.jpg"


def test_evidence_from_before_names_were_kept_is_called_and_journaled_as_it_was(
    place: Municipality, secretary: Actor
) -> None:
    document = a_document(place, by=secretary)
    kept = keep_evidence(a_shot(), subject=document.ref, by=secretary, municipality=place.pk)

    kept.name = ""

    assert kept.called == "board.jpg"
    assert '"name"' not in kept.canonical()


def test_the_database_keeps_the_name_of_an_upload(place: Municipality, secretary: Actor) -> None:
    document = a_document(place, by=secretary)
    kept = keep_evidence(a_shot(), subject=document.ref, by=secretary, municipality=place.pk)

    with scope.of(place.pk), pytest.raises(DatabaseError), transaction.atomic():
        Evidence.objects.filter(pk=kept.pk).update(name="other.jpg")
