"""Figures beside the aims of the regulation (1.2, 4.1, 4.2): counts and shares of what is recorded, of one year so far.

An aim has no check, and no figure judges it: people do, with the figures and the records before them. Nothing is
weighed, added up to a score or ranked.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from esep.regulation.evaluation import known
from esep.regulation.facts.deputy import AppealReceived
from esep.regulation.facts.meeting import MeetingHeld
from esep.regulation.judgement import Judgement, Row
from esep.regulation.status import Status

DONE = frozenset({Status.DONE_ON_TIME, Status.DONE_LATE})
FRESH = frozenset({Status.DONE_ON_TIME, Status.DUE_SOON, Status.DUE_TODAY})
"""A publication that is renewed in time or not due for it yet."""

OVER = DONE | {Status.OVERDUE, Status.ADVICE_MISSED}
"""Of a duty with a term whose day has come, or that was done before."""

ADVICE = "advice"
PUBLICATION = "publication:"


class Figure(StrEnum):
    """What is counted."""

    DUTIES = "duties"
    UNKNOWN = "unknown"
    MEETINGS = "meetings"
    RESIDENTS = "residents"
    DEPUTIES = "deputies"
    NOTICES = "notices"
    REQUESTS = "requests"
    APPEALS = "appeals"
    ANSWERED = "answered"
    PROMISES = "promises"
    MEASURES = "measures"
    HEAD_REPORTS = "head_reports"
    PUBLICATIONS = "publications"
    BROADCASTS = "broadcasts"


AIMS: Mapping[str, tuple[Figure, ...]] = {
    "1.2-purpose": (Figure.MEETINGS, Figure.RESIDENTS, Figure.DEPUTIES, Figure.NOTICES),
    "4.1-aims": (),
    "4.1-1": (Figure.DUTIES, Figure.UNKNOWN, Figure.DEPUTIES, Figure.HEAD_REPORTS),
    "4.1-2": (Figure.PUBLICATIONS, Figure.BROADCASTS, Figure.REQUESTS),
    "4.1-3": (Figure.PROMISES, Figure.ANSWERED, Figure.RESIDENTS),
    "4.2-tasks": (),
    "4.2-1": (Figure.HEAD_REPORTS, Figure.PUBLICATIONS, Figure.MEETINGS),
    "4.2-2": (Figure.APPEALS, Figure.ANSWERED, Figure.MEASURES, Figure.BROADCASTS),
}
"""The clauses that state aims, in printed order, and what helps to judge each. A lead has no figures of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A figure: ``part`` of a ``whole``, or a bare count where there is no whole."""

    figure: Figure
    part: int
    whole: int | None = None


def indicators_of(year: Judgement) -> Mapping[Figure, Measured]:
    """Every figure of the calendar year of the judgement, from its first day to the day it is of.

    >>> sorted(set(Figure) - {one for figures in AIMS.values() for one in figures})
    []
    """
    first, rows = date(year.as_of.year, 1, 1), year.rows
    facts = [fact for fact in known(year.facts, as_of=year.as_of) if fact.occurred_on >= first]
    held = [fact.data for fact in facts if isinstance(fact.data, MeetingHeld)]
    came = [said.citizens for said in held if said.citizens is not None]
    of_deputies = f"/{year.as_of.year}"

    def share(figure: Figure, wanted: Callable[[Row], bool]) -> Measured:
        """Of the wanted duties whose day came this year: how many were done in time."""
        ended = [row for row in rows if wanted(row) and row.status in OVER and _is_between(row, first, year.as_of)]
        return Measured(figure=figure, part=_count(ended, {Status.DONE_ON_TIME}), whole=len(ended))

    def state(figure: Figure, wanted: Callable[[Row], bool], met: Collection[Status]) -> Measured:
        """Of the wanted duties that apply: how many stand so on the day."""
        asked = [row for row in rows if wanted(row) and row.status is not Status.NOT_APPLICABLE]
        return Measured(figure=figure, part=_count(asked, met), whole=len(asked))

    found = (
        share(Figure.DUTIES, lambda row: row.force != ADVICE and not row.case.startswith(PUBLICATION)),
        Measured(figure=Figure.UNKNOWN, part=_count(rows, {Status.CANNOT_TELL})),
        Measured(figure=Figure.MEETINGS, part=len(held)),
        Measured(figure=Figure.RESIDENTS, part=sum(came)),
        state(
            Figure.DEPUTIES,
            lambda row: row.obligation == "annual-report" and row.case.endswith(of_deputies),
            DONE,
        ),
        share(Figure.NOTICES, lambda row: row.obligation == "notice"),
        share(Figure.REQUESTS, lambda row: row.obligation == "info-response"),
        Measured(figure=Figure.APPEALS, part=sum(isinstance(fact.data, AppealReceived) for fact in facts)),
        share(Figure.ANSWERED, lambda row: row.obligation == "appeal"),
        state(Figure.PROMISES, lambda row: row.obligation == "promise", DONE),
        share(Figure.MEASURES, lambda row: row.obligation == "measures-info"),
        share(Figure.HEAD_REPORTS, lambda row: row.obligation == "head-report"),
        state(Figure.PUBLICATIONS, lambda row: row.case.startswith(PUBLICATION), FRESH),
        share(Figure.BROADCASTS, lambda row: row.obligation == "broadcast"),
    )
    return {one.figure: one for one in found}


def _count(rows: Iterable[Row], statuses: Collection[Status]) -> int:
    return sum(row.status in statuses for row in rows)


def _is_between(row: Row, first: date, last: date) -> bool:
    """Whether the day of a duty, that of its being done before all, lies between two days, both included."""
    day = row.done_on or row.due_on
    return day is not None and first <= day <= last
