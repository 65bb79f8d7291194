"""Items of the agenda as the session deals with them."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.finding import begun, item_of
from esep.council.models import SessionItem
from esep.kernel.command import command
from esep.kernel.refusals import Refused

State = SessionItem.State


def deal_with_item(code: str, item: int, *, by: Actor, municipality: int) -> SessionItem:
    """Say that the session dealt with an item. Raises Refused where it is no longer on the agenda."""
    return _turn(code, item, State.PLANNED, State.DEALT_WITH, by=by, municipality=municipality)


def put_item_back(code: str, item: int, *, by: Actor, municipality: int) -> SessionItem:
    """Take back that an item was dealt with."""
    return _turn(code, item, State.DEALT_WITH, State.PLANNED, by=by, municipality=municipality)


def _turn(code: str, item: int, before: State, after: State, *, by: Actor, municipality: int) -> SessionItem:
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        row = item_of(item, session=begun(code))
        if row.state != before:
            raise Refused.because(
                "item_elsewhere",
                _("This item stands otherwise by now: %(state)s.") % {"state": State(row.state).label},
                remedy=_("Open the page anew."),
            )
        row.state = after.value
        return acting.edit(row, seen=row.version)
