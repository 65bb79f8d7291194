"""The account of one meeting: what was due and when it was done, and how each village was told (2.5)."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from django.db.models import CharField
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from esep.kernel import scope
from esep.kernel.facts import facts_near, facts_of
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.prepared import Prepared
from esep.meetings.commands.closing import POSTPONED
from esep.meetings.queries.public.calendar import rows_of, topics_of
from esep.meetings.queries.public.course import PublicCourse, course_of
from esep.meetings.queries.public.duties import PublicDuty, duties_of
from esep.meetings.queries.public.law import MeetingLaw
from esep.meetings.queries.public.notices import PublicCoverage, covered_in_public
from esep.meetings.queries.public.photos import photos_in
from esep.meetings.queries.public.reading import TOLD, WORD, Reader, Topics
from esep.meetings.queries.public.values import PublicMeeting
from esep.regulation.cases import Case
from esep.regulation.evaluation import by_record, known
from esep.regulation.facts import Fact
from esep.regulation.facts.fact import in_order
from esep.regulation.facts.meeting import ListsLocked, SpeakersTold

REQUEST = "request:"

S = TypeVar("S", ListsLocked, SpeakersTold)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAccount:
    """A meeting with its judged duties and those of its requests, in no order, and its notices by village.

    Of the lists there are counts alone: ``participants`` and ``speakers`` when they were locked, ``told`` presenters.
    ``course`` is the day itself and what came of it.
    """

    meeting: PublicMeeting
    duties: tuple[PublicDuty, ...]
    coverage: tuple[PublicCoverage, ...]
    participants: int | None
    speakers: int | None
    told: int | None
    course: PublicCourse


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicStory:
    """All that the page of a meeting tells: how it stands today, and the account of the day that was asked for.

    There is no ``account`` where the meeting was not set by that day. ``successor`` is the meeting in its place, where
    it was put off by that day; ``replaces`` are those in whose place it stands.
    """

    present: PublicMeeting
    account: PublicAccount | None
    successor: PublicMeeting | None
    replaces: tuple[PublicMeeting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Records:
    """The facts of a meeting and of others near it, of the municipality in scope; ``rows`` are the keys of their rows
    by code.
    """

    facts: tuple[Fact, ...]
    rows: Mapping[str, int]
    topics: Topics
    law: MeetingLaw
    today: date
    language: str

    def meeting(self, code: str, *, day: date) -> PublicMeeting | None:
        """A meeting as it stands on a day; none where nothing said when it is by then."""
        record = f"{WORD}:{code}"
        own = [fact for fact in self.facts if record in fact.cases]
        counting = sorted(known(own, as_of=day), key=in_order)
        if not counting:
            return None
        reader = Reader(law=self.law, topics=self.topics, language=self.language, day=day)
        return reader.meeting(code, counting, recorded=_of_plan(record, own))


def story_in_public(
    code: str, *, municipality: Municipality, law: MeetingLaw, day: date, today: date, language: str
) -> PublicStory | None:
    """The page of a meeting; none where no meeting has the code today. At most twenty queries."""
    record = f"{WORD}:{code}"
    with scope.of(municipality.pk):
        put_off = {ref.partition(":")[2] for (ref,) in _PUT_OFF_FOR(code) if ref.startswith(f"{WORD}:")}
        facts, requests = facts_near(record, beside=REQUEST, also={f"{WORD}:{one}" for one in put_off})
        rows, topics = rows_of({code, *put_off})
        near = _Records(
            facts=facts,
            rows=rows,
            topics=topics,
            law=law,
            today=today,
            language=language,
        )
        present = near.meeting(code, day=today)
        if present is None:
            return None
        others = (near.meeting(one, day=today) for one in sorted(put_off))
        shown = present if day == today else near.meeting(code, day=day)
        return PublicStory(
            present=present,
            account=_account(shown, {record, *requests}, near, day=day) if shown is not None else None,
            successor=_successor(shown, near),
            replaces=tuple(one for one in others if one is not None and one.replaced_by == code),
        )


def _account(meeting: PublicMeeting, records: Set[str], near: _Records, *, day: date) -> PublicAccount:
    record = f"{WORD}:{meeting.code}"
    facts = tuple(fact for fact in near.facts if not records.isdisjoint(fact.cases))
    beside = known(facts, as_of=day)
    counting = by_record(beside)[record]
    duties = duties_of(record, records, facts, law=near.law, day=day, language=near.language)
    plan = Case(record, counting, near.law.pack.case_kinds[WORD], as_of=day).plan
    locked = _last(counting, ListsLocked)
    told = _last(counting, SpeakersTold)
    photos = photos_in(beside)
    return PublicAccount(
        meeting=meeting,
        duties=duties,
        coverage=covered_in_public(plan, beside, duties, photos, law=near.law, language=near.language)
        if plan is not None
        else (),
        participants=locked.participants if locked is not None else None,
        speakers=locked.speakers if locked is not None else None,
        told=told.speakers if told is not None else None,
        course=course_of(near.rows.get(meeting.code), counting, photos, law=near.law, day=day, language=near.language),
    )


def _successor(meeting: PublicMeeting | None, near: _Records) -> PublicMeeting | None:
    if meeting is None or not meeting.replaced_by:
        return None
    code = meeting.replaced_by
    facts, topics = facts_of(records={f"{WORD}:{code}"}), topics_of({code})
    there = replace(near, facts=facts, topics=topics)
    return there.meeting(code, day=near.today)


def _of_plan(record: str, facts: Iterable[Fact]) -> list[Fact]:
    """All facts of the plan, also those that count no more and those that took them back."""
    own = list(facts)
    plan = {fact.id for fact in own if fact.kind in TOLD}
    return [fact for fact in own if fact.id in plan or fact.supersedes in plan]


def _last(facts: Sequence[Fact], kind: type[S]) -> S | None:
    return next((fact.data for fact in reversed(facts) if isinstance(fact.data, kind)), None)


_PUT_OFF_FOR = Prepared(
    lambda code: (
        RecordedFact.objects.alias(instead=Cast(KT("data__replaced_by"), CharField()))
        .filter(kind=POSTPONED, instead=code)
        .order_by()
        .values_list("cases__record")
    )
)
