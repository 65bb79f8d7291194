"""Coverage: which village was told, when first, by which channels, and whether the proof is there (2.5, first item)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from esep.meetings.queries.judging import Judged
from esep.regulation.dates import legal_day
from esep.regulation.evaluation import known
from esep.regulation.facts import Fact
from esep.regulation.facts.common import Evidence
from esep.regulation.facts.meeting import Channel, MeetingPlanned, NoticePublished
from esep.regulation.judgement import Row

SAME = ("topic", "place", "date", "start_time")
"""What a notice has to say as the plan has it, so that it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notice as its fact has it. ``on`` is the claimed day; ``recorded_at`` when Esep received it.

    ``differs`` names what it says otherwise than the plan does now: then it does not count, and must be given anew.
    """

    fact: str
    channel: Channel
    on: date
    recorded_at: datetime
    evidence: tuple[Evidence, ...]
    areas: tuple[str, ...]
    differs: tuple[str, ...]

    @property
    def days_between(self) -> int:
        """Days between the claimed day and the receipt; 0 on the same day."""
        return (legal_day(self.recorded_at) - self.on).days

    @property
    def counts(self) -> bool:
        """Whether it says what the plan says, and has a proof."""
        return not self.differs and bool(self.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """An area that is owed the notice: the row of the law, and every notice that named it, the earliest first."""

    area: str
    row: Row | None
    notices: tuple[Notice, ...]

    @property
    def first_on(self) -> date | None:
        """The first day on which it was told so that it counts."""
        return min((notice.on for notice in self.notices if notice.counts), default=None)


def coverage_of(judged: Judged, plan: MeetingPlanned) -> tuple[Covered, ...]:
    """Every area of the audience, in its order, with what reached it by the day of the judgement."""
    given = notices_of(known(judged.facts, as_of=judged.day), plan)
    rows = {row.subject: row for row in judged.of("notice")}
    return tuple(
        Covered(area=area, row=rows.get(area), notices=tuple(notice for notice in given if area in notice.areas))
        for area in plan.audience
    )


def notices_of(facts: Iterable[Fact], plan: MeetingPlanned) -> tuple[Notice, ...]:
    """The notices among facts that count, by the claimed day."""
    return tuple(sorted((_notice(fact, plan) for fact in facts if isinstance(fact.data, NoticePublished)), key=_by_day))


def _notice(fact: Fact, plan: MeetingPlanned) -> Notice:
    said = fact.data
    assert isinstance(said, NoticePublished)
    return Notice(
        fact=fact.id,
        channel=said.channel,
        on=fact.occurred_on,
        recorded_at=fact.recorded_at,
        evidence=said.evidence,
        areas=said.areas,
        differs=tuple(name for name in SAME if getattr(said, name) != getattr(plan, name)),
    )


def _by_day(notice: Notice) -> tuple[date, datetime, str]:
    return (notice.on, notice.recorded_at, notice.fact)
