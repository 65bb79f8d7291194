"""How a session ends: from then on it counts as held, and 7.1 asks for its broadcast."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.commands.conducting.agreeing import refuse_disagreement
from esep.council.finding import begun, check_moment
from esep.council.models import Session
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.records.telling import withdraw
from esep.regulation.facts.council import SessionHeld

HELD = "session.held"


def end_session(code: str, *, by: Actor, municipality: int, at: datetime | None = None) -> Session:
    """Say that a session ended at a moment (none: now). The fact that it was held is recorded on its day (7.1).

    A fact of its record that says so already is taken over. Raises Refused before the beginning or a vote, and when it
    ended before.
    """
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        row = begun(code)
        if row.ended_at is not None:
            raise Refused.because("ended_already", _("This session has ended already."))
        moment = at or acting.at
        check_moment(row, moment, now=acting.at)
        row.ended_at = moment
        _refuse_later_stays(row, moment)
        refuse_disagreement(row)
        row.fact = _told(row) or acting.record(HELD, SessionHeld(topic=row.topic_ky), records=[row.record], on=row.date)
        return acting.edit(row, seen=row.version)


def reopen_session(code: str, *, reason: str, by: Actor, municipality: int) -> Session:
    """Take back that a session ended. The fact that it was held is withdrawn with the reason."""
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        row = begun(code)
        if row.ended_at is None:
            raise Refused.because("not_ended", _("This session has not ended."))
        if not reason.strip():
            raise Refused.because("reason_missing", _("Say why."), field="reason")
        if row.minutes is not None:
            raise Refused.because(
                "minutes_registered",
                _("The signed minutes of this session are in the register."),
                remedy=_("What is wrong in them is corrected by new minutes, registered in their place."),
            )
        _withdraw(acting, row, reason=reason.strip())
        row.ended_at = None
        return acting.edit(row, seen=row.version)


def _withdraw(acting: Acting, row: Session, *, reason: str) -> None:
    if row.fact is not None:
        withdraw(acting, row.fact, reason=reason)
        row.fact = None


def _told(row: Session) -> RecordedFact | None:
    """The fact that says already that the session was held on its day."""
    return (
        RecordedFact.objects.filter(
            cases__record=row.record, kind=HELD, occurred_on=row.date, superseded_by__isnull=True
        )
        .order_by("pk")
        .first()
    )


def _refuse_later_stays(row: Session, moment: datetime) -> None:
    later = row.presences.filter(withdrawn_at__isnull=True, came_at__gt=moment).exists()
    if later or row.presences.filter(withdrawn_at__isnull=True, left_at__gt=moment).exists():
        raise Refused.because(
            "stays_after_end",
            _("Somebody is entered as in the hall after this hour."),
            remedy=_("Correct the hour of the end, or that entry."),
            field="at",
        )
