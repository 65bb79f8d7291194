"""Figures beside the aims: counted from the records of the example, of the year of a day, and never a judgement."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from esep.compliance.indicators import AIMS, Figure, Measured, indicators_of
from esep.demonstration import AS_OF, demonstration_bytes
from esep.regulation.clauses import ClauseKind
from esep.regulation.judgement import Judgement, judge_file
from esep.regulation.pack.loading import model_pack
from esep.regulation.status import Status


@cache
def judged(day: date = AS_OF) -> Judgement:
    """The example as it stands on a day."""
    return judge_file(demonstration_bytes(), name="min-bulak.jsonl", as_of=day, language="en")


@pytest.mark.clause("1.2-purpose", "4.1-1", "4.1-2", "4.1-3", "4.2-1", "4.2-2")
def test_every_aim_of_the_regulation_has_figures_and_no_other_clause() -> None:
    pack = model_pack()
    aims = [id for id in pack.clauses if id.startswith(("1.2-", "4.1-", "4.2-"))]

    assert list(AIMS) == aims
    assert [clause for clause, figures in AIMS.items() if not figures] == ["4.1-aims", "4.2-tasks"]
    assert all(pack.clauses[clause].kind is not ClauseKind.DUTY for clause in aims)


@pytest.mark.parametrize(
    ("figure", "part", "whole"),
    [
        (Figure.MEETINGS, 3, None),
        (Figure.DEPUTIES, 10, 21),
        (Figure.NOTICES, 5, 6),
        (Figure.REQUESTS, 3, 6),
        (Figure.ANSWERED, 5, 7),
        (Figure.PUBLICATIONS, 12, 16),
        (Figure.BROADCASTS, 3, 4),
        (Figure.HEAD_REPORTS, 1, 1),
        (Figure.UNKNOWN, 1, None),
    ],
)
def test_the_figures_are_those_of_the_example(figure: Figure, part: int, whole: int | None) -> None:
    assert indicators_of(judged())[figure] == Measured(figure=figure, part=part, whole=whole)


def test_a_figure_is_of_the_year_of_its_day_up_to_that_day() -> None:
    in_april = indicators_of(judged(date(2026, 4, 30)))
    in_december = indicators_of(judged(date(2025, 12, 31)))

    assert in_april[Figure.MEETINGS].part == 1
    assert in_december[Figure.DEPUTIES].part != in_april[Figure.DEPUTIES].part
    assert indicators_of(judged(date(2027, 1, 1)))[Figure.MEETINGS].part == 0


def test_advice_and_publications_are_no_duties_with_a_term() -> None:
    year = judged()
    counted = indicators_of(year)[Figure.DUTIES]

    without = replace(year, rows=tuple(row for row in year.rows if row.force != "advice"))

    assert indicators_of(without)[Figure.DUTIES] == counted
    assert counted.part < (counted.whole or 0)


def test_what_is_not_due_yet_is_in_no_share() -> None:
    year = judged()
    ahead = (Status.PLANNED, Status.DUE_SOON, Status.DUE_TODAY, Status.NOT_APPLICABLE, Status.CANNOT_TELL)

    over = replace(year, rows=tuple(row for row in year.rows if row.status not in ahead))

    for figure in (Figure.DUTIES, Figure.NOTICES, Figure.ANSWERED, Figure.REQUESTS, Figure.MEASURES):
        assert indicators_of(over)[figure] == indicators_of(year)[figure]
