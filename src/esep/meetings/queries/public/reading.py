"""Reading: facts of a meeting in, what everybody may know of it out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from esep.meetings.commands.closing import CANCELLED, POSTPONED
from esep.meetings.commands.planning import CHANGED, PLANNED
from esep.meetings.holding import HELD
from esep.meetings.queries.public.law import MeetingLaw
from esep.meetings.queries.public.values import (
    RECORDED_IN,
    Called,
    PublicMeeting,
    PublicPlan,
    PublicVersion,
    State,
)
from esep.regulation.cases import Case, CaseKind
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import (
    MeetingCancelled,
    MeetingHeld,
    MeetingKind,
    MeetingPlanned,
    MeetingPostponed,
)
from esep.regulation.pack.loading import model_pack

WORD = "meeting"
TOLD = (PLANNED, CHANGED, POSTPONED, CANCELLED, HELD)
"""The kinds of facts that say when and where a meeting is, and whether it is."""

CLOSED = {POSTPONED: State.POSTPONED, CANCELLED: State.CANCELLED}
Topics = Mapping[str, Mapping[str, str]]
"""Topics by the Kyrgyz text that facts hold, then by language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What it takes to read facts to somebody: names, translated topics, the language, and the day."""

    law: MeetingLaw
    topics: Topics
    language: str
    day: date

    def meeting(self, code: str, known: Sequence[Fact], *, recorded: Sequence[Fact]) -> PublicMeeting | None:
        """A meeting by the facts that count on the day, in their order; none where nothing says when it is.

        ``recorded`` are all facts of its plan, also those that count no more.
        """
        kind = model_pack().case_kinds[WORD]
        versions = tuple(self._versions(f"{WORD}:{code}", known, kind))
        held = next((fact for fact in known if fact.kind == HELD), None)
        closed = next((fact for fact in reversed(known) if fact.kind in CLOSED), None)
        if not versions and held is None:
            return None
        on = held.occurred_on if held is not None else versions[-1].plan.on
        said = closed.data if closed is not None else None
        came = held.data.citizens if held is not None and isinstance(held.data, MeetingHeld) else None
        return PublicMeeting(
            code=code,
            kind=_kind(known),
            versions=versions,
            state=self._state(on, held=held, closed=closed),
            on=on,
            closed_on=closed.occurred_on if closed is not None else None,
            closed_at=closed.recorded_at if closed is not None else None,
            reason=said.reason if isinstance(said, MeetingPostponed | MeetingCancelled) else "",
            replaced_by=(said.replaced_by or "") if isinstance(said, MeetingPostponed) else "",
            held_at=held.recorded_at if held is not None else None,
            came=came,
            revision=len(recorded) - 1,
            revised_at=max(fact.recorded_at for fact in recorded),
        )

    def _state(self, on: date, *, held: Fact | None, closed: Fact | None) -> State:
        if held is not None:
            return State.HELD
        if closed is not None:
            return CLOSED[closed.kind]
        return State.AHEAD if on >= self.day else State.PASSED

    def _versions(self, record: str, known: Sequence[Fact], kind: CaseKind) -> Iterator[PublicVersion]:
        """Yield the plan as it was set, and as every change left it that residents could notice."""
        planned = [fact for fact in known if fact.kind == PLANNED][-1:]
        said: list[Fact] = []
        before: PublicPlan | None = None
        number = 0
        for fact in (*planned, *(fact for fact in known if planned and fact.kind == CHANGED)):
            said.append(fact)
            plan = self._plan(Case(record, tuple(said), kind, as_of=self.day).plan)
            if plan is None or plan == before:
                continue
            number += 1
            yield PublicVersion(
                number=number,
                changed_on=fact.occurred_on,
                recorded_at=fact.recorded_at,
                plan=plan,
                changed=plan.differs(before) if before is not None else (),
            )
            before = plan

    def _plan(self, plan: MeetingPlanned | None) -> PublicPlan | None:
        if plan is None:
            return None
        topic = self.topics.get(plan.topic, {}).get(self.language)
        return PublicPlan(
            topic=topic or plan.topic,
            topic_language=self.language if topic else RECORDED_IN,
            on=plan.date,
            start=plan.start_time,
            place=self.law.place(plan, language=self.language),
            place_language=self.law.place_language(plan, language=self.language),
            areas=tuple(Called(code, self.law.area(code, language=self.language)) for code in plan.audience),
            deputies=tuple(Called(code, self.law.deputy(code, language=self.language)) for code in plan.deputies),
        )


def _kind(known: Sequence[Fact]) -> MeetingKind:
    planned = next((fact.data for fact in reversed(known) if isinstance(fact.data, MeetingPlanned)), None)
    return planned.kind if planned is not None else MeetingKind.REPORT_MEETING
