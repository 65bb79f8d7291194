"""Requests for information as clerks follow them: where each stands, what it waits for, what proves it (2.5)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from esep.access import Act, Actor
from esep.community.queries import law_municipality, pack_of
from esep.community.queries.seeing import seeing
from esep.kernel.facts import facts_of
from esep.kernel.models import FactCase, Municipality, OutboxMessage, RecordedFact
from esep.kernel.refusals import not_found
from esep.meetings.letters import edition_on, mail_key
from esep.meetings.models import ExpertEngagement, InformationRequest, ReportMeeting, RequestReminder
from esep.meetings.requests import ANSWERED, WITHDRAWN, Stage, Told, request_of, told_of
from esep.records.models import Evidence, StoredFile
from esep.regulation.duties.context import Context
from esep.regulation.evaluation import known
from esep.regulation.judgement import URGENCY, Row, judged_rows
from esep.regulation.naming import Namer


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request as it stands on a day.

    ``row`` is the judgement of its answer, none before it is sent. ``next_working_day`` follows a last day off where
    the municipality did not adopt that terms move: the law does not wait for it, people do. ``mail`` took the letter.
    """

    request: InformationRequest
    facts: Told
    row: Row | None
    next_working_day: date | None
    reminders: tuple[RequestReminder, ...]
    receipt_proofs: tuple[Evidence, ...]
    answer_proofs: tuple[Evidence, ...]
    mail: OutboxMessage | None

    @property
    def stage(self) -> Stage:
        """How far it has come."""
        return self.facts.stage

    @property
    def is_open(self) -> bool:
        """Whether something is still waited for."""
        return self.stage not in (Stage.ANSWERED, Stage.WITHDRAWN)


def requests_of(meeting: ReportMeeting, *, municipality: Municipality, day: date, language: str) -> tuple[Asked, ...]:
    """The requests of a meeting of the municipality in scope, by code; the same few queries however many they are."""
    return _asked(_rows().filter(meeting=meeting), municipality=municipality, day=day, language=language)


def open_requests(*, by: Actor, municipality: Municipality, day: date, language: str) -> tuple[Asked, ...]:
    """Every request that waits for something, of all meetings: the most urgent first, drafts last. Raises Refused.

    Drafts of meetings that were closed or are past wait for nothing.
    """
    with seeing(Act.VIEW_MEETINGS, by=by, municipality=municipality.pk):
        ended = FactCase.objects.filter(fact__kind__in=(ANSWERED, WITHDRAWN), fact__superseded_by__isnull=True)
        over = {record.partition(":")[2] for record in ended.values_list("record", flat=True)}
        waiting = [pk for pk, code in InformationRequest.objects.values_list("pk", "code") if code not in over]
        found = _asked(_rows().filter(pk__in=waiting), municipality=municipality, day=day, language=language)
    return tuple(sorted((one for one in found if _is_waiting(one, day=day)), key=_urgency))


def asked_in(meeting: ReportMeeting, code: str, *, municipality: Municipality, day: date, language: str) -> Asked:
    """One request of a meeting. Raises Refused where there is none."""
    rows = _rows().filter(meeting=meeting, code=code)
    found = _asked(rows, municipality=municipality, day=day, language=language)
    if not found:
        raise not_found()
    return found[0]


def request_named(code: str, *, by: Actor, municipality: int) -> InformationRequest:
    """The request with a code, with its meeting. Raises Refused where there is none."""
    with seeing(Act.VIEW_MEETINGS, by=by, municipality=municipality):
        return request_of(code)


def proof_file(one: Asked, evidence: int) -> StoredFile:
    """The file that proves a receipt or an answer. Raises Refused where there is none."""
    for proof in (*one.receipt_proofs, *one.answer_proofs):
        if proof.pk == evidence and proof.file is not None:
            return proof.file.called(proof.called)
    raise not_found()


