"""Numbers go on without a gap, are never given twice, and stay when they are annulled."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from esep.access import Act, Actor, Role
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import IssuedNumber, Municipality, NumberSeries
from esep.kernel.numbers import annul_number, continue_numbers, take_number
from esep.kernel.refusals import Refused
from tests.kernel.people import a_holder, a_municipality

pytestmark = pytest.mark.django_db

Restart = NumberSeries.Restart


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def secretary(place: Municipality) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, place)


def begin(place: Municipality, *, by: Actor, restart: str = Restart.YEAR, pattern: str = "{number}") -> NumberSeries:
    with command(Act.KEEP_MUNICIPALITY, by=by, municipality=place.pk) as acting:
        return acting.save(
            NumberSeries(municipality=place, code="minutes", name_ky="Протокол", restart=restart, pattern=pattern)
        )


def take(series: NumberSeries, *, by: Actor, subject: str, year: int = 2026, convocation: str = "") -> IssuedNumber:
    with command(Act.REGISTER_DOCUMENT, by=by, municipality=series.municipality_id) as acting:
        return take_number(acting, series=series, subject=subject, on=date(year, 5, 1), convocation=convocation)


def test_numbers_follow_one_another_and_begin_anew_with_the_year(place: Municipality, secretary: Actor) -> None:
    series = begin(place, by=secretary, pattern="01-7/{number}-{period}")

    taken = [
        take(series, by=secretary, subject=f"document:{n}", year=year) for n, year in enumerate((2026, 2026, 2027))
    ]

    assert [number.text for number in taken] == ["01-7/1-2026", "01-7/2-2026", "01-7/1-2027"]


def test_numbers_of_a_convocation_go_over_the_years(place: Municipality, secretary: Actor) -> None:
    series = begin(place, by=secretary, restart=Restart.CONVOCATION)

    taken = [
        take(series, by=secretary, subject=f"document:{n}", year=2025 + n, convocation=convocation).number
        for n, convocation in enumerate(("VIII", "VIII", "IX"))
    ]

    assert taken == [1, 2, 1]
    with pytest.raises(Refused, match="no_convocation"):
        take(series, by=secretary, subject="document:9")


def test_a_paper_book_is_continued(place: Municipality, secretary: Actor) -> None:
    series = begin(place, by=secretary)

    continue_numbers(by=secretary, municipality=place.pk, series="minutes", period="2026", first=48)

    assert take(series, by=secretary, subject="document:1").number == 48
    with pytest.raises(Refused, match="numbers_given"):
        continue_numbers(by=secretary, municipality=place.pk, series="minutes", period="2026", first=1)


def test_an_annulled_number_stays_and_is_not_given_again(place: Municipality, secretary: Actor) -> None:
    series = begin(place, by=secretary)
    first = take(series, by=secretary, subject="document:1")

    annul_number(by=secretary, municipality=place.pk, number=first.pk, reason="written twice")

    assert take(series, by=secretary, subject="document:1").number == 2
    with scope.of(place.pk):
        kept = IssuedNumber.objects.get(pk=first.pk)
    assert kept.annul_reason == "written twice"


def test_annulling_needs_a_reason_and_happens_once(place: Municipality, secretary: Actor) -> None:
    number = take(begin(place, by=secretary), by=secretary, subject="document:1")

    with pytest.raises(Refused, match="reason_missing"):
        annul_number(by=secretary, municipality=place.pk, number=number.pk, reason=" ")
    annul_number(by=secretary, municipality=place.pk, number=number.pk, reason="written twice")
    with pytest.raises(Refused, match="annulled"):
        annul_number(by=secretary, municipality=place.pk, number=number.pk, reason="again")


def test_the_database_itself_gives_no_number_twice(place: Municipality, secretary: Actor) -> None:
    first = take(begin(place, by=secretary), by=secretary, subject="document:1")

    first.pk = None
    first.subject = "document:2"
    with scope.of(place.pk), pytest.raises(IntegrityError), transaction.atomic():
        first.save(force_insert=True)
