"""What a change of the adopted regulation, or of the data behind it, does to cases: seen before it is saved."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from esep.community.queries import law_municipality, pack_of
from esep.compliance.queries import told
from esep.compliance.stored import awaits
from esep.compliance.trial import proposed_by
from esep.kernel import clock, scope
from esep.kernel.facts import facts_of
from esep.kernel.faults import refused
from esep.kernel.models import Municipality
from esep.regulation.evaluation import evaluate
from esep.regulation.facts import Fact
from esep.regulation.judgement import Row, urgency
from esep.regulation.pack.model import Pack
from esep.regulation.refusals import BadInput
from esep.regulation.status import Status, Verdict, verdicts

RECENT = timedelta(days=365)
"""What was done longer ago is counted, but not shown one by one."""

MOST = 100
"""Rows that are put into words; the counts are of all."""

Key = tuple[str, str, str, str, str]


class Change(StrEnum):
    """What happens to a duty in a case."""

    MOVED = "moved"
    JUDGED = "judged"
    ASKED = "asked"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """One duty in one case, as it stands today and as it would: ``before`` is none where it was not asked."""

    change: Change
    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        """The row that says what the duty and the case are called."""
        row = self.after or self.before
        assert row is not None
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """What would change as of today among open cases and those done within a year, most urgent first.

    ``older`` counts duties done earlier that would be judged otherwise. ``comparable`` is false where the present
    choices do not fit the data by which duties are judged, so that there is no before.
    """

    found: tuple[Consequence, ...]
    counts: Mapping[Change, int]
    older: int
    comparable: bool = True

    @property
    def count(self) -> int:
        """How many duties would change, shown or not."""
        return sum(self.counts.values())


def consequences_of(act: Callable[[], object], *, municipality: Municipality, language: str) -> Consequences:
    """What an act on the adopted regulation would change. Nothing of it stays: it is carried out and taken back.

    Raises Refused when the act would be refused, for the same reasons.
    """
    with refused(), scope.of(municipality.pk):
        after = proposed_by(act, municipality)
        present = Municipality.objects.get(pk=municipality.pk)
        try:
            before = pack_of(present)
        except BadInput:
            return Consequences(found=(), counts={}, older=0, comparable=False)
        return difference(present, before, after, language=language)


def difference(municipality: Municipality, before: Pack, after: Pack, *, language: str) -> Consequences:
    """How the cases of the municipality in scope are judged today by two packs, where that differs."""
    day, facts = clock.today(), facts_of()
    old, new = _judged(before, facts, day), _judged(after, facts, day)
    changed = [(old.get(key), new.get(key)) for key in {**old, **new} if _differ(old.get(key), new.get(key))]
    recent = [pair for pair in changed if any(one is not None and _is_recent(one, day) for one in pair)]
    recent.sort(key=lambda pair: urgency(pair[1] or pair[0]))  # type: ignore[arg-type]
    shown = recent[:MOST]
    law = law_municipality(municipality, adoption=before.adoption)

    def rows(pack: Pack, found: list[Verdict]) -> dict[int, Row]:
        said = told(found, facts, law, pack=pack, as_of=day, known_at=None, language=language)
        return {id(verdict): row for verdict, row in zip(found, said, strict=True)}

    was = rows(before, [one for one, _other in shown if one is not None])
    will = rows(after, [one for _other, one in shown if one is not None])
    return Consequences(
        found=tuple(
            Consequence(change=_change(one, other), before=was.get(id(one)), after=will.get(id(other)))
            for one, other in shown
        ),
        counts=Counter(_change(one, other) for one, other in recent),
        older=len(changed) - len(recent),
    )


def _judged(pack: Pack, facts: tuple[Fact, ...], day: date) -> dict[Key, Verdict]:
    return {_key(verdict): verdict for verdict in verdicts(evaluate(pack, facts, day), as_of=day)}


def _key(verdict: Verdict) -> Key:
    obligation, part = verdict.obligation, verdict.part
    return (obligation.case, obligation.rule.id, verdict.clause, verdict.subject or "", part.part if part else "")


def _differ(one: Verdict | None, other: Verdict | None) -> bool:
    """Whether a reader would see a difference. What is not asked before and after is none."""
    if one is None or other is None or not _asked(one) or not _asked(other):
        return _asked(one) != _asked(other)
    return _said(one) != _said(other)


def _said(verdict: Verdict) -> tuple[object, ...]:
    """What a reader sees of a verdict."""
    obligation = verdict.obligation
    return (obligation.due_on, obligation.due_at, verdict.status)


def _asked(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.exempt is None


def _change(one: Verdict | None, other: Verdict | None) -> Change:
    if _asked(one) != _asked(other):
        return Change.ASKED if _asked(other) else Change.DROPPED
    assert one is not None
    assert other is not None
    days = [(verdict.obligation.due_on, verdict.obligation.due_at) for verdict in (one, other)]
    return Change.JUDGED if days[0] == days[1] else Change.MOVED


def _is_recent(verdict: Verdict, day: date) -> bool:
    """Whether something is still to be done, cannot be told, or was done within a year."""
    if awaits(verdict) or verdict.status is Status.CANNOT_TELL:
        return True
    return verdict.done_on is not None and verdict.done_on >= day - RECENT
