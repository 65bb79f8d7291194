"""The agenda: items are added, worded anew, put in order, taken off with a reason."""

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import reason_missing
from esep.council.commands.sessions.entry import ItemEntry
from esep.council.commands.sessions.finding import LEFT, agenda_open, item_of, planned_item, standing
from esep.council.commands.sessions.hearings import drop_hearings
from esep.council.commands.sessions.ordering import next_position, reordered
from esep.council.commands.sessions.refusals import item_over, item_voted
from esep.council.models import Session, SessionItem
from esep.kernel.acting import Acting
from esep.kernel.command import command


def add_item(session: str, entry: ItemEntry, *, by: Actor, municipality: int) -> SessionItem:
    """Put an item at the end of an agenda. Raises Refused: unknown, closed or settled session, what the entry lacks."""
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        return put_item(acting, agenda_open(by_code(Session, session)), entry)


def change_item(pk: int, entry: ItemEntry, *, by: Actor, municipality: int, seen: int) -> SessionItem:
    """Word an item anew; its place stays. Raises Refused: STALE, gone from the agenda, dealt with and another kind,
    what the entry lacks.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        item = item_of(pk)
        agenda_open(item.session)
        columns = entry.columns
        is_settled = item.state == SessionItem.State.DEALT_WITH or item.hearings.exists()
        is_other = (columns["kind"], columns["period"]) != (item.kind, item.period)
        if item.state in LEFT or (is_settled and is_other):
            raise item_over(item.get_state_display())
        for name, value in columns.items():
            setattr(item, name, value)
        return acting.edit(item, seen=seen)


def move_item(pk: int, *, place: int, by: Actor, municipality: int) -> SessionItem:
    """Put an item on another place of the agenda, counted from 1. Raises Refused: no such place, settled session."""
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        item = item_of(pk)
        agenda_open(item.session)
        if item.state == SessionItem.State.TAKEN_OFF:
            raise item_over(item.get_state_display())
        reordered(acting, standing(item.session), item, place=place)
        acting.mention(item.ref)
        return item


def take_off_item(pk: int, *, reason: str, by: Actor, municipality: int, seen: int) -> SessionItem:
    """Take an item off the agenda; it stays to be seen. A hearing of the head that was set for it is set no more.

    Raises Refused: STALE, without a reason, dealt with or voted on already.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        item = planned_item(pk)
        agenda_open(item.session)
        if not reason.strip():
            raise reason_missing()
        refuse_voted(item)
        item.state = SessionItem.State.TAKEN_OFF
        item.state_reason = reason.strip()
        acting.edit(item, seen=seen)
        drop_hearings(acting, [item], reason=item.state_reason)
        return item


def put_item(acting: Acting, session: Session, entry: ItemEntry) -> SessionItem:
    """Put an item at the end of an agenda inside an act."""
    return acting.save(
        SessionItem(municipality=acting.municipality, session=session, position=next_position(session), **entry.columns)
    )


def refuse_voted(item: SessionItem) -> None:
    """Refuse to let go of an item on which the session voted."""
    if item.votes.filter(annulled_at__isnull=True).exists() or item.decisions.exists():
        raise item_voted()
