"""The course of a meeting: what is done next, by what has happened so far (3.1-3.4)."""

from collections.abc import Sequence
from enum import StrEnum

from esep.meetings.hall.state import HallState


class Stage(StrEnum):
    """What comes next."""

    DESK = "desk"
    OPENING = "opening"
    OFFICERS = "officers"
    AGENDA = "agenda"
    ITEM = "item"
    CLOSE = "close"
    ENDED = "ended"


def stage_of(state: HallState, items: Sequence[int]) -> Stage:
    """The next step; ``items`` are the items of the agenda in their order.

    The order is that of the regulation, and nothing is locked: a meeting that went on without a vote is asked for the
    vote, and may go on. Once something else has happened nobody is asked to open the desk. An agenda without a majority
    was voted on all the same (3.2).
    """
    if state.closed_at is not None:
        return Stage.ENDED
    begun = state.opened is not None or bool(state.officers) or bool(state.agenda) or bool(state.items)
    if not state.desks and not begun:
        return Stage.DESK
    if state.opened is None:
        return Stage.OPENING
    if state.elected is None:
        return Stage.OFFICERS
    if not state.agenda:
        return Stage.AGENDA
    return Stage.ITEM if next_item(state, items) is not None else Stage.CLOSE


def next_item(state: HallState, items: Sequence[int]) -> int | None:
    """The first item of the agenda that was not begun; none when all were."""
    begun = {item for _at, item in state.items}
    return next((item for item in items if item not in begun), None)
