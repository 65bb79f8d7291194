"""Papers of a meeting: what each of them says of it, in the same words."""

from dataclasses import dataclass
from datetime import date, time

from esep.documents.paper import Frame
from esep.documents.telling import tell
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.wording import Language, shown

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSaid:
    """A meeting in the words of a paper's language; ``place`` is empty where it is not settled.

    ``deputies`` are the names of those who report.
    """

    code: str
    kind: MeetingKind
    topic: str
    day: date
    hour: time
    place: str
    deputies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A label and what stands beside it; an empty value is a line to write on."""

    label: str
    value: str


def day_said(day: date, *, language: Language) -> str:
    """A day as people read it, with its day of the week."""
    return f"{shown(day, language=language)}, {tell(f'meeting_paper.{WEEKDAYS[day.weekday()]}', language)}"


def place_said(meeting: MeetingSaid, *, language: Language) -> str:
    """The place, or that it is not settled."""
    return meeting.place or tell("meeting_paper.no_place", language)


def lines_of(meeting: MeetingSaid, *, language: Language) -> tuple[Line, ...]:
    """Topic, day, hour, place and who reports; the last only where somebody does."""
    hour = shown(meeting.hour, language=language)
    found = [
        ("topic", meeting.topic),
        ("day", day_said(meeting.day, language=language)),
        ("hour", hour),
        ("place", place_said(meeting, language=language)),
    ]
    if meeting.deputies:
        found.append(("deputies", ", ".join(meeting.deputies)))
    return tuple(Line(label=tell(f"meeting_paper.{name}", language), value=value) for name, value in found)


def short_line(meeting: MeetingSaid, *, language: Language) -> str:
    """Code, day, hour and place in one line, for heads of sheets."""
    hour = shown(meeting.hour, language=language)
    return " · ".join(
        (meeting.code, day_said(meeting.day, language=language), hour, place_said(meeting, language=language))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPaper:
    """A paper that is a list of sentences, as its template takes it."""

    frame: Frame
    lines: tuple[str, ...]
    note: str
