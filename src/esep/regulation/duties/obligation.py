"""An obligation: what a clause asks in one case, and the day on which facts satisfied it.

It is kept without any «today»: a status is a comparison made on reading (:mod:`esep.regulation.status`), so a new day
writes nothing.
"""

from datetime import date, datetime
from enum import StrEnum
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
