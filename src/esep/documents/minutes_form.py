"""Blank minutes: the elements that minutes must have, in their order, with what is known already filled in (3.6)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from esep.documents.meeting_paper import Line, MeetingSaid, lines_of
from esep.documents.paper import Frame, Paper, framed
from esep.documents.telling import tell
from esep.regulation.wording import Language

CLAUSE = "3.6"
AGENDA_CLAUSE = "3.2"

FREE_ITEMS = 8
"""Lines for the agenda where none is proposed."""

FREE_SPEECHES = 3
FREE_PRESENTERS = 2
FREE_QUESTIONS = 10
FREE_OUTCOMES = 7
"""Places that stay open for what nobody planned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """Somebody on the speakers list. ``presents`` says that the person is one of those of whom minutes tell (3.6)."""

    name: str
    post: str = ""
    topic: str = ""
    presents: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A vote to be written down: what is decided, and the labels of the counts."""

    label: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table to fill in: its headings, the rows that are known, and how many stay free."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    free: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """The headings of the eight elements."""

    date_place: str
    counts: str
    agenda: str
    speeches: str
    rapporteurs: str
    questioners: str
    outcomes: str
    signatures: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesForm:
    """The form as its template takes it."""

    frame: Frame
    number: str
    titles: Titles
    date_place: tuple[Line, ...]
    counts: tuple[Line, ...]
    elections: tuple[Ballot, ...]
    agenda: tuple[str, ...]
    agenda_free: int
    approval: Ballot
    majority: str
    spoke: str
    speeches: tuple[str, ...]
    speeches_free: int
    rapporteurs: Grid
    questioners: Grid
    outcomes: Grid
    signatures: tuple[str, ...]
    signer: str
    signature: str
    notes: tuple[str, ...]


def minutes_form(
    paper: Paper,
    meeting: MeetingSaid,
    *,
    invited: int | None = None,
    agenda: Sequence[str] = (),
    speakers: Sequence[Speaking] = (),
) -> MinutesForm:
    """Minutes to be written by hand at the meeting, so that none of the elements of 3.6 is forgotten.

    ``invited`` is how many stand on the participants list, None where that is not known or not to be told.
    """
    language = paper.language

    def word(name: str, **params: object) -> str:
        return tell(f"minutes_form.{name}", language, **params)

    votes = tuple(word(name) for name in ("for", "against", "abstained"))
    presenting = [(one.name, one.post, one.topic) for one in speakers if one.presents]
    reporting = presenting or [(name, "", meeting.topic) for name in meeting.deputies]
    return MinutesForm(
        frame=framed(replace(paper, title=word(meeting.kind.value))),
        number=word("number"),
        titles=_titles(language),
        date_place=(
            *lines_of(meeting, language=language),
            Line(label=word("began"), value=""),
            Line(label=word("ended"), value=""),
        ),
        counts=(
            Line(label=word("citizens"), value=""),
            Line(label=word("invited"), value=str(invited) if invited else ""),
            Line(label=word("came"), value=""),
        ),
        elections=tuple(Ballot(label=word(name), counts=votes) for name in ("chair", "secretary")),
        agenda=tuple(agenda),
        agenda_free=2 if agenda else FREE_ITEMS,
        approval=Ballot(label=word("approved"), counts=(word("present"), *votes)),
        majority=word("majority", clause=AGENDA_CLAUSE),
        spoke=word("speaker"),
        speeches=tuple(", ".join(filter(None, (one.name, one.post, one.topic))) for one in speakers),
        speeches_free=FREE_SPEECHES,
        rapporteurs=Grid(
            headings=tuple(word(name) for name in ("name", "post", "topic")),
            rows=tuple(reporting),
            free=FREE_PRESENTERS,
        ),
        questioners=Grid(
            headings=tuple(word(name) for name in ("asker", "question", "answer")), rows=(), free=FREE_QUESTIONS
        ),
        outcomes=Grid(
            headings=tuple(word(name) for name in ("adopted", "responsible", "due", "votes")),
            rows=(),
            free=FREE_OUTCOMES,
        ),
        signatures=(word("signed_chair"), word("signed_secretary")),
        signer=word("signer"),
        signature=word("signature"),
        notes=(word("privacy"), word("note", clause=CLAUSE)),
    )


def _titles(language: Language) -> Titles:
    return Titles(
        **{
            name: tell(f"minutes_form.{name}", language) for name in Titles.__dataclass_fields__
        }  # titles by their names
    )
