"""The account of one meeting: what was due and when it was done, and how each village was told (2.5)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Q

from esep.kernel import scope
from esep.kernel.facts import facts_of
from esep.kernel.models import FactCase, Municipality
from esep.meetings.queries.coverage import coverage_of
from esep.meetings.queries.judging import Judged
from esep.meetings.queries.public.calendar import topics_of
from esep.meetings.queries.public.law import MeetingLaw
from esep.meetings.queries.public.notices import PublicCoverage, covered_in_public
from esep.meetings.queries.public.reading import TOLD, WORD, Reader
from esep.meetings.queries.public.values import PublicMeeting
from esep.regulation.cases import Case
from esep.regulation.evaluation import by_record, evaluate_record, known
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import ListsLocked, SpeakersTold
from esep.regulation.judgement import Row, told_row
from esep.regulation.naming import Namer
from esep.regulation.status import verdicts

REQUEST = "request:"

S = TypeVar("S", ListsLocked, SpeakersTold)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAccount:
    """A meeting with its judged duties and those of its requests, in no order, and its notices by village.

    Of the lists there are counts alone: ``participants`` and ``speakers`` when they were locked, ``told`` presenters.
    """

    meeting: PublicMeeting
    rows: tuple[Row, ...]
    coverage: tuple[PublicCoverage, ...]
    participants: int | None
    speakers: int | None
    told: int | None


def account_in_public(
    code: str, *, municipality: Municipality, law: MeetingLaw, day: date, language: str
) -> PublicAccount | None:
    """The account of a meeting on a day; none where it was not set by then. At most seven queries."""
    record = f"{WORD}:{code}"
    with scope.of(municipality.pk):
        of_meeting = FactCase.objects.filter(fact__cases__record=record, record__startswith=REQUEST)
        records = {record, *of_meeting.values_list("record", flat=True)}
        facts = tuple(fact for fact in facts_of(records=records) if any(ref in records for ref in fact.cases))
        counting = by_record(known(facts, as_of=day)).get(record, [])
        reader = Reader(law=law, topics=topics_of(Q(code=code)), language=language, day=day)
        meeting = reader.meeting(code, counting, recorded=_of_plan(record, facts)) if counting else None
        if meeting is None:
            return None
        rows = tuple(_rows(records, facts, law=law, day=day, language=language))
        plan = Case(record, counting, law.pack.case_kinds[WORD], as_of=day).plan
        judged = Judged(rows=rows, facts=facts, pack=law.pack, day=day)
        covered = coverage_of(judged, plan) if plan is not None else ()
        locked = _last(counting, ListsLocked)
        told = _last(counting, SpeakersTold)
        return PublicAccount(
            meeting=meeting,
            rows=rows,
            coverage=covered_in_public(covered, meeting, law=law, language=language),
            participants=locked.participants if locked is not None else None,
            speakers=locked.speakers if locked is not None else None,
            told=told.speakers if told is not None else None,
        )


def _rows(records: Iterable[str], facts: Sequence[Fact], *, law: MeetingLaw, day: date, language: str) -> Iterator[Row]:
    """Yield the judged duties of some records. Of the parts of one report or of the minutes, the first is explained."""
    explainer = Explainer(law.pack, facts, as_of=day)
    namer = Namer(law.pack, known(facts, as_of=day), law.names, language=language)
    explained: set[tuple[str, str]] = set()
    for record in sorted(records):
        own = [fact for fact in facts if record in fact.cases]
        for verdict in verdicts(evaluate_record(law.pack, record, own, day), as_of=day):
            one = (record, verdict.obligation.rule.id)
            is_told = verdict.part is not None and one in explained
            trace = () if is_told else explainer.explain(verdict)
            explained.add(one)
            yield told_row(verdict, trace, law.pack, namer, language=language)


def _of_plan(record: str, facts: Sequence[Fact]) -> list[Fact]:
    """All facts of the plan, also those that count no more and those that took them back."""
    plan = {fact.id for fact in facts if fact.kind in TOLD}
    own = (fact for fact in facts if record in fact.cases)
    return [fact for fact in own if fact.id in plan or fact.supersedes in plan]


def _last(facts: Sequence[Fact], kind: type[S]) -> S | None:
    return next((fact.data for fact in reversed(facts) if isinstance(fact.data, kind)), None)
