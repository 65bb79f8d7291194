"""After a meeting for tests: what it adopted, its signed minutes, their way to the council."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from esep.access import Act, Actor
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.meetings.commands.handover.receiving import receive_handover
from esep.meetings.commands.handover.sending import send_handover
from esep.meetings.commands.outcomes.adopting import adopt_outcome
from esep.meetings.commands.outcomes.draft import OutcomeDraft
from esep.meetings.commands.planning import plan_meeting
from esep.meetings.models import Minutes, Outcome, ReportMeeting
from esep.regulation.facts.meeting import MeetingHeld, MinutesSigned, OutcomeKind, Role
from tests.meetings.plans import an_entry

HELD = date(2026, 8, 14)
"""The day of a meeting that was held a month before the day of the example."""

ADDRESS = "https://esep.example/min-bulak/meetings/M1/"
DRAFT = OutcomeDraft(
    kind=OutcomeKind.RECOMMENDATION,
    text="Каналды тазалоо",
    text_ru="Очистить канал",
    responsible="Айыл өкмөтү",
    due_on=date(2026, 9, 30),
)


def a_draft(**changed: Any) -> OutcomeDraft:
    """An outcome as somebody words it, with some of it changed."""
    return replace(DRAFT, **changed)


def a_held_meeting(place: Municipality, *, by: Actor, on: date = HELD, **changed: Any) -> ReportMeeting:
    """A meeting that took place, with the fact that it did."""
    entry = an_entry(date=on, **changed)
    meeting = plan_meeting(
        entry, by=by, municipality=place.pk, planned_on=on - timedelta(days=20), knowingly=True, afterwards=True
    )
    with command(Act.RECORD_FACT, by=by, municipality=place.pk) as acting:
        acting.record(
            "meeting.held", MeetingHeld(meeting=meeting.code, citizens=40), records=[meeting.record], on=meeting.date
        )
    return meeting


def adopted(place: Municipality, meeting: ReportMeeting, *, by: Actor, **changed: Any) -> Outcome:
    """A promise of a meeting."""
    return adopt_outcome(meeting.code, a_draft(**changed), by=by, municipality=place.pk)


def signed(place: Municipality, meeting: ReportMeeting, *, by: Actor, on: date) -> Minutes:
    """The minutes of a meeting with both signatures."""
    with command(Act.SIGN_MINUTES, by=by, municipality=place.pk) as acting:
        data = MinutesSigned(meeting=meeting.code, signed_by=(Role.CHAIR, Role.SECRETARY))
        fact = acting.record("minutes.signed", data, records=[meeting.record], on=on)
        return acting.save(
            Minutes(
                municipality=acting.municipality,
                meeting=meeting,
                chair="Абдыкеримов",
                secretary="Жумалиева",
                signed_on=on,
                signed_fact=fact,
            )
        )


def handed_over(place: Municipality, meeting: ReportMeeting, *, by: Actor, sent: date, received: date) -> None:
    """Signed minutes on their way to the council, and its receipt."""
    send_handover(meeting.code, on=sent, by=by, municipality=place.pk, address=ADDRESS, register=False)
    receive_handover(meeting.code, on=received, received_by="Кеңештин төрагасы", by=by, municipality=place.pk)


def again(place: Municipality, outcome: Outcome) -> Outcome:
    """An outcome as it is stored now."""
    with scope.of(place.pk):
        return Outcome.objects.select_related("fact", "meeting").get(pk=outcome.pk)
