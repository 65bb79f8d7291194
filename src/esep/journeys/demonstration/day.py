"""The day itself: the demonstration's meetings are lived through by events of the hall, in the hall or from paper."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID, uuid5

from django.db.models import Q

from esep.community.models import Commission, Position
from esep.demonstration.days import Question, Speech, days
from esep.journeys.demonstration.desk import Desk, Happening
from esep.kernel import scope
from esep.meetings.commands.hall.receiving import Sent, receive
from esep.meetings.models import Invitation, SpeakerEntry
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import (
    AgendaApproved,
    DeskOpened,
    MeetingHeld,
    MeetingOpened,
    OfficersElected,
    OutcomeAdopted,
    ReportHeard,
)

EVENTS = UUID("3d8c1f7e-52a4-5d0b-8f6e-91b7c2a4e015")
"""The space of names in which the demonstration's events get theirs, so that every loading gives the same."""
DESK, HALL = "desk-1", "hall"
REPORT = timedelta(minutes=9)
"""How long before its end a deputy's report began."""

Content = Mapping[str, object]


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact happened in the hall; then it is sent as the event that says so."""
    word, _colon, meeting = fact.cases[0].partition(":")
    said = _said(fact, desk) if word == "meeting" else None
    if said is None:
        return False
    kind, content = said
    at = _hour(meeting, fact)
    if isinstance(fact.data, OfficersElected):
        _let_in(meeting, desk)
    if isinstance(fact.data, ReportHeard):
        _report(meeting, fact.data.deputy, at, desk)
    _send(meeting, fact.id, kind, content, at, desk)
    return True


def beside(desk: Desk) -> Iterator[Happening]:
    """What was said without a fact, each with the hour at which it was entered."""
    for day in days().days:
        with_hours = (
            *((speech.ended_at, partial(_speech, day.meeting, speech, desk)) for speech in day.speeches),
            *((question.at, partial(_question, day.meeting, question, desk)) for question in day.questions),
        )
        for at, happen in with_hours:
            yield (day.typed_in_from + (at - day.counted_at) / 60 if day.typed_in_from else at), happen


def _said(fact: Fact, desk: Desk) -> tuple[str, Content] | None:
    match fact.data:
        case DeskOpened(device=device):
            return "desk.opened", {"desk": device or "Каттоо столу 1"}
        case OfficersElected() as elected:
            return "officers.elected", {
                "chair": elected.chair,
                "secretary": elected.secretary,
                "vote": _vote(elected),
            }
        case AgendaApproved() as approved:
            return "agenda.voted", {"vote": _vote(approved)}
        case MeetingOpened(by=by):
            return "meeting.opened", {"by": by}
        case ReportHeard(deputy=deputy, parts=parts):
            answers = {part: _bare(asdict(answer)) for part, answer in (parts or {}).items()}
            return "report.heard", {"deputy": deputy, "parts": answers}
        case OutcomeAdopted() as adopted:
            return "outcome.voted", _outcome(adopted, desk)
        case MeetingHeld():
            return "meeting.closed", {}
        case _:
            return None


def _vote(said: OfficersElected | AgendaApproved) -> Content:
    return {
        "present": said.present,
        "in_favour": said.in_favour,
        "against": said.against,
        "abstained": said.abstained,
    }


def _outcome(adopted: OutcomeAdopted, desk: Desk) -> Content:
    with scope.of(desk.pk):
        office = days().owners.get(adopted.responsible or "")
        position = Position.objects.filter(Q(name_ky=adopted.responsible) | Q(code=office)).first()
        commissions = Commission.objects.all()
        commission = next((one for one in commissions if adopted.responsible == f"{one.name_ky} комиссиясы"), None)
    return _bare(
        {
            "outcome": str(_named(adopted.outcome)),
            "code": adopted.outcome,
            "kind": adopted.kind.value,
            "text": adopted.text,
            "text_ru": days().outcomes[adopted.outcome],
            "position": position.code if position is not None else None,
            "commission": commission.code if commission is not None else None,
            "responsible": adopted.responsible,
            "due_on": adopted.due_on.isoformat() if adopted.due_on else None,
        }
    )


def _let_in(meeting: str, desk: Desk) -> None:
    """Let those come who were invited and came; the residents are counted by heads."""
    day, held = days().day(meeting), desk.held[meeting]
    with scope.of(desk.pk):
        rows = list(Invitation.objects.filter(meeting__code=meeting).order_by("pk").values_list("pk", "category"))
    for place, (row, category) in enumerate(rows[: held.invited_present]):
        content = {"person": str(_named(f"{meeting} {row}")), "category": category, "invitation": row}
        at = day.counted_at - timedelta(minutes=20, seconds=-40 * place)
        _send(meeting, f"{meeting} came {row}", "person.arrived", content, at, desk, device=DESK)
    assert held.citizens is not None
    counted = {
        "citizens": held.citizens,
        "invited": held.invited_present or 0,
        "women": day.women,
        "young": day.young,
    }
    _send(meeting, f"{meeting} counted", "people.counted", counted, day.counted_at, desk, device=DESK)


def _report(meeting: str, deputy: str, ended_at: datetime, desk: Desk) -> None:
    with scope.of(desk.pk):
        speaker = SpeakerEntry.objects.get(meeting__code=meeting, mandate__code=deputy).pk
    begun = ended_at - REPORT
    _speak(meeting, f"{meeting} report {deputy}", speaker, begun, ended_at - timedelta(seconds=10), "", desk)


def _speech(meeting: str, speech: Speech, desk: Desk) -> None:
    name = f"{meeting} {speech.begun_at.isoformat()}"
    if not speech.resident:
        known = speech.speaker if " " in speech.speaker else desk.holder(speech.speaker)[0]
        with scope.of(desk.pk):
            speaker = SpeakerEntry.objects.get(meeting__code=meeting, name=known).pk
        _speak(meeting, name, speaker, speech.begun_at, speech.ended_at, speech.gist, desk)
        return
    asked = {
        "speech": str(_named(name)),
        "person": str(_named(speech.resident)),
        "name": speech.resident,
        "village": speech.village,
        "topic": speech.topic,
    }
    _send(meeting, f"{name} asked", "speech.asked_for", asked, speech.begun_at - timedelta(seconds=15), desk)
    _speak(meeting, name, None, speech.begun_at, speech.ended_at, speech.gist, desk)


def _speak(
    meeting: str, name: str, speaker: int | None, begun: datetime, ended: datetime, gist: str, desk: Desk
) -> None:
    key = str(_named(name))
    _send(meeting, f"{name} begun", "speech.started", _bare({"speech": key, "speaker": speaker}), begun, desk)
    _send(meeting, f"{name} ended", "speech.ended", _bare({"speech": key, "gist": gist or None}), ended, desk)


def _question(meeting: str, question: Question, desk: Desk) -> None:
    name = f"{meeting} {question.at.isoformat()}"
    key = str(_named(name))
    asked = {
        "question": key,
        "text": question.text,
        "person": str(_named(question.resident or name)),
        "name": question.resident or None,
        "village": question.village,
    }
    answered = {"question": key, "text": question.answer, "by": desk.holder(question.office)[0]}
    _send(meeting, f"{name} question", "question.asked", _bare(asked), question.at, desk)
    _send(meeting, f"{name} answer", "question.answered", answered, question.at + timedelta(seconds=50), desk)


def _send(
    meeting: str, name: str, kind: str, content: Content, at: datetime, desk: Desk, *, device: str = HALL
) -> None:
    event = Sent(event=_named(f"{name} event"), kind=kind, data=_bare(content), claimed_at=at)
    is_on_paper = days().day(meeting).typed_in_from is not None
    receive(meeting, [event], device=device, by=desk.by, municipality=desk.pk, on_paper=is_on_paper)


def _hour(meeting: str, fact: Fact) -> datetime:
    """When a fact of the hall happened: written down with a day kept on paper, otherwise when it was recorded."""
    return fact.occurred_at or days().day(meeting).hours.get(fact.id, fact.recorded_at)


def _named(name: str) -> UUID:
    return uuid5(EVENTS, name)


def _bare(content: Content) -> dict[str, object]:
    return {key: value for key, value in content.items() if value is not None}
