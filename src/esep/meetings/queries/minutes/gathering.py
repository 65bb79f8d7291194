"""Gathering: everything that minutes are composed from, read from rows, and from facts where there are none."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID, uuid5

from esep.documents.telling import tell
from esep.kernel.facts import facts_of
from esep.meetings.hall import events as e
from esep.meetings.hall.reading import adapter_of
from esep.meetings.hall.state import Happened, state_of
from esep.meetings.hall.stored import state_in
from esep.meetings.listing import standing
from esep.meetings.minutes.composing import votes_said
from esep.meetings.minutes.known import Known, Listed, Someone, Written
from esep.meetings.minutes.text import Adopted
from esep.meetings.models import AgendaItem, HallEvent, HallPerson, Invitation, Outcome, ReportMeeting, SpeakerEntry
from esep.meetings.queries.list_names import posts_in, speaker_said
from esep.meetings.queries.meeting import Opened
from esep.meetings.queries.printing import area_said, said_in
from esep.regulation.dates import BISHKEK
from esep.regulation.evaluation import known as counting
from esep.regulation.facts import Fact
from esep.regulation.facts import meeting as facts
from esep.regulation.shapes import as_json
from esep.regulation.wording import Language

FACTS = UUID("6b2f0a52-1f0c-4b34-9b0a-5a4f2f6f7d11")
"""Under which facts get the names of events."""


def known_of(shown: Opened, *, language: Language, written: Mapping[str, Written] | None = None) -> Known:
    """A meeting of the municipality in scope with what was captured of it, in the language of its minutes.

    ``written`` are the reports in writing of its deputies, by code.
    """
    meeting = shown.meeting
    has_events = HallEvent.objects.filter(meeting=meeting).exists()
    told = () if has_events else _told(meeting)
    held = next((fact.data for fact in told if isinstance(fact.data, facts.MeetingHeld)), None)
    listed = standing(Invitation, meeting).count() or None
    return Known(
        meeting=said_in(shown, language),
        state=state_in(meeting) if has_events else state_of(_as_events(meeting, told)),
        areas=tuple(area_said(place, language) for place in shown.areas),
        agenda={row.pk: row.title_in(language.value) for row in standing(AgendaItem, meeting)},
        speakers=_speakers(meeting, language),
        people=_people(meeting, language),
        deputies={
            mandate.code: mandate.person.names.get(language.value, mandate.person.public_name)
            for mandate in shown.mandates
        },
        written=written or {},
        outcomes=tuple(_outcomes(meeting, told, language)),
        invited=listed if listed is not None or held is None else held.invited,
        with_hours=has_events,
    )


def _speakers(meeting: ReportMeeting, language: Language) -> dict[int, Listed]:
    posts = posts_in(language.value)
    rows = SpeakerEntry.objects.filter(meeting=meeting).select_related("mandate__person", "organization")
    found = {}
    for row in rows:
        organization = row.organization.name_in(language.value) if row.organization is not None else ""
        own = tell("minutes.deputy", language) if row.mandate is not None else ""
        post = ", ".join(filter(None, (posts.get(row.post, row.post) or own, organization)))
        found[row.pk] = Listed(
            name=speaker_said(row, language.value),
            post=post,
            topic=row.topic,
            presents=row.stands and row.role != SpeakerEntry.Role.SPEAKER,
            deputy=row.mandate.code if row.mandate is not None else "",
        )
    return found


def _people(meeting: ReportMeeting, language: Language) -> dict[UUID, Someone]:
    rows = HallPerson.objects.filter(meeting=meeting).select_related("village")
    return {
        row.key: Someone(name=row.name, village=row.village.name_in(language.value) if row.village is not None else "")
        for row in rows
    }


def _outcomes(meeting: ReportMeeting, told: tuple[Fact, ...], language: Language) -> Iterator[Adopted]:
    """Yield what was adopted: the promises, and what facts alone know of."""
    voted = HallEvent.objects.filter(meeting=meeting, kind=e.EventKind.OUTCOME_VOTED.value, fact__isnull=False)
    payloads = dict(voted.values_list("fact", "payload"))
    rows = Outcome.objects.filter(meeting=meeting, withdrawn_at__isnull=True)
    codes = set()
    for row in rows.select_related("position", "mandate__person", "commission").order_by("pk"):
        codes.add(row.code)
        yield Adopted(
            code=row.code,
            kind=row.kind,
            text=row.text_in(language.value),
            responsible=_owner(row, language.value),
            due=row.promised_by.isoformat() if row.promised_by is not None else "",
            votes=_votes(payloads.get(row.fact_id or 0), language),
        )
    for fact in told:
        if isinstance(fact.data, facts.OutcomeAdopted) and fact.data.outcome not in codes:
            said = fact.data
            yield Adopted(
                code=said.outcome,
                kind=said.kind.value,
                text=said.text,
                responsible=said.responsible or "",
                due=said.due_on.isoformat() if said.due_on is not None else "",
            )


def _votes(payload: object, language: Language) -> str:
    if payload is None:
        return ""
    said = adapter_of(e.EventKind.OUTCOME_VOTED).validate_json(as_json(payload), strict=True)
    return votes_said(said.vote if isinstance(said, e.OutcomeVoted) else None, language=language)


def _owner(row: Outcome, language: str) -> str:
    if row.position is not None:
        return row.position.name_in(language)
    if row.commission is not None:
        return row.commission.name_in(language)
    if row.mandate is not None:
        return row.mandate.person.names.get(language, row.mandate.person.public_name)
    return row.responsible


def _told(meeting: ReportMeeting) -> tuple[Fact, ...]:
    """The facts of a meeting that still count."""
    found = [fact for fact in facts_of(records={meeting.record}) if meeting.record in fact.cases]
    last = max((fact.occurred_on for fact in found), default=None)
    return tuple(counting(found, as_of=last)) if last is not None else ()


def _as_events(meeting: ReportMeeting, told: tuple[Fact, ...]) -> Iterator[Happened]:
    """Yield what facts say as events of the hall, so that both are told in the same words."""
    start = datetime.combine(meeting.date, meeting.start_time, BISHKEK)
    for number, fact in enumerate(told, 1):
        for payload in _payloads(fact):
            at = fact.occurred_at or start
            yield Happened(
                event=uuid5(FACTS, f"{fact.id} {type(payload).__name__}"), number=number, at=at, payload=payload
            )


def _payloads(fact: Fact) -> Iterator[e.Payload]:
    match fact.data:
        case facts.DeskOpened(device=device):
            yield e.DeskOpened(desk=device or "1")
        case facts.OfficersElected() as said:
            yield e.OfficersElected(chair=said.chair, secretary=said.secretary, vote=_vote(said))
        case facts.AgendaApproved() as said:
            yield e.AgendaVoted(vote=_vote(said))
        case facts.MeetingOpened(by=by):
            yield e.Opened(by=by)
        case facts.ReportHeard(deputy=deputy, parts=parts):
            yield e.ReportHeard(deputy=deputy, parts=parts or {})
        case facts.MeetingHeld() as said:
            if said.citizens is not None:
                yield e.Counted(citizens=said.citizens, invited=said.invited_present or 0)
            yield e.Closed()
        case _:
            return


def _vote(said: facts.OfficersElected | facts.AgendaApproved) -> e.Vote:
    return e.Vote(present=said.present, in_favour=said.in_favour, against=said.against, abstained=said.abstained)
