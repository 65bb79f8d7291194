"""Closing: a session is put off or cancelled, with the reason. Its agenda goes to the one that takes its place."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import not_in_future, reason_missing
from esep.council.commands.sessions.carrying import carry_all
from esep.council.commands.sessions.entry import SessionEntry
from esep.council.commands.sessions.finding import session_to_come
from esep.council.commands.sessions.hearings import drop_hearings
from esep.council.commands.sessions.planning import put_session, refuse_past
from esep.council.models import Session
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused


def postpone_session(
    code: str,
    *,
    by: Actor,
    municipality: int,
    seen: int,
    reason: str,
    on: date | None = None,
    replacement: SessionEntry | None = None,
    replacement_code: str = "",
) -> Session:
    """Put a session off; with a ``replacement`` the one in its place is set in the same act and takes its agenda.

    Without one its items wait: :func:`name_successor` gives them a session later. Returns the session put off. Raises
    Refused: unknown, closed or begun; STALE; without a reason; what planning the replacement refuses.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        session = session_to_come(code)
        successor = None
        if replacement is not None:
            refuse_past(replacement.date)
            successor = put_session(acting, replacement, code=replacement_code)
        _close(acting, session, how=Session.Closing.POSTPONED, on=on, reason=reason, seen=seen, successor=successor)
        if successor is not None:
            carry_all(acting, session, to=successor, reason=session.close_reason)
        else:
            drop_hearings(acting, session.items.all(), reason=session.close_reason)
        return session


def cancel_session(
    code: str, *, by: Actor, municipality: int, seen: int, reason: str, on: date | None = None
) -> Session:
    """Say that a session will not be held. Its items stay to be seen, and can be carried over one by one.

    Raises Refused as :func:`postpone_session`.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        session = session_to_come(code)
        _close(acting, session, how=Session.Closing.CANCELLED, on=on, reason=reason, seen=seen, successor=None)
        drop_hearings(acting, session.items.all(), reason=session.close_reason)
        return session


def name_successor(code: str, *, successor: str, by: Actor, municipality: int, seen: int) -> Session:
    """Say which session takes the place of one that was put off without a day; it takes over what waits.

    Raises Refused: not put off, has one already, STALE, a successor of another body, or one that cannot be.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        session = by_code(Session, code)
        if session.closed_as != Session.Closing.POSTPONED or session.replaced_by_id is not None:
            raise Refused.because(
                "no_successor_wanted",
                _("This session does not wait for another one in its place."),
                remedy=_("Items can be carried over one by one."),
            )
        found = session_to_come(successor)
        if found.commission_id != session.commission_id:
            raise Refused.because(
                "other_body",
                _("That is a session of another body."),
                remedy=_("Choose a session of the same one."),
                field="successor",
            )
        session.replaced_by = found
        acting.edit(session, seen=seen)
        carry_all(acting, session, to=found, reason=session.close_reason)
        return session


def _close(
    acting: Acting,
    session: Session,
    *,
    how: Session.Closing,
    on: date | None,
    reason: str,
    seen: int,
    successor: Session | None,
) -> None:
    day = on or clock.today()
    not_in_future(day, today=clock.today(), field="on")
    if not reason.strip():
        raise reason_missing()
    session.closed_as = how
    session.closed_on = day
    session.close_reason = reason.strip()
    session.replaced_by = successor
    acting.edit(session, seen=seen)
