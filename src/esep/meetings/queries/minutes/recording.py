"""Recordings of a meeting for everybody, with time marks from the events of the hall. No resident is named."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

from esep.documents.telling import tell
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.meetings.minutes.known import Known
from esep.meetings.models import Recording
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.minutes.gathering import known_of
from esep.regulation.wording import Language

BY_PARAMETER = ("youtube.com", "youtu.be", "vk.com", "vkvideo.ru", "rutube.ru")
"""Places whose films begin at ``t`` of the address; all others by the fragment that the web has for it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment of a recording: how many seconds from its beginning, what happened, and the address that plays it."""

    seconds: int
    words: str
    address: str

    @property
    def clock(self) -> str:
        """The moment as players show it, such as 1:02:05."""
        hours, rest = divmod(self.seconds, 3600)
        minutes, seconds = divmod(rest, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


@dataclass(frozen=True, slots=True)
class PublicRecording:
    """Where a recording is found, and its marks in order; none where nobody said when it began."""

    link: str
    began_at: datetime | None
    marks: tuple[Mark, ...]


def recordings_in_public(code: str, *, municipality: Municipality, language: str) -> tuple[PublicRecording, ...]:
    """The recordings of a meeting, oldest first."""
    with scope.of(municipality.pk):
        rows = list(Recording.objects.filter(meeting__code=code, taken_out_at__isnull=True))
        if not rows:
            return ()
        known = known_of(meeting_of(code), language=Language(language))
        moments = sorted(_moments(known, language)) if known.with_hours else []
        return tuple(PublicRecording(row.link, row.started_at, _marks(row, moments)) for row in rows)


def address_at(link: str, seconds: int) -> str:
    """The address that plays a recording from a moment on.

    >>> address_at("https://youtu.be/abc", 65)
    'https://youtu.be/abc?t=65'
    >>> address_at("https://example.kg/film.mp4", 65)
    'https://example.kg/film.mp4#t=65'
    """
    parts = urlsplit(link)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host not in BY_PARAMETER:
        return parts._replace(fragment=f"t={seconds}").geturl()
    query = [(name, value) for name, value in parse_qsl(parts.query) if name != "t"]
    return parts._replace(query=urlencode([*query, ("t", str(seconds))])).geturl()


def _marks(row: Recording, moments: list[tuple[datetime, str]]) -> tuple[Mark, ...]:
    if row.started_at is None:
        return ()
    since = [(int((at - row.started_at).total_seconds()), words) for at, words in moments]
    return tuple(Mark(seconds, words, address_at(row.link, seconds)) for seconds, words in since if seconds >= 0)


def _moments(known: Known, language: str) -> Iterator[tuple[datetime, str]]:
    state = known.state

    def say(key: str, /, **params: object) -> str:
        return tell(f"minutes_marks.{key}", language, **params)

    if state.opened is not None:
        yield state.opened[0], say("opened")
    for voted in state.officers:
        yield voted.at, say("officers")
    for voted in state.agenda:
        yield voted.at, say("agenda")
    for at, item in state.items:
        if item in known.agenda:
            yield at, known.agenda[item]
    for code, (at, _heard) in state.reports.items():
        yield at, say("report", who=known.deputies.get(code, code))
    for speech in state.speeches.values():
        if speech.started_at is not None:
            listed = known.speakers.get(speech.speaker) if speech.speaker is not None else None
            someone = known.people.get(speech.person) if speech.person is not None else None
            named = listed.name if listed is not None and listed.presents else ""
            who = named or _resident(someone.village if someone is not None else "", language)
            yield speech.started_at, say("speech", who=who)
    for question in state.questions.values():
        someone = known.people.get(question.asked.person)
        yield question.at, say("question", who=_resident(someone.village if someone is not None else "", language))
    for number, voted in enumerate(state.outcomes, 1):
        yield voted.at, say("outcome", what=number)
    if state.closed_at is not None:
        yield state.closed_at, say("closed")


def _resident(village: str, language: str) -> str:
    if not village:
        return tell("minutes.participant", language)
    return tell("minutes.resident", language, village=village)
