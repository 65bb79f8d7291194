"""Contents: the parts a report or the minutes must have (2.11, 3.5, 3.6, 4.4, 5.1-5.3, 5.5).

A part is answered when it is filled, or when it says «nothing» with the reason. The last answer counts.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import Field

from esep.regulation.cases import NO_FACTS, Case
from esep.regulation.clauses import ClauseId
from esep.regulation.duties.context import Context, Judge
from esep.regulation.duties.due import due_day
from esep.regulation.duties.obligation import Exemption, Obligation, PartState, obligation, part_state
from esep.regulation.duties.relative import BEFORE_RECORDS, is_open, subjects
from esep.regulation.duties.rule import Due, Rule
from esep.regulation.facts import Answer, Fact, FactData, PartAnswer
from esep.regulation.fields import FactKindName

FILLED, NONE, EMPTY = Answer.FILLED, Answer.NONE, Answer.EMPTY


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


Given = dict[str, tuple[PartAnswer, Fact, Fact]]
"""By part, what a :class:`GivenAnswer` names: plain tuples, for judging makes one for every part of every report."""

Reader = Callable[[FactData], Iterable[tuple[str, PartAnswer]]]
"""The answers that one fact gives, part by part."""

Gather = Callable[[Case, str | None], Given]
"""What the facts of a case answer for a subject, part by part."""


def reader(collect: Collect) -> Reader:
    """How facts of the kind that ``collect`` names answer."""
    if collect.answers is not None:
        answers = attrgetter(collect.answers)
        return lambda data: (answers(data) or {}).items()
    fixed, part_of = collect.part, attrgetter(collect.named_by or "part")
    answer_of = attrgetter(collect.answer_in) if collect.answer_in is not None else _fixed_answer(collect.answer)
    if fixed is not None:
        return lambda data: ((fixed, answer_of(data)),)
    return lambda data: ((part_of(data), answer_of(data)),)


def _fixed_answer(answer: Answer) -> Callable[[FactData], PartAnswer]:
    """The same answer from every fact, with the fact's own reason where it states one."""
    plain = PartAnswer(answer)

    def answer_of(data: FactData) -> PartAnswer:
        reason = getattr(data, "reason", None)
        return plain if reason is None else PartAnswer(answer, reason)

    return answer_of


def is_answer(answer: PartAnswer) -> bool:
    """Whether a part counts as answered: filled, or said to be empty with the reason."""
    return answer.answer is FILLED or (answer.answer is NONE and bool(answer.reason))


def gathering(collects: Sequence[Collect]) -> Gather:
    """How the answers are gathered from wherever they come."""
    return _from_several(collects) if len(collects) > 1 else _from_one(collects[0])


def _from_one(collect: Collect) -> Gather:
    kind, read = collect.event, reader(collect)
    subject_of = attrgetter(collect.of) if collect.of is not None else None

    def gather(case: Case, subject: str | None) -> Given:
        given: Given = {}
        for fact in case.kinds.get(kind, NO_FACTS):
            if subject_of is None or subject_of(fact.data) == subject:
                _take(given, fact, read(fact.data))
        return given

    return gather


def _from_several(collects: Sequence[Collect]) -> Gather:
    readers: dict[str, list[tuple[str | None, Reader]]] = {}
    for collect in collects:
        readers.setdefault(collect.event, []).append((collect.of, reader(collect)))

    def gather(case: Case, subject: str | None) -> Given:
        given: Given = {}
        for fact in case.facts:
            for of, read in readers.get(fact.kind, ()):
                if of is None or getattr(fact.data, of) == subject:
                    _take(given, fact, read(fact.data))
        return given

    return gather


def _take(given: Given, fact: Fact, answers: Iterable[tuple[str, PartAnswer]]) -> None:
    """Let the answers of a later fact stand in place of earlier ones."""
    for part, answer in answers:
        since = fact
        if part in given and is_answer(answer):
            before, _, began = given[part]
            since = began if is_answer(before) else fact
        given[part] = (answer, fact, since)


def given_answers(case: Case, collects: Sequence[Collect], *, subject: str | None) -> dict[str, GivenAnswer]:
    """What the facts of a case answer, part by part, under names: for whoever explains."""
    return {part: GivenAnswer(*given) for part, given in gathering(collects)(case, subject).items()}


def part_states(
    blank: Sequence[tuple[RequiredPart, PartState]], given: Given, *, half: str | None
) -> tuple[PartState, ...]:
    """How each required part stands; ``blank`` pairs the parts with their state without any answer."""
    states: list[PartState] = []
    for required, nothing in blank:
        entry = given.get(required.part)
        if entry is None:
            states.append(nothing)
            continue
        answer, fact, since = entry
        part, clause = required.part, required.clause
        if answer.answer is FILLED or is_answer(answer):
            states.append(part_state((part, clause, answer.answer, since.occurred_on, since.id, None)))
        elif answer.answer is Answer.NOT_YET_DRAFTED and half in required.may_wait_in:
            waits = Exemption.NOT_YET_DRAFTED
            states.append(part_state((part, clause, answer.answer, None, fact.id, waits)))
        else:
            states.append(part_state((part, clause, EMPTY, None, fact.id, None)))
    return tuple(states)


def compile_contents(rule: ContentsRule, context: Context) -> Judge:
    """The rule made ready for one edition."""
    due_of, opened, subjects_of = due_day(rule.due, context), is_open(rule.opens), subjects(rule.for_each)
    gather, only_if = gathering(rule.collect), rule.only_if
    blank = [(required, PartState(required.part, required.clause, EMPTY)) for required in rule.parts]

    def judge(case: Case, found: list[Obligation]) -> None:
        if not opened(case):
            return
        due_on, _, missing, _, before_records = due_of(case)
        opened_on = case.opened_on
        assert opened_on is not None
        half = case.period.key[-2:] if case.period is not None else None
        closed = Exemption.CLOSED if case.closed_by is not None else None
        named = _named(case, only_if) if only_if is not None and only_if.after in case.kinds else None
        for subject in subjects_of(case):
            exempt = closed
            if before_records:
                exempt = BEFORE_RECORDS
            elif only_if is not None and named is not None and subject not in named:
                exempt = only_if.otherwise
            given = gather(case, subject)
            if rule.filled_needs:
                found.append(_all_filled_have(rule, case, due_on, given, exempt))
                continue
            parts = part_states(blank, given, half=half)
            found.append(
                obligation((
                    rule, case.ref, subject, opened_on, due_on, None, (), exempt, missing,
                    False, None, None, None, parts, False,
                ))
            )  # fmt: skip

    return judge


def _named(case: Case, only_if: OnlyIf) -> set[str]:
    """The subjects to which a duty applies once it is known to whom it does."""
    return {getattr(fact.data, only_if.named_by) for fact in case.kinds.get(only_if.event, NO_FACTS)}


def _all_filled_have(
    rule: ContentsRule, case: Case, due_on: date | None, given: Given, exempt: Exemption | None
) -> Obligation:
    """One obligation for all filled parts together: met on the day the last of them had what it needs."""
    filled = [(answer, fact) for answer, fact, _ in given.values() if answer.answer is FILLED]
    complete = filled and all(getattr(answer, need) for answer, _ in filled for need in rule.filled_needs)
    done_on = max(fact.occurred_on for _, fact in filled) if complete else None
    facts = tuple(sorted({fact.id for _, fact in filled})) if complete else ()
    assert case.opened_on is not None
    return Obligation(rule, case.ref, None, case.opened_on, due_on, done_on, facts, None if complete else exempt)
