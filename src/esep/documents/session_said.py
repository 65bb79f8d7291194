"""A session as its papers say it: who sits, on what, when and where."""

from dataclasses import dataclass
from datetime import date, time

from esep.documents.meeting_paper import Line, day_said
from esep.documents.telling import tell
from esep.regulation.wording import Language

PRINTED = ("body", "topic", "day", "hour", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSaid:
    """A session in the words of a paper's language. ``commission`` is empty for the council itself, ``place`` where it
    is not settled, ``shut`` where everybody may come.
    """

    code: str
    commission: str
    topic: str
    day: date
    hour: time
    place: str
    shut: str


def session_lines(said: SessionSaid, *, language: Language) -> tuple[Line, ...]:
    """What stands at the head of every paper of a session."""
    council = tell("session_paper.council", language)
    values = {
        "body": said.commission or council,
        "topic": said.topic,
        "day": day_said(said.day, language=language),
        "hour": f"{said.hour:%H:%M}",
        "place": said.place or tell("meeting_paper.no_place", language),
    }
    lines = [Line(label=tell(f"session_paper.{name}", language), value=values[name]) for name in PRINTED]
    if said.shut:
        lines.append(Line(label=tell("session_paper.shut", language), value=said.shut))
    return tuple(lines)
