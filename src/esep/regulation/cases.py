"""Cases: the unit the law judges. A case is judged from its own facts alone.

A reference such as ``meeting:M4`` names a case by kind and id. Some records last and are judged period by period:
``head:okmotu`` unfolds into ``head:okmotu/2026-H1`` and so on; ``deputy:7`` into years, by the rule of 1.8 itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, ClassVar

from pydantic import Field

from esep.regulation.facts import Fact, FactData
from esep.regulation.facts.fact import in_order
from esep.regulation.facts.meeting import MeetingPlanned
from esep.regulation.fields import FactKindName
from esep.regulation.periods import Period, Unfolding, named_period, period_of, periods_between
from esep.regulation.tenures import Tenure, YearMode, tenures, years_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The facts between which somebody holds a mandate, and how its years are counted."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    began: FactKindName
    ended: FactKindName
    year: YearMode


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseKind:
    """A kind of case, as the pack describes it.

    ``plan`` and ``change`` set and change what is planned, ``actual`` fixes the day on which it really happened,
    ``closed_by`` ends the case; ``judged_when`` limits judgement by a field of the plan; ``always`` lists cases that
    exist without any fact; in a case with ``rounds`` every fact opens a new round, judged by the edition of its day.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    kind: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    plan: FactKindName | None = None
    change: FactKindName | None = None
    actual: FactKindName | None = None
    closed_by: tuple[FactKindName, ...] = ()
    judged_when: dict[str, tuple[str, ...]] | None = None
    unfolds: Unfolding | None = None
    holder: Holder | None = None
    rounds: bool = False
    always: tuple[str, ...] = ()


NO_FACTS: list[Fact] = []


def by_kind(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Facts by their kind, each list in the order given."""
    kinds: dict[str, list[Fact]] = {}
    for fact in facts:
        of_kind = kinds.get(fact.kind)
        if of_kind is None:
            kinds[fact.kind] = [fact]
        else:
            of_kind.append(fact)
    return kinds


class Case:
    """The known facts of one case, ready to be judged: by kind, each in the order in which facts count.

    ``record`` holds every fact of the record the case belongs to; it differs from ``facts`` only where a record
    unfolds.
    """

    __slots__ = ("as_of", "closed_by", "facts", "kinds", "opened_on", "period", "plan", "record", "ref", "tenures")

    def __init__(
        self,
        ref: str,
        facts: Sequence[Fact],
        kind: CaseKind,
        *,
        as_of: date,
        period: Period | None = None,
        record: Sequence[Fact] | None = None,
        tenures: tuple[Tenure, ...] = (),
        kinds: dict[str, list[Fact]] | None = None,
    ) -> None:
        self.ref = ref
        self.facts = facts
        self.record = facts if record is None else record
        self.as_of = as_of
        self.period = period
        self.tenures = tenures
        if kinds is None:
            kinds = by_kind(facts)
        self.kinds = kinds
        self.opened_on = _opening_day(facts, kind) if period is None else period.start
        self.plan = self._planned(kind) if kind.plan in kinds else None
        self.closed_by: Fact | None = None
        for closing in kind.closed_by:
            if closing in kinds:
                self.closed_by = kinds[closing][0]

    def first(self, kind: str) -> Fact | None:
        """The first fact of a kind, if any."""
        of_kind = self.kinds.get(kind)
        return of_kind[0] if of_kind else None

    def last(self, kind: str) -> Fact | None:
        """The last fact of a kind, if any."""
        of_kind = self.kinds.get(kind)
        return of_kind[-1] if of_kind else None

    def of(self, kinds: Iterable[str]) -> list[Fact]:
        """All facts of several kinds, in the order in which facts count."""
        found = [self.kinds[kind] for kind in kinds if kind in self.kinds]
        if len(found) == 1:
            return found[0]
        return sorted((fact for of_kind in found for fact in of_kind), key=in_order) if found else NO_FACTS

    def _planned(self, kind: CaseKind) -> MeetingPlanned | None:
        """The plan with its changes, and with the day on which it really happened."""
        plan = self.kinds[kind.plan or ""][-1].data
        if not isinstance(plan, MeetingPlanned):
            return None
        for change in self.kinds.get(kind.change or "", NO_FACTS):
            plan = replace(plan, **_stated(change.data))
        actual = self.first(kind.actual or "")
        if actual is not None and actual.occurred_on != plan.date:
            plan = replace(plan, date=actual.occurred_on)
        return plan


def _stated(change: FactData) -> dict[str, Any]:
    """The fields that a change names; what it leaves out stays as it was."""
    assert is_dataclass(change)
    return {f.name: value for f in fields(change) if (value := getattr(change, f.name)) is not None}


def cases_of(ref: str, facts: Sequence[Fact], kind: CaseKind, *, as_of: date, records_from: date | None) -> list[Case]:
    """The cases of one record: the record itself, or one case for each period it has reached by ``as_of``.

    A mandate unfolds into the years in which it was held; any other record that unfolds does so from
    ``records_from``, or, without that, from the first period that its facts name.
    """
    if kind.unfolds is None:
        return [Case(ref, facts, kind, as_of=as_of)]
    if kind.holder is not None:
        return _cases_of_mandate(ref, facts, kind, kind.holder, as_of=as_of)
    first = records_from
    if first is None:
        first = min((_period(fact, unfolding=kind.unfolds).start for fact in facts), default=None)
    if first is None:
        return []
    of_periods: dict[str, list[Fact]] = {}
    for fact in facts:
        of_periods.setdefault(_period(fact, unfolding=kind.unfolds).key, []).append(fact)
    return [
        Case(
            f"{ref}/{period.key}",
            of_periods.get(period.key, NO_FACTS),
            kind,
            as_of=as_of,
            period=period,
            record=facts,
        )
        for period in _periods(first, as_of, kind.unfolds)
    ]


def _cases_of_mandate(ref: str, facts: Sequence[Fact], kind: CaseKind, holder: Holder, *, as_of: date) -> list[Case]:
    kinds = by_kind(facts)
    if holder.began not in kinds:
        return []
    held = tenures(kinds[holder.began], kinds.get(holder.ended, NO_FACTS))
    return [
        Case(f"{ref}/{year.key}", facts, kind, as_of=as_of, period=year, tenures=held, kinds=kinds)
        for year in _years(held, holder.year, as_of)
    ]


@lru_cache(maxsize=256)
def _periods(first: date, last: date, unfolding: Unfolding) -> tuple[Period, ...]:
    """The periods between two days, worked out once for all records that last between them."""
    return tuple(periods_between(first, last, unfolding=unfolding))


@lru_cache(maxsize=1024)
def _years(held: tuple[Tenure, ...], mode: YearMode, as_of: date) -> tuple[Period, ...]:
    """The years of a mandate, worked out once for all deputies who began and ended together."""
    return tuple(years_of(held, mode=mode, as_of=as_of))


def _opening_day(facts: Sequence[Fact], kind: CaseKind) -> date | None:
    """The day whose edition of the regulation judges a case that is no period."""
    if not facts:
        return None
    return facts[-1].occurred_on if kind.rounds else facts[0].occurred_on


def _period(fact: Fact, *, unfolding: Unfolding) -> Period:
    """The period a fact belongs to: the one it names, else the one of its day."""
    named: str | None = getattr(fact.data, "period", None)
    if named is None:
        return period_of(fact.occurred_on, unfolding=unfolding)
    return _named(named, unfolding)


@lru_cache(maxsize=256)
def _named(name: str, unfolding: Unfolding) -> Period:
    """The period that a fact names: each is named by two dozen parts of one report."""
    return named_period(name, unfolding=unfolding)
