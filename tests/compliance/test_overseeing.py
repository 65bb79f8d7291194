"""The overview counts in bulk what the law core judges one by one: the same numbers for every period and section."""

import datetime as dt
from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings

from benchmarks.synthetic import municipality as chronicle_of
from esep.community.queries import pack_of
from esep.compliance.models import StoredObligation
from esep.compliance.overseeing.asked import Asked, Order
from esep.compliance.overseeing.counting import Tally, tallies
from esep.compliance.overseeing.listing import overview
from esep.compliance.overseeing.span import is_of, spans
from esep.compliance.overseeing.stand import Stand, stand_of
from esep.compliance.stored import obligation_of, row_of
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.regulation.evaluation import evaluate
from esep.regulation.periods import Period, calendar_year, half_year
from esep.regulation.status import verdicts
from tests.builders import moment
from tests.compliance.recording import a_place
from tests.compliance.test_properties import STEPS, Step, carried_out, undone

pytestmark = pytest.mark.django_db

YEARS = 3
SECTIONS = ("", "2", "3", "4", "5", "7")
LAST = dt.date(2027, 9, 14)


def judged(place: Municipality, *, period: Period, section: str, today: dt.date) -> Tally:
    """The same counts from the law core, row by row."""
    with scope.of(place.pk):
        pack = pack_of(place)
        found = [obligation_of(row, pack) for row in StoredObligation.objects.all()]
    rows = verdicts((one for one in found if is_of(one, period)), as_of=today)
    return Counter(
        stand for row in rows if row.clause.startswith(f"{section}." if section else "") and (stand := stand_of(row))
    )


def counted(*places: Municipality, period: Period, section: str = "", today: dt.date) -> dict[int, Tally]:
    with scope.public_all():
        found = tallies([place.pk for place in places], period=period, section=section, today=today)
    return {place.pk: found.get(place.pk, Counter()) for place in places}


def several(count: int) -> list[Municipality]:
    """Municipalities with some years of invented records, judged as of the last day."""
    places = []
    for number in range(count):
        place, _by = a_place(slug=f"synthetic-{number}")
        pack = pack_of(place)
        found = evaluate(pack, chronicle_of(pack, number=number, years=YEARS), LAST)
        with scope.of(place.pk):
            StoredObligation.objects.all().delete()
            StoredObligation.objects.bulk_create([row_of(one, municipality=place.pk, pack=pack) for one in found])
        places.append(place)
    return places


def test_bulk_counts_are_those_of_the_law_core_for_each_municipality_period_and_section() -> None:
    places = several(3)

    for today in (dt.date(2025, 7, 1), dt.date(2026, 12, 31), LAST):
        for period in spans(2025, LAST):
            for section in SECTIONS:
                found = counted(*places, period=period, section=section, today=today)
                for place in places:
                    expected = judged(place, period=period, section=section, today=today)
                    assert +found[place.pk] == +expected, (place.slug, period.key, section, today)


def test_the_years_that_are_compared_hold_nearly_every_way_in_which_a_duty_can_stand() -> None:
    places = several(2)

    found = counted(*places, period=calendar_year(2027), today=LAST)

    assert set().union(*found.values()) == set(Stand) - {Stand.CANNOT_TELL}


@settings(max_examples=15)
@given(steps=STEPS)
def test_whatever_is_recorded_is_counted_as_it_is_judged(steps: list[Step]) -> None:
    with undone():
        place, by = a_place()
        carried_out(place, steps, by=by)
        for period in (calendar_year(2025), half_year(2025, 2), calendar_year(2026)):
            for today in (dt.date(2025, 3, 1), dt.date(2025, 12, 31), dt.date(2027, 1, 1)):
                found = counted(place, period=period, today=today)[place.pk]
                assert +found == +judged(place, period=period, section="", today=today)


def test_only_municipalities_in_which_something_stands_so_are_listed() -> None:
    places = [*several(2), a_place(slug="without-records")[0]]

    found = overview(places, asked(calendar_year(2026), stand=Stand.OVERDUE), today=LAST, language="ky")

    assert [line.place.slug for line in found.lines] == ["synthetic-0", "synthetic-1"]
    assert found.found == 2


def test_the_order_is_by_name_or_rayon_and_never_by_how_duties_stand() -> None:
    assert {order.value for order in Order} == {"name", "rayon"}
    names = ("Өмүр", "Алма", "Ош", "Үркөр")
    places = [
        Municipality(pk=at, slug=f"m{at}", name_ky=name, rayon_ky="Б" if at % 2 else "А", opened_at=moment(LAST, 8))
        for at, name in enumerate(names)
    ]

    by_name = overview(places, asked(calendar_year(2026)), today=LAST, language="ky")
    by_rayon = overview(places, asked(calendar_year(2026), order=Order.RAYON), today=LAST, language="ky")

    assert [line.place.name_ky for line in by_name.lines] == ["Алма", "Ош", "Өмүр", "Үркөр"]
    assert [line.place.name_ky for line in by_rayon.lines] == ["Ош", "Өмүр", "Алма", "Үркөр"]


@pytest.mark.parametrize("stand", [None, Stand.OVERDUE])
def test_more_municipalities_take_no_more_queries(stand: Stand | None) -> None:
    places = several(1)
    with CaptureQueriesContext(connection) as one:
        overview(places, asked(calendar_year(2026), stand=stand), today=LAST, language="ky")
    places += [a_place(slug=f"more-{at}")[0] for at in range(8)]
    with CaptureQueriesContext(connection) as many:
        overview(places, asked(calendar_year(2026), stand=stand), today=LAST, language="ky")

    assert len(one) == len(many) <= 10


def asked(period: Period, *, stand: Stand | None = None, order: Order = Order.NAME) -> Asked:
    return Asked(period=period, usual=calendar_year(2026), stand=stand, order=order)
