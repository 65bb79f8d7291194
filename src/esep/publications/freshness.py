"""How fresh an item is. For a row of the regulation the law says it; for any other row the office's own term does."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from esep.regulation.duties.standing import freshness_window
from esep.regulation.status import Status, Verdict


class Freshness(StrEnum):
    """How an item stands. A term of 7.2 is advice, so nothing here is a breach."""

    CURRENT = "current"
    DUE_SOON = "due_soon"
    DUE_TODAY = "due_today"
    STALE = "stale"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """How an item stands on a day: ``next_on`` is the day of the next look; ``days`` are those until it, or past it."""

    state: Freshness
    next_on: date | None
    days: int


BY_STATUS = {
    Status.DONE_ON_TIME: Freshness.CURRENT,
    Status.DUE_SOON: Freshness.DUE_SOON,
    Status.DUE_TODAY: Freshness.DUE_TODAY,
    Status.ADVICE_MISSED: Freshness.STALE,
    Status.OVERDUE: Freshness.STALE,
}


def judged(verdict: Verdict | None, *, last_on: date | None, day: date) -> Fresh:
    """What the law says of an item; one that was never published is missing, whatever is advised for it."""
    if last_on is None:
        return Fresh(state=Freshness.MISSING, next_on=None, days=0)
    due_on = verdict.obligation.due_on if verdict is not None else None
    if verdict is None or due_on is None:
        return Fresh(state=Freshness.CURRENT, next_on=None, days=0)
    return Fresh(state=BY_STATUS.get(verdict.status, Freshness.CURRENT), next_on=due_on, days=abs((due_on - day).days))


def reckoned(*, last_on: date | None, refresh: int | None, day: date) -> Fresh:
    """The same of a row beyond the regulation, by the term that the office gave it; without one it stays current."""
    if last_on is None:
        return Fresh(state=Freshness.MISSING, next_on=None, days=0)
    if refresh is None:
        return Fresh(state=Freshness.CURRENT, next_on=None, days=0)
    next_on = last_on + timedelta(days=refresh)
    days = (next_on - day).days
    if days < 0:
        state = Freshness.STALE
    elif days == 0:
        state = Freshness.DUE_TODAY
    else:
        state = Freshness.DUE_SOON if days <= freshness_window(refresh) else Freshness.CURRENT
    return Fresh(state=state, next_on=next_on, days=abs(days))
