"""The overview of the demonstration: its counts are those of its own page, and each leads to as many cases."""

import datetime as dt
from collections.abc import Iterator

import pytest

from esep.compliance.overseeing.asked import Asked, Order, read_asked
from esep.compliance.overseeing.cases import cases
from esep.compliance.overseeing.listing import offered_for, overview
from esep.compliance.overseeing.stand import FELL_DUE, Stand, Sum
from esep.compliance.queries import verdicts_on
from esep.demonstration import AS_OF
from esep.journeys.demonstration import Loaded
from esep.kernel import clock
from esep.regulation.periods import Period, calendar_year, half_year
from esep.regulation.status import Status
from tests.builders import moment
from tests.grounds import Grounds

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def loaded(grounds: Grounds) -> Iterator[Loaded]:
    """The demonstration in the database."""
    with grounds.demonstration() as loaded:
        yield loaded


def test_the_counts_of_the_demonstration_are_those_of_its_own_page(loaded: Loaded, db: None) -> None:
    year = calendar_year(AS_OF.year)
    with clock.set_to(moment(AS_OF, 12)):
        rows = verdicts_on(loaded.municipality, AS_OF, language="ky").rows
        (line,) = overview([loaded.municipality], asked(year), today=AS_OF, language="ky").lines

    of_year = [row for row in rows if row.due_on is not None and row.due_on in year]
    assert line.count(Stand.OVERDUE) == sum(row.status is Status.OVERDUE for row in of_year)
    assert line.count(Stand.LATE) == sum(row.status is Status.DONE_LATE for row in of_year)
    assert line.count(Stand.CANNOT_TELL) > 0
    assert line.fell_due == sum(line.count(stand) for stand in FELL_DUE) > 0
    binding = [row for row in of_year if row.force != "advice"]
    assert line.count(Stand.ON_TIME) == sum(row.status is Status.DONE_ON_TIME for row in binding)


@pytest.mark.parametrize("stand", [None, *Stand, *Sum])
def test_the_cases_behind_a_number_are_as_many_as_it_says(loaded: Loaded, db: None, stand: Stand | Sum | None) -> None:
    with clock.set_to(moment(AS_OF, 12)):
        for period in (calendar_year(2026), half_year(2026, 1)):
            wanted = asked(period, stand=stand)
            (line,) = overview([loaded.municipality], asked(period), today=AS_OF, language="ky").lines
            found = cases(loaded.municipality, wanted, today=AS_OF, language="ky", most=None)
            expected = line.count(stand) if stand is not None else sum(line.tally.values())
            assert len(found.rows) == found.found == expected
            assert found.tally == line.tally


def test_a_year_that_nobody_opened_yet_is_said(loaded: Loaded, db: None) -> None:
    later = dt.date(2027, 2, 1)

    (line,) = overview([loaded.municipality], asked(calendar_year(2026)), today=later, language="ky").lines

    assert line.judged_until is not None
    assert line.judged_until < later


def test_what_an_address_asks_for_is_read_back_from_its_query(loaded: Loaded, db: None) -> None:
    among = offered_for([loaded.municipality], today=AS_OF, language="ky")

    read = read_asked({"period": "2026-H1", "section": "7", "stand": "late", "page": "3"}, among=among)

    assert not read.faults
    assert read.asked.query_of(page=3) == "?period=2026-H1&section=7&stand=late&page=3"


def test_what_means_nothing_is_a_fault_and_counts_as_not_given(loaded: Loaded, db: None) -> None:
    among = offered_for([loaded.municipality], today=AS_OF, language="ky")
    wrong = dict.fromkeys(("period", "section", "stand", "rayon", "order"), "=1+1" * 30) | {"page": "0"}

    read = read_asked(wrong, among=among)

    assert {fault.field for fault in read.faults} == wrong.keys()
    assert all(len(fault.value) <= 41 for fault in read.faults)
    assert not read.asked.narrows


def asked(period: Period, *, stand: Stand | Sum | None = None, order: Order = Order.NAME) -> Asked:
    return Asked(period=period, usual=calendar_year(2026), stand=stand, order=order)
