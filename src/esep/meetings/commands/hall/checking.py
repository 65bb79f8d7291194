"""Checking: which events a meeting takes, and what is wrong with the others, each with its clause and the way out."""

from uuid import UUID

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Kind, Refused, Words
from esep.meetings.hall import events as e
from esep.meetings.hall.state import HallState, Happened, state_of
from esep.meetings.hall.stored import happened
from esep.meetings.models import AgendaItem, HallEvent, HallPerson, Invitation, Minutes, ReportMeeting, SpeakerEntry
from esep.meetings.refusals import closed
from esep.regulation.dates import BISHKEK, legal_day


class Hall:
    """A meeting's hall while events are received: its state is reckoned when somebody asks, and again after each."""

    def __init__(self, meeting: ReportMeeting) -> None:
        self.meeting = meeting
        self._events: list[Happened] | None = None
        self._state: HallState | None = None

    @property
    def state(self) -> HallState:
        """What follows from the events so far."""
        if self._events is None:
            self._events = list(happened(HallEvent.objects.filter(meeting=self.meeting)))
        if self._state is None:
            self._state = state_of(self._events)
        return self._state

    def add(self, row: HallEvent, payload: e.Payload) -> None:
        """Let an event count from now on."""
        if self._events is not None:
            self._events.append(Happened(event=row.event, number=row.number, at=row.happened_at, payload=payload))
        self._state = None


def check(hall: Hall, row: HallEvent, payload: e.Payload) -> None:
    """Raise Refused for an event that cannot be: on another day, after the end, or against what is known already."""
    _check_meeting(hall.meeting, row)
    match payload:
        case e.Arrived():
            _check_arrival(hall, payload)
        case e.Left(person=person):
            _check_known(hall, person, is_in=True)
        case e.Returned(person=person):
            _check_known(hall, person, is_in=False)
        case e.OfficersElected(vote=vote):
            check_vote(vote, clause="3.2-chair-secretary")
            if payload.chair.casefold().split() == payload.secretary.casefold().split():
                raise _wrong(
                    "one_person_twice",
                    _("Chair and secretary are one person: %(name)s.") % {"name": payload.chair},
                    _("Two different people sign the minutes. Enter the second name."),
                    clause="3.6-signatures",
                    field="secretary",
                )
        case e.AgendaVoted(vote=vote):
            check_vote(vote, clause="3.2-agenda")
        case e.ItemStarted(item=item):
            _check_listed(AgendaItem.objects.filter(meeting=hall.meeting, pk=item).exists(), field="item")
        case e.SpeechStarted(speech=speech, speaker=speaker):
            listed = speaker is not None and SpeakerEntry.objects.filter(meeting=hall.meeting, pk=speaker).exists()
            _check_listed(listed or speech in hall.state.speeches, field="speaker")
        case e.SpeechEnded(speech=speech):
            _check_listed(speech in hall.state.speeches, field="speech")
        case e.QuestionAnswered(question=question):
            _check_listed(question in hall.state.questions, field="question")
        case e.OutcomeVoted(vote=vote) if vote is not None:
            check_vote(vote, clause="3.6-outcomes")
            if not vote.is_majority:
                raise _wrong(
                    "not_adopted",
                    _("By these votes it was not adopted: no more than half of those present were in favour."),
                    _("Correct the numbers, or write it into the minutes as a speech."),
                    clause="3.6-outcomes",
                    field="in_favour",
                )
        case e.Undone(event=event):
            _check_undoable(hall, event)
        case _:
            pass
    _check_ended(hall, row, payload)


def check_vote(vote: e.Vote, *, clause: str) -> None:
    """Raise Refused when more hands were counted than people were there."""
    if vote.cast > vote.present:
        raise _wrong(
            "more_votes_than_people",
            _("More votes than people: %(votes)s votes, present %(present)s.")
            % {"votes": vote.cast, "present": vote.present},
            _("Count the hands again, or correct the number of those present."),
            clause=clause,
            field="in_favour",
        )


