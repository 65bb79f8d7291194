"""What satisfies a duty: which facts count, and why others do not.

One test decides both. :class:`Satisfier` asks it quickly while judging, and asks the same test for its objection when
somebody wants to know why a fact was passed over.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from esep.regulation.cases import NO_FACTS, Case
from esep.regulation.duties.context import Context
from esep.regulation.duties.due import planned_day
from esep.regulation.facts import Fact, FactData
from esep.regulation.fields import FactKindName, ParameterId
from esep.regulation.refusals import Breach


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The facts must together answer every fact of kind ``each``: ``field`` lists the ids that ``named_by`` gives
    there.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    field: str
    each: FactKindName
    named_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MetBy:
    """Which facts satisfy a duty.

    ``events`` are the kinds; ``same`` lists fields that must equal the plan; ``covers`` names the field that must
    hold the subject; ``needs`` lists fields that must not be empty; ``holds`` gives fields and the values they must
    have (all of them where the field is a list). ``distinct`` with ``at_least`` asks for so many different values of
    a field, one of them in ``including``. ``within = "period"`` looks at the day of the fact instead of the period it
    names. ``until`` is the last day on which the act still makes sense: a notice of a past meeting tells nobody.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    events: Annotated[tuple[FactKindName, ...], Field(min_length=1)]
    same: tuple[str, ...] = ()
    covers: str | None = None
    needs: tuple[str, ...] = ()
    holds: dict[str, tuple[str | bool, ...]] | None = None
    distinct: str | None = None
    at_least: ParameterId | None = None
    including: tuple[str, ...] = ()
    answers: Answers | None = None
    within: Literal["period"] | None = None
    until: Literal["plan.date"] | None = None


Met = tuple[date | None, datetime | None, tuple[str, ...]]
"""The day, and where it counts the instant, on which a duty was met, and the facts that met it."""

NOT_MET: Met = (None, None, ())

Demand = Callable[[FactData], object]
"""Whether a fact says what it must, whatever the plan."""

Find = Callable[[Case], Met]
"""When and by which facts a duty asked of the whole case was met, if it was."""


