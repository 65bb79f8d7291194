"""Promising: finding what a meeting adopted, whether its minutes still let it be changed, and how far it has come."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.community.entering import by_code
from esep.kernel.acting import Acting
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused, not_found
from esep.meetings.models import Minutes, Outcome, OutcomeStep, ReportMeeting
from esep.meetings.refusals import closed
from esep.records.telling import withdraw

ADOPTED, PROGRESSED = "outcome.adopted", "outcome.progressed"
SIGNED = "minutes.signed"
WORD = "outcome"
CLAUSE = "3.6-outcomes"


def outcome_of(code: str) -> Outcome:
    """An outcome that stands. Raises Refused where there is none, or it was withdrawn."""
    found = Outcome.objects.select_related("meeting", "fact").filter(code=code).first()
    if found is None:
        raise not_found()
    if found.withdrawn_at is not None:
        raise Refused.because(
            "outcome_withdrawn",
            _("This was withdrawn: it had been entered by mistake."),
            remedy=_("Look at the present list of promises."),
            clause=CLAUSE,
        )
    return found


def signed_on(meeting: ReportMeeting) -> date | None:
    """The day on which the minutes of a meeting carried both signatures, by their row or by the facts; none before."""
    row = Minutes.objects.filter(meeting=meeting, signed_on__isnull=False).first()
    if row is not None:
        return row.signed_on
    told = RecordedFact.objects.filter(kind=SIGNED, cases__record=meeting.record, superseded_by__isnull=True)
    fact = told.order_by("occurred_on", "pk").first()
    return fact.occurred_on if fact is not None else None


def refuse_signed(meeting: ReportMeeting) -> None:
    """Refuse to add, reword or take out what was adopted once the minutes are signed: they say what it was (3.6)."""
    day = signed_on(meeting)
    if day is not None:
        raise Refused.because(
            "minutes_signed",
            _("The minutes were signed: %(day)s. What was adopted stays as they say.")
            % {"day": date_format(day, "SHORT_DATE_FORMAT")},
            remedy=_("Add a correction to the minutes. The owner and the Russian text can be changed here."),
            clause="3.6-signatures",
        )


def steps_of(outcome: Outcome) -> list[OutcomeStep]:
    """The steps that stand, in the order of their days."""
    return list(OutcomeStep.objects.filter(outcome=outcome, undone_at__isnull=True).order_by("happened_on", "pk"))


def let_follow(acting: Acting, outcome: Outcome) -> None:
    """Let the state of an outcome follow its latest standing step; empty without any."""
    steps = steps_of(outcome)
    outcome.state = steps[-1].state if steps else ""
    acting.edit(outcome, seen=outcome.version)


def told_by(fact: RecordedFact) -> Outcome | None:
    """The outcome of which a fact told when it was adopted, or told in the place of an earlier one; none where no row
    is known.
    """
    newest: RecordedFact | None = fact
    while newest is not None:
        found = Outcome.objects.select_related("meeting", "fact").filter(fact=newest).first()
        if found is not None:
            return found
        newest = RecordedFact.objects.filter(supersedes=newest).first()
    return None


def take_back(acting: Acting, outcome: Outcome, *, reason: str) -> None:
    """Withdraw an outcome inside an act: its fact counts no more. Raises Refused once steps were recorded."""
    if steps_of(outcome):
        raise Refused.because(
            "steps_recorded",
            _("Steps are recorded for this promise: %(code)s.") % {"code": outcome.code},
            remedy=_("Undo its steps first, each with a reason."),
            clause=CLAUSE,
        )
    if outcome.fact is not None:
        withdraw(acting, outcome.fact, reason=reason[:500])
    outcome.withdrawn_at, outcome.withdrawn_reason = acting.at, reason[:500]
    acting.edit(outcome, seen=outcome.version)


def adopting_meeting(code: str, *, today: date) -> ReportMeeting:
    """A meeting whose outcomes can be entered. Raises Refused: put off or cancelled, not held yet."""
    found = by_code(ReportMeeting, code)
    if not found.is_open:
        raise closed(found)
    if found.date > today:
        raise Refused.because(
            "meeting_ahead",
            _("The meeting is still ahead: %(day)s.") % {"day": date_format(found.date, "SHORT_DATE_FORMAT")},
            remedy=_("Enter what was adopted when the meeting is over, or in the hall while it goes on."),
            clause=CLAUSE,
        )
    return found
