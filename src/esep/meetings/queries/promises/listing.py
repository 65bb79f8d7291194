"""The list of promises: what is to come first, by its day; then what is finished. Facts without rows are among them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Prefetch

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.kernel.models import Municipality
from esep.meetings.models import MeetingArea, MeetingDeputy, Outcome, OutcomeStep, ReportMeeting
from esep.meetings.queries.after_papers import owner_in
from esep.meetings.queries.promises.judging import Told, judged_promises
from esep.regulation.facts.meeting import OutcomeKind, OutcomeState
from esep.regulation.status import Status

FINISHED = frozenset({OutcomeState.DONE, OutcomeState.DECLINED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise as lists show it. ``outcome`` is its row, none for what is known from facts alone.

    ``owner`` is in the reader's language; ``owner_key`` tells owners apart (``P:head``, ``D:15``, ``C:C1``, or the
    words). ``expected_by`` is the last later day that was named; ``days_late`` counts from the promised one.
    """

    code: str
    kind: OutcomeKind
    text: str
    owner: str
    owner_key: str
    meeting: str
    meeting_row: ReportMeeting | None
    villages: tuple[str, ...]
    adopted_on: date
    promised_by: date | None
    expected_by: date | None
    state: OutcomeState | None
    status: Status | None
    days_late: int
    outcome: Outcome | None

    @property
    def is_open(self) -> bool:
        """Whether something is still to come of it."""
        return self.state not in FINISHED

    @property
    def is_late(self) -> bool:
        """Whether its promised day has passed without its being finished."""
        return self.is_open and self.days_late > 0

    @property
    def is_known_from_facts_alone(self) -> bool:
        """Whether it cannot be worked on here: an import, or facts of another system."""
        return self.outcome is None


def promises(*, by: Actor, municipality: Municipality, day: date, language: str) -> tuple[Promise, ...]:
    """Every promise that stands on a day, open ones first, by day. At most ten queries. Raises Refused."""
    with seeing(Act.VIEW_PROMISES, by=by, municipality=municipality.pk):
        return promises_on(day, municipality=municipality, language=language)


def promises_on(day: date, *, municipality: Municipality, language: str) -> tuple[Promise, ...]:
    """The same for the municipality in scope, without asking who reads."""
    return in_order(listed_promises(judged_promises(municipality, day=day).told, day=day, language=language))


def listed_promises(told: Mapping[str, Told], *, day: date, language: str) -> list[Promise]:
    """Promises by what the facts say of them, with their rows where there are any, in no order."""
    rows = {row.code: row for row in _rows(told)}
    meetings = _meetings({one.meeting for one in told.values()})
    return [_promise(code, rows.get(code), one, meetings, day=day, language=language) for code, one in told.items()]


def in_order(found: Iterable[Promise]) -> tuple[Promise, ...]:
    """Open ones by their day, those without one after them; then the finished, the newest first."""
    given = list(found)
    ahead = sorted(
        (one for one in given if one.is_open), key=lambda one: (one.promised_by or date.max, one.adopted_on, one.code)
    )
    over = sorted((one for one in given if not one.is_open), key=lambda one: (one.adopted_on, one.code), reverse=True)
    return (*ahead, *over)


def shown_promise(outcome: Outcome | None, told: Told, *, day: date, language: str) -> Promise:
    """One promise by its row, where there is one, and its facts."""
    meetings = _meetings({told.meeting})
    return _promise(told.said.outcome, outcome, told, meetings, day=day, language=language)


def _rows(told: Collection[str]) -> Iterable[Outcome]:
    steps = OutcomeStep.objects.filter(undone_at__isnull=True).select_related("fact").order_by("happened_on", "pk")
    rows = Outcome.objects.filter(code__in=list(told), withdrawn_at__isnull=True)
    return rows.select_related("meeting", "position", "commission", "mandate__person").prefetch_related(
        Prefetch("steps", queryset=steps)
    )


def _meetings(codes: set[str]) -> Mapping[str, ReportMeeting]:
    areas = MeetingArea.objects.filter(left_at__isnull=True).select_related("village", "area__village")
    deputies = MeetingDeputy.objects.filter(left_at__isnull=True).select_related("mandate__person")
    rows = ReportMeeting.objects.filter(code__in=codes).prefetch_related(
        Prefetch("areas", queryset=areas), Prefetch("deputies", queryset=deputies)
    )
    return {row.code: row for row in rows}


def _promise(
    code: str,
    outcome: Outcome | None,
    told: Told,
    meetings: Mapping[str, ReportMeeting],
    *,
    day: date,
    language: str,
) -> Promise:
    meeting = meetings.get(told.meeting)
    said = told.said
    verdict = told.verdict
    state = told.steps[-1][1].state if told.steps else None
    promise = Promise(
        code=code,
        kind=said.kind,
        text=said.text,
        owner=said.responsible or "",
        owner_key=said.responsible or "",
        meeting=told.meeting,
        meeting_row=meeting,
        villages=villages_of(meeting) if meeting is not None else (),
        adopted_on=told.adopted.occurred_on,
        promised_by=said.due_on,
        expected_by=None,
        state=state,
        status=verdict.status if verdict is not None else None,
        days_late=_late(said.due_on, state, day=day, done=verdict.days_late if verdict is not None else 0),
        outcome=outcome,
    )
    if outcome is None:
        return promise
    steps = [step for step in outcome.steps.all() if step.undone_at is None]
    expected = [step.expected_by for step in steps if step.expected_by is not None]
    return replace(
        promise,
        text=outcome.text_in(language),
        owner=owner_in(outcome, language),
        owner_key=owner_key(outcome),
        expected_by=expected[-1] if expected and promise.is_open else None,
    )


def villages_of(meeting: ReportMeeting) -> tuple[str, ...]:
    """The codes of the villages that a meeting called, each once."""
    found = (
        row.village.code if row.village is not None else row.area.village.code  # type: ignore[union-attr]
        for row in meeting.areas.all()
    )
    return tuple(dict.fromkeys(found))


def owner_key(outcome: Outcome) -> str:
    """What tells one owner from another."""
    if outcome.position is not None:
        return f"P:{outcome.position.code}"
    if outcome.mandate is not None:
        return f"D:{outcome.mandate.code}"
    if outcome.commission is not None:
        return f"C:{outcome.commission.code}"
    return outcome.responsible


def _late(due_on: date | None, state: OutcomeState | None, *, day: date, done: int) -> int:
    if due_on is None:
        return 0
    if state is OutcomeState.DONE:
        return done
    return max(0, (day - due_on).days) if state is not OutcomeState.DECLINED else 0
