"""Judgement: a facts file in, judged rows out. What the command line, the pages and the tests all call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from esep.regulation.evaluation import evaluate, known
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Answer, Fact
from esep.regulation.facts.agreement import agreed
from esep.regulation.facts.envelope import Municipality
from esep.regulation.facts.reading import read_facts
from esep.regulation.naming import Namer
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import Pack
from esep.regulation.refusals import BadInput, Place
from esep.regulation.shapes import closest
from esep.regulation.status import Status, Verdict, verdicts
from esep.regulation.steps import Step, sum_line, told

URGENCY = (
    Status.OVERDUE,
    Status.DUE_TODAY,
    Status.DUE_SOON,
    Status.CANNOT_TELL,
    Status.ADVICE_MISSED,
    Status.PLANNED,
    Status.DONE_LATE,
    Status.DONE_ON_TIME,
    Status.NOT_APPLICABLE,
)
"""The order in which a clerk wants to read statuses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One judged row, ready for a screen, a table or a file. Days are legal days; ``facts`` names what met the duty.

    ``subject`` is the village, deputy or item the row is about; ``title``, ``case_name``, ``subject_name`` and
    ``bearer_name`` are for people; ``sum`` is the arithmetic of the due day; ``explanation`` every step in the reader's
    language, a sentence a line.
    """

    clause: str
    obligation: str
    title: str
    case: str
    case_name: str
    subject: str | None
    subject_name: str | None
    bearer: str
    bearer_name: str
    force: str
    due_on: date | None
    due_at: datetime | None
    done_on: date | None
    status: Status
    days_late: int
    provisional: bool
    planned_for: date | None
    answer: Answer | None
    reason: str | None
    missing: str | None
    facts: tuple[str, ...]
    sum: str
    explanation: str
    trace: tuple[Step, ...]
    pack: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The explanation, a sentence each."""
        return tuple(self.explanation.split("\n"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A municipality's records judged as of a day, most urgent rows first."""

    name: str
    municipality: Municipality
    pack: Pack
    facts: tuple[Fact, ...]
    as_of: date
    known_at: datetime | None
    rows: tuple[Row, ...]

    def count(self, status: Status) -> int:
        """How many rows have a status."""
        return sum(row.status is status for row in self.rows)

    @property
    def overdue(self) -> bool:
        """Whether a duty of the regulation or of another law is overdue. Advice never is."""
        return any(row.status is Status.OVERDUE for row in self.rows)


def judge_file(
    data: bytes,
    *,
    name: str,
    as_of: date,
    known_at: datetime | None = None,
    language: str,
    pack: Pack | None = None,
) -> Judgement:
    """Judge the facts file in some bytes, by the model pack unless another is given. Raises :class:`BadInput`."""
    file = read_facts(data, name=name)
    envelope = file.envelope
    chosen = pack if pack is not None else model_pack()
    if envelope.pack is not None and envelope.pack != chosen.id:
        place = Place(file=name, pointer="/pack")
        raise BadInput.because(
            "unknown_pack", place=place, given=envelope.pack, closest=closest(envelope.pack, [chosen.id])
        )
    adopted = adopt(chosen, envelope.municipality.adoption)
    facts = agreed(file, adopted)
    own = envelope.municipality.name
    return Judgement(
        name=own.get(language) or own.get("ky") or envelope.municipality.id,
        municipality=envelope.municipality,
        pack=adopted,
        facts=facts,
        as_of=as_of,
        known_at=known_at,
        rows=judged_rows(
            adopted,
            facts,
            Namer(adopted, known(facts, as_of=as_of, known_at=known_at), envelope.municipality, language=language),
            as_of=as_of,
            known_at=known_at,
            language=language,
        ),
    )


def judged_rows(
    pack: Pack,
    facts: Sequence[Fact],
    namer: Namer,
    *,
    as_of: date,
    known_at: datetime | None,
    language: str,
) -> tuple[Row, ...]:
    """Every row of a judgement with its explanation; ``namer`` says what things are called."""
    explainer = Explainer(pack, facts, as_of=as_of, known_at=known_at)
    found = sorted(verdicts(evaluate(pack, facts, as_of, known_at), as_of=as_of), key=urgency)
    return tuple(told_row(verdict, explainer.explain(verdict), pack, namer, language=language) for verdict in found)


def told_row(verdict: Verdict, trace: tuple[Step, ...], pack: Pack, namer: Namer, *, language: str) -> Row:
    obligation = verdict.obligation
    return Row(
        clause=verdict.clause,
        obligation=obligation.rule.id,
        title=namer.title(verdict),
        case=obligation.case,
        case_name=namer.case(obligation.case),
        subject=verdict.subject,
        subject_name=namer.subject(verdict),
        bearer=obligation.rule.bearer,
        bearer_name=namer.party(obligation.rule.bearer),
        force=obligation.rule.force,
        due_on=obligation.due_on,
        due_at=obligation.due_at,
        done_on=verdict.done_on,
        status=verdict.status,
        days_late=verdict.days_late,
        provisional=obligation.provisional,
        planned_for=obligation.planned_for,
        answer=verdict.part.answer if verdict.part is not None else None,
        reason=verdict.exempt,
        missing=obligation.missing if verdict.status is Status.CANNOT_TELL else None,
        facts=verdict.facts,
        sum=sum_line(trace, language=language),
        explanation="\n".join(told(trace, language=language)),
        trace=trace,
        pack=f"{pack.id}/{pack.version}/{pack.sha256[:12]}",
    )


def urgency(verdict: Verdict) -> tuple[int, date, str, str, str, str]:
    """Most urgent first; a total order, so that the same facts always give the same list."""
    obligation = verdict.obligation
    return (
        URGENCY.index(verdict.status),
        obligation.due_on or date.max,
        obligation.case,
        verdict.clause,
        obligation.rule.id,
        verdict.subject or "",
    )