class Satisfier:
    """A :class:`MetBy` made ready for one edition."""

    __slots__ = ("_at_least", "_covers", "_including", "_met_by", "_same", "_says", "_until", "_value")

    def __init__(self, met_by: MetBy, context: Context) -> None:
        self._met_by = met_by
        self._same = attrgetter(*met_by.same) if met_by.same else None
        self._covers = attrgetter(met_by.covers) if met_by.covers else None
        self._says = _all_of([*map(attrgetter, met_by.needs), *_held(met_by.holds or {})])
        self._value = attrgetter(met_by.distinct) if met_by.distinct else None
        self._at_least = context.counts[met_by.at_least] if met_by.at_least else 1
        self._including = frozenset(met_by.including)
        self._until = planned_day if met_by.until is not None else None

    def candidates(self, case: Case) -> Sequence[Fact]:
        """The facts of the right kinds, counting or not, in the order in which facts count."""
        events = self._met_by.events
        if self._met_by.within is not None and case.period is not None:
            period = case.period
            return [fact for fact in case.record if fact.kind in events and fact.occurred_on in period]
        return case.kinds.get(events[0], NO_FACTS) if len(events) == 1 else case.of(events)

    def counts(self, fact: Fact, case: Case, subject: str | None) -> bool:
        """Whether a fact of the right kind counts for ``subject``."""
        return bool(self.covering(self.fitting([fact], case), subject))

    def fitting(self, facts: Sequence[Fact], case: Case) -> Sequence[Fact]:
        """Those of some facts of the right kinds that say what they must, whomever they cover."""
        if facts and self._same is not None:
            same, wanted = self._same, self._same(case.plan)
            facts = [fact for fact in facts if same(fact.data) == wanted]
        if self._says is not None:
            says = self._says
            facts = [fact for fact in facts if says(fact.data)]
        if self._until is not None:
            last_day = self._until(case)
            facts = [fact for fact in facts if last_day is None or fact.occurred_on <= last_day]
        return facts

    def covering(self, fitting: Sequence[Fact], subject: str | None) -> Sequence[Fact]:
        """Those of the fitting facts that cover ``subject``."""
        covers = self._covers
        return fitting if covers is None else [fact for fact in fitting if subject in covers(fact.data)]

    def objection(self, fact: Fact, case: Case, subject: str | None) -> Breach | None:
        """Why a fact of the right kind does not count, or None if it does."""
        met_by, data = self._met_by, fact.data
        last_day = self._until(case) if self._until is not None else None
        if met_by.covers is not None and subject not in getattr(data, met_by.covers):
            return Breach("other_subject", {"subject": subject, "named": tuple(getattr(data, met_by.covers))})
        if last_day is not None and fact.occurred_on > last_day:
            return Breach("too_late_to_count")
        for name in met_by.same:
            given, wanted = getattr(data, name), getattr(case.plan, name)
            if given != wanted:
                return Breach("differs", {"field": name, "given": given, "wanted": wanted})
        for name in met_by.needs:
            if not getattr(data, name):
                return Breach("lacks", {"field": name})
        for name, values in (met_by.holds or {}).items():
            if not _has(getattr(data, name), values):
                return Breach("not_the_value", {"field": name, "given": getattr(data, name), "wanted": values})
        return None

    def met(self, counting: Sequence[Fact], case: Case) -> Met:
        """When and by which of the facts that count the duty was met: by the first, unless it takes several."""
        if self._met_by.answers is not None:
            return _all_answered(counting, case, self._met_by.answers)
        if self._value is not None:
            return self._enough_values(counting, self._value)
        return _by(counting[0]) if counting else NOT_MET

    def finder(self) -> Find:
        """The quickest way to tell whether a duty asked of the whole case was met."""
        if self._met_by == MetBy(events=self._met_by.events[:1]):
            return first_of_kind(self._met_by.events[0])
        if self._same or self._covers or self._value or self._met_by.answers:
            return lambda case: self.met(self.covering(self.fitting(self.candidates(case), case), None), case)
        return self._first_fitting

    def _first_fitting(self, case: Case) -> Met:
        """The first of the fitting facts. Those behind it are not looked at, for facts stand in the order of days."""
        says, last_day = self._says, self._until(case) if self._until is not None else None
        for fact in self.candidates(case):
            if last_day is not None and fact.occurred_on > last_day:
                break
            if says is None or says(fact.data):
                return _by(fact)
        return NOT_MET

    def _enough_values(self, counting: Sequence[Fact], value_of: Callable[[FactData], str]) -> Met:
        """The day on which enough different values are there, one of them among those asked for."""
        seen: dict[str, str] = {}
        for fact in counting:
            seen.setdefault(value_of(fact.data), fact.id)
            if len(seen) >= self._at_least and not (self._including and self._including.isdisjoint(seen)):
                return fact.occurred_on, fact.occurred_at, tuple(seen.values())
        return NOT_MET


def first_of_kind(kind: str) -> Find:
    """What most duties ask for: the first fact of one kind, whatever it says."""

    def find(case: Case) -> Met:
        return _by(case.kinds[kind][0]) if kind in case.kinds else NOT_MET

    return find


def _by(fact: Fact) -> Met:
    """Met by one fact alone."""
    return fact.occurred_on, fact.occurred_at, (fact.id,)


def _all_answered(counting: Sequence[Fact], case: Case, answers: Answers) -> Met:
    """The day on which every fact that asks is answered."""
    open_ids = {getattr(fact.data, answers.named_by) for fact in case.kinds.get(answers.each, NO_FACTS)}
    used: list[str] = []
    for fact in counting:
        answered = open_ids.intersection(getattr(fact.data, answers.field))
        if answered:
            open_ids -= answered
            used.append(fact.id)
            if not open_ids:
                return fact.occurred_on, fact.occurred_at, tuple(used)
    return NOT_MET


def _held(holds: Mapping[str, tuple[str | bool, ...]]) -> Iterator[Demand]:
    """The demand on each field that must have certain values."""
    for name, values in holds.items():
        yield lambda data, get=attrgetter(name), values=values: _has(get(data), values)  # type: ignore[misc]


def _all_of(demands: Sequence[Demand]) -> Demand | None:
    """All demands as one, if there are any."""
    if len(demands) < 2:
        return demands[0] if demands else None
    return lambda data: all(says(data) for says in demands)


def _has(given: object, values: tuple[str | bool, ...]) -> bool:
    """Whether a field has one of the values, or, for a list, all of them."""
    if isinstance(given, tuple):
        return all(value in given for value in values)
    return given in values
