"""The state of the hall: what follows from the events so far. A pure fold: same events, same state, in any order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from esep.meetings.hall import events as e
from esep.regulation.facts.meeting import Category

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event as the server keeps it: when it happened by its reckoning, which device said it in which place of its
    own sequence, and its number by receipt.
    """

    event: UUID
    number: int
    at: datetime
    payload: e.Payload
    device: str = ""
    sequence: int = 0

    @property
    def order(self) -> tuple[int, datetime, int, str, int, int]:
        """Its place among all events, whatever order they came in.

        Who asked, and what, stands before everything that was said to it: clocks of several devices differ. At one
        instant whoever comes comes first, and the rest stands as each device said it.
        """
        introduces = isinstance(self.payload, e.SpeechAskedFor | e.QuestionAsked)
        comes = isinstance(self.payload, e.Arrived)
        return 0 if introduces else 1, self.at, 0 if comes else 1, self.device, self.sequence, self.number


@dataclass(slots=True)
class Presence:
    """One person's time in the hall: intervals from coming in to going out; the last is open while somebody is in.

    ``event`` is the arrival itself, which may be taken back.
    """

    arrived: e.Arrived
    spans: list[tuple[datetime, datetime | None]] = field(default_factory=list)
    event: UUID | None = None

    @property
    def is_in(self) -> bool:
        """Whether the person is in the hall."""
        return bool(self.spans) and self.spans[-1][1] is None

    @property
    def is_citizen(self) -> bool:
        """Whether the person came as a resident; the others were invited (2.11, 3.6)."""
        return self.arrived.category is Category.VOTERS and self.arrived.invitation is None

    def was_in(self, moment: datetime) -> bool:
        """Whether the person was in the hall at a moment."""
        return any(start <= moment and (end is None or moment < end) for start, end in self.spans)


@dataclass(frozen=True, slots=True)
class Voted:
    """A vote that was taken: when, by which event, with which content."""

    at: datetime
    event: UUID
    said: e.OfficersElected | e.AgendaVoted | e.OutcomeVoted


@dataclass(slots=True)
class Speech:
    """A speech: of the list (``speaker``), or asked for in the hall by ``person``; waiting until it starts."""

    key: UUID
    speaker: int | None = None
    person: UUID | None = None
    topic: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    gist: str = ""


