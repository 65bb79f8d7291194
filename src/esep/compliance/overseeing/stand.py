"""How duties stand, as an overview counts them: binding ones by five words, advice apart."""

from collections.abc import Mapping
from enum import StrEnum

from esep.regulation.duties.rule import Force
from esep.regulation.status import Status, Verdict


class Stand(StrEnum):
    """A column of the overview. What only advises is never mixed with what binds, and is never overdue."""

    ON_TIME = "on-time"
    LATE = "late"
    OVERDUE = "overdue"
    CANNOT_TELL = "cannot-tell"
    AHEAD = "ahead"
    ADVICE_KEPT = "advice-kept"
    ADVICE_PASSED = "advice-passed"
    ADVICE_OPEN = "advice-open"


class Sum(StrEnum):
    """Standings that are counted together."""

    FELL_DUE = "fell-due"


FELL_DUE = (Stand.ON_TIME, Stand.LATE, Stand.OVERDUE, Stand.CANNOT_TELL)
"""What adds up to the duties that fell due."""


def stands_in(chosen: Stand | Sum) -> tuple[Stand, ...]:
    """The standings that a column counts: one, or those of a sum."""
    return FELL_DUE if isinstance(chosen, Sum) else (chosen,)


_BINDING: Mapping[Status, Stand] = {
    Status.DONE_ON_TIME: Stand.ON_TIME,
    Status.DONE_LATE: Stand.LATE,
    Status.OVERDUE: Stand.OVERDUE,
    Status.CANNOT_TELL: Stand.CANNOT_TELL,
    Status.PLANNED: Stand.AHEAD,
    Status.DUE_SOON: Stand.AHEAD,
    Status.DUE_TODAY: Stand.AHEAD,
}
_ADVICE: Mapping[Status, Stand] = {
    Status.DONE_ON_TIME: Stand.ADVICE_KEPT,
    Status.ADVICE_MISSED: Stand.ADVICE_PASSED,
    Status.CANNOT_TELL: Stand.ADVICE_OPEN,
    Status.PLANNED: Stand.ADVICE_OPEN,
    Status.DUE_SOON: Stand.ADVICE_OPEN,
    Status.DUE_TODAY: Stand.ADVICE_OPEN,
}


def stand_of(verdict: Verdict) -> Stand | None:
    """How a judged row counts; none where the duty does not apply."""
    return stand_as(verdict.status, advice=verdict.obligation.rule.force is Force.ADVICE)


def stand_as(status: Status, *, advice: bool) -> Stand | None:
    """How a status counts; none where the duty does not apply."""
    return (_ADVICE if advice else _BINDING).get(status)
