"""The day of a meeting and what came of it, for its page: votes, reports, promises, minutes, measures (3.1-3.9).

What happened is read from the recorded facts, so that an earlier day shows what was known of it by then; rows add words
alone. Names of residents are in neither, but for the two whom the meeting elected.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from esep.kernel.prepared import Prepared
from esep.meetings.models import Minutes, Recording
from esep.meetings.queries.public.law import MeetingLaw
from esep.meetings.queries.public.outcomes import PublicOutcome, outcomes_in
from esep.meetings.queries.public.told import PublicTold, told_in
from esep.meetings.queries.public.values import RECORDED_IN, Called
from esep.regulation.dates import legal_day
from esep.regulation.facts import Fact
from esep.regulation.facts.common import Answer
from esep.regulation.facts.meeting import (
    AgendaApproved,
    DeskOpened,
    DocumentRegistered,
    HandoverReceived,
    MeetingHeld,
    MinutesSigned,
    OfficersElected,
    ReportHeard,
)

PARTS = ("mandates", "appeals", "decisions", "commissions", "executive")
"""The five kinds of information of a deputy's report, in the regulation's order (3.5)."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVote:
    """A vote and how many were present at it. The agenda has ``chair`` and ``secretary`` empty."""

    present: int
    in_favour: int
    against: int
    abstained: int
    chair: str = ""
    secretary: str = ""

    @property
    def is_majority(self) -> bool:
        """Whether more than half of those present were in favour (3.2)."""
        return 2 * self.in_favour > self.present


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicReport:
    """A report that was heard; ``missing`` are the titles of the parts that it had nothing of (3.5)."""

    deputy: Called
    given: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicQuestion:
    """A question of the released minutes with its answer, in the language of the minutes."""

    who: str
    question: str
    answered_by: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCourse:
    """All that is known of the day and of the time after it. ``invited`` counts those of the invited who came.

    ``signing_received_on`` is the day on which the signing was recorded. ``number`` is that of the minutes in the
    register; ``released_on`` is none while nobody may read them. ``recordings`` counts those that could be found by
    the day.
    """

    desk_at: datetime | None
    invited: int | None
    officers: PublicVote | None
    agenda: PublicVote | None
    reports: tuple[PublicReport, ...]
    signed_on: date | None
    signing_received_on: date | None
    number: str
    received_on: date | None
    released_on: date | None
    minutes_language: str
    questions: tuple[PublicQuestion, ...]
    outcomes: tuple[PublicOutcome, ...]
    told: tuple[PublicTold, ...]
    recordings: int


def course_of(
    row: int | None, facts: Sequence[Fact], photos: Collection[str], *, law: MeetingLaw, day: date, language: str
) -> PublicCourse:
    """The course of a meeting of the municipality in scope by its facts that count on a day, in their order.

    ``row`` is the key of its row, none where facts alone tell of it; ``photos`` are the digests of those that everybody
    may see. At most four queries, none before the meeting was held.
    """
    desk = next((fact.occurred_at for fact in facts if isinstance(fact.data, DeskOpened)), None)
    held = _last(facts, MeetingHeld)
    officers, agenda = _last(facts, OfficersElected), _last(facts, AgendaApproved)
    own = row if held is not None else None
    registered, minutes = _last(facts, DocumentRegistered), _minutes(own, day) if own is not None else None
    return PublicCourse(
        desk_at=desk,
        invited=held.invited_present if held is not None else None,
        officers=_vote(officers, chair=officers.chair, secretary=officers.secretary) if officers is not None else None,
        agenda=_vote(agenda) if agenda is not None else None,
        reports=tuple(_reports(facts, law, language=language)),
        signed_on=_day(facts, MinutesSigned),
        signing_received_on=_received(facts, MinutesSigned),
        number=registered.number if registered is not None else "",
        received_on=_day(facts, HandoverReceived),
        released_on=minutes[0] if minutes is not None else None,
        minutes_language=minutes[1] if minutes is not None else RECORDED_IN,
        questions=minutes[2] if minutes is not None else (),
        outcomes=tuple(outcomes_in(row, facts, law, day=day, language=language)),
        told=tuple(told_in(row, facts, photos, language=language)),
        recordings=sum(legal_day(added) <= day for (added,) in _RECORDINGS(own)) if own is not None else 0,
    )


def _vote(said: OfficersElected | AgendaApproved, *, chair: str = "", secretary: str = "") -> PublicVote:
    return PublicVote(
        present=said.present,
        in_favour=said.in_favour,
        against=said.against,
        abstained=said.abstained,
        chair=chair,
        secretary=secretary,
    )


def _reports(facts: Sequence[Fact], law: MeetingLaw, *, language: str) -> Iterator[PublicReport]:
    for fact in facts:
        said = fact.data
        if isinstance(said, ReportHeard):
            answers = said.parts or {}
            given = {name for name in PARTS if name in answers and answers[name].answer in (Answer.FILLED, Answer.NONE)}
            yield PublicReport(
                deputy=Called(said.deputy, law.deputy(said.deputy, language=language)),
                given=len(given),
                missing=tuple(law.pack.clauses[f"3.5-{name}"].title[language] for name in PARTS if name not in given)
                if answers
                else (),
            )


def _minutes(row: int, day: date) -> tuple[date, str, tuple[PublicQuestion, ...]] | None:
    for published_at, language, questions in _MINUTES(row):
        if legal_day(published_at) <= day:
            return legal_day(published_at), language, tuple(_questions(questions or ()))
    return None


def _questions(found: Sequence[Mapping[str, str]]) -> Iterator[PublicQuestion]:
    for one in found:
        if one["question"].strip():
            who = ", ".join(filter(None, (one.get("who", ""), one.get("village", ""))))
            said = one.get("answered_by", ""), one.get("answer", "")
            yield PublicQuestion(who=who, question=one["question"], answered_by=said[0], answer=said[1])


def _last(facts: Sequence[Fact], kind: type[T]) -> T | None:
    return next((fact.data for fact in reversed(facts) if isinstance(fact.data, kind)), None)


def _day(facts: Sequence[Fact], kind: type[object]) -> date | None:
    return next((fact.occurred_on for fact in reversed(facts) if isinstance(fact.data, kind)), None)


def _received(facts: Sequence[Fact], kind: type[object]) -> date | None:
    return next((legal_day(fact.recorded_at) for fact in reversed(facts) if isinstance(fact.data, kind)), None)


_MINUTES = Prepared(
    lambda row: (
        Minutes.objects.filter(meeting=row, published_at__isnull=False, signed_on__isnull=False)
        .order_by()
        .values_list("published_at", "language", "public_text__questions")
    )
)
_RECORDINGS = Prepared(
    lambda row: Recording.objects.filter(meeting=row, taken_out_at__isnull=True).order_by().values_list("added_at")
)
