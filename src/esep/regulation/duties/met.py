"""What satisfies a duty: which facts count, and why others do not.

One test decides both. :class:`Satisfier` asks it quickly while judging, and asks the same test for its objection when
somebody wants to know why a fact was passed over.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import Field

from esep.regulation.cases import NO_FACTS, Case
from esep.regulation.duties.context import Context
from esep.regulation.duties.due import planned_day
from esep.regulation.facts import Fact
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


class Met(NamedTuple):
    """The day, and where it counts the instant, on which a duty was met, and the facts that met it."""

    on: date
    at: datetime | None
    facts: tuple[str, ...]


Test = Callable[[Fact, Case, str | None], bool]
"""Whether a fact of the right kind counts in a case for a subject."""

NOT_MET: tuple[None, None, tuple[str, ...]] = (None, None, ())


class Satisfier:
    """A :class:`MetBy` made ready for one edition."""

    __slots__ = ("_at_least", "_events", "_met_by", "_only_event", "_plain", "_tests")

    def __init__(self, met_by: MetBy, context: Context) -> None:
        self._met_by = met_by
        self._events = met_by.events
        self._only_event = met_by.events[0] if len(met_by.events) == 1 and met_by.within is None else None
        self._tests = tuple(_tests(met_by))
        self._at_least = context.counts[met_by.at_least] if met_by.at_least else 1
        self._plain = not (met_by.distinct or met_by.answers)

    def candidates(self, case: Case) -> Sequence[Fact]:
        """The facts of the right kinds, counting or not, in the order in which facts count."""
        if self._only_event is not None:
            return case.kinds.get(self._only_event, NO_FACTS)
        if self._met_by.within is not None and case.period is not None:
            period = case.period
            return [fact for fact in case.record if fact.kind in self._events and fact.occurred_on in period]
        return case.of(self._events)

    def counts(self, fact: Fact, case: Case, subject: str | None) -> bool:
        """Whether a fact of the right kind counts for ``subject``."""
        for test in self._tests:  # noqa: SIM110  (a generator would cost half of the judgement)
            if not test(fact, case, subject):
                return False
        return True

    def objection(self, fact: Fact, case: Case, subject: str | None) -> Breach | None:
        """Why a fact of the right kind does not count, or None if it does."""
        met_by, data = self._met_by, fact.data
        if met_by.covers is not None and subject not in getattr(data, met_by.covers):
            return Breach("other_subject", {"subject": subject, "named": tuple(getattr(data, met_by.covers))})
        if met_by.until is not None and not _in_time_to_serve(fact, case, subject):
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

    def find(self, case: Case, subject: str | None) -> Met | None:
        """When and by which facts the duty was met, if it was."""
        if self._plain:
            for fact in self.candidates(case):
                if self.counts(fact, case, subject):
                    return Met(fact.occurred_on, fact.occurred_at, (fact.id,))
            return None
        counting = [fact for fact in self.candidates(case) if self.counts(fact, case, subject)]
        return self._find_distinct(counting) if self._met_by.answers is None else self._find_answers(counting, case)

    def _find_distinct(self, counting: Sequence[Fact]) -> Met | None:
        """The day on which enough different values are there, one of them among those asked for."""
        field, including = self._met_by.distinct or "", self._met_by.including
        seen: dict[str, str] = {}
        for fact in counting:
            seen.setdefault(getattr(fact.data, field), fact.id)
            if len(seen) >= self._at_least and (not including or any(value in including for value in seen)):
                return Met(fact.occurred_on, fact.occurred_at, tuple(seen.values()))
        return None

    def _find_answers(self, counting: Sequence[Fact], case: Case) -> Met | None:
        """The day on which every fact that asks is answered."""
        answers = self._met_by.answers
        assert answers is not None
        open_ids = {getattr(fact.data, answers.named_by) for fact in case.kinds.get(answers.each, NO_FACTS)}
        used: list[str] = []
        for fact in counting:
            answered = open_ids.intersection(getattr(fact.data, answers.field))
            if answered:
                open_ids -= answered
                used.append(fact.id)
                if not open_ids:
                    return Met(fact.occurred_on, fact.occurred_at, tuple(used))
        return None


def _tests(met_by: MetBy) -> Iterator[Test]:
    """The tests a fact must pass, each only where the rule asks for it."""
    if met_by.covers is not None:
        yield lambda fact, case, subject, covers=attrgetter(met_by.covers): subject in covers(fact.data)  # type: ignore[misc]
    if met_by.until is not None:
        yield _in_time_to_serve
    if met_by.same:
        yield lambda fact, case, subject, same=attrgetter(*met_by.same): same(fact.data) == same(case.plan)  # type: ignore[misc]
    for name in met_by.needs:
        yield lambda fact, case, subject, need=attrgetter(name): bool(need(fact.data))  # type: ignore[misc]
    for name, values in (met_by.holds or {}).items():
        yield lambda fact, case, subject, get=attrgetter(name), values=values: _has(get(fact.data), values)  # type: ignore[misc]


def _in_time_to_serve(fact: Fact, case: Case, subject: str | None) -> bool:
    """Whether the fact came no later than the day of the meeting."""
    last_day = planned_day(case)
    return last_day is None or fact.occurred_on <= last_day


def _has(given: object, values: tuple[str | bool, ...]) -> bool:
    """Whether a field has one of the values, or, for a list, all of them."""
    if isinstance(given, tuple):
        return all(value in given for value in values)
    return given in values
