"""The timeline of a meeting: each duty by its last day, the parts of one report or of the minutes told together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from esep.meetings.queries.public import PublicAccount
from esep.portal.regulation.duty import rules_of
from esep.portal.status import BY_CODE, STATUSES, StatusWord
from esep.portal.year import printed_number
from esep.regulation.judgement import Row
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status

PRESSING = frozenset({Status.OVERDUE, Status.DUE_TODAY, Status.DUE_SOON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A duty of the timeline. ``row`` is the duty itself, or the first of its parts; ``statuses`` count them.

    ``about`` is the village or the request; ``notes`` are counts that belong to it; ``parts`` are what it asks for,
    each with a status and how many there are.
    """

    row: Row
    clause: str
    number: str
    title: str
    about: str
    statuses: tuple[tuple[StatusWord, int], ...]
    notes: tuple[str, ...]
    parts: tuple[tuple[str, StatusWord, int], ...]

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
        return is_planned and (self.row.due_on is None or self.row.due_on >= day)

    @property
    def is_pressing(self) -> bool:
        """Whether it is late, or its last day is near."""
        return any(word.code in PRESSING for word, _count in self.statuses)


def steps_of(account: PublicAccount, *, pack: Pack, language: str) -> tuple[Step, ...]:
    """The steps of a meeting by their last day, then as the clauses are printed."""
    places = {clause: place for place, clause in enumerate(pack.clauses)}

    def order(step: Step) -> tuple[date, int, str]:
        row = step.row
        return (
            row.due_on or row.done_on or date.max,
            places.get(step.clause, len(places)),
            f"{row.case} {row.subject}",
        )

    return tuple(sorted(_steps(account, pack, language=language), key=order))


def _steps(account: PublicAccount, pack: Pack, *, language: str) -> Iterator[Step]:
    for row in account.rows:
        if row.answer is None:
            yield _step(row, account)
    in_parts = sorted((row for row in account.rows if row.answer is not None), key=_duty)
    for _duty_of, rows in groupby(in_parts, key=_duty):
        yield _of_parts(list(rows), pack, language=language)


def _duty(row: Row) -> tuple[str, str]:
    return (row.case, row.obligation)


def _step(row: Row, account: PublicAccount) -> Step:
    about = row.subject_name or ("" if row.case == f"meeting:{account.meeting.code}" else row.case_name)
    return Step(
        row=row,
        clause=row.clause,
        number=printed_number(row.clause),
        title=row.title,
        about=about,
        statuses=((BY_CODE[row.status], 1),),
        notes=tuple(_notes(row, account)),
        parts=(),
    )


def _of_parts(rows: Sequence[Row], pack: Pack, *, language: str) -> Step:
    first = rows[0]
    rule = rules_of(pack).get(first.obligation)
    clause = rule.clause if rule is not None else first.clause
    counts = Counter(row.status for row in rows)
    by_title = Counter((row.title, row.status) for row in rows)
    return Step(
        row=first,
        clause=clause,
        number=printed_number(clause),
        title=pack.clauses[clause].title[language],
        about="",
        statuses=tuple((word, counts[Status(word.code)]) for word in STATUSES if counts[Status(word.code)]),
        notes=(),
        parts=tuple((title, BY_CODE[status], count) for (title, status), count in by_title.items()),
    )


def _notes(row: Row, account: PublicAccount) -> Iterator[str]:
    """Yield the counts that were recorded with a step: never who stands on a list."""
    if row.done_on is None:
        return
    if row.obligation == "lists" and account.participants is not None:
        yield f"{_('Participants on the list:')} {account.participants}"
        yield f"{_('Speakers on the list:')} {account.speakers}"
    if row.obligation == "speaker-notice" and account.told is not None:
        yield f"{_('Speakers told:')} {account.told}"
