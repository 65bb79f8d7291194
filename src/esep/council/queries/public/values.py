"""What everybody may know of a session: nothing else leaves the council's tables for a public page."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

RECORDED_IN = "ky"
"""The language in which everything is written; the other ones may lack."""


class State(StrEnum):
    """How far a session is. ``PASSED``: its day is over, and nobody said that it was held."""

    AHEAD = "ahead"
    SITS = "sits"
    HELD = "held"
    PASSED = "passed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Worded:
    """Words of people, and the language in which they stand: Kyrgyz where nobody wrote the reader's."""

    words: str
    language: str

    def __bool__(self) -> bool:
        return bool(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSession:
    """A session as lists show it. ``commission`` is the code of the one that sits, empty for the council itself.

    ``instead`` is the code of the session in its place; ``items`` how many are before it; ``hour`` is none where only
    its fact is known. ``revision`` rises with every change.
    """

    code: str
    commission: str
    body: str
    topic: Worded
    on: date
    hour: time | None
    place: str
    shut: str
    state: State
    reason: str
    closed_on: date | None
    instead: str
    items: int
    revision: int

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to be held."""
        return self.state in (State.AHEAD, State.SITS)

    @property
    def is_closed(self) -> bool:
        """Whether it is not held on its day."""
        return self.state in (State.POSTPONED, State.CANCELLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPaperFile:
    """A file that everybody may open: its place in the document, what it is, its bytes."""

    position: int
    media_type: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPaper:
    """A document that lies with an item, of a ``day``; ``files`` are empty where residents may not open it."""

    key: int
    number: str
    title: str
    day: date
    received_on: date
    files: tuple[PublicPaperFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVote:
    """A vote that stands, in numbers."""

    question: Worded
    at: datetime
    needs: str
    is_secret: bool
    seats: int
    present: int
    in_favour: int
    against: int
    abstained: int
    not_voting: int
    is_carried: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDecision:
    """A decision by its number and title; its own page says the rest."""

    code: str
    number: str
    title: Worded
    in_force_from: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicItem:
    """An item of an agenda. ``period`` is the half-year of the head's report; ``went_to`` and ``came_from`` are the
    code of the other session and the number of the item's row there.
    """

    key: int
    number: int
    kind: str
    kind_word: str
    title: Worded
    text: Worded
    rapporteur: str
    period: str
    state: str
    state_word: str
    reason: str
    came_from: tuple[str, int] | None
    went_to: tuple[str, int] | None
    papers: tuple[PublicPaper, ...]
    votes: tuple[PublicVote, ...]
    decisions: tuple[PublicDecision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBroadcast:
    """That a session went out, or that a medium was asked. ``received_on`` is the day on which it was recorded."""

    channel: str
    medium: str
    is_state_media: bool
    is_live: bool
    asked_on: date | None
    aired_on: date | None
    received_on: date | None
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMark:
    """At which second of a recording something begins; ``item`` is the number of the item's row, if it is one."""

    second: int
    words: str
    item: int | None

    @property
    def clock(self) -> str:
        """The second as people read it on a player.

        >>> PublicMark(second=3725, words="", item=None).clock
        '1:02:05'
        """
        minutes, seconds = divmod(self.second, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRecording:
    """Where a session can be watched, with what begins when."""

    link: str
    words: str
    marks: tuple[PublicMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPage:
    """A session with its agenda and all that came of it. ``present`` and ``absent`` are names, the absent with the sort
    of reason; ``decisions`` are those of no item; ``replaces`` are the codes of sessions in whose place it stands;
    ``chair`` is a name.
    """

    session: PublicSession
    items: tuple[PublicItem, ...]
    off: tuple[PublicItem, ...]
    began_at: datetime | None
    ended_at: datetime | None
    chair: str
    seats: int | None
    present: tuple[str, ...]
    absent: tuple[tuple[str, str], ...]
    decisions: tuple[PublicDecision, ...]
    broadcasts: tuple[PublicBroadcast, ...]
    recordings: tuple[PublicRecording, ...]
    replaces: tuple[str, ...]
