"""What a meeting adopted, as its page tells it: by its facts, in the words of the rows (3.6)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from esep.kernel.prepared import Prepared, Row
from esep.meetings.models import Outcome
from esep.meetings.queries.public.law import MeetingLaw
from esep.meetings.queries.public.values import RECORDED_IN
from esep.regulation.dates import legal_day
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import OutcomeAdopted, OutcomeKind, OutcomeProgressed, OutcomeState
from esep.regulation.wording import Language

LANGUAGES = tuple(Language)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOutcome:
    """What the meeting adopted, as it stands on the day. ``language`` is that of the text.

    Text and owner are told as they are known now: a correction counts for the days before it too. ``corrected_on`` is
    its day where that is after the day of which the page tells, else none.
    """

    code: str
    kind: OutcomeKind
    text: str
    language: str
    owner: str
    promised_by: date | None
    state: OutcomeState | None
    days_late: int
    corrected_on: date | None


def outcomes_in(
    row: int | None, facts: Sequence[Fact], law: MeetingLaw, *, day: date, language: str
) -> Iterator[PublicOutcome]:
    """Yield the outcomes of a meeting, named by the key of its row, by its facts that count on a day. One query, none
    where nothing was adopted.
    """
    adopted = [(fact, fact.data) for fact in facts if isinstance(fact.data, OutcomeAdopted)]
    rows = {one[0]: one for one in _OUTCOMES(row)} if adopted and row is not None else {}
    steps: dict[str, tuple[OutcomeState, date]] = {}
    for fact in facts:
        if isinstance(fact.data, OutcomeProgressed):
            steps[fact.data.outcome] = (fact.data.state, fact.occurred_on)
    for fact, said in adopted:
        own = rows.get(said.outcome)
        text = _in(own[1:4], language) if own is not None else ""
        state, on = steps.get(said.outcome, (None, day))
        yield PublicOutcome(
            code=said.outcome,
            kind=said.kind,
            text=text or (_in(own[1:4], RECORDED_IN) if own is not None else said.text),
            language=language if text else RECORDED_IN,
            owner=_owner(own, law, language=language) if own is not None else said.responsible or "",
            promised_by=said.due_on,
            state=state,
            days_late=_late(said.due_on, state, on=on if state is OutcomeState.DONE else day),
            corrected_on=_corrected_after(day, fact),
        )


def _corrected_after(day: date, fact: Fact) -> date | None:
    recorded_on = legal_day(fact.recorded_at)
    return recorded_on if fact.supersedes is not None and recorded_on > day else None


def _owner(row: Row, law: MeetingLaw, *, language: str) -> str:
    responsible, position, commission, mandate = row[4], row[5:8], row[8:11], row[11]
    if mandate and not position[0] and not commission[0]:
        return law.deputy(mandate, language=language)
    names = position if position[0] else commission
    return _in(names, language) or _in(names, RECORDED_IN) or responsible


def _late(due_on: date | None, state: OutcomeState | None, *, on: date) -> int:
    return max(0, (on - due_on).days) if due_on is not None and state is not OutcomeState.DECLINED else 0


def _in(words: Sequence[str | None], language: str) -> str:
    return words[LANGUAGES.index(Language(language))] or ""


_OUTCOMES = Prepared(
    lambda row: (
        Outcome.objects.filter(meeting=row, withdrawn_at__isnull=True)
        .order_by()
        .values_list(
            "code",
            *(f"text_{one}" for one in Language),
            "responsible",
            *(f"position__name_{one}" for one in Language),
            *(f"commission__name_{one}" for one in Language),
            "mandate__code",
        )
    )
)
