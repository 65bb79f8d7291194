"""History: every revision of minutes, newest first, with what it says otherwise than the one it was built on."""

from dataclasses import dataclass

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.meetings.commands.minutes.common import minutes_of, revisions_of
from esep.meetings.minutes.difference import Changed, changed
from esep.meetings.minutes.text import MinutesText, read_text
from esep.meetings.models import MinutesRevision
from esep.meetings.queries.meeting import Opened

MOST = 200
"""Revisions that are shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A revision and what changed with it, part by part."""

    revision: MinutesRevision
    changes: tuple[Changed, ...]


def history_of(shown: Opened, *, by: Actor, municipality: int) -> tuple[Entry, ...]:
    """The revisions of the minutes of a meeting, newest first, with who saved each and when."""
    with seeing(Act.VIEW_MINUTES, by=by, municipality=municipality):
        minutes = minutes_of(shown.meeting)
        if minutes is None:
            return ()
        rows = revisions_of(minutes)
        texts = {row.number: read_text(row.content) for row in rows}
        newest = reversed(rows[-MOST:])
        return tuple(Entry(row, changed(texts.get(row.base, MinutesText()), texts[row.number])) for row in newest)
