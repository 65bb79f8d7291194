"""Finding the session, the item or the paper that an act is about, if it can still be worked on."""

from collections.abc import Sequence

from esep.community.entering import by_code
from esep.council.commands.sessions.refusals import begun, closed, item_over, settled
from esep.council.models import ItemPaper, Session, SessionItem
from esep.kernel.refusals import not_found

LEFT = (SessionItem.State.CARRIED_OVER.value, SessionItem.State.TAKEN_OFF.value)
"""States of items that are no longer before this session."""


def session_to_come(code: str) -> Session:
    """A session that has not begun. Raises Refused: unknown, closed, begun."""
    session = by_code(Session, code)
    if session.closed_as:
        raise closed(session)
    if session.began_at is not None:
        raise begun()
    return session


def agenda_open(session: Session) -> Session:
    """The session, if its agenda can be worked on: also while it sits, and until its minutes are signed.

    Raises Refused: closed, settled.
    """
    if session.closed_as:
        raise closed(session)
    if session.minutes_id is not None:
        raise settled()
    return session


def item_of(pk: int) -> SessionItem:
    """An item with its session. Raises Refused where there is none."""
    found = SessionItem.objects.select_related("session").filter(pk=pk).first()
    if found is None:
        raise not_found()
    return found


def planned_item(pk: int) -> SessionItem:
    """An item that was not dealt with yet and is still before its session. Raises Refused."""
    found = item_of(pk)
    if found.state != SessionItem.State.PLANNED:
        raise item_over(found.get_state_display())
    return found


def standing(session: Session) -> Sequence[SessionItem]:
    """The items of a session in their order, without those that were taken off."""
    return list(SessionItem.objects.filter(session=session).exclude(state=SessionItem.State.TAKEN_OFF.value))


def paper_of(pk: int) -> ItemPaper:
    """A paper that is with its item. Raises Refused where there is none."""
    found = ItemPaper.objects.select_related("item__session", "document").filter(pk=pk, taken_out_at=None).first()
    if found is None:
        raise not_found()
    return found
