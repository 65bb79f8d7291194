"""The timeline of a meeting: each duty by its last day, the parts of one report or of the minutes told together."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from esep.meetings.queries.public import PublicAccount, PublicDuty
from esep.portal.regulation.duty import rules_of
from esep.portal.status import BY_CODE, STATUSES, StatusWord
from esep.portal.year import printed_number
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status

PRESSING = frozenset({"overdue", "due_today", "due_soon"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A duty of the timeline. ``duty`` is it itself, or the first of its parts; ``statuses`` count them.

    ``notes`` are counts that belong to it, by words of the pen; ``parts`` are what it asks for, each with a status and
    how many there are.
    """

    duty: PublicDuty
    clause: str
    number: str
    title: str
    statuses: tuple[tuple[StatusWord, int], ...]
    notes: tuple[tuple[str, int], ...] = ()
    parts: tuple[tuple[str, StatusWord, int], ...] = ()

    @property
    def about(self) -> str:
        """The village or the request; parts are told together."""
        return "" if self.duty.is_part else self.duty.about

    @property
    def tone(self) -> str:
        """The tone of what presses most."""
        return self.statuses[0][0].tone

    @property
    def is_aside(self) -> bool:
        """Whether it asks nothing of anybody."""
        return all(word.code == Status.NOT_APPLICABLE for word, _count in self.statuses)

    def comes_later(self, day: date) -> bool:
        """Whether it is planned for a day or after it, and nothing is asked before."""
        is_planned = all(word.code == Status.PLANNED for word, _count in self.statuses)
        return is_planned and (self.duty.due_on is None or self.duty.due_on >= day)

    @property
    def is_pressing(self) -> bool:
        """Whether it is late, or its last day is near."""
        return any(word.code in PRESSING for word, _count in self.statuses)


def steps_of(account: PublicAccount, *, pack: Pack, language: str) -> tuple[Step, ...]:
    """The steps of a meeting by their last day, then as the clauses are printed."""
    places = _places(pack)

    def order(step: Step) -> tuple[date, int, str]:
        duty = step.duty
        return (
            duty.due_on or duty.done_on or date.max,
            places.get(step.clause, len(places)),
            f"{duty.record} {duty.subject}",
        )

    return tuple(sorted(_steps(account, pack, language=language), key=order))


@lru_cache(maxsize=16)
def _places(pack: Pack) -> Mapping[str, int]:
    """Where each clause stands in the printed text."""
    return {clause: place for place, clause in enumerate(pack.clauses)}


def _steps(account: PublicAccount, pack: Pack, *, language: str) -> Iterator[Step]:
    in_parts: dict[tuple[str, str], list[PublicDuty]] = {}
    for duty in account.duties:
        if duty.is_part:
            in_parts.setdefault((duty.record, duty.obligation), []).append(duty)
        else:
            yield _step(duty, account)
    for parts in in_parts.values():
        yield _of_parts(parts, pack, language=language)


def _step(duty: PublicDuty, account: PublicAccount) -> Step:
    return Step(
        duty=duty,
        clause=duty.clause,
        number=printed_number(duty.clause),
        title=duty.title,
        statuses=((BY_CODE[duty.status], 1),),
        notes=tuple(_notes(duty, account)),
    )


def _of_parts(parts: Sequence[PublicDuty], pack: Pack, *, language: str) -> Step:
    first = parts[0]
    rule = rules_of(pack).get(first.obligation)
    clause = rule.clause if rule is not None else first.clause
    counts: Counter[str] = Counter(duty.status.value for duty in parts)
    by_title = Counter((duty.title, duty.status.value) for duty in parts)
    return Step(
        duty=first,
        clause=clause,
        number=printed_number(clause),
        title=pack.clauses[clause].title[language],
        statuses=tuple((word, counts[word.code]) for word in STATUSES if word.code in counts),
        parts=tuple((title, BY_CODE[status], count) for (title, status), count in by_title.items()),
    )


def _notes(duty: PublicDuty, account: PublicAccount) -> Iterator[tuple[str, int]]:
    """Yield the counts that were recorded with a step, each with its word of the pen: never who stands on a list."""
    if duty.done_on is None:
        return
    if duty.obligation == "lists" and account.participants is not None:
        yield ("listed", account.participants)
        yield ("speakers", account.speakers or 0)
    if duty.obligation == "speaker-notice" and account.told is not None:
        yield ("speakers_told", account.told)
