"""The register as a list and as an extract: in order, filtered, and without residents (3.7)."""

from dataclasses import replace
from datetime import date

import pytest

from esep.access import Act, Actor
from esep.community.models import Organization
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.records.annulling import annul_document_number
from esep.records.extract import extract_of, labelled, register_csv
from esep.records.models import Document
from esep.records.register import PAGE, Wanted, register_page
from esep.regulation.wording import Language
from tests.records.papers import DAY, LETTER, a_document, a_text

pytestmark = pytest.mark.django_db

SEPTEMBER = {"since": date(2026, 9, 1), "until": date(2026, 9, 30)}
HERE = "https://esep.example.kg/office/min-bulak/register/"


def numbers(place: Municipality, wanted: Wanted, *, page: int = 1) -> list[str]:
    """The numbers that a page of the list shows."""
    with scope.of(place.pk):
        return [row.number.text for row in register_page(wanted, number=page).rows if row.number]


def test_the_newest_stands_first_and_a_day_keeps_its_order(place: Municipality, secretary: Actor) -> None:
    a_document(place, by=secretary)
    a_document(place, by=secretary, said=replace(LETTER, registered_on=date(2025, 1, 9)))
    a_document(place, by=secretary)

    assert numbers(place, Wanted()) == ["01-7/3", "01-7/1", "01-7/2"]


def test_pages_hold_every_document_once(place: Municipality, secretary: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esep.records.register.PAGE", 2)
    for _ in range(5):
        a_document(place, by=secretary)

    found = [number for page in (1, 2, 3) for number in numbers(place, Wanted(), page=page)]

    assert found == [f"01-7/{number}" for number in (5, 4, 3, 2, 1)]
    assert numbers(place, Wanted(), page=99) == ["01-7/1"]
    assert PAGE > 2


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(direction="outgoing"), ["01-8/1"]),
        (Wanted(kind="minutes"), ["01-8/1"]),
        (Wanted(since=DAY), ["01-8/1"]),
        (Wanted(until=date(2026, 1, 31)), ["01-7/1"]),
        (Wanted(words="01-7/1"), ["01-7/1"]),
        (Wanted(words="өкмөтүнүн  ПРОТОКОЛУ"), ["01-8/1"]),
        (Wanted(words="%"), []),
        (Wanted(words="_"), []),
    ],
)
def test_each_filter_narrows(place: Municipality, secretary: Actor, wanted: Wanted, found: list[str]) -> None:
    a_document(place, by=secretary, said=replace(LETTER, registered_on=date(2026, 1, 31)))
    minutes = replace(LETTER, kind="minutes", title="Айыл ӨКМӨТҮНҮН протоколу")
    a_document(place, by=secretary, direction="outgoing", said=minutes)

    assert numbers(place, wanted) == found


def test_an_extract_holds_annulled_numbers_with_their_reason(place: Municipality, secretary: Actor) -> None:
    first = a_document(place, by=secretary, files=(a_text(),))
    a_document(place, by=secretary)
    annul_document_number(first.pk, reason="Ката", by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        extract = extract_of(place, **SEPTEMBER, language=Language.RU, address=HERE)

    assert [(line.number, line.annulled, line.files) for line in extract.lines] == [
        ("01-7/1", "Ката", 1),
        ("01-7/2", None, 0),
    ]
    assert extract.journal is not None


def test_r8_an_extract_names_no_counterparty(place: Municipality, secretary: Actor) -> None:
    a_document(place, by=secretary, said=replace(LETTER, counterparty="Канарейкина Зулайка", note="0700 123 456"))

    with scope.of(place.pk):
        table = register_csv(extract_of(place, **SEPTEMBER, language=Language.KY, address=HERE)).decode("utf-8-sig")

    assert LETTER.title in table
    assert "Канарейкина" not in table
    assert "0700" not in table


def test_a_period_that_ends_before_it_begins_is_refused(place: Municipality) -> None:
    with scope.of(place.pk), pytest.raises(Refused):
        extract_of(place, since=DAY, until=date(2026, 9, 1), language=Language.KY, address=HERE)


def test_annulled_numbers_get_no_label(place: Municipality, secretary: Actor) -> None:
    first, second = a_document(place, by=secretary), a_document(place, by=secretary)
    annul_document_number(first.pk, reason="Ката", by=secretary, municipality=place.pk)

    with scope.of(place.pk):
        assert list(labelled(Wanted())) == [second]


def test_an_organisation_or_a_text_but_not_both(place: Municipality, secretary: Actor) -> None:
    with command(Act.KEEP_DIRECTORY, by=secretary, municipality=place.pk) as acting:
        school = acting.save(
            Organization(municipality=place, code="O1", name_ky="Мектеп", name_ru="Школа", kind="other")
        )

    document = a_document(place, by=secretary, said=replace(LETTER, organization=school.pk))

    assert isinstance(document, Document)
    assert document.with_whom == "Мектеп"
    assert numbers(place, Wanted(words="школа")) == ["01-7/1"]
    with pytest.raises(Refused):
        a_document(place, by=secretary, said=replace(LETTER, organization=school.pk, counterparty="Мектеп"))
