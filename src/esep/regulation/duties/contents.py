"""Contents: the parts a report or the minutes must have (2.11, 3.5, 3.6, 4.4, 5.1-5.3, 5.5).

A part is answered when it is filled, or when it says «nothing» with the reason. The last answer counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import Field

from esep.regulation.cases import NO_FACTS, Case
from esep.regulation.clauses import ClauseId
from esep.regulation.duties.context import Context, Judge
from esep.regulation.duties.due import due_day
from esep.regulation.duties.obligation import Exemption, Obligation, PartState
from esep.regulation.duties.relative import is_open, subjects
from esep.regulation.duties.rule import Due, Rule
from esep.regulation.facts import Answer, Fact, PartAnswer
from esep.regulation.facts.fact import in_order
from esep.regulation.fields import FactKindName


@dataclass(frozen=True, slots=True, kw_only=True)
class Collect:
    """Where answers come from: facts of kind ``event``.

    ``answers`` names a field that maps parts to answers; ``named_by`` a field that holds the part, with the answer in
    ``answer_in`` or, if that is not given, ``answer``; ``part`` fixes the part. ``of`` is the field that names the
    subject.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    event: FactKindName
    answers: str | None = None
    named_by: str | None = None
    part: str | None = None
    answer_in: str | None = None
    answer: Answer = Answer.FILLED
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredPart:
    """A part and its clause; in half-years of ``may_wait_in`` it may be «not yet drafted» (oddity O9)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    part: str
    clause: ClauseId
    may_wait_in: tuple[Literal["H1", "H2"], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyIf:
    """Applies to a subject only if a fact of kind ``event`` names it; once ``after`` has happened without,
    ``otherwise``.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    event: FactKindName
    named_by: str
    after: FactKindName
    otherwise: Exemption


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsRule(Rule):
    """``parts`` to be answered; or, with ``filled_needs``, fields that every filled part must have (5.5: its
    sources).
    """

    shape: Literal["contents"]
    due: Due
    collect: Annotated[tuple[Collect, ...], Field(min_length=1)]
    parts: tuple[RequiredPart, ...] = ()
    filled_needs: tuple[Literal["sources"], ...] = ()
    for_each: Literal["plan.deputies"] | None = None
    only_if: OnlyIf | None = None


class GivenAnswer(NamedTuple):
    """The answer that stands, the fact that gave it, and the first fact of the unbroken run of answers it ends."""

    answer: PartAnswer
    fact: Fact
    since: Fact


Given = dict[str, GivenAnswer]


def answers_in(fact: Fact, collect: Collect) -> Iterator[tuple[str, PartAnswer]]:
    """The answers that one fact gives, part by part."""
    if collect.answers is not None:
        yield from (getattr(fact.data, collect.answers) or {}).items()
        return
    part = collect.part if collect.part is not None else getattr(fact.data, collect.named_by or "")
    if collect.answer_in is not None:
        yield part, getattr(fact.data, collect.answer_in)
    else:
        yield part, PartAnswer(collect.answer, getattr(fact.data, "reason", None))


def is_answer(answer: PartAnswer) -> bool:
    """Whether a part counts as answered: filled, or said to be empty with the reason."""
    return answer.answer is Answer.FILLED or (answer.answer is Answer.NONE and bool(answer.reason))


def given_answers(case: Case, collects: Sequence[Collect], *, subject: str | None) -> Given:
    """What the facts of a case answer, part by part."""
    found = [
        (fact, collect)
        for collect in collects
        for fact in case.kinds.get(collect.event, NO_FACTS)
        if collect.of is None or getattr(fact.data, collect.of) == subject
    ]
    if len(found) > 1:
        found.sort(key=lambda pair: in_order(pair[0]))
    given: Given = {}
    for fact, collect in found:
        for part, answer in answers_in(fact, collect):
            before = given.get(part)
            if before is None or not (is_answer(before.answer) and is_answer(answer)):
                given[part] = GivenAnswer(answer, fact, fact)
            else:
                given[part] = GivenAnswer(answer, fact, before.since)
    return given


def part_state(required: RequiredPart, entry: GivenAnswer, *, half: str | None) -> PartState:
    """How a required part stands that somebody answered in one way or another."""
    answer, fact, since = entry
    if is_answer(answer):
        return PartState(required.part, required.clause, answer.answer, since.occurred_on, since.id)
    if answer.answer is Answer.NOT_YET_DRAFTED and half in required.may_wait_in:
        waits = Exemption.NOT_YET_DRAFTED
        return PartState(required.part, required.clause, answer.answer, None, fact.id, exempt=waits)
    return PartState(required.part, required.clause, Answer.EMPTY, None, fact.id)


def compile_contents(rule: ContentsRule, context: Context) -> Judge:
    """The rule made ready for one edition."""
    due_of, opened, subjects_of = due_day(rule.due, context), is_open(rule.opens), subjects(rule.for_each)
    only_if = rule.only_if
    unanswered = tuple(PartState(required.part, required.clause, Answer.EMPTY) for required in rule.parts)

    def states(given: Given, half: str | None) -> tuple[PartState, ...]:
        if not given:
            return unanswered
        entries = [given.get(required.part) for required in rule.parts]
        return tuple([
            empty if entry is None else part_state(required, entry, half=half)
            for required, entry, empty in zip(rule.parts, entries, unanswered, strict=True)
        ])  # fmt: skip

    def exemption(case: Case, subject: str | None, due_on: date | None) -> Exemption | None:
        if context.before_records(due_on):
            return Exemption.BEFORE_RECORDS
        if only_if is not None and only_if.after in case.kinds:
            named = [getattr(fact.data, only_if.named_by) for fact in case.kinds.get(only_if.event, NO_FACTS)]
            if subject not in named:
                return only_if.otherwise
        return Exemption.CLOSED if case.closed_by is not None else None

    def judge(case: Case, found: list[Obligation]) -> None:
        if not opened(case):
            return
        due = due_of(case)
        opened_on = case.opened_on
        assert opened_on is not None
        half = case.period.key[-2:] if case.period is not None else None
        for subject in subjects_of(case):
            exempt = exemption(case, subject, due.on)
            given = given_answers(case, rule.collect, subject=subject)
            if rule.filled_needs:
                found.append(_all_filled_have(rule, case, due.on, given, exempt))
                continue
            parts = states(given, half)
            found.append(
                Obligation(rule, case.ref, subject, opened_on, due.on, None, (), exempt, due.missing, parts=parts)
            )

    return judge


def _all_filled_have(
    rule: ContentsRule, case: Case, due_on: date | None, given: Given, exempt: Exemption | None
) -> Obligation:
    """One obligation for all filled parts together: met on the day the last of them had what it needs."""
    filled = [entry for entry in given.values() if entry.answer.answer is Answer.FILLED]
    complete = filled and all(getattr(entry.answer, need) for entry in filled for need in rule.filled_needs)
    done_on = max(entry.fact.occurred_on for entry in filled) if complete else None
    facts = tuple(sorted({entry.fact.id for entry in filled})) if complete else ()
    assert case.opened_on is not None
    return Obligation(rule, case.ref, None, case.opened_on, due_on, done_on, facts, None if complete else exempt)
