"""The projection follows every act: what it touched is judged again, in the same transaction, and nothing else."""

import datetime as dt
from collections.abc import Collection

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from esep.compliance import agreement
from esep.compliance.models import ProjectionState, StoredObligation
from esep.kernel import clock, scope
from esep.kernel.facts import correct_fact, facts_of, withdraw_fact
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import Refused
from esep.regulation.duties.obligation import Exemption
from esep.regulation.facts import Fact
from tests.builders import fact, moment
from tests.compliance.recording import FIRST_DAY, a_place, judged_anew, of_rule, record, stored

pytestmark = pytest.mark.django_db

PLANNED_ON = dt.date(2026, 9, 1)
MEETING_DAY = dt.date(2026, 9, 19)
MANDATE = fact("mandate.began", on=dt.date(2025, 2, 1))


def test_a_municipality_that_keeps_records_owes_its_publications_at_once() -> None:
    place, by = a_place()

    record(place, MANDATE, by=by)

    assert [one.due_on for one in of_rule(place, "publish-7-2-13-contacts")] == [FIRST_DAY]
    assert stored(place) == judged_anew(place)


def test_a_fact_that_meets_a_duty_shows_in_the_same_moment() -> None:
    place, by = a_place()
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)
    before = of_rule(place, "notice")

    record(place, fact("notice.published", on=dt.date(2026, 9, 10)), by=by)

    assert [one.done_on for one in before] == [None]
    assert [one.done_on for one in of_rule(place, "notice")] == [dt.date(2026, 9, 10)]


def test_an_act_that_fails_leaves_the_obligations_as_they_were() -> None:
    place, by = a_place()
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)
    before = stored(place)

    with pytest.raises(Refused):
        record(
            place,
            fact("notice.published", on=dt.date(2026, 9, 10)),
            fact("notice.published", on=dt.date(2026, 9, 10)),
            by=by,
        )

    assert stored(place) == before


def test_only_rows_that_differ_are_written() -> None:
    place, by = a_place()
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)
    with scope.of(place.pk):
        before = set(StoredObligation.objects.values_list("pk", flat=True))

    with CaptureQueriesContext(connection) as queries:
        record(place, fact("reception.held", on=dt.date(2026, 9, 2)), by=by)

    assert not [sql["sql"] for sql in queries if '"compliance_storedobligation" SET' in sql["sql"]]
    with scope.of(place.pk):
        assert set(StoredObligation.objects.values_list("pk", flat=True)) == before


def test_a_corrected_fact_counts_with_its_new_day() -> None:
    place, by = a_place()
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)
    record(place, fact("notice.published", on=dt.date(2026, 9, 10), id="notice"), by=by)

    with clock.set_to(moment(dt.date(2026, 9, 20), 9)):
        correct_fact(by=by, municipality=place.pk, code="notice", reason="misread", occurred_on="2026-09-16")

    assert [one.done_on for one in of_rule(place, "notice")] == [dt.date(2026, 9, 16)]
    assert stored(place) == judged_anew(place)


def test_a_withdrawn_fact_leaves_the_duty_open() -> None:
    place, by = a_place()
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)
    record(place, fact("notice.published", on=dt.date(2026, 9, 10), id="notice"), by=by)

    with clock.set_to(moment(dt.date(2026, 9, 11), 9)):
        withdraw_fact(by=by, municipality=place.pk, code="notice", reason="another village")

    assert [one.done_on for one in of_rule(place, "notice")] == [None]


def test_rows_of_a_duty_that_is_asked_no_more_go() -> None:
    place, by = a_place()
    record(place, fact("meeting.planned", on=PLANNED_ON, id="plan"), by=by)
    assert of_rule(place, "notice")

    with clock.set_to(moment(dt.date(2026, 9, 2), 9)):
        withdraw_fact(by=by, municipality=place.pk, code="plan", reason="typed twice")

    assert not [one for one in stored(place) if one.case == "meeting:M1"]


def test_facts_in_an_impossible_order_are_refused_in_the_words_of_the_law() -> None:
    place, by = a_place()
    record(place, fact("appeal.received", on=dt.date(2026, 9, 10)), by=by)

    with pytest.raises(Refused) as refusal:
        record(
            place, fact("appeal.answered", on=dt.date(2026, 9, 9), recorded_at=moment(dt.date(2026, 9, 11), 9)), by=by
        )

    assert [one.code for one in refusal.value.refusals] == ["before_its_cause"]
    with scope.of(place.pk):
        assert RecordedFact.objects.count() == 1


