"""Checking: which events a meeting takes, and what is wrong with the others, each with its clause and the way out."""

from uuid import UUID

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Kind, Refused, Words
from esep.meetings.commands.hall.receiver import Hall
from esep.meetings.hall import events as e
from esep.meetings.models import AgendaItem, HallEvent, HallPerson, Invitation, SpeakerEntry
from esep.meetings.refusals import closed
from esep.regulation.dates import BISHKEK, legal_day

WAITING = frozenset({"unknown_person", "unknown_speech", "unknown_question", "nothing_to_undo"})
"""Refusals of what leans on an event that was not received yet. Another device may bring it: then the same is taken."""


def check(hall: Hall, row: HallEvent, payload: e.Payload) -> None:
    """Raise Refused for an event that cannot be: on another day, after the end, or against what is known already."""
    _check_meeting(hall, row)
    match payload:
        case e.Arrived():
            _check_arrival(hall, payload)
        case e.Left(person=person) | e.Returned(person=person):
            _check_came(hall, person)
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
            if speaker is not None:
                listed = SpeakerEntry.objects.filter(meeting=hall.meeting, pk=speaker).exists()
                _check_listed(listed, field="speaker")
            else:
                _check_met(speech in hall.state.speeches, "unknown_speech", field="speech")
        case e.SpeechEnded(speech=speech):
            _check_met(speech in hall.state.speeches, "unknown_speech", field="speech")
        case e.QuestionAnswered(question=question):
            _check_met(question in hall.state.questions, "unknown_question", field="question")
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


def _check_meeting(hall: Hall, row: HallEvent) -> None:
    meeting = hall.meeting
    if not meeting.is_open:
        raise closed(meeting)
    if hall.is_signed:
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
    if hall.person(payload.person) is not None and payload.person in hall.state.people:
        raise _came_already(hall, payload.person)
    if payload.invitation is None:
        return
    _check_listed(
        Invitation.objects.filter(meeting=hall.meeting, pk=payload.invitation).exists(),
        field="invitation",
    )
    present = HallPerson.objects.filter(meeting=hall.meeting, invitation=payload.invitation).first()
    if present is not None:
        raise _came_already(hall, present.key)


def _came_already(hall: Hall, person: UUID) -> Refused:
    at = hall.state.people[person].spans[0][0].astimezone(BISHKEK)
    return _wrong(
        "came_already",
        _("This person is registered already, at %(hour)s.") % {"hour": time_format(at)},
        _("Look at the list of those who came. A namesake is registered as somebody else."),
        clause="3.1-registration",
        field="person",
    )


def _check_came(hall: Hall, person: UUID) -> None:
    """Going out twice, at two desks perhaps, is no mistake of anybody: the second time changes nothing. Nor does going
    out after the arrival was taken back. So the state need not be reckoned.
    """
    if hall.person(person) is None:
        raise _wrong(
            "unknown_person",
            _("Nobody of this name is registered here."),
            _("Register the person first."),
            clause="3.1-registration",
            field="person",
        )


def _check_met(is_known: bool, code: str, *, field: str) -> None:
    """Of what a device names by its own key: whether the event that brought it was received."""
    if not is_known:
        raise _wrong(
            code,
            _("What this leans on was not received here yet, or was undone."),
            _("Look at the present list. A device sends this again later."),
            field=field,
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
    _check_met(row is not None, "nothing_to_undo", field="event")
    _check_listed(row is not None and row.kind != e.EventKind.UNDONE, field="event")
    if str(event) in _undone(hall):
        raise _wrong("undone_already", _("This was undone already."), _("Look at the present list."))


def _undone(hall: Hall) -> set[str]:
    rows = HallEvent.objects.filter(meeting=hall.meeting, kind=e.EventKind.UNDONE.value)
    return {str(payload["event"]) for payload in rows.order_by().values_list("payload", flat=True)}


def _check_ended(hall: Hall, row: HallEvent, payload: e.Payload) -> None:
    """After the end only what happened before it is taken, as from a desk that was without a network."""
    if isinstance(payload, e.Undone):
        return
    if (end := hall.ended_at) is not None and row.happened_at > end:
        raise _wrong(
            "meeting_ended",
            _("The meeting ended at %(hour)s.") % {"hour": time_format(end.astimezone(BISHKEK))},
            _("If it goes on, undo its end first. What happened before is entered with its hour."),
            field="at",
        )


def _wrong(code: str, message: Words, remedy: Words, *, clause: str | None = None, field: str = "") -> Refused:
    return Refused.because(code, message, remedy=remedy, clause=clause, field=field, kind=Kind.INVALID)
