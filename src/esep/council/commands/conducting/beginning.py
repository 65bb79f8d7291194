"""How a session begins: who chairs, at which hour, and how many seats there are on that day."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.commands.conducting.agreeing import refuse_disagreement
from esep.council.finding import begun, member_of, members_on, session_of
from esep.council.models import Presence, Session
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.dates import legal_day


def begin_session(code: str, *, chair: str, by: Actor, municipality: int, at: datetime | None = None) -> Session:
    """Say that a session began at a moment (none: now), chaired by a member; the seats of that day are frozen.

    Who chairs is in the hall from that moment. Raises Refused for a session that was put off or began before, on
    another day than its own, and where nobody holds a seat.
    """
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        row = session_of(code)
        _refuse_closed(row)
        if row.began_at is not None:
            raise Refused.because("began_already", _("This session has begun already."))
        moment = at or acting.at
        _check_day(acting, row, moment)
        row.chair = member_of(row, chair, day=row.date)
        row.seats = len(members_on(row, row.date))
        row.began_at = moment
        acting.edit(row, seen=row.version)
        acting.save(
            Presence(municipality=acting.municipality, session=row, mandate=row.chair, came_at=moment),
        )
        return row


def change_beginning(code: str, *, chair: str, at: datetime, by: Actor, municipality: int, seen: int) -> Session:
    """Correct who chairs and when it began. Raises Refused where somebody is entered in a vote before that hour."""
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        row = begun(code)
        _check_day(acting, row, at)
        if row.ended_at is not None and at > row.ended_at:
            raise Refused.because("after_end", _("The session had ended at this hour."), field="at")
        row.chair = member_of(row, chair, day=row.date)
        row.began_at = at
        refuse_disagreement(row)
        return acting.edit(row, seen=seen)


def _refuse_closed(row: Session) -> None:
    if row.closed_as:
        raise Refused.because(
            "session_closed",
            _("This session was put off or cancelled."),
            remedy=_("Open the one that was set instead of it."),
        )


def _check_day(acting: Acting, row: Session, moment: datetime) -> None:
    if moment > acting.at:
        raise Refused.because("hour_in_future", _("This hour has not come yet."), field="at")
    if legal_day(moment) != row.date:
        raise Refused.because(
            "another_day",
            _("The session is planned for another day: %(day)s.") % {"day": f"{row.date:%d.%m.%Y}"},
            remedy=_("Put it off to the day on which it sits, or correct the hour."),
            field="at",
        )
