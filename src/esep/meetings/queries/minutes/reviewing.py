"""Reviewing: the copy for everybody before it is released, with all that was taken out of it."""

from dataclasses import dataclass, replace

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.meetings.commands.minutes.common import written
from esep.meetings.minutes.difference import lines_of
from esep.meetings.minutes.names import suspects
from esep.meetings.minutes.naming import copy_of, named_in
from esep.meetings.minutes.public import Hidden
from esep.meetings.minutes.renewing import FIELDS
from esep.meetings.minutes.text import MinutesText, read_text
from esep.meetings.queries.minutes.editing import Editing


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The copy as it would be read. ``hidden`` is what Esep replaced, ``suspects`` words that still look like a name.

    ``is_worded`` says that somebody worded it; else it is as Esep makes it.
    """

    text: MinutesText
    hidden: tuple[Hidden, ...]
    suspects: tuple[str, ...]
    is_worded: bool

    def as_state(self, state: Editing) -> Editing:
        """The minutes under work as the copy, for a page that shows parts."""
        return replace(state, text=self.text, composed=self.text, offered=(), phrases={})


def reviewed(state: Editing, *, by: Actor, municipality: int) -> Review:
    """The copy for everybody of minutes that somebody wrote. Raises Refused: nothing written."""
    with seeing(Act.VIEW_MINUTES, by=by, municipality=municipality):
        minutes = written(state.minutes)
        meeting = state.shown.meeting
        made = copy_of(meeting, minutes, state.text.without_blanks())
        text = read_text(minutes.public_text) if minutes.public_text else made.text
        words = "\n".join(line for part in FIELDS for line in lines_of(text, part))
        return Review(
            text=text,
            hidden=tuple(dict.fromkeys(made.hidden)),
            suspects=suspects(words, named=named_in(meeting, minutes)),
            is_worded=bool(minutes.public_text),
        )
