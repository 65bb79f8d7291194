"""The catalogue of the demonstration: section 7 of the example, row by row, and one item beyond the regulation."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.compliance.queries import verdicts_on
from esep.demonstration import AS_OF
from esep.journeys.demonstration import Loaded
from esep.kernel import clock, scope
from esep.publications.freshness import BY_STATUS, Freshness
from esep.publications.queries.catalogue import Catalogue, catalogue_of
from tests.builders import moment
from tests.grounds import Grounds

pytestmark = pytest.mark.django_db

NEVER: tuple[str, str, str, str, int] = ("", "", "", "missing", 0)
TABLE = {
    "7.2.1-functions": ("2026-02-02", "2027-02-02", "site board", "current", 0),
    "7.2.2-a": ("2025-12-29", "2026-12-29", "site messenger", "current", 0),
    "7.2.2-b": ("2026-05-18", "2027-05-18", "site board", "current", 0),
    "7.2.3-a": ("2026-03-03", "2026-09-02", "site", "stale", 12),
    "7.2.3-b": ("2024-12-20", "2025-12-20", "board", "stale", 268),
    "7.2.4-a": ("2025-10-01", "2026-10-01", "site", "due_soon", 17),
    "7.2.4-v": NEVER,
    "7.2.4-g": ("2026-06-05", "2027-06-05", "site board", "current", 0),
    "7.2.5-anticorruption": ("2025-09-22", "2026-09-22", "site", "due_soon", 8),
    "7.2.11-a": ("2026-04-10", "2027-04-10", "site", "current", 0),
    "7.2.11-b": ("2026-09-08", "2026-09-15", "site board", "due_soon", 1),
    "7.2.11-v": ("2026-09-08", "2026-10-08", "site board", "current", 0),
    "7.2.11-g": ("2026-07-06", "2026-08-05", "site", "stale", 40),
    "7.2.11-d": ("2026-06-08", "2027-06-08", "site", "current", 0),
    "7.2.12-cooperation": ("2026-05-27", "2027-05-27", "site", "current", 0),
    "7.2.13-contacts": ("2026-04-20", "2026-10-20", "site board", "current", 0),
}
"""Item: last published, next look, channels, how it stands, days until then or past it."""
REFRESH = {
    **dict.fromkeys(TABLE, 365),
    **{"7.2.3-a": 183, "7.2.13-contacts": 183, "7.2.11-b": 7, "7.2.11-v": 30, "7.2.11-g": 30},
}


@pytest.fixture(scope="module")
def loaded(grounds: Grounds) -> Iterator[Loaded]:
    with grounds.demonstration() as loaded:
        yield loaded


def catalogue(loaded: Loaded, day: date = AS_OF) -> Catalogue:
    """The catalogue as it stands on a day."""
    with scope.of(loaded.municipality.pk), clock.set_to(moment(AS_OF, 12)):
        return catalogue_of(loaded.municipality, day=day)


@pytest.mark.clause("7.2-duty")
@pytest.mark.parametrize("code", [pytest.param(code, marks=pytest.mark.clause(code)) for code in TABLE])
def test_each_item_stands_as_the_example_says(loaded: Loaded, code: str) -> None:
    item = catalogue(loaded).find(code)

    assert item is not None
    assert item.fresh is not None
    last, following, channels, state, days = TABLE[code]
    assert (
        str(item.last_on or ""),
        str(item.fresh.next_on or ""),
        " ".join(item.channels),
        item.fresh.state.value,
        item.fresh.days if state in ("stale", "due_soon") else 0,
        item.refresh,
    ) == (last, following, channels, state, days, REFRESH[code])


def test_the_counts_are_those_of_the_example(loaded: Loaded) -> None:
    found = catalogue(loaded)

    assert len(found.printed) == 20
    assert len(found.items) == 16
    assert found.counts == {
        Freshness.CURRENT: 9,
        Freshness.DUE_SOON: 3,
        Freshness.DUE_TODAY: 0,
        Freshness.STALE: 3,
        Freshness.MISSING: 1,
    }


def test_every_item_has_an_owner_and_appeals_has_most_of_them(loaded: Loaded) -> None:
    owners = {item.code: item.owner for item in catalogue(loaded).items}

    assert all(owners.values())
    assert owners["7.2.13-contacts"] == owners["7.2.11-b"] == "appeals"


def test_an_item_beyond_the_regulation_is_judged_by_nobody(loaded: Loaded) -> None:
    (extra,) = catalogue(loaded).extras

    assert (extra.code, extra.is_extra, extra.number) == ("local-budget-execution", True, "")
    assert extra.fresh is not None
    assert extra.fresh.state is Freshness.CURRENT
    with clock.set_to(moment(AS_OF, 12)):
        judged = verdicts_on(loaded.municipality, AS_OF, language="en")
    assert not [row for row in judged.rows if extra.code in row.case]


def test_a_photo_proves_what_hangs_on_the_board(loaded: Loaded) -> None:
    item = catalogue(loaded).find("7.2.3-b")

    assert item is not None
    assert item.newest is not None
    (place,) = item.newest.places
    assert place.proof is not None
    assert place.proof.photo
    assert (place.proof.claimed_on, place.proof.received_on) == (date(2024, 12, 20), date(2024, 12, 20))


def test_a_report_of_the_head_stands_in_the_catalogue_by_its_fact(loaded: Loaded) -> None:
    item = catalogue(loaded).find("7.2.3-a")

    assert item is not None
    assert [(version.period, version.key is None) for version in item.versions] == [
        ("2025-H2", True),
        ("2025-H1", False),
    ]
    assert item.versions[1].newer == date(2026, 3, 3)


def test_the_act_of_the_council_asks_for_the_budget_anew(loaded: Loaded) -> None:
    found = catalogue(loaded, date(2026, 5, 16)).find("7.2.2-b")

    assert found is not None
    assert [(change.is_budget, change.year) for change in found.unpublished] == [(True, 2026)]


@pytest.mark.django_db
@given(offset=st.integers(-600, 400))
def test_on_any_day_the_catalogue_says_what_the_law_says(loaded: Loaded, offset: int) -> None:
    day = AS_OF + timedelta(days=offset)
    with clock.set_to(moment(AS_OF, 12)):
        judged = {
            row.subject: row
            for row in verdicts_on(loaded.municipality, day, language="en").rows
            if row.case.startswith("publication:")
        }

    for item in catalogue(loaded, day).items:
        row = judged.get(item.code)
        assert item.fresh is not None
        if row is None or row.done_on is None:
            assert (item.fresh.state, item.last_on) == (Freshness.MISSING, None)
        else:
            assert (item.fresh.state, item.fresh.next_on) == (BY_STATUS[row.status], row.due_on)
