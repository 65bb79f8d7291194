"""An obligation: what a clause asks in one case, and the day on which facts satisfied it.

It is kept without any «today»: a status is a comparison made on reading (:mod:`esep.regulation.status`), so a new day
writes nothing.
"""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from esep.regulation.duties.rule import Rule
from esep.regulation.facts import Answer


class Exemption(StrEnum):
    """Why a duty does not apply in this case."""

    BEFORE_RECORDS = "before_records"
    CLOSED = "closed"
    SHORT_MANDATE = "short_mandate"
    MANDATE_VOID = "mandate_void"
    NOT_NEEDED = "not_needed"
    NOT_HEARD = "not_heard"
    NO_OUTCOMES = "no_outcomes"
    NOT_YET_DRAFTED = "not_yet_drafted"


class PartState(NamedTuple):
    """One required part: how it was answered, since when, by which fact.

    Unanswered parts are ``EMPTY`` without a fact.
    """

    part: str
    clause: str
    answer: Answer
    done_on: date | None = None
    fact: str | None = None
    exempt: Exemption | None = None


part_state: Callable[[tuple[str, str, Answer, date | None, str | None, Exemption | None]], PartState]
part_state = partial(tuple.__new__, PartState)
"""A part's state from all its fields in their order: what judging makes by the million, in half the time."""


class Obligation(NamedTuple):
    """Who owes what by when in one case, and what met it. Days are legal days in Bishkek.

    ``due_at`` and ``done_at`` are instants where the regulation counts minutes (3.1); ``missing`` names the date
    without which nothing can be said; ``provisional`` marks a due day that a later fact will replace; ``breached``
    marks an incident that cannot be undone.
    """

    rule: Rule
    case: str
    subject: str | None
    opened_on: date
    due_on: date | None
    done_on: date | None = None
    facts: tuple[str, ...] = ()
    exempt: Exemption | None = None
    missing: str | None = None
    provisional: bool = False
    due_at: datetime | None = None
    done_at: datetime | None = None
    planned_for: date | None = None
    parts: tuple[PartState, ...] = ()
    breached: bool = False


obligation: Callable[
    [
        tuple[
            Rule, str, str | None, date, date | None, date | None, tuple[str, ...], Exemption | None, str | None,
            bool, datetime | None, datetime | None, date | None, tuple[PartState, ...], bool,
        ]
    ],
    Obligation,
]  # fmt: skip
obligation = partial(tuple.__new__, Obligation)
"""An obligation from all its fields in their order: what judging makes by the million, in half the time."""
