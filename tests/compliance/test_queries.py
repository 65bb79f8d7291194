"""Reading obligations: today from stored rows, any other day anew; few queries, whatever the length of history."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from esep.compliance import opening
from esep.compliance.models import ProjectionState, StoredObligation
from esep.compliance.queries import due_between, overdue, verdicts_on
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.regulation.status import Status
from tests.builders import fact, moment
from tests.compliance.recording import a_place, record

pytestmark = pytest.mark.django_db

PLANNED_ON = dt.date(2026, 9, 1)
MEETING_DAY = dt.date(2026, 9, 19)
LAST_DAY_OF_NOTICE = dt.date(2026, 9, 14)


def a_planned_meeting() -> Municipality:
    """A municipality without old records, whose meeting is planned."""
    place, by = a_place(records_from=None)
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)
    return place


def spoil(place: Municipality) -> None:
    """Leave a mark in the stored rows, to see who reads them."""
    with scope.of(place.pk):
        StoredObligation.objects.filter(rule="notice").update(subject="stored")


def subjects(place: Municipality, day: dt.date, *, known_at: dt.datetime | None = None) -> set[str | None]:
    rows = verdicts_on(place, day, language="en", known_at=known_at).rows
    return {row.subject for row in rows if row.obligation == "notice"}


def test_today_is_answered_from_stored_rows() -> None:
    place = a_planned_meeting()
    spoil(place)

    with clock.set_to(moment(dt.date(2026, 9, 3), 9)):
        assert subjects(place, dt.date(2026, 9, 3)) == {"stored"}


def test_a_day_before_the_last_fact_is_judged_anew() -> None:
    place = a_planned_meeting()
    spoil(place)

    with clock.set_to(moment(dt.date(2026, 9, 3), 9)):
        assert subjects(place, PLANNED_ON - dt.timedelta(days=1)) == set()


def test_a_later_day_than_the_rows_hold_for_is_judged_anew() -> None:
    place = a_planned_meeting()
    spoil(place)

    with clock.set_to(moment(dt.date(2026, 9, 3), 9)):
        assert subjects(place, dt.date(2027, 2, 1)) == {"V1"}


def test_what_was_known_then_is_judged_anew() -> None:
    place = a_planned_meeting()
    spoil(place)

    with clock.set_to(moment(dt.date(2026, 9, 3), 9)):
        assert subjects(place, dt.date(2026, 9, 3), known_at=moment(PLANNED_ON, 8)) == set()
        assert subjects(place, dt.date(2026, 9, 3), known_at=moment(PLANNED_ON, 23, 30)) == {"V1"}


def test_a_new_day_is_opened_by_whoever_reads() -> None:
    place, by = a_place(records_from=None)
    record(place, fact("mandate.began", on=dt.date(2026, 9, 1)), by=by)

    with clock.set_to(moment(dt.date(2027, 1, 4), 9)):
        rows = verdicts_on(place, dt.date(2027, 1, 4), language="ky").rows

    assert {row.case for row in rows if row.obligation == "annual-report"} == {"deputy:1/2026", "deputy:1/2027"}
    with scope.of(place.pk):
        assert ProjectionState.objects.get().judged_on == dt.date(2027, 1, 4)
        assert StoredObligation.objects.filter(case="deputy:1/2027").exists()


def test_a_day_that_was_opened_is_not_opened_again() -> None:
    place, by = a_place(records_from=None)
    record(place, fact("mandate.began", on=dt.date(2026, 9, 1)), by=by)

    with clock.set_to(moment(dt.date(2027, 1, 4), 9)):
        overdue(place, language="ky")
        with CaptureQueriesContext(connection) as queries:
            overdue(place, language="ky")

    assert not [sql["sql"] for sql in queries if sql["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_a_day_that_cannot_be_opened_is_answered_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    place, by = a_place(records_from=None)
    record(place, fact("mandate.began", on=dt.date(2026, 2, 1)), by=by)

    def full(*_args: object, **_options: object) -> None:
        raise Refused.because("storage_full", "full")

    monkeypatch.setattr(opening, "command", full)
    with clock.set_to(moment(dt.date(2027, 1, 4), 9)):
        late = [row.case for row in overdue(place, language="ky")]

    assert late == ["deputy:1/2026"]
    with scope.of(place.pk):
        assert ProjectionState.objects.get().judged_on == dt.date(2026, 2, 1)


def test_overdue_is_what_the_whole_list_calls_overdue() -> None:
    place = a_planned_meeting()
    day = LAST_DAY_OF_NOTICE + dt.timedelta(days=1)

    with clock.set_to(moment(day, 9)):
        late = overdue(place, language="en")
        every = verdicts_on(place, day, language="en").rows

    assert late == tuple(row for row in every if row.status is Status.OVERDUE)
    assert "notice" in {row.obligation for row in late}


def test_an_incident_is_overdue_whenever_it_is_due() -> None:
    place, by = a_place(records_from=None)
    record(place, fact("meeting.planned", on=PLANNED_ON), fact("access.refused", on=PLANNED_ON), by=by)

    with clock.set_to(moment(PLANNED_ON, 23, 30)):
        assert [row.obligation for row in overdue(place, language="ru")] == ["free-access"]


@pytest.mark.parametrize(
    ("first", "last", "is_found"),
    [
        (LAST_DAY_OF_NOTICE, LAST_DAY_OF_NOTICE, True),
        (dt.date(2026, 9, 1), LAST_DAY_OF_NOTICE - dt.timedelta(days=1), False),
        (LAST_DAY_OF_NOTICE + dt.timedelta(days=1), dt.date(2026, 9, 30), False),
    ],
)
def test_what_falls_due_between_two_days(first: dt.date, last: dt.date, is_found: bool) -> None:
    place = a_planned_meeting()

    with clock.set_to(moment(dt.date(2026, 9, 2), 9)):
        rows = due_between(place, first, last, language="ky")

    assert ("notice" in {row.obligation for row in rows}) is is_found
    assert all(row.due_on is not None and first <= row.due_on <= last for row in rows)


def test_what_is_done_falls_due_no_more() -> None:
    place, by = a_place(records_from=None)
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)
    record(place, fact("notice.published", on=dt.date(2026, 9, 2)), by=by)

    with clock.set_to(moment(dt.date(2026, 9, 3), 9)):
        rows = due_between(place, LAST_DAY_OF_NOTICE, LAST_DAY_OF_NOTICE, language="ky")

    assert "notice" not in {row.obligation for row in rows}


def test_the_number_of_queries_does_not_grow_with_history() -> None:
    place, by = a_place(records_from=None)
    counts = []

    for number in range(1, 6):
        day = dt.date(2026, 8, number)
        record(place, fact("appeal.received", on=day, cases=(f"appeal:K{number}",), id=f"K{number}"), by=by)
        with clock.set_to(moment(dt.date(2026, 9, 10), 9)):
            for read in (
                lambda: verdicts_on(place, dt.date(2026, 9, 10), language="ky"),
                lambda: overdue(place, language="ky"),
                lambda: due_between(place, dt.date(2026, 8, 1), dt.date(2026, 12, 1), language="ky"),
            ):
                with CaptureQueriesContext(connection) as queries:
                    read()
                counts.append(sum("set_config" not in sql["sql"] for sql in queries))

    assert counts == counts[:3] * 5
    assert max(counts) <= 14


def test_another_municipality_is_not_read() -> None:
    place = a_planned_meeting()
    other, _by = a_place(slug="kara-oy", records_from=None)

    with clock.set_to(moment(dt.date(2026, 9, 20), 9)):
        assert overdue(place, language="ky")
        assert not overdue(other, language="ky")
        assert not verdicts_on(other, dt.date(2026, 9, 20), language="ky").rows
