"""The history of a plan in words: what was set, what was changed from what, and why it was closed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from esep.kernel.refusals import Words
from esep.meetings.queries.history import Change, Turn
from esep.workspace.meetings.plan.names import area_names, deputy_names
from esep.workspace.meetings.plan.words import FIELD_WORDS, TURN_WORDS
from esep.workspace.office import Office


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A part of the plan, before and after, as people read it."""

    words: Words
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ToldTurn:
    """A turn of the plan as people read it."""

    turn: Turn
    words: Words
    changes: tuple[ToldChange, ...]


def told_turns(turns: Iterable[Turn], place: Office) -> tuple[ToldTurn, ...]:
    """The turns in the reader's words, the newest first. Names are looked up only where codes changed."""
    given = tuple(turns)
    names: dict[str, dict[str, str]] = {}
    if any(change.field in ("audience", "deputies") for turn in given for change in turn.changes):
        names = {"audience": area_names(place), "deputies": deputy_names(place)}
    return tuple(
        ToldTurn(turn, TURN_WORDS[turn.kind], tuple(_told(change, names) for change in turn.changes))
        for turn in reversed(given)
    )


def _told(change: Change, names: Mapping[str, Mapping[str, str]]) -> ToldChange:
    known = names.get(change.field, {})
    return ToldChange(FIELD_WORDS[change.field], _shown(change.before, known), _shown(change.after, known))


def _shown(value: object, names: Mapping[str, str]) -> str:
    if isinstance(value, date):
        return date_format(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple):
        return ", ".join(names.get(str(one), str(one)) for one in value) or _("nobody")
    return str(value) if value else _("not settled")
