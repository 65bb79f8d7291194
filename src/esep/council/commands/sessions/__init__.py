"""Sessions and sittings: planned, changed, put off; their agenda and its papers (4.3, 7.1)."""

from esep.council.commands.sessions.agenda import add_item, change_item, move_item, take_off_item
from esep.council.commands.sessions.carrying import carry_over_item
from esep.council.commands.sessions.closing import cancel_session, name_successor, postpone_session
from esep.council.commands.sessions.entry import ItemEntry, SessionEntry
from esep.council.commands.sessions.papers import add_paper, register_paper, show_paper, take_out_paper
from esep.council.commands.sessions.planning import change_session, plan_session

__all__ = [
    "ItemEntry",
    "SessionEntry",
    "add_item",
    "add_paper",
    "cancel_session",
    "carry_over_item",
    "change_item",
    "change_session",
    "move_item",
    "name_successor",
    "plan_session",
    "postpone_session",
    "register_paper",
    "show_paper",
    "take_off_item",
    "take_out_paper",
]
