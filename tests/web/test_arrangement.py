"""How the rows of a year are ordered, cut and paged."""

import dataclasses
import random
from datetime import timedelta

import pytest

from esep.portal.choice import Choice
from esep.portal.year import LIST_ROWS, OVERVIEW_ROWS, YearPage, arrange, clause_options
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from tests.web.rows import judged_year, row_of

YEAR = judged_year()
ON_TIME = Choice(status="done_on_time")
NOTICE = row_of(YEAR, "notice", case="meeting:M2", subject="V3")
LONG = dataclasses.replace(
    YEAR, rows=tuple(dataclasses.replace(NOTICE, case=f"meeting:{number}") for number in range(2 * LIST_ROWS + 1))
)


def shown(page: YearPage) -> list[Row]:
    """Return the rows of a page, from top to bottom."""
    return [entry.row for group in page.groups for entry in group.entries]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_in_which_rows_arrive_changes_nothing(seed: int) -> None:
    rows = list(YEAR.rows)
    random.Random(seed).shuffle(rows)

    shuffled = dataclasses.replace(YEAR, rows=tuple(rows))

    assert shown(arrange(shuffled, choice=Choice())) == shown(arrange(YEAR, choice=Choice()))
    assert shown(arrange(shuffled, choice=ON_TIME)) == shown(arrange(YEAR, choice=ON_TIME))
    assert clause_options(shuffled, choice=Choice(), language="en") == clause_options(
        YEAR, choice=Choice(), language="en"
    )


def test_the_overview_shows_the_first_rows_of_each_status_and_counts_the_rest() -> None:
    groups = arrange(YEAR, choice=Choice()).groups

    for group in groups:
        assert group.count == YEAR.count(Status(group.status.code))
        assert len(group.entries) == min(group.count, OVERVIEW_ROWS)
        assert group.is_cut == (group.count > OVERVIEW_ROWS)
    assert {group.status.code for group in groups} == {row.status for row in YEAR.rows}


def test_the_tiles_count_the_year_whatever_was_chosen() -> None:
    for choice in (Choice(), ON_TIME, Choice(clause="2.5-notice")):
        counts = {tile.status.code: tile.count for tile in arrange(YEAR, choice=choice).tiles}

        assert counts == {code: YEAR.count(Status(code)) for code in counts}


def test_within_a_status_the_earliest_due_day_comes_first() -> None:
    (group,) = arrange(YEAR, choice=Choice(status="overdue")).groups

    days = [entry.row.due_on for entry in group.entries if entry.row.due_on]
    assert days == sorted(days)


def test_the_pages_of_a_list_hold_every_row_once() -> None:
    choices = [dataclasses.replace(ON_TIME, page=number) for number in (1, 2, 3)]

    rows = [row for choice in choices for row in shown(arrange(LONG, choice=choice))]

    assert [len(shown(arrange(LONG, choice=choice))) for choice in choices] == [LIST_ROWS, LIST_ROWS, 1]
    assert {row.case for row in rows} == {row.case for row in LONG.rows}


def test_the_pages_of_a_list_lead_to_each_other() -> None:
    first, middle, last = (
        arrange(LONG, choice=dataclasses.replace(ON_TIME, page=number)).pages for number in (1, 2, 3)
    )

    assert first is not None
    assert (first.earlier, first.later) == ("", "?status=done_on_time&page=2")
    assert middle is not None
    assert (middle.earlier, middle.later) == (
        "?status=done_on_time",
        "?status=done_on_time&page=3",
    )
    assert last is not None
    assert (last.number, last.later) == (3, "")


def test_a_list_that_fits_has_no_pages() -> None:
    fitting = dataclasses.replace(LONG, rows=LONG.rows[:LIST_ROWS])

    assert arrange(fitting, choice=ON_TIME).pages is None


def test_clauses_stand_in_the_order_of_the_printed_text() -> None:
    numbers = [option.number for option in clause_options(YEAR, choice=Choice(), language="en")]

    assert numbers == sorted(numbers, key=lambda number: [int(step) for step in number.split(".")])
    assert numbers.index("2.5") < numbers.index("2.11")
    assert numbers.index("7.2.5") < numbers.index("7.2.11")


def test_a_chosen_clause_is_offered_although_the_year_has_no_rows_for_it() -> None:
    empty = dataclasses.replace(YEAR, rows=(NOTICE,))

    options = clause_options(empty, choice=Choice(clause="1.8-annual-report"), language="en")

    assert [option.code for option in options] == ["1.8-annual-report", "2.5-notice"]


def test_a_clause_is_offered_by_its_own_title_not_by_that_of_a_duty_under_it() -> None:
    titles = {option.code: option.title for option in clause_options(YEAR, choice=Choice(), language="en")}
    advised = row_of(YEAR, "head-report-advice", case="head:okmotu/2026-H1")

    assert titles[advised.clause] == YEAR.pack.clauses[advised.clause].title["en"] != advised.title


def test_days_left_are_told_only_for_what_is_due_soon() -> None:
    measures = row_of(YEAR, "measures-info", case="meeting:M3")
    planned = dataclasses.replace(measures, status=Status.PLANNED, due_on=YEAR.as_of + timedelta(days=5))
    page = arrange(dataclasses.replace(YEAR, rows=(measures, planned)), choice=Choice())

    soon, later = (entry for group in page.groups for entry in group.entries)

    assert (soon.row, soon.days_left) == (measures, 5)
    assert (later.row, later.days_left) == (planned, None)
