"""Filling a database: a municipality's rows, facts, journal and projections, as acts would have left them."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from random import Random

from django.db import transaction
from pydantic import TypeAdapter

from benchmarks.synthetic import municipality as chronicle_of
from benchmarks.synthetic.directory import Directory, directory
from benchmarks.synthetic.names import place_name, rayon_name
from benchmarks.synthetic.writing import Deed, Writing
from esep.access import Act
from esep.community.queries import pack_of
from esep.compliance.models import StoredObligation
from esep.compliance.projection import judge_all
from esep.kernel import scope
from esep.kernel.models import (
    FactCase,
    IssuedNumber,
    JournalKey,
    Municipality,
    NumberCounter,
    NumberSeries,
    RecordedFact,
)
from esep.kernel.opening import content_of
from esep.meetings.models import MeetingArea, MeetingDeputy, Outcome, ReportMeeting
from esep.records.describing import sought_text
from esep.records.models import Document
from esep.records.series import DEFAULTS
from esep.regulation.dates import BISHKEK
from esep.regulation.facts import KINDS, Fact
from esep.regulation.facts.meeting import (
    DocumentRegistered,
    MeetingCancelled,
    MeetingChanged,
    MeetingPlanned,
    MeetingPostponed,
    OutcomeAdopted,
    OutcomeProgressed,
)
from esep.regulation.pack.model import Pack
from esep.search.projection import write_all

MORNING = time(8)
ACTS = {"meeting.planned": Act.PLAN_MEETING, "outcome.adopted": Act.KEEP_PROMISES}
"""What an act that records a fact is called; any other is :data:`Act.RECORD_FACT`."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What was written of one municipality."""

    place: Municipality
    entries: int
    facts: int
    obligations: int


def fill(number: int, *, years: int, today: date) -> Filled:
    """Municipality ``number`` with its records of some years, the present one to today among them.

    The same number, years and day give the same records; only the secret of the journal differs.
    """
    name, slug = place_name(number)
    first_year = today.year - years + 1
    since = date(first_year - 1, 11, 27)
    opened_at = datetime.combine(since, MORNING, BISHKEK)
    place = Municipality(
        slug=slug,
        name_ky=name,
        rayon_ky=rayon_name(number),
        records_from=date(first_year, 1, 1),
        is_invented=True,
        opened_at=opened_at,
    )
    with transaction.atomic():
        place.save(force_insert=True)
        with scope.of(place.pk):
            key = secrets.token_bytes(32)
            JournalKey(municipality=place, key=key).save()
            pack = pack_of(place)
            writing = Writing(place, key)
            writing.deeds.append(Deed(opened_at, Act.OPEN_MUNICIPALITY, {place.ref: content_of(place)}))
            facts = _until(pack, number=number, years=years, today=today)
            found = directory(writing, facts, rng=Random(number), since=since, at=opened_at)
            rows = _facts(writing, facts)
            _meetings(writing, facts, rows, found)
            _documents(writing, facts, rows)
            entries = writing.journal()
            judge_all(place, pack=pack, day=today)
            write_all(place, day=today)
            return Filled(place, entries, len(facts), StoredObligation.objects.count())


def _until(pack: Pack, *, number: int, years: int, today: date) -> list[Fact]:
    """The facts that were recorded before the morning of today."""
    morning = datetime.combine(today, MORNING, BISHKEK)
    facts = chronicle_of(pack, number=number, years=years, first_year=today.year - years + 1)
    return [fact for fact in facts if fact.recorded_at < morning]


def _facts(writing: Writing, facts: Sequence[Fact]) -> dict[str, RecordedFact]:
    """The facts with their records, each by an act at its hour. Corrections are written after what they correct."""
    rows: dict[str, RecordedFact] = {}
    for wave in (False, True):
        writing.rows(
            rows.setdefault(fact.id, _row(writing.place, fact, rows))
            for fact in facts
            if (fact.supersedes is not None) is wave
        )
    cases = {fact.id: [_case(writing.place, rows[fact.id], record) for record in fact.cases] for fact in facts}
    writing.rows(case for of_fact in cases.values() for case in of_fact)
    for fact in facts:
        row = rows[fact.id]
        row._prefetched_objects_cache = {"cases": cases[fact.id]}  # type: ignore[attr-defined]
        act = Act.CORRECT_FACT if fact.supersedes else ACTS.get(fact.kind, Act.RECORD_FACT)
        writing.deeds.append(Deed(fact.recorded_at, act, {row.ref: row.canonical()}))
    return rows


def _row(place: Municipality, fact: Fact, rows: dict[str, RecordedFact]) -> RecordedFact:
    return RecordedFact(
        municipality=place,
        code=fact.id,
        kind=fact.kind,
        occurred_on=fact.occurred_on,
        occurred_at=fact.occurred_at,
        recorded_at=fact.recorded_at,
        supersedes=rows[fact.supersedes] if fact.supersedes else None,
        reason="A slip" if fact.supersedes else "",
        data=_codec(fact.kind).dump_python(fact.data, mode="json", exclude_none=True),
    )


@cache
def _codec(kind: str) -> TypeAdapter[object]:
    return TypeAdapter(KINDS[kind].data)


def _case(place: Municipality, row: RecordedFact, record: str) -> FactCase:
    return FactCase(municipality=place, fact=row, record=record)


