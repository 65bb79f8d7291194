"""What presses on a day: what is overdue, falls due on the day or in the week after it, and what cannot be told."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice

from django.db.models import Q

from esep.community.queries import law_municipality, pack_of
from esep.compliance.queries import obligations_on, records_in, told
from esep.compliance.stored import awaits
from esep.kernel import scope
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.regulation.judgement import Row, urgency
from esep.regulation.status import Status, Verdict, verdicts

WEEK = timedelta(days=7)


class Group(StrEnum):
    """How near it is. The order is the order of a page."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class Pressing:
    """How many duties are in a group, and those that were asked for, in words."""

    group: Group
    count: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which rows of each group are wanted: from the one at place ``first``, counted from 0, ``most`` of them."""

    first: int = 0
    most: int = 10

    def cut(self, found: list[Verdict]) -> list[Verdict]:
        """The verdicts that lie in it."""
        return found[self.first : self.first + self.most]


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What is whose: ``deputies`` by their codes, and the ``records`` (``appeal:K-06``) that are theirs."""

    deputies: Collection[str]
    records: Collection[str] = ()

    def has(self, verdict: Verdict) -> bool:
        """Whether a duty lies in the record of one of them or in one that is theirs, or is a part of a meeting that
        is one's own.
        """
        record = verdict.obligation.case.partition("/")[0]
        kind, _, id = record.partition(":")
        if record in self.records or (kind == "deputy" and id in self.deputies):
            return True
        for_each = getattr(verdict.obligation.rule, "for_each", None)
        return for_each == "plan.deputies" and verdict.subject in self.deputies


FIRST = Window()
"""The beginning of every group."""


def pressing(
    municipality: Municipality,
    day: date,
    *,
    language: str,
    groups: Collection[Group] = tuple(Group),
    window: Window = FIRST,
    own: Own | None = None,
) -> tuple[Pressing, ...]:
    """What presses on a day, group by group; empty groups are among them.

    ``own`` narrows to what belongs to some deputies alone. Only rows in the window are put into
    words, so that a long list costs no more than a short one.
    """
    with scope.of(municipality.pk):
        pack = pack_of(municipality)
        near = Q(is_open=True) & (Q(breached=True) | Q(due_on__lte=day + WEEK)) | ~Q(missing="")
        obligations = obligations_on(day, municipality=municipality, pack=pack, narrowed=near)
        found = _grouped(verdicts(obligations, as_of=day), day=day, own=own)
        chosen = {group: window.cut(found[group]) for group in Group if group in groups}
        shown = [verdict for cut in chosen.values() for verdict in cut]
        facts = facts_of(records=records_in(shown))
        law = law_municipality(municipality, adoption=pack.adoption)
        rows = iter(told(shown, facts, law, pack=pack, as_of=day, known_at=None, language=language))
        return tuple(Pressing(group, len(found[group]), tuple(islice(rows, len(cut)))) for group, cut in chosen.items())


def _grouped(found: Iterable[Verdict], *, day: date, own: Own | None) -> dict[Group, list[Verdict]]:
    """Verdicts by group, in each by due day; what presses more comes first on one day."""
    groups: dict[Group, list[Verdict]] = {group: [] for group in Group}
    for verdict in found:
        group = _group_of(verdict, day=day)
        if group is not None and (own is None or own.has(verdict)):
            groups[group].append(verdict)
    for verdicts_of_group in groups.values():
        verdicts_of_group.sort(key=lambda verdict: (verdict.obligation.due_on or date.max, urgency(verdict)))
    return groups


def _group_of(verdict: Verdict, *, day: date) -> Group | None:
    if verdict.status is Status.OVERDUE:
        return Group.OVERDUE
    if verdict.status is Status.CANNOT_TELL:
        return Group.CANNOT_TELL
    due_on = verdict.obligation.due_on
    if due_on is None or not awaits(verdict) or not day <= due_on <= day + WEEK:
        return None
    return Group.TODAY if due_on == day else Group.WEEK