def _check_meeting(meeting: ReportMeeting, row: HallEvent) -> None:
    if not meeting.is_open:
        raise closed(meeting)
    if Minutes.objects.filter(meeting=meeting, signed_on__isnull=False).exists():
        raise _wrong(
            "minutes_signed",
            _("The minutes are signed, so that nothing is added to the day itself any more."),
            _("Add a correction to the minutes."),
            clause="3.6-signatures",
        )
    if legal_day(row.happened_at) != meeting.date:
        raise _wrong(
            "another_day",
            _("The meeting is on another day: %(day)s.") % {"day": date_format(meeting.date, "SHORT_DATE_FORMAT")},
            _("Give the hour on the day of the meeting. If it was held on another day, change its plan first."),
            clause="3.1-registration",
            field="at",
        )


def _check_arrival(hall: Hall, payload: e.Arrived) -> None:
    if HallPerson.objects.filter(key=payload.person).exists() and payload.person in hall.state.people:
        raise _came_already(hall.state, payload.person)
    if payload.invitation is None:
        return
    _check_listed(
        Invitation.objects.filter(meeting=hall.meeting, pk=payload.invitation).exists(),
        field="invitation",
    )
    present = HallPerson.objects.filter(meeting=hall.meeting, invitation=payload.invitation).first()
    if present is not None:
        raise _came_already(hall.state, present.key)


def _came_already(state: HallState, person: UUID) -> Refused:
    at = state.people[person].spans[0][0].astimezone(BISHKEK)
    return _wrong(
        "came_already",
        _("This person is registered already, at %(hour)s.") % {"hour": time_format(at)},
        _("Look at the list of those who came. A namesake is registered as somebody else."),
        clause="3.1-registration",
        field="person",
    )


def _check_known(hall: Hall, person: UUID, *, is_in: bool) -> None:
    found = hall.state.people.get(person)
    if found is None:
        raise _wrong("unknown_person", _("Nobody of this name is registered here."), _("Register the person first."))
    if found.is_in != is_in:
        raise _wrong(
            "presence_differs",
            _("Somebody has entered this already."),
            _("Look at the present list."),
            clause="3.1-registration",
        )


def _check_listed(is_listed: bool, *, field: str) -> None:
    if not is_listed:
        raise _wrong(
            "not_of_this_meeting",
            _("This does not belong to this meeting, or was undone meanwhile."),
            _("Look at the present list and choose again."),
            field=field,
        )


def _check_undoable(hall: Hall, event: UUID) -> None:
    row = HallEvent.objects.filter(meeting=hall.meeting, event=event).first()
    _check_listed(row is not None and row.kind != e.EventKind.UNDONE, field="event")
    if any(undone == str(event) for undone in _undone(hall.meeting)):
        raise _wrong("undone_already", _("This was undone already."), _("Look at the present list."))


def _undone(meeting: ReportMeeting) -> list[str]:
    rows = HallEvent.objects.filter(meeting=meeting, kind=e.EventKind.UNDONE.value)
    return [str(payload["event"]) for payload in rows.values_list("payload", flat=True)]


def _check_ended(hall: Hall, row: HallEvent, payload: e.Payload) -> None:
    """After the end only what happened before it is taken, as from a desk that was without a network."""
    if isinstance(payload, e.Undone):
        return
    ended = HallEvent.objects.filter(meeting=hall.meeting, kind=e.EventKind.CLOSED.value).exists()
    if ended and (end := hall.state.closed_at) is not None and row.happened_at > end:
        raise _wrong(
            "meeting_ended",
            _("The meeting ended at %(hour)s.") % {"hour": time_format(end.astimezone(BISHKEK))},
            _("If it goes on, undo its end first. What happened before is entered with its hour."),
            field="at",
        )


def _wrong(code: str, message: Words, remedy: Words, *, clause: str | None = None, field: str = "") -> Refused:
    return Refused.because(code, message, remedy=remedy, clause=clause, field=field, kind=Kind.INVALID)
