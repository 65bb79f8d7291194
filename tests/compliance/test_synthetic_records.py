"""Invented municipalities are filled in bulk exactly as acts would have left them: nothing to mend, a whole journal."""

import datetime as dt
from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker

from benchmarks.synthetic.filling import Filled, fill
from benchmarks.synthetic.names import place_name
from esep.access import OPERATOR
from esep.compliance.overseeing.asked import Asked
from esep.compliance.overseeing.listing import overview
from esep.compliance.overseeing.stand import FELL_DUE, Stand
from esep.compliance.queries import verdicts_on
from esep.compliance.rebuilding import rebuild
from esep.kernel import clock
from esep.kernel.verification.verifying import verify
from esep.regulation.periods import calendar_year
from esep.regulation.status import Status
from esep.search import rebuilding as search
from tests.builders import moment
from tests.databases import for_a_module

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 9, 14)


@pytest.fixture(scope="module")
def filled(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Filled]]:
    """Two municipalities with one year each."""
    with for_a_module(django_db_blocker), clock.set_to(moment(TODAY, 12)):
        yield [fill(number, years=1, today=TODAY) for number in range(2)]


@pytest.fixture(autouse=True)
def on_the_day(filled: list[Filled], db: None) -> Iterator[None]:
    """Let it be the day up to which they were filled."""
    with clock.set_to(moment(TODAY, 12)):
        yield


def test_rebuilding_finds_nothing_to_mend(filled: list[Filled]) -> None:
    for one in filled:
        assert rebuild(one.place, by=OPERATOR).differed == 0
        assert search.rebuild(one.place, by=OPERATOR).differed == 0
        assert one.obligations > 100


def test_the_journal_speaks_of_every_row_and_is_whole(filled: list[Filled]) -> None:
    for one in filled:
        verified = verify(one.place)
        assert verified.is_whole, verified.findings[:3]
        assert verified.entries == one.entries > one.facts


def test_names_are_different_and_stay_the_same() -> None:
    names = [place_name(number) for number in range(1000)]

    assert len({slug for _name, slug in names}) == len({name for name, _slug in names}) == 1000
    assert names[0] == ("Жаңы-Арча", "synthetic-jany-archa")


def test_counts_of_the_overview_are_those_of_each_municipalitys_own_page(filled: list[Filled]) -> None:
    year = calendar_year(TODAY.year)
    asked = Asked(period=year, usual=year)

    lines = {
        line.place.pk: line for line in overview([one.place for one in filled], asked, today=TODAY, language="ky").lines
    }

    for one in filled:
        rows = [row for row in verdicts_on(one.place, TODAY, language="ky").rows if row.due_on and row.due_on in year]
        line = lines[one.place.pk]
        assert line.fell_due == sum(line.count(stand) for stand in FELL_DUE) > 50
        for stand, status in ((Stand.OVERDUE, Status.OVERDUE), (Stand.LATE, Status.DONE_LATE)):
            assert line.count(stand) == sum(row.status is status for row in rows)


def test_public_pages_of_an_invented_municipality_are_there(filled: list[Filled]) -> None:
    client = Client()
    for path in ("", "year/", "meetings/", "deputies/", "promises/", "villages/", "search/?q=V1"):
        assert client.get(f"/{filled[0].place.slug}/{path}").status_code == 200, path
    assert client.get("/overview/").status_code == 200