def test_a_replacement_that_nobody_planned_is_refused() -> None:
    place, by = a_place()
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)

    with pytest.raises(Refused) as refusal:
        record(place, fact("meeting.postponed", on=dt.date(2026, 9, 3), replaced_by="M2"), by=by)

    assert [one.code for one in refusal.value.refusals] == ["unknown_meeting"]


def test_a_replacement_that_another_record_plans_is_taken_without_reading_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = facts_of

    def named_only(*, records: Collection[str] | None = None) -> tuple[Fact, ...]:
        assert records is not None
        return read(records=records)

    monkeypatch.setattr(agreement, "facts_of", named_only)
    place, by = a_place()
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)
    record(
        place,
        fact("meeting.planned", on=dt.date(2026, 9, 2), cases=("meeting:M2",), meeting="M2", date=dt.date(2026, 10, 9)),
        by=by,
    )

    record(place, fact("meeting.postponed", on=dt.date(2026, 9, 3), replaced_by="M2"), by=by)

    assert {one.exempt for one in of_rule(place, "notice") if one.case == "meeting:M1"} == {Exemption.CLOSED}


def test_a_part_of_another_record_never_misleads() -> None:
    """Of the deputy's sittings only the later one is in the meeting's record, and the minutes were signed before it."""
    place, by = a_place()
    both = ("meeting:M1", "deputy:1")
    recorded_at = moment(dt.date(2026, 9, 20), 9)
    sittings = [
        fact("meeting.held", on=dt.date(2026, 9, day), cases=cases, id=f"held-{day}", recorded_at=recorded_at)
        for day, cases in [(1, ("meeting:M1",)), (2, ("deputy:1",)), (7, both)]
    ]
    record(place, *sittings, fact("minutes.signed", on=dt.date(2026, 9, 5), cases=both), by=by)

    record(place, fact("desk.opened", at=moment(dt.date(2026, 9, 20), 10)), by=by)

    assert stored(place) == judged_anew(place)


def test_a_year_that_begins_is_opened_by_the_next_act() -> None:
    place, by = a_place()
    record(place, MANDATE, by=by)
    assert {one.case for one in of_rule(place, "annual-report")} == {"deputy:1/2025"}

    record(place, fact("reception.held", on=dt.date(2026, 1, 5), cases=("deputy:2",)), by=by)

    assert {one.case for one in of_rule(place, "annual-report")} == {"deputy:1/2025", "deputy:1/2026"}
    assert stored(place) == judged_anew(place)


def test_a_planned_day_that_has_passed_is_planned_no_more() -> None:
    place, by = a_place()
    record(place, MANDATE, by=by)
    plan = fact("meeting.planned", on=PLANNED_ON, cases=("meeting:M1", "deputy:1"))
    record(place, plan, by=by)
    yearly = [one.planned_for for one in of_rule(place, "annual-report") if one.case.endswith("2026")]
    assert yearly == [MEETING_DAY]

    record(place, fact("reception.held", on=dt.date(2026, 9, 20), cases=("deputy:2",)), by=by)

    assert [one.planned_for for one in of_rule(place, "annual-report") if one.case.endswith("2026")] == [None]
    assert stored(place) == judged_anew(place)


def test_another_first_day_of_records_judges_everything_anew() -> None:
    place, by = a_place()
    record(place, fact("appeal.received", on=dt.date(2025, 3, 3)), by=by)
    assert [one.exempt for one in of_rule(place, "appeal")] == [None]
    Municipality.objects.filter(pk=place.pk).update(records_from=dt.date(2026, 1, 1))
    place.refresh_from_db()

    record(place, fact("reception.held", on=dt.date(2025, 3, 4)), by=by)

    assert [one.exempt for one in of_rule(place, "appeal")] == [Exemption.BEFORE_RECORDS]
    assert stored(place) == judged_anew(place)


def test_municipalities_are_judged_apart() -> None:
    place, by = a_place()
    other, clerk = a_place(slug="kara-oy")
    record(place, fact("meeting.planned", on=PLANNED_ON), by=by)

    record(other, fact("meeting.planned", on=PLANNED_ON), by=clerk)

    assert stored(place) == judged_anew(place)
    assert {one.case for one in of_rule(place, "notice")} == {one.case for one in of_rule(other, "notice")}
    with scope.public_all():
        assert ProjectionState.objects.count() == 2


def test_judging_a_record_reads_no_more_when_history_is_long() -> None:
    place, by = a_place()
    record(place, MANDATE, by=by)
    counts = []

    for number in range(12):
        day = dt.date(2025, 3, 3) + dt.timedelta(days=number)
        with CaptureQueriesContext(connection) as queries:
            record(place, fact("appeal.received", on=day, cases=(f"appeal:K{number}",), id=f"K{number}"), by=by)
        counts.append(len(queries))

    assert len(set(counts)) == 1
