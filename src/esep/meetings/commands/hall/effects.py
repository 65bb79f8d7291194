"""Effects: what an event means for the law and for the lists. Who came gets a row, what was voted becomes a fact."""

from uuid import UUID

from django.utils.translation import gettext as _
from pydantic import TypeAdapter

from esep.community.codes import next_code
from esep.community.entering import by_code, enter
from esep.community.models import Commission, DeputyMandate, Position
from esep.kernel.acting import Acting
from esep.kernel.models import RecordedFact
from esep.meetings.commands.calling import records_of
from esep.meetings.commands.hall.receiver import HELD, Hall
from esep.meetings.hall import events as e
from esep.meetings.models import HallEvent, HallPerson, Invitation, Outcome, ReportMeeting
from esep.meetings.promising import take_back, told_by
from esep.records.telling import withdraw
from esep.regulation.dates import legal_day
from esep.regulation.evaluation import WITHDRAWN
from esep.regulation.facts import meeting as facts
from esep.regulation.facts.kinds import FactData


def let_happen(acting: Acting, hall: Hall, row: HallEvent, payload: e.Payload) -> None:
    """Write an event, and everything that it brings about. Raises Refused for a code that nobody knows."""
    meeting = hall.meeting
    match payload:
        case e.Arrived():
            _put_person(acting, hall, payload)
        case e.SpeechAskedFor(person=key, name=name, village=village):
            _put_asker(acting, hall, key, name=name, village=village)
        case e.QuestionAsked(person=key, name=name, village=village):
            _put_asker(acting, hall, key, name=name, village=village)
        case e.Undone(event=event):
            _undo(acting, meeting, event, reason=payload.reason)
        case e.OutcomeVoted():
            row.fact = put_outcome(acting, meeting, payload).fact
        case _:
            row.fact = _tell_law(acting, hall, row, payload)
    acting.save(row)


def _tell_law(acting: Acting, hall: Hall, row: HallEvent, payload: e.Payload) -> RecordedFact | None:
    meeting, own = hall.meeting, [hall.meeting.record]
    match payload:
        case e.DeskOpened(desk=desk):
            return acting.record("desk.opened", facts.DeskOpened(device=desk), records=own, at=row.happened_at)
        case e.EntryRefused(reason=reason):
            return _on_the_day(acting, row, "access.refused", facts.AccessRefused(reason=reason), records=own)
        case e.OfficersElected(chair=chair, secretary=secretary, vote=vote):
            said = facts.OfficersElected(
                chair=chair,
                secretary=secretary,
                present=vote.present,
                in_favour=vote.in_favour,
                against=vote.against,
                abstained=vote.abstained,
            )
            return _on_the_day(acting, row, "officers.elected", said, records=own)
        case e.AgendaVoted(vote=vote):
            approved = facts.AgendaApproved(
                present=vote.present, in_favour=vote.in_favour, against=vote.against, abstained=vote.abstained
            )
            return _on_the_day(acting, row, "agenda.approved", approved, records=own)
        case e.Opened(by=by):
            return _on_the_day(acting, row, "meeting.opened", facts.MeetingOpened(by=by), records=own)
        case e.ReportHeard(deputy=deputy, parts=parts):
            mandate = by_code(DeputyMandate, deputy, field="deputy")
            heard = facts.ReportHeard(meeting=meeting.code, deputy=deputy, parts=parts or None)
            return _on_the_day(acting, row, "report.heard", heard, records=[*own, mandate.record])
        case e.Closed():
            return _on_the_day(acting, row, HELD, said_held(hall), records=records_of(meeting))
        case _:
            return None


def said_held(hall: Hall) -> facts.MeetingHeld:
    """That the meeting took place, with how many came (3.6), as the law hears it."""
    tally = hall.state.tally
    return facts.MeetingHeld(
        meeting=hall.meeting.code,
        public=tally.citizens > 0,
        citizens=tally.citizens,
        invited=Invitation.objects.filter(meeting=hall.meeting, taken_out_at__isnull=True).count(),
        invited_present=tally.invited,
    )


