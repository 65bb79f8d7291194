"""Prepared: the finished reports that a meeting is to hear, as the hall and the minutes take them over (3.5, 3.6)."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.meetings.minutes.known import Written
from esep.regulation.facts.common import Answer
from esep.reports.models import DeputyReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A finished report: its code and number, whose it is, and how each part is answered (answer, reason)."""

    code: str
    number: str
    name: str
    parts: Mapping[str, tuple[Answer, str]]

    @property
    def is_whole(self) -> bool:
        """Whether something is told of every part."""
        return all(answer is Answer.FILLED for answer, _reason in self.parts.values())

    @property
    def told(self) -> tuple[str, ...]:
        """The parts of which something is told."""
        return tuple(part for part, (answer, _reason) in self.parts.items() if answer is Answer.FILLED)


def prepared_for(meeting: str, *, by: Actor, municipality: int) -> Mapping[str, Prepared]:
    """The finished reports of a meeting, or of one that was put off to it, by deputy; of several the newest.

    Three queries. Raises Refused.
    """
    with seeing(Act.VIEW_MEETINGS, by=by, municipality=municipality):
        return {row.mandate.code: _prepared(row) for row in _finished(meeting).prefetch_related("parts")}


def written_for(meeting: str, *, by: Actor, municipality: int) -> Mapping[str, Written]:
    """The same as minutes name them. One query. Raises Refused."""
    with seeing(Act.VIEW_MINUTES, by=by, municipality=municipality):
        return {
            row.mandate.code: Written(number=row.document.number.text, on=row.document.dated_on)
            for row in _finished(meeting)
            if row.document is not None and row.document.number is not None
        }


def _finished(meeting: str) -> QuerySet[DeputyReport]:
    rows = DeputyReport.objects.filter(
        Q(meeting__code=meeting) | Q(meeting__replaced_by__code=meeting), finished_at__isnull=False
    )
    return rows.select_related("mandate__person", "document__number").order_by("pk")


def _prepared(row: DeputyReport) -> Prepared:
    number = row.document.number if row.document is not None else None
    return Prepared(
        code=row.code,
        number=number.text if number is not None else "",
        name=row.mandate.person.name,
        parts={part.part: (Answer(part.answer), part.reason) for part in row.parts.all()},
    )
