"""Every session as everybody may know it, the newest first; those that facts alone tell of among them."""

from datetime import date

from esep.council.models import Session
from esep.council.queries.printing import place_in
from esep.council.queries.public.values import RECORDED_IN, PublicSession, State, Worded
from esep.council.queries.sessions import ToldSession, listed_sessions, told_sessions
from esep.kernel import scope
from esep.kernel.models import Municipality


def sessions_in_public(municipality: Municipality, *, language: str, day: date) -> tuple[PublicSession, ...]:
    """Sessions and sittings, as they stand on a day, in the words of one language. Three queries."""
    with scope.of(municipality.pk):
        kept = [public_session(row, language=language, day=day) for row in listed_sessions()]
        told = [_told(one) for one in told_sessions()]
    return tuple(sorted([*kept, *told], key=lambda one: (one.on, one.code), reverse=True))


def public_session(row: Session, *, language: str, day: date) -> PublicSession:
    """A session of the table as lists show it."""
    return PublicSession(
        code=row.code,
        commission=row.commission.code if row.commission is not None else "",
        body=row.commission.name_in(language) if row.commission is not None else "",
        topic=worded(row, "topic", language),
        on=row.date,
        hour=row.start_time,
        place=place_in(row, language),
        shut=row.shut_reason,
        state=_state(row, day),
        reason=row.close_reason,
        closed_on=row.closed_on,
        instead=row.replaced_by.code if row.replaced_by is not None else "",
        items=getattr(row, "items_before", 0),
        revision=row.version,
    )


def worded(row: object, name: str, language: str) -> Worded:
    """A text of a row (``topic``, ``title``, ``text``, ``question``) in one language, in Kyrgyz where there is none."""
    own = getattr(row, f"{name}_{language}", "")
    return Worded(own, language) if own else Worded(getattr(row, f"{name}_{RECORDED_IN}"), RECORDED_IN)


def _state(row: Session, day: date) -> State:
    if row.closed_as:
        return State.POSTPONED if row.closed_as == Session.Closing.POSTPONED else State.CANCELLED
    if row.ended_at is not None:
        return State.HELD
    if row.began_at is not None:
        return State.SITS if row.date >= day else State.HELD
    return State.AHEAD if row.date >= day else State.PASSED


def _told(one: ToldSession) -> PublicSession:
    return PublicSession(
        code=one.code,
        commission="",
        body="",
        topic=Worded(one.topic, RECORDED_IN),
        on=one.on,
        hour=None,
        place="",
        shut="",
        state=State.HELD,
        reason="",
        closed_on=None,
        instead="",
        items=0,
        revision=0,
    )
