"""Queries: as many for a hundred rows as for one, in the order in which people count, and for those who may."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from esep.access import NOBODY
from esep.community import queries
from esep.community.queries.order import code_key
from esep.community.terms import Term, most_at_once, overlap
from esep.kernel.refusals import Refused
from tests.community.min_bulak import TODAY, build

DAYS = st.dates(date(2020, 1, 1), date(2020, 3, 1))
TERMS = st.tuples(DAYS, st.none() | DAYS).filter(lambda term: term[1] is None or term[0] <= term[1])

COUNTED: Sequence[tuple[Callable[..., object], int]] = (
    (queries.villages, 1),
    (queries.districts, 2),
    (queries.commissions, 2),
    (queries.positions, 1),
    (queries.all_mandates, 1),
    (queries.all_venues, 2),
    (queries.holdings, 1),
    (queries.people_seen, 1),
    (queries.choices, 4),
)


@contextmanager
def asking(count: int) -> Iterator[None]:
    """So many queries are asked; telling PostgreSQL the scope is none."""
    with CaptureQueriesContext(connection) as captured:
        yield
    asked = [query["sql"] for query in captured.captured_queries if "set_config" not in query["sql"]]
    assert len(asked) == count, asked


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow_with_rows() -> None:
    built = build()
    place = built.place.pk

    for query, count in COUNTED:
        with asking(count):
            query(by=built.admin, municipality=place)
    with asking(1):
        mandates = queries.mandates_on(TODAY, by=built.admin, municipality=place)
    with asking(6):
        queries.seats_on(TODAY, by=built.admin, municipality=place)
        offices = queries.holders_on(TODAY, by=built.admin, municipality=place)
        venues = queries.venues_with_last_check(TODAY, by=built.admin, municipality=place)
    with asking(17):
        shown = queries.published(TODAY, municipality=place)
    with asking(4):
        queries.law_municipality(built.place)
    with asking(1):
        queries.pack_of(built.place)
    assert [mandate.code for mandate in mandates] == [str(number) for number in range(1, 22)]
    assert [office.position.kind for office in offices if office.holder is None] == []
    assert len(venues) == 7
    (deputy,) = (one for one in shown.deputies if one.code == "20")
    assert [seat.name for seat in deputy.seats] == ["Айыл чарба, жер, суу, экология", "Ичүүчү суу долбоорун текшерүү"]


@pytest.mark.django_db
def test_a_visitor_sees_no_directory_of_the_office() -> None:
    for query, _count in COUNTED:
        with pytest.raises(Refused):
            query(by=NOBODY, municipality=1)


def test_codes_are_ordered_as_people_count() -> None:
    assert sorted(["V10", "V2", "21", "3"], key=code_key) == ["3", "21", "V2", "V10"]


@given(terms=st.lists(TERMS, max_size=6), within=TERMS)
def test_the_most_at_once_is_what_counting_every_day_finds(terms: list[Term], within: Term) -> None:
    last = within[1] or date(2020, 3, 2)
    days = [within[0] + timedelta(days=n) for n in range((last - within[0]).days + 1)]

    counted = max(sum(overlap((day, day), term) for term in terms) for day in days)

    assert most_at_once(terms, within=within) == counted