def experts_of(meeting: ReportMeeting) -> tuple[ExpertEngagement, ...]:
    """Who was brought in for a meeting, those taken from the list among them. One query. Names are personal."""
    return tuple(ExpertEngagement.objects.filter(meeting=meeting).select_related("organization"))


def expert_in(meeting: ReportMeeting, expert: int) -> ExpertEngagement:
    """One of them. Raises Refused where there is none."""
    found = ExpertEngagement.objects.filter(meeting=meeting, pk=expert).first()
    if found is None:
        raise not_found()
    return found


def _rows() -> QuerySet[InformationRequest]:
    rows = InformationRequest.objects.select_related("meeting", "organization", "letter__number", "answer__number")
    return rows.prefetch_related("reminders", "letter__files__file", "answer__files__file")


def _asked(
    rows: Iterable[InformationRequest], *, municipality: Municipality, day: date, language: str
) -> tuple[Asked, ...]:
    requests = tuple(rows)
    if not requests:
        return ()
    told = told_of(requests)
    judged = _judged(requests, municipality=municipality, day=day, language=language)
    proofs = _proofs(told.values())
    mails = {mail.key: mail for mail in OutboxMessage.objects.filter(key__in=[mail_key(one) for one in requests])}
    edition = edition_on(municipality, day)

    def one(request: InformationRequest) -> Asked:
        facts, row = told[request.record], judged.get(request.record)
        return Asked(
            request=request,
            facts=facts,
            row=row,
            next_working_day=_next_working_day(row, edition),
            reminders=tuple(request.reminders.all()),
            receipt_proofs=proofs.get(facts.received.ref, ()) if facts.received is not None else (),
            answer_proofs=proofs.get(facts.answered.ref, ()) if facts.answered is not None else (),
            mail=mails.get(mail_key(request)),
        )

    return tuple(map(one, requests))


def _judged(
    requests: Sequence[InformationRequest], *, municipality: Municipality, day: date, language: str
) -> Mapping[str, Row]:
    """How the answers stand, by record, judged from the facts of the requests alone."""
    records = {request.record for request in requests}
    facts, pack = facts_of(records=records), pack_of(municipality)
    names = law_municipality(municipality, adoption=pack.adoption)
    namer = Namer(pack, known(facts, as_of=day), names, language=language)
    rows = judged_rows(pack, facts, namer, as_of=day, known_at=None, language=language)
    return {row.case: row for row in rows if row.case in records}


def _proofs(told: Iterable[Told]) -> Mapping[str, tuple[Evidence, ...]]:
    """The evidence that stands, by the fact it is for. A corrected fact keeps the proofs of those before it."""
    standing = [fact for one in told for fact in (one.received, one.answered) if fact is not None]
    heirs = {fact.ref: fact.ref for fact in standing}
    earlier: list[tuple[RecordedFact | None, str]] = [(fact.supersedes, fact.ref) for fact in standing]
    while earlier:
        fact, heir = earlier.pop()
        if fact is not None:
            heirs[fact.ref] = heir
            earlier.append((fact.supersedes, heir))
    rows = Evidence.objects.filter(subject__in=heirs, withdrawn_at__isnull=True, superseded_by__isnull=True)
    found: dict[str, tuple[Evidence, ...]] = {}
    for row in rows.select_related("file"):
        found[heirs[row.subject]] = (*found.get(heirs[row.subject], ()), row)
    return found


def _next_working_day(row: Row | None, edition: Context) -> date | None:
    """The working day after a last day off. Where terms were adopted to move, no last day is off."""
    if row is None or row.due_on is None:
        return None
    following = edition.calendar.on_or_after(row.due_on)
    return following if following != row.due_on else None


def _is_waiting(one: Asked, *, day: date) -> bool:
    meeting = one.request.meeting
    return one.stage is not Stage.DRAFT or (meeting.is_open and meeting.date >= day)


def _urgency(one: Asked) -> tuple[int, date, str]:
    if one.row is None:
        return (len(URGENCY), one.request.meeting.date, one.request.code)
    return (URGENCY.index(one.row.status), one.row.due_on or date.max, one.request.code)