def tell_held_again(acting: Acting, hall: Hall) -> None:
    """After the end, from desks that were without a network: tell the law anew how many came, where that differs."""
    if hall.ended_at is None:
        return
    rows = HallEvent.objects.filter(meeting=hall.meeting, kind=e.EventKind.CLOSED.value, fact__isnull=False)
    told = [_newest(row.fact) for row in rows.select_related("fact").order_by("-number") if row.fact is not None]
    standing = next((fact for fact in told if fact.kind == HELD), None)
    said = said_held(hall)
    if standing is None or standing.data == TypeAdapter(facts.MeetingHeld).dump_python(
        said, mode="json", exclude_none=True
    ):
        return
    acting.record(
        HELD,
        said,
        records=[case.record for case in standing.cases.all()],
        on=standing.occurred_on,
        supersedes=standing,
        reason=str(_("Desks sent later who else had come")),
    )


def _newest(fact: RecordedFact) -> RecordedFact:
    """What stands in a fact's place now: itself, or the last that superseded it."""
    while (newer := RecordedFact.objects.filter(supersedes=fact).order_by("-pk").first()) is not None:
        fact = newer
    return fact


def put_outcome(acting: Acting, meeting: ReportMeeting, said: e.OutcomeVoted) -> Outcome:
    """Write what the meeting adopted as a promise with its own number, and tell the law (3.6, 3.8)."""
    position = by_code(Position, said.position, field="position") if said.position else None
    mandate = by_code(DeputyMandate, said.deputy, field="deputy") if said.deputy else None
    commission = by_code(Commission, said.commission, field="commission") if said.commission else None
    owner = said.responsible or ""
    for body in (position, commission):
        owner = owner or (body.name_ky if body is not None else "")
    owner = owner or (mandate.person.public_name if mandate is not None else "")
    outcome = Outcome(
        municipality=acting.municipality,
        code=said.code or next_code(Outcome, "O-", word="outcome", width=2),
        meeting=meeting,
        kind=said.kind.value,
        text_ky=said.text,
        text_ru=said.text_ru or "",
        responsible=owner[:200],
        position=position,
        mandate=mandate,
        commission=commission,
        promised_by=said.due_on,
        adopted_on=meeting.date,
    )
    fact = facts.OutcomeAdopted(
        outcome=outcome.code,
        kind=said.kind,
        text=said.text,
        responsible=outcome.responsible or None,
        due_on=said.due_on,
    )
    outcome.fact = acting.record(
        "outcome.adopted", fact, records=[meeting.record, outcome.record], on=outcome.adopted_on
    )
    return enter(acting, outcome)


def _on_the_day(acting: Acting, row: HallEvent, kind: str, data: FactData, *, records: list[str]) -> RecordedFact:
    return acting.record(kind, data, records=records, on=legal_day(row.happened_at))


def _put_person(acting: Acting, hall: Hall, said: e.Arrived) -> None:
    """Write who came; somebody who asked a question before registering is the same person."""
    person = hall.person(said.person)
    if person is None:
        person = HallPerson(municipality=acting.municipality, meeting=hall.meeting, key=said.person)
    person.name = said.name or person.name
    person.category = said.category.value
    person.village = hall.village(said.village) if said.village else person.village
    person.invitation_id = said.invitation
    person.is_woman, person.is_young = said.woman, said.young
    hall.met(acting.save(person))


def _put_asker(acting: Acting, hall: Hall, key: UUID, *, name: str | None, village: str | None) -> None:
    """Write who spoke up, registered or not."""
    person = hall.person(key)
    if person is None:
        person = HallPerson(
            municipality=acting.municipality, meeting=hall.meeting, key=key, category=facts.Category.VOTERS.value
        )
    elif not name and not village:
        return
    person.name = name or person.name
    person.village = hall.village(village) if village else person.village
    hall.met(acting.save(person))


def _undo(acting: Acting, meeting: ReportMeeting, event: UUID, *, reason: str) -> None:
    """Take back what an event brought about: its fact, the promise, the place of an invitation."""
    row = HallEvent.objects.select_related("fact").get(meeting=meeting, event=event)
    if row.kind == e.EventKind.OUTCOME_VOTED and row.fact is not None:
        outcome = told_by(row.fact)
        if outcome is not None and outcome.withdrawn_at is None:
            take_back(acting, outcome, reason=reason)
        return
    if row.fact is not None and (told := _newest(row.fact)).kind != WITHDRAWN:
        withdraw(acting, told, reason=reason)
    if row.kind == e.EventKind.ARRIVED:
        person = HallPerson.objects.get(key=row.payload["person"])
        if person.invitation_id is not None:
            person.invitation = None
            acting.save(person)
