"""Planning: turn a meeting that does not exist yet into every day on which something will be due.

There is no second arithmetic for plans. A plan is written down as facts (the meeting set today, a request received on
the day advised, the meeting held, something adopted, the minutes signed and handed over on the days advised) and the
law is asked what it wants. What it answers is the list of days, each with its sum.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby

from esep.regulation.calendar import CalendarDay
from esep.regulation.dates import BISHKEK
from esep.regulation.duties.obligation import Obligation
from esep.regulation.duties.rule import Force, Rule
from esep.regulation.evaluation import evaluate
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact, FactData
from esep.regulation.facts.meeting import (
    HandoverReceived,
    MeetingHeld,
    MeetingPlanned,
    MinutesSigned,
    OutcomeAdopted,
    OutcomeKind,
    RequestReceived,
    RequestSent,
    Role,
)
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.model import Adoption, Pack
from esep.regulation.status import verdicts
from esep.regulation.steps import Step

MEETING, REQUEST = "meeting:plan", "request:plan"
AFTERWARDS = timedelta(days=400)
"""Long enough after a meeting for everything that follows from it to be due."""

READ_WAYS = 16
"""Ways of reading the doubtful clauses that are kept ready to plan by: as printed, each of nine, some together."""

SUM_STEPS = frozenset(
    {"sum", "due_is", "due_at_is", "month_end", "rolled", "would_roll", "remind_on", "days_off", "unconfirmed"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A meeting as somebody thinks of it: its day and hour, the areas to be told, whether other bodies will be asked,
    and how the doubtful clauses are read.
    """

    day: date
    start: time
    areas: tuple[str, ...]
    requests: bool = False
    readings: tuple[str, ...] = ()
    calendar: tuple[CalendarDay, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One thing to do and its last day, with the steps of its sum. ``due_at`` is set where minutes count.

    ``subjects`` are the areas it is owed to, none for the meeting as a whole; ``day_off`` tells that nobody works on
    the last day, ``past`` that it has gone by on the day of planning.
    """

    rule: Rule
    subjects: tuple[str, ...]
    due_on: date
    due_at: datetime | None
    after_meeting: bool
    day_off: bool
    past: bool
    trace: tuple[Step, ...]

    @property
    def is_advice(self) -> bool:
        """Whether the day is Esep's advice and not in any text."""
        return self.rule.force is Force.ADVICE


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """Everything due around a meeting, in the order of days.

    ``start_by`` is the last day on which the preparation can start without a breach; ``works_from`` the first day that
    still works for the same meeting when the preparation starts today.
    """

    draft: Draft
    today: date
    steps: tuple[PlanStep, ...]
    start_by: date
    works_from: date
    meeting_day_off: bool

    @property
    def too_near(self) -> bool:
        """Whether a day that binds the organiser has already gone by."""
        return self.start_by < self.today


def plan_meeting(pack: Pack, draft: Draft, *, today: date) -> MeetingPlan:
    """The plan of a meeting.

    Raises :class:`~esep.regulation.refusals.BadInput` for a reading the pack does not have.
    """
    adopted = _as_read(pack, draft.readings)
    if draft.calendar:
        adopted = adopt(pack, Adoption(readings=draft.readings, calendar=draft.calendar))
    return plan_adopted(adopted, draft, today=today)


def plan_adopted(adopted: Pack, draft: Draft, *, today: date) -> MeetingPlan:
    """The plan by a regulation as it is adopted somewhere; the readings and days off of the draft are not asked."""
    steps = tuple(_steps(adopted, _foreseen(adopted, draft, today=today), draft, today=today))
    binding = [step.due_on for step in steps if _binds_the_start(step)]
    start_by = min(binding, default=draft.day)
    return MeetingPlan(
        draft=draft,
        today=today,
        steps=steps,
        start_by=start_by,
        works_from=draft.day + max(timedelta(), today - start_by),
        meeting_day_off=not adopted.calendar.is_working(draft.day),
    )


@lru_cache(maxsize=READ_WAYS)
def _as_read(pack: Pack, readings: tuple[str, ...]) -> Pack:
    """The pack with some readings. The same answer for the same question, so that its duties are made ready once."""
    return adopt(pack, Adoption(readings=readings))


def _binds_the_start(step: PlanStep) -> bool:
    """Whether the organiser breaks the regulation by starting after the step's last day."""
    return not step.after_meeting and not step.is_advice and step.rule.case == "meeting"


def _foreseen(pack: Pack, draft: Draft, *, today: date) -> list[Fact]:
    """The plan as facts: first as far as the meeting itself, then what is advised to follow from it."""
    facts = list(_until_the_meeting(pack, draft, today=today))
    facts += [
        _fact("meeting.held", MEETING, draft.day, MeetingHeld(meeting="plan")),
        _fact("outcome.adopted", MEETING, draft.day, _something_adopted()),
    ]
    advised = _due_days(pack, facts, draft)
    both = MinutesSigned(meeting="plan", signed_by=tuple(Role))
    followed = {"minutes-signed": ("minutes.signed", both), "handover": ("handover.received", HandoverReceived())}
    for rule, (kind, data) in followed.items():
        day = advised.get(rule)
        if day is not None:
            facts.append(_fact(kind, MEETING, day, data))
    return facts


def _until_the_meeting(pack: Pack, draft: Draft, *, today: date) -> Iterator[Fact]:
    plan = MeetingPlanned(
        meeting="plan", topic="plan", date=draft.day, start_time=draft.start, audience=draft.areas or ("plan",)
    )
    planned = _fact("meeting.planned", MEETING, min(today, draft.day), plan)
    yield planned
    if draft.requests:
        advised = _due_days(pack, [planned], draft).get("info-request", today)
        asked_on = max(advised, min(today, draft.day))
        sent = RequestSent(meeting="plan", addressee="plan", subject="plan")
        yield _fact("request.sent", REQUEST, asked_on, sent)
        yield _fact("request.received", REQUEST, asked_on, RequestReceived())


def _due_days(pack: Pack, facts: Sequence[Fact], draft: Draft) -> dict[str, date]:
    """The due day of each duty that the facts call into being."""
    found = evaluate(pack, facts, draft.day + AFTERWARDS)
    return {obligation.rule.id: obligation.due_on for obligation in found if obligation.due_on is not None}


def _steps(pack: Pack, facts: Sequence[Fact], draft: Draft, *, today: date) -> Iterator[PlanStep]:
    as_of = draft.day + AFTERWARDS
    explainer = Explainer(pack, facts, as_of=as_of)
    wanted = [o for o in evaluate(pack, facts, as_of) if o.due_on is not None and _is_step(o, draft)]
    for _, same in groupby(sorted(wanted, key=_order), key=_order):
        obligations = tuple(same)
        first = obligations[0]
        assert first.due_on is not None
        verdict = next(verdicts([first._replace(parts=())], as_of=as_of))
        yield PlanStep(
            rule=first.rule,
            subjects=tuple(o.subject for o in obligations if o.subject is not None and draft.areas),
            due_on=first.due_on,
            due_at=first.due_at,
            after_meeting=first.due_on > draft.day,
            day_off=not pack.calendar.is_working(first.due_on),
            past=first.due_on < today,
            trace=tuple(step for step in explainer.explain(verdict) if step.code in SUM_STEPS),
        )


def _is_step(obligation: Obligation, draft: Draft) -> bool:
    """Whether the duty belongs in the plan: asking other bodies only if that is planned."""
    return obligation.case in (MEETING, REQUEST) and (draft.requests or obligation.rule.id != "info-request")


def _order(obligation: Obligation) -> tuple[date, datetime, str]:
    """By day, and on the day of the meeting by the hour where it counts."""
    due_on = obligation.due_on or date.max
    start_of_day = datetime.combine(due_on, time.min, BISHKEK)
    return (due_on, obligation.due_at or start_of_day, obligation.rule.id)


def _something_adopted() -> FactData:
    return OutcomeAdopted(outcome="plan", kind=OutcomeKind.DECISION, text="plan")


def _fact(kind: str, case: str, day: date, data: FactData) -> Fact:
    return Fact(f"{kind}-{case}", kind, (case,), day, datetime.combine(day, time(12), BISHKEK), data)
