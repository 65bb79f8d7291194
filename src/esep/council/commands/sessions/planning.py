"""Planning: a session of the council or a sitting of a commission is set, and its plan is changed.

The regulation owes nobody a notice of it; only the broadcast is a duty, once it was held (7.1). So no due day follows.
"""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.codes import next_code
from esep.community.entering import by_code, enter
from esep.community.models import Commission
from esep.community.refusals import not_in_future
from esep.council.commands.sessions.entry import SessionEntry, columns_of, commission_of
from esep.council.commands.sessions.hearings import reset_hearings
from esep.council.commands.sessions.refusals import begun, closed
from esep.council.models import Session
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused

SETTLED_BY_BEGINNING = ("topic_ky", "date", "start_time")
"""What a session that has begun keeps: its beginning was recorded with them."""


def plan_session(
    entry: SessionEntry, *, by: Actor, municipality: int, afterwards: bool = False, code: str = ""
) -> Session:
    """Set a session or a sitting. Without a ``code`` the next one of its run is taken: ``S-16``, ``C1-1``.

    ``afterwards`` enters one whose day has passed, from paper. Raises Refused: a day that has passed (or, afterwards,
    is still to come), the same body at the same hour, what :func:`~.entry.columns_of` refuses.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        if afterwards:
            not_in_future(entry.date, today=clock.today(), field="date")
        else:
            refuse_past(entry.date)
        return put_session(acting, entry, code=code)


def change_session(code: str, entry: SessionEntry, *, by: Actor, municipality: int, seen: int) -> Session:
    """Change the plan; whose session it is stays. When the day changes, a hearing of the head is set for the new day.

    Once it has begun, its Kyrgyz topic, day and hour stay too. Raises Refused: unknown, closed, STALE, a new day that
    has passed, what :func:`plan_session` refuses.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        session = by_code(Session, code)
        if session.closed_as:
            raise closed(session)
        columns = columns_of(entry)
        moved = entry.date != session.date
        if session.began_at is not None:
            if any(columns[name] != getattr(session, name) for name in SETTLED_BY_BEGINNING):
                raise begun()
        else:
            if moved:
                refuse_past(entry.date)
            _refuse_twice(entry, session.commission, but=session)
        for name, value in columns.items():
            setattr(session, name, value)
        acting.edit(session, seen=seen)
        if moved:
            reset_hearings(acting, session)
        return session


def put_session(acting: Acting, entry: SessionEntry, *, code: str) -> Session:
    """Set a session inside an act."""
    columns = columns_of(entry)
    commission = commission_of(entry)
    _refuse_twice(entry, commission)
    kind = Session.Kind.SITTING if commission is not None else Session.Kind.SESSION
    prefix = f"{commission.code}-" if commission is not None else "S-"
    return enter(
        acting,
        Session(
            municipality=acting.municipality,
            code=code or next_code(Session, prefix, word="session"),
            kind=kind.value,
            commission=commission,
            **columns,
        ),
    )


def refuse_past(day: date) -> None:
    """Refuse a day that has passed for what is still to come."""
    if day < clock.today():
        raise Refused.because(
            "session_in_past",
            _("This day has passed."),
            remedy=_("Choose a day to come. A session that was held is entered afterwards."),
            field="date",
        )


def _refuse_twice(entry: SessionEntry, commission: Commission | None, *, but: Session | None = None) -> None:
    """Refuse the same body at the same hour, as a second press of the button would ask for."""
    rows = Session.objects.filter(commission=commission, date=entry.date, start_time=entry.start_time, closed_as="")
    same = rows.exclude(pk=but.pk).first() if but is not None else rows.first()
    if same is not None:
        raise Refused.because(
            "session_twice",
            _("A session of that day and hour is planned already: %(code)s.") % {"code": same.code},
            remedy=_("Add an item to its agenda, or choose another hour."),
            field="start_time",
        )
