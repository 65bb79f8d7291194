"""The dashboard counts what the law judged: topic by topic for the invented municipality, and for any day."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import esep.demonstration
from esep.compliance.dashboard import MOST, PRESSING, Code, Share, Tile, Topic, dashboard
from esep.compliance.deputy_years import Report
from esep.demonstration import AS_OF
from esep.publications.freshness import Freshness
from esep.regulation.facts import Answer
from esep.regulation.judgement import Judgement, judge_file
from esep.regulation.status import Status
from tests.web.rows import judged_year

pytestmark = pytest.mark.any_engine

FACTS = Path(esep.demonstration.__file__).with_name("min-bulak.jsonl")

COUNTS: dict[Topic, dict[Code, int]] = {
    Topic.REPORTS: {Report.REPORTED: 10, Report.PLANNED: 7, Report.WITHOUT_A_DAY: 4},
    Topic.NOTICE: {Status.DUE_TODAY: 1, Status.DONE_LATE: 1, Status.PLANNED: 1, Status.DONE_ON_TIME: 5},
    Topic.REQUESTS: {Status.OVERDUE: 2, Status.CANNOT_TELL: 1, Status.DONE_LATE: 1, Status.DONE_ON_TIME: 3},
    Topic.LISTS: {Status.PLANNED: 2, Status.DONE_ON_TIME: 3},
    Topic.MEASURES: {Status.DUE_SOON: 1, Status.DONE_LATE: 1, Status.DONE_ON_TIME: 2},
    Topic.HEAD_REPORT: {Status.ADVICE_MISSED: 1, Status.PLANNED: 1, Status.DONE_ON_TIME: 1},
    Topic.CONTENTS: {Answer.FILLED: 20, Answer.NOT_YET_DRAFTED: 4, Answer.EMPTY: 1},
    Topic.APPEALS: {
        Status.OVERDUE: 1,
        Status.DUE_TODAY: 1,
        Status.DUE_SOON: 1,
        Status.PLANNED: 3,
        Status.DONE_LATE: 1,
        Status.DONE_ON_TIME: 5,
    },
    Topic.PUBLICATIONS: {Freshness.CURRENT: 9, Freshness.DUE_SOON: 3, Freshness.STALE: 3, Freshness.MISSING: 1},
    Topic.BROADCASTS: {Status.ADVICE_MISSED: 1, Status.DONE_ON_TIME: 3},
    Topic.VENUES: {Status.ADVICE_MISSED: 2, Status.DONE_ON_TIME: 5},
}
NAMED: dict[Topic, list[tuple[str, str | None, int, date | None]]] = {
    Topic.NOTICE: [("meeting:M4", "V6", 0, date(2026, 9, 14)), ("meeting:M2", "V7", 2, date(2026, 5, 17))],
    Topic.REQUESTS: [
        ("request:IR-05", None, 5, date(2026, 9, 9)),
        ("request:IR-04", None, 1, date(2026, 9, 13)),
        ("request:IR-06", None, 0, None),
    ],
    Topic.LISTS: [("meeting:M4", None, 0, date(2026, 9, 17))],
    Topic.MEASURES: [("meeting:M3", None, 0, date(2026, 9, 19)), ("meeting:M2", None, 6, date(2026, 7, 8))],
    Topic.HEAD_REPORT: [("head:okmotu/2026-H1", None, 14, date(2026, 8, 31))],
    Topic.CONTENTS: [("head:okmotu/2026-H1", "plans", 0, date(2026, 9, 18))],
    Topic.VENUES: [("venue:W5", "W5", 621, date(2025, 1, 1)), ("venue:W7", "W7", 25, date(2026, 8, 20))],
}


def tile_of(topic: Topic, year: Judgement) -> Tile:
    return next(tile for tile in dashboard(year) if tile.topic is topic)


@pytest.mark.parametrize("topic", Topic)
def test_each_topic_of_the_demonstration_counts_what_its_records_say(topic: Topic) -> None:
    assert tile_of(topic, judged_year()).counts == COUNTS[topic]


@pytest.mark.parametrize("topic", NAMED)
def test_what_presses_is_named_with_its_days(topic: Topic) -> None:
    rows = tile_of(topic, judged_year()).rows

    assert [(row.case, row.subject, row.days_late, row.due_on) for row in rows] == NAMED[topic]


@pytest.mark.parametrize(
    ("topic", "share", "percent"),
    [
        (Topic.REPORTS, Share(10, 21), 47),
        (Topic.CONTENTS, Share(24, 25), 96),
        pytest.param(Topic.BROADCASTS, Share(3, 4), 75, marks=pytest.mark.clause("7.1-broadcast")),
    ],
)
def test_shares_say_so_many_of_all(topic: Topic, share: Share, percent: int) -> None:
    tile = tile_of(topic, judged_year())

    assert (tile.share, tile.share.percent if tile.share else None) == (share, percent)


def test_the_hearing_that_is_set_stands_beside_the_missed_advice() -> None:
    (row,) = tile_of(Topic.HEAD_REPORT, judged_year()).rows

    assert row.planned_for == date(2026, 9, 18)


@given(days=st.integers(min_value=-700, max_value=400))
def test_on_any_day_a_tile_names_what_presses_and_counts_no_more_than_was_judged(days: int) -> None:
    year = judge_file(FACTS.read_bytes(), name="facts", as_of=AS_OF + timedelta(days=days), language="en")

    for tile in dashboard(year):
        counted = sum(tile.counts.values())
        pressing = [row for row in tile.rows if row.status in PRESSING]
        assert len(tile.rows) <= MOST
        assert tile.more == 0 or len(pressing) == MOST
        assert tile.share is None or 0 <= tile.share.part <= tile.share.whole == counted


def test_a_year_without_records_has_tiles_that_count_nothing() -> None:
    before = judge_file(FACTS.read_bytes(), name="facts", as_of=date(2020, 1, 1), language="en")

    assert {tile.topic for tile in dashboard(before) if not tile.is_empty} <= {Topic.PUBLICATIONS, Topic.VENUES}