@dataclass(slots=True)
class Question:
    """A question with its answers, each with who gave it."""

    key: UUID
    at: datetime
    asked: e.QuestionAsked
    answers: list[tuple[datetime, e.QuestionAnswered]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many came: registered or counted, whichever is more (3.6). Unknown parts are none."""

    citizens: int
    invited: int
    women: int | None
    young: int | None


@dataclass(slots=True)
class HallState:
    """Everything that follows from the events of one meeting."""

    desks: list[tuple[datetime, str]] = field(default_factory=list)
    people: dict[UUID, Presence] = field(default_factory=dict)
    counts: list[tuple[datetime, e.Counted]] = field(default_factory=list)
    refused: list[tuple[datetime, str]] = field(default_factory=list)
    officers: list[Voted] = field(default_factory=list)
    agenda: list[Voted] = field(default_factory=list)
    opened: tuple[datetime, e.Opened] | None = None
    items: list[tuple[datetime, int]] = field(default_factory=list)
    speeches: dict[UUID, Speech] = field(default_factory=dict)
    reports: dict[str, tuple[datetime, e.ReportHeard]] = field(default_factory=dict)
    questions: dict[UUID, Question] = field(default_factory=dict)
    outcomes: list[Voted] = field(default_factory=list)
    closed_at: datetime | None = None

    @property
    def desk_opened_at(self) -> datetime | None:
        """When the first desk opened (3.1)."""
        return min((at for at, _desk in self.desks), default=None)

    @property
    def elected(self) -> e.OfficersElected | None:
        """The chair and the secretary of the last vote that had a majority."""
        votes = (vote.said for vote in self.officers if isinstance(vote.said, e.OfficersElected))
        return _last([said for said in votes if said.vote.is_majority])

    @property
    def is_agenda_approved(self) -> bool:
        """Whether the last vote on the agenda had the majority of those present (3.2)."""
        last = self.agenda[-1].said if self.agenda else None
        return isinstance(last, e.AgendaVoted) and last.vote.is_majority

    @property
    def speaking(self) -> Speech | None:
        """The speech that is going on; the one begun last, where nobody said that the one before had ended."""
        begun = [
            (one.started_at, place, one)
            for place, one in enumerate(self.speeches.values())
            if one.started_at is not None and one.ended_at is None
        ]
        return max(begun)[2] if begun else None

    @property
    def waiting(self) -> tuple[Speech, ...]:
        """Those in the hall who asked to speak and have not begun, in order."""
        return tuple(one for one in self.speeches.values() if one.started_at is None)

    def present_at(self, moment: datetime) -> int:
        """How many were in the hall at a moment: the last count of heads, and who came and left since.

        A count is taken to be the last thing of its instant: an hour is often known to the minute alone. Without a
        count, those registered who had not left.
        """
        count = _last([(at, said) for at, said in self.counts if at <= moment])
        if count is None:
            return sum(one.was_in(moment) for one in self.people.values())
        counted_at, said = count
        return (
            said.citizens
            + said.invited
            + sum(
                (start is not None and counted_at < start <= moment) - (end is not None and counted_at < end <= moment)
                for one in self.people.values()
                for start, end in one.spans
            )
        )

    @property
    def tally(self) -> Tally:
        """How many came in all: a count of heads at its highest, or those registered, whichever is more."""
        citizens = [one for one in self.people.values() if one.is_citizen]
        registered = len(citizens)
        highest = max((said for _at, said in self.counts), key=lambda said: said.citizens, default=None)
        invited = max(len(self.people) - registered, max((said.invited for _at, said in self.counts), default=0))
        if highest is not None and highest.citizens >= registered:
            return Tally(highest.citizens, invited, highest.women, highest.young)
        return Tally(
            registered,
            invited,
            _known([one.arrived.woman for one in citizens]),
            _known([one.arrived.young for one in citizens]),
        )


def state_of(happened: Iterable[Happened]) -> HallState:
    """The state after some events, whatever order they come in. What was undone counts no more."""
    every = sorted(happened, key=lambda one: one.order)
    undone = {one.payload.event for one in every if isinstance(one.payload, e.Undone)}
    state = HallState()
    for one in every:
        if one.event not in undone:
            _apply(state, one)
    return state


def _apply(state: HallState, one: Happened) -> None:
    """Let one event happen."""
    at = one.at
    match one.payload:
        case e.DeskOpened(desk=desk):
            state.desks.append((at, desk))
        case e.Arrived(person=key) as arrived:
            state.people.setdefault(key, Presence(arrived, [(at, None)], one.event))
        case e.Left(person=key) if (who := state.people.get(key)) is not None and who.is_in:
            who.spans[-1] = (who.spans[-1][0], at)
        case e.Returned(person=key) if (who := state.people.get(key)) is not None and not who.is_in:
            who.spans.append((at, None))
        case e.Counted() as counted:
            state.counts.append((at, counted))
        case e.EntryRefused(reason=reason):
            state.refused.append((at, reason))
        case e.OfficersElected() as elected:
            state.officers.append(Voted(at, one.event, elected))
        case e.AgendaVoted() as voted:
            state.agenda.append(Voted(at, one.event, voted))
        case e.Opened() as opened:
            state.opened = state.opened or (at, opened)
        case e.ItemStarted(item=item):
            state.items.append((at, item))
        case e.SpeechAskedFor(speech=key) as asked:
            state.speeches.setdefault(key, Speech(key, person=asked.person, topic=asked.topic or ""))
        case e.SpeechStarted(speech=key) as begun:
            speech = state.speeches.setdefault(key, Speech(key, speaker=begun.speaker))
            speech.started_at = speech.started_at or at
        case e.SpeechEnded(speech=key) as ended if key in state.speeches:
            speech = state.speeches[key]
            speech.ended_at, speech.gist = at, ended.gist or speech.gist
        case e.ReportHeard(deputy=deputy) as heard:
            state.reports[deputy] = (at, heard)
        case e.QuestionAsked(question=key) as question:
            state.questions.setdefault(key, Question(key, at, question))
        case e.QuestionAnswered(question=key) as answer if key in state.questions:
            state.questions[key].answers.append((at, answer))
        case e.OutcomeVoted() as outcome:
            state.outcomes.append(Voted(at, one.event, outcome))
        case e.Closed():
            state.closed_at = at


def _known(answers: list[bool | None]) -> int | None:
    """How many said yes; none where nobody was asked."""
    return sum(answer is True for answer in answers) if any(answer is not None for answer in answers) else None


def _last(found: Sequence[T]) -> T | None:
    return found[-1] if found else None
