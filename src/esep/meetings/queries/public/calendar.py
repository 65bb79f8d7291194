"""All meetings of a municipality as everybody may know them: what is ahead, what was held, put off or cancelled."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, time

from django.db.models import Q

from esep.kernel import scope
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.prepared import Prepared, Row
from esep.meetings.models import ReportMeeting
from esep.meetings.queries.public.law import MeetingLaw
from esep.meetings.queries.public.reading import TOLD, WORD, Reader, Topics
from esep.meetings.queries.public.values import PublicMeeting
from esep.regulation.evaluation import by_record, known
from esep.regulation.facts import Fact


def meetings_in_public(
    municipality: Municipality, *, law: MeetingLaw, day: date, language: str, codes: Collection[str] | None = None
) -> tuple[PublicMeeting, ...]:
    """Every meeting that facts tell of by a day, or those with a code, by day and hour. Three queries."""
    with scope.of(municipality.pk):
        facts = _told() if codes is None else _told_of(codes)
        reader = Reader(law=law, topics=topics_of(codes), language=language, day=day)
    recorded = _by_meeting(facts)
    found = []
    for record, counting in by_record(known(facts, as_of=day)).items():
        word, _colon, code = record.partition(":")
        if word == WORD and (codes is None or code in codes):
            meeting = reader.meeting(code, counting, recorded=recorded[record])
            if meeting is not None:
                found.append(meeting)
    return tuple(sorted(found, key=lambda one: (one.on, one.start or time.min, one.code)))


def _told() -> tuple[Fact, ...]:
    """The facts that say when and where meetings are, and whether, with those that took them back."""
    told = Q(kind__in=TOLD) | Q(supersedes__kind__in=TOLD)
    rows = RecordedFact.objects.filter(told).select_related("supersedes").prefetch_related("cases")
    return tuple(row.to_law() for row in rows)


def _told_of(codes: Collection[str]) -> tuple[Fact, ...]:
    facts = facts_of(records=[f"{WORD}:{code}" for code in codes])
    told = {fact.id for fact in facts if fact.kind in TOLD}
    return tuple(fact for fact in facts if fact.id in told or fact.supersedes in told)


def topics_of(codes: Collection[str] | None = None) -> Topics:
    """The topics of all meetings, or of some, in the languages in which they were written. One query."""
    return _topics(_TOPICS() if codes is None else _TOPICS_OF(codes))


def rows_of(codes: Collection[str]) -> tuple[Mapping[str, int], Topics]:
    """The keys of the rows of some meetings by their codes, with the topics. One query."""
    rows = _TOPICS_OF(codes)
    return {row[3]: row[4] for row in rows}, _topics(rows)


def _topics(rows: Iterable[Row]) -> Topics:
    return {ky: {"ky": ky, "ru": ru, "en": en} for ky, ru, en, *_rest in rows}


def _by_meeting(facts: tuple[Fact, ...]) -> dict[str, list[Fact]]:
    """All facts by their records, whether they count or not."""
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for record in fact.cases:
            found[record].append(fact)
    return found


_TOPICS = Prepared(lambda: ReportMeeting.objects.order_by().values_list("topic_ky", "topic_ru", "topic_en"))
_TOPICS_OF = Prepared(
    lambda codes: (
        ReportMeeting.objects.filter(code__in=codes)
        .order_by()
        .values_list("topic_ky", "topic_ru", "topic_en", "code", "pk")
    )
)
