"""The list of appeals: what is most urgent first, then what is finished. Facts without rows are among them (2.3)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor, reach
from esep.appeals.models import Appeal, Submission
from esep.appeals.queries.appeals.judging import Told, judged_appeals
from esep.community.models import Village
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.regulation.facts.deputy import AppealKind
from esep.regulation.status import Status

State = Appeal.State


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAppeal:
    """An appeal as lists show it; ``appeal`` is its row, none for what is known from facts alone.

    ``subject`` names nobody. ``village`` is the code, ``deputy`` the code of the deputy who has it; both may be empty.
    """

    code: str
    kind: AppealKind
    subject: str
    village: str
    village_row: Village | None
    topic: Submission.Topic | None
    deputy: str
    received_on: date
    answered_on: date | None
    state: Appeal.State
    due_on: date | None
    status: Status | None
    days_late: int
    appeal: Appeal | None

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits."""
        return self.state is State.OPEN


def appeals(*, by: Actor, municipality: Municipality, day: date) -> tuple[ShownAppeal, ...]:
    """The appeals that a person may see, the most urgent first. A deputy sees their own."""
    with seeing(Act.VIEW_APPEALS, by=by, municipality=municipality.pk):
        own = reach(by, Act.VIEW_APPEALS, at=clock.real()).own.get(municipality.pk)
        found = listed(municipality, day=day)
        return found if own is None else tuple(one for one in found if one.deputy in own)


def listed(municipality: Municipality, *, day: date) -> tuple[ShownAppeal, ...]:
    """All appeals of the municipality in scope, the most urgent first. The number of queries does not grow."""
    told = judged_appeals(municipality, day=day).told
    rows = {
        row.code: row
        for row in Appeal.objects.select_related(
            "submission", "village", "mandate__person", "position", "letter__number", "reply__number", "merged_into"
        ).order_by("pk")
    }
    villages = {row.code: row for row in Village.objects.order_by("pk")}
    return in_order(shown(code, one, rows.get(code), villages) for code, one in told.items())


def in_order(found: Iterable[ShownAppeal]) -> tuple[ShownAppeal, ...]:
    """Open ones by their last day, then the finished ones, the newest first."""
    given = list(found)
    ahead = sorted(
        (one for one in given if one.is_open), key=lambda one: (one.due_on or date.max, one.received_on, one.code)
    )
    over = sorted((one for one in given if not one.is_open), key=lambda one: (one.received_on, one.code), reverse=True)
    return (*ahead, *over)


def shown(code: str, told: Told, row: Appeal | None, villages: Mapping[str, Village]) -> ShownAppeal:
    """One appeal by its facts and its row, where there is one."""
    said = told.said
    return ShownAppeal(
        code=code,
        kind=said.kind,
        subject=said.subject,
        village=said.area or "",
        village_row=villages.get(said.area or ""),
        topic=Submission.Topic(row.submission.topic) if row is not None else None,
        deputy=row.mandate.code if row is not None and row.mandate is not None else "",
        received_on=told.received.occurred_on,
        answered_on=told.answered_on,
        state=State(row.state) if row is not None else _state(told),
        due_on=told.due_on,
        status=told.status,
        days_late=told.verdict.days_late if told.verdict is not None else 0,
        appeal=row,
    )


def counted(found: Iterable[ShownAppeal]) -> Mapping[Status, int]:
    """How many appeals stand how; those that no law waits for are not counted."""
    return Counter(one.status for one in found if one.status is not None)


def _state(told: Told) -> Appeal.State:
    if told.gone:
        return State.WITHDRAWN
    return State.OPEN if told.answered_on is None else State.ANSWERED
