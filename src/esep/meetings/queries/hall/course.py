"""The hall as those see it who conduct the meeting: what is next, who speaks, what was asked and adopted (3.2-3.5)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from esep.access import Act, Actor, may
from esep.community.models import DeputyMandate
from esep.community.queries.seeing import seeing
from esep.documents.telling import tell
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.meetings.hall import events as e
from esep.meetings.hall.course import Stage, next_item, stage_of
from esep.meetings.hall.state import HallState, Question, Speech, Voted
from esep.meetings.hall.stored import state_in
from esep.meetings.listing import same_name, standing
from esep.meetings.models import AgendaItem, HallPerson, ReportMeeting, SpeakerEntry
from esep.meetings.queries.hall.desk import present_now
from esep.meetings.queries.list_names import person_said, speaker_said
from esep.meetings.queries.meeting import Opened
from esep.regulation.facts.common import Answer
from esep.regulation.wording import Language

PROCEDURE = ("opening", "election", "approval", "closing")
"""Items of the proposed agenda that are no discussion: the meeting comes to them by its opening, its votes, its end."""

PARTS = ("mandates", "appeals", "decisions", "commissions", "executive")
"""The five kinds of information of a deputy's report (3.5), in the regulation's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """An item of the agenda, on a place counted from 1, and when the meeting came to it. What is ``of_procedure`` is
    not begun by itself.
    """

    row: AgendaItem
    position: int
    who: str
    started_at: datetime | None
    is_now: bool
    of_procedure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechLine:
    """A speech: who, about what, how long it may last and lasted. ``entry`` is its row of the speakers list, if any;
    ``key`` is none for somebody of the list who has not begun.
    """

    key: UUID | None
    entry: SpeakerEntry | None
    name: str
    village: str
    topic: str
    minutes: int | None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    gist: str = ""

    def seconds_at(self, moment: datetime) -> int:
        """How long it has lasted at a moment, in seconds."""
        if self.started_at is None:
            return 0
        return max(0, int(((self.ended_at or moment) - self.started_at) / timedelta(seconds=1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """A deputy who reports: when the report was heard, and the parts that nobody has answered yet (3.5)."""

    mandate: DeputyMandate
    name: str
    heard_at: datetime | None
    missing: tuple[str, ...]
    said: e.ReportHeard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """A question with who asked it, and its answers."""

    question: Question
    name: str
    village: str

    @property
    def is_answered(self) -> bool:
        """Whether anybody answered."""
        return bool(self.question.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class HallView:
    """What the page of the hall shows. Names of residents are empty for those who may not see them."""

    meeting: ReportMeeting
    now: datetime
    state: HallState
    stage: Stage
    present: int
    items: tuple[ItemLine, ...]
    speaking: SpeechLine | None
    waiting: tuple[SpeechLine, ...]
    spoken: tuple[SpeechLine, ...]
    reports: tuple[ReportLine, ...]
    questions: tuple[QuestionLine, ...]
    chairs_own_report: str

    @property
    def item(self) -> ItemLine | None:
        """The item of the agenda that is being discussed."""
        return next((item for item in self.items if item.is_now), None)

    @property
    def next_item(self) -> ItemLine | None:
        """The item that comes next."""
        wanted = next_item(self.state, _discussed(self.items))
        return next((item for item in self.items if item.row.pk == wanted), None)

    @property
    def outcomes(self) -> tuple[Voted, ...]:
        """What was adopted, in order."""
        return tuple(self.state.outcomes)

    @property
    def open_questions(self) -> tuple[QuestionLine, ...]:
        """Questions that nobody has answered yet."""
        return tuple(one for one in self.questions if not one.is_answered)

    @property
    def seconds_spoken(self) -> int:
        """How long the present speech has lasted."""
        return self.speaking.seconds_at(self.now) if self.speaking is not None else 0

    @property
    def seconds_left(self) -> int | None:
        """How much of its minutes is left to the present speech; below zero once they are over."""
        if self.speaking is None or self.speaking.minutes is None:
            return None
        return self.speaking.minutes * 60 - self.seconds_spoken


def hall_of(shown: Opened, *, by: Actor, municipality: Municipality, language: str) -> HallView:
    """The hall of a meeting as it stands now. Four queries. Raises Refused for who may not see it."""
    with seeing(Act.VIEW_HALL, by=by, municipality=municipality.pk):
        meeting, state = shown.meeting, state_in(shown.meeting)
        sees_names = may(by, Act.REGISTER_PARTICIPANTS, municipality=municipality.pk, at=clock.real())
        rows = HallPerson.objects.filter(meeting=meeting).select_related("village")
        people = {row.key: row for row in rows if sees_names or row.village_id is not None}
        speakers = {row.pk: row for row in standing(SpeakerEntry, meeting).select_related("mandate__person")}
        items = tuple(standing(AgendaItem, meeting).select_related("speaker__mandate__person"))
        lines = tuple(_items(items, state, language))
        told = _Told(people if state.speeches or state.questions else {}, speakers, language, sees_names)
        speeches = [told.speech(one) for one in state.speeches.values()]
        begun = {one.entry.pk for one in speeches if one.entry is not None}
        return HallView(
            meeting=meeting,
            now=clock.now(),
            state=state,
            stage=stage_of(state, _discussed(lines)),
            present=present_now(meeting, state),
            items=lines,
            speaking=told.speech(state.speaking) if state.speaking is not None else None,
            waiting=(
                *(told.listed(row) for row in speakers.values() if row.pk not in begun),
                *(one for one in speeches if one.started_at is None),
            ),
            spoken=tuple(one for one in speeches if one.ended_at is not None),
            reports=tuple(_reports(shown, state, language)),
            questions=tuple(told.question(one) for one in state.questions.values()),
            chairs_own_report=_chairs_own_report(shown, state),
        )


@dataclass(frozen=True, slots=True)
class _Told:
    """Speeches and questions in words: whose names are known, and whether they may be seen."""

    people: Mapping[UUID, HallPerson]
    speakers: Mapping[int, SpeakerEntry]
    language: str
    sees_names: bool

    def listed(self, row: SpeakerEntry) -> SpeechLine:
        """Somebody of the speakers list who has not begun."""
        return SpeechLine(
            key=None,
            entry=row,
            name=speaker_said(row, self.language),
            village="",
            topic=row.topic,
            minutes=row.minutes,
        )

    def speech(self, speech: Speech) -> SpeechLine:
        """A speech that was asked for, or began."""
        row = self.speakers.get(speech.speaker or 0)
        person = self.people.get(speech.person) if speech.person is not None else None
        return SpeechLine(
            key=speech.key,
            entry=row,
            name=speaker_said(row, self.language) if row is not None else self._name(person),
            village=self._village(person),
            topic=row.topic if row is not None else speech.topic,
            minutes=row.minutes if row is not None else None,
            started_at=speech.started_at,
            ended_at=speech.ended_at,
            gist=speech.gist,
        )

    def question(self, question: Question) -> QuestionLine:
        """A question with its asker."""
        person = self.people.get(question.asked.person)
        return QuestionLine(question=question, name=self._name(person), village=self._village(person))

    def _name(self, person: HallPerson | None) -> str:
        return person.name if person is not None and self.sees_names else ""

    def _village(self, person: HallPerson | None) -> str:
        return person.village.name_in(self.language) if person is not None and person.village is not None else ""


def _items(items: tuple[AgendaItem, ...], state: HallState, language: str) -> Iterator[ItemLine]:
    begun: dict[int, datetime] = {}
    for at, item in state.items:
        begun.setdefault(item, at)
    last = state.items[-1][1] if state.items else None
    by_itself = {tell(f"agenda_items.{name}", Language.KY): name for name in PROCEDURE}
    reached = {
        "opening": state.opened[0] if state.opened is not None else None,
        "election": state.officers[0].at if state.officers else None,
        "approval": state.agenda[0].at if state.agenda else None,
        "closing": state.closed_at,
    }
    for position, row in enumerate(items, start=1):
        name = by_itself.get(row.title_ky, "")
        yield ItemLine(
            row=row,
            position=position,
            who=speaker_said(row.speaker, language) if row.speaker is not None else "",
            started_at=begun.get(row.pk, reached.get(name)),
            is_now=row.pk == last and state.closed_at is None,
            of_procedure=bool(name),
        )


def _discussed(items: Sequence[ItemLine]) -> list[int]:
    """The items that the meeting comes to one after the other."""
    return [item.row.pk for item in items if not item.of_procedure]


def _reports(shown: Opened, state: HallState, language: str) -> Iterator[ReportLine]:
    for mandate in shown.mandates:
        at, said = state.reports.get(mandate.code, (None, None))
        answered = said.parts if said is not None else {}
        given = {part for part, answer in answered.items() if answer.answer in (Answer.FILLED, Answer.NONE)}
        yield ReportLine(
            mandate=mandate,
            name=person_said(mandate.person, language),
            heard_at=at,
            missing=tuple(part for part in PARTS if part not in given),
            said=said,
        )


def _chairs_own_report(shown: Opened, state: HallState) -> str:
    """The deputy who was elected chair of the meeting at which he or she reports; empty where nobody is."""
    elected = state.elected
    if elected is None:
        return ""
    chair = set(same_name(elected.chair).split())
    for mandate in shown.mandates:
        names = (mandate.person.full_name, mandate.person.public_name)
        if any(len(chair & set(same_name(name).split())) >= min(2, len(chair)) for name in names):
            return mandate.person.public_name
    return ""