def _meetings(writing: Writing, facts: Sequence[Fact], rows: dict[str, RecordedFact], found: Directory) -> None:
    """Meetings as their plans stand now, whom they call, and what they adopted."""
    place = writing.place
    meetings: dict[str, ReportMeeting] = {}
    plans: dict[str, tuple[Fact, MeetingPlanned]] = {}
    outcomes: dict[str, Outcome] = {}
    for fact in facts:
        if isinstance(fact.data, MeetingPlanned):
            plans[fact.data.meeting] = (fact, fact.data)
            meetings[fact.data.meeting] = _planned(place, fact.data, found)
    for fact in sorted(facts, key=lambda fact: fact.occurred_on):
        match fact.data:
            case MeetingChanged(meeting=code) as change if code in meetings:
                meeting = meetings[code]
                meeting.date = change.date or meeting.date
                meeting.start_time = change.start_time or meeting.start_time
                if change.place:
                    meeting.venue, meeting.place_text = None, change.place
            case (MeetingPostponed(meeting=code) | MeetingCancelled(meeting=code)) as closing if code in meetings:
                meeting = meetings[code]
                closings = ReportMeeting.Closing
                is_off = isinstance(closing, MeetingCancelled)
                meeting.closed_as = closings.CANCELLED if is_off else closings.POSTPONED
                meeting.closed_on, meeting.close_reason = fact.occurred_on, closing.reason
            case OutcomeAdopted(outcome=code) as adopted if fact.cases[0].partition(":")[2] in meetings:
                outcomes[code] = Outcome(
                    municipality=place,
                    code=code,
                    meeting=meetings[fact.cases[0].partition(":")[2]],
                    kind=adopted.kind.value,
                    text_ky=adopted.text,
                    promised_by=adopted.due_on,
                    adopted_on=fact.occurred_on,
                    fact=rows[fact.id],
                )
            case OutcomeProgressed(outcome=code, state=state) if code in outcomes:
                outcomes[code].state = state.value
            case _:
                pass
    at = {code: fact.recorded_at for code, (fact, _plan) in plans.items()}
    for meeting in writing.rows(meetings.values()):
        writing.deeds.append(Deed(at[meeting.code], Act.PLAN_MEETING, {meeting.ref: meeting.canonical()}))
    called = writing.rows(
        MeetingDeputy(municipality=place, meeting=meetings[code], mandate=found.mandates[deputy])
        for code, (_fact, plan) in plans.items()
        for deputy in plan.deputies
    )
    told: list[MeetingArea] = writing.rows(
        MeetingArea(municipality=place, meeting=meetings[code], village=found.villages[village])
        for code, (_fact, plan) in plans.items()
        for village in plan.audience
    )
    everybody: list[MeetingDeputy | MeetingArea] = [*called, *told]
    for row in everybody:
        writing.deeds.append(Deed(at[row.meeting.code], Act.PLAN_MEETING, {row.ref: row.canonical()}))
    for outcome in writing.rows(outcomes.values()):
        assert outcome.fact is not None
        writing.deeds.append(Deed(outcome.fact.recorded_at, Act.KEEP_PROMISES, {outcome.ref: outcome.canonical()}))


def _planned(place: Municipality, plan: MeetingPlanned, found: Directory) -> ReportMeeting:
    district = next(one for one in found.mandates.values() if one.code == plan.deputies[0]).district
    return ReportMeeting(
        municipality=place,
        code=plan.meeting,
        kind=plan.kind.value,
        topic_ky=plan.topic,
        date=plan.date,
        start_time=plan.start_time,
        venue=found.venues[plan.venue] if plan.venue else None,
        district=district,
        initiators=list(plan.initiators),
    )


def _documents(writing: Writing, facts: Sequence[Fact], rows: dict[str, RecordedFact]) -> None:
    """The register: minutes that were registered, each with the next number of its year."""
    place, direction = writing.place, Document.Direction.INTERNAL
    said = [fact for fact in facts if isinstance(fact.data, DocumentRegistered)]
    if not said:
        return
    name_ky, name_ru, name_en, pattern = DEFAULTS[direction]
    (series,) = writing.write(
        [
            NumberSeries(
                municipality=place,
                code=direction.value,
                name_ky=name_ky,
                name_ru=name_ru,
                name_en=name_en,
                restart=NumberSeries.Restart.YEAR,
                pattern=pattern,
            )
        ],
        act=Act.REGISTER_DOCUMENT,
        at=said[0].recorded_at,
    )
    documents = writing.rows(_document(place, fact, rows[fact.id]) for fact in said)
    counts: dict[str, int] = {}
    numbers = []
    for document in documents:
        period = str(document.registered_on.year)
        counts[period] = counts.get(period, 0) + 1
        numbers.append(
            IssuedNumber(
                municipality=place,
                series=series,
                period=period,
                number=counts[period],
                text=pattern.replace("{number}", str(counts[period])).replace("{period}", period),
                subject=document.ref,
                issued_at=document.registered_at,
            )
        )
    for document, number in zip(documents, writing.rows(numbers), strict=True):
        document.number = number
        document.sought = sought_text(document)
        on = {number.ref: number.canonical(), document.ref: document.canonical()}
        writing.deeds.append(Deed(document.registered_at, Act.REGISTER_DOCUMENT, on))
    Document.objects.bulk_update(documents, ["number", "sought"])
    counters = (
        NumberCounter(municipality=place, series=series, period=period, next=count + 1)
        for period, count in counts.items()
    )
    writing.write(counters, act=Act.REGISTER_DOCUMENT, at=said[-1].recorded_at)


def _document(place: Municipality, fact: Fact, row: RecordedFact) -> Document:
    return Document(
        municipality=place,
        kind=Document.Kind.MINUTES,
        direction=Document.Direction.INTERNAL,
        title=f"Minutes {fact.cases[0].partition(':')[2]}",
        dated_on=fact.occurred_on,
        is_permanent=True,
        record=fact.cases[0],
        fact=row,
        registered_on=fact.recorded_at.astimezone(BISHKEK).date(),
        registered_at=fact.recorded_at,
    )
