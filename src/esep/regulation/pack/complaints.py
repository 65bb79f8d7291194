"""What can be wrong with a duty or a kind of case: names that nothing bears, numbers and fields of the wrong sort."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from esep.regulation.cases import CaseKind
from esep.regulation.dates import Unit
from esep.regulation.duties.contents import Collect, ContentsRule
from esep.regulation.duties.due import NAMED_ANCHORS, PLANNED_START
from esep.regulation.duties.incident import IncidentRule
from esep.regulation.duties.met import MetBy
from esep.regulation.duties.periodic import PeriodicRule
from esep.regulation.duties.relative import RelativeRule
from esep.regulation.duties.rule import Due, Rule
from esep.regulation.duties.standing import StandingRule
from esep.regulation.duties.vote import VoteRule
from esep.regulation.facts import KINDS, PartAnswer
from esep.regulation.facts.meeting import MeetingChanged, MeetingHeld, MeetingPlanned, MinutesSigned, ReportHeard
from esep.regulation.pack.model import Pack
from esep.regulation.periods import Unfolding
from esep.regulation.refusals import Breach, Place
from esep.regulation.shapes import closest

Locate = Callable[[Sequence[int | str]], Place]

DAY_TERMS = (Unit.DAYS, Unit.MONTHS, Unit.WORKING_DAYS)
MINUTE_TERMS = (Unit.MINUTES,)


class Complaints:
    """Gathers what is wrong with one duty or kind of case of a pack; ``locate`` tells the place of its fields."""

    def __init__(self, pack: Pack, locate: Locate) -> None:
        self._pack = pack
        self._locate = locate

    def of_rule(self, rule: Rule) -> Iterator[Breach]:
        """Everything wrong with a duty."""
        yield from self._known(rule.case, self._pack.case_kinds, "case", "unknown_case_kind")
        yield from self._known(rule.clause, self._pack.clauses, "clause", "unknown_clause")
        yield from self._kinds(rule.opens, "opens")
        kind = self._pack.case_kinds.get(rule.case)
        if kind is None:
            return
        match rule:
            case RelativeRule():
                yield from self._relative(rule, kind)
            case VoteRule():
                yield from self._due(rule.due, kind)
                yield from self._kinds([rule.vote], "vote")
                yield from self._fields([rule.vote], ("present", "in_favour", "against"), "vote", int)
            case ContentsRule():
                yield from self._contents(rule, kind)
            case StandingRule():
                yield from self._standing(rule)
            case PeriodicRule():
                yield from self._periodic(rule, kind)
            case IncidentRule():
                yield from self._kinds([rule.on], "on")
                yield from self._kinds(rule.broken_by, "broken_by")

    def of_case(self, kind: CaseKind) -> Iterator[Breach]:
        """Everything wrong with a kind of case."""
        yield from self._kinds([name for name in (kind.plan, kind.change, kind.actual) if name], "plan")
        yield from self._kinds(kind.closed_by, "closed_by")
        yield from self._holds(kind.plan, MeetingPlanned, "plan")
        yield from self._holds(kind.change, MeetingChanged, "change")
        if kind.judged_when is not None:
            yield from self._fields([kind.plan] if kind.plan else [], kind.judged_when, "judged_when")
            if kind.plan is None:
                yield self._misfit("judged_when", "judged_when", "plan")
        if (kind.unfolds is Unfolding.TENURE) != (kind.holder is not None):
            yield self._misfit("unfolds", str(kind.unfolds), "tenure + holder")
        if kind.holder is not None:
            yield from self._kinds([kind.holder.began, kind.holder.ended], "holder")

    def _relative(self, rule: RelativeRule, kind: CaseKind) -> Iterator[Breach]:
        yield from self._due(rule.due, kind)
        yield from self._met_by(rule.met_by, kind)
        if rule.for_each is not None and kind.plan is None:
            yield self._misfit("for_each", rule.for_each, "plan")
        if rule.planned_by is not None:
            yield from self._kinds([rule.planned_by], "planned_by")
            yield from self._fields([rule.planned_by], ["date"], "planned_by", dt.date)
        if rule.only_with is not None:
            yield from self._kinds([rule.only_with.event], "only_with")

    def _contents(self, rule: ContentsRule, kind: CaseKind) -> Iterator[Breach]:
        yield from self._due(rule.due, kind)
        if rule.for_each is not None and kind.plan is None:
            yield self._misfit("for_each", rule.for_each, "plan")
        for collect in rule.collect:
            yield from self._collect(collect)
        for part in rule.parts:
            yield from self._known(part.clause, self._pack.clauses, "parts", "unknown_clause")
        if rule.only_if is not None:
            yield from self._kinds([rule.only_if.event, rule.only_if.after], "only_if")
            yield from self._fields([rule.only_if.event], [rule.only_if.named_by], "only_if")
        if bool(rule.parts) == bool(rule.filled_needs):
            yield self._misfit("parts", rule.id, "parts / filled_needs")

    def _collect(self, collect: Collect) -> Iterator[Breach]:
        yield from self._kinds([collect.event], "collect")
        ways = [way for way in (collect.answers, collect.named_by, collect.part) if way is not None]
        if len(ways) != 1:
            yield self._misfit("collect", collect.event, "answers / named_by / part")
        yield from self._fields([collect.event], [collect.answers] if collect.answers else [], "collect", dict)
        yield from self._fields([collect.event], [n for n in (collect.named_by, collect.of) if n], "collect", str)
        answer_in = [collect.answer_in] if collect.answer_in else []
        yield from self._fields([collect.event], answer_in, "collect", PartAnswer)

    def _standing(self, rule: StandingRule) -> Iterator[Breach]:
        yield from self._kinds((*rule.established_by, *rule.renewed_by, *rule.starts), "renewed_by")
        yield from self._number(rule.refresh, "refresh", (Unit.DAYS,))
        if rule.item is not None:
            yield from self._known(rule.item, self._pack.clauses, "item", "unknown_clause")
        for sooner in rule.sooner_after:
            yield from self._kinds([sooner.event], "sooner_after")
            yield from self._number(sooner.plus, "sooner_after", DAY_TERMS)

    def _periodic(self, rule: PeriodicRule, kind: CaseKind) -> Iterator[Breach]:
        yield from self._number(rule.times, "times", ("times",))
        yield from self._number(rule.least_days, "least_days", (Unit.DAYS,))
        yield from self._kinds([rule.met_by.held, rule.met_by.heard, rule.met_by.signed], "met_by")
        yield from self._holds(rule.met_by.held, MeetingHeld, "met_by.held")
        yield from self._holds(rule.met_by.heard, ReportHeard, "met_by.heard")
        yield from self._holds(rule.met_by.signed, MinutesSigned, "met_by.signed")
        if kind.holder is None:
            yield self._misfit("case", rule.case, "holder")

    def _due(self, due: Due | None, kind: CaseKind) -> Iterator[Breach]:
        if due is None:
            return
        names = (*due.anchor, *([due.provisional] if due.provisional else []))
        for name in names:
            if name in NAMED_ANCHORS:
                if name.startswith("plan.") and kind.plan is None:
                    yield self._misfit("due.anchor", name, "plan")
                if "period" in name and kind.unfolds not in (Unfolding.YEAR, Unfolding.HALF_YEAR):
                    yield self._misfit("due.anchor", name, "unfolds")
            else:
                event = ".".join(name.split(".")[:2])
                yield from self._kinds([event], "due.anchor")
                yield from self._fields([event], name.split(".")[2:3], "due.anchor", dt.date)
        timed = [name == PLANNED_START for name in names]
        if any(timed) and not all(timed):
            yield self._misfit("due.anchor", ", ".join(names), PLANNED_START)
        if due.plus is not None and due.minus is not None:
            yield self._misfit("due", f"{due.plus}, {due.minus}", "plus / minus")
        if due.plus is not None:
            yield from self._number(due.plus, "due.plus", MINUTE_TERMS if any(timed) else DAY_TERMS)
        if due.minus is not None:
            yield from self._number(due.minus, "due.minus", MINUTE_TERMS if any(timed) else (Unit.DAYS,))

    def _met_by(self, met_by: MetBy, kind: CaseKind) -> Iterator[Breach]:
        yield from self._kinds(met_by.events, "met_by.events")
        plain = (*met_by.same, *met_by.needs, *(met_by.holds or {}), *([met_by.distinct] if met_by.distinct else []))
        yield from self._fields(met_by.events, plain, "met_by")
        yield from self._fields(met_by.events, [met_by.covers] if met_by.covers else [], "met_by.covers", tuple)
        yield from self._fields(["meeting.planned"], met_by.same, "met_by.same")
        if met_by.same and kind.plan is None:
            yield self._misfit("met_by.same", ", ".join(met_by.same), "plan")
        if met_by.at_least is not None:
            yield from self._number(met_by.at_least, "met_by.at_least", ("times",))
        if met_by.answers is not None:
            yield from self._fields(met_by.events, [met_by.answers.field], "met_by.answers", tuple)
            yield from self._kinds([met_by.answers.each], "met_by.answers")
            yield from self._fields([met_by.answers.each], [met_by.answers.named_by], "met_by.answers", str)

    def _known(self, given: str, known: Iterable[str], field: str, code: str) -> Iterator[Breach]:
        if given not in set(known):
            yield Breach(code, {"given": given, "closest": closest(given, known)}, self._locate((field,)))

    def _kinds(self, given: Iterable[str], field: str) -> Iterator[Breach]:
        for kind in given:
            yield from self._known(kind, KINDS, field, "unknown_fact_kind")

    def _fields(
        self, kinds: Iterable[str], given: Iterable[str], field: str, sort: type | None = None
    ) -> Iterator[Breach]:
        """Fields that a kind of fact does not have, or that hold another sort of value."""
        names = tuple(given)
        for kind in kinds:
            hints = get_type_hints(KINDS[kind].data) if kind in KINDS else {}
            for name in names if kind in KINDS else ():
                if name not in hints:
                    yield Breach("unknown_fact_field", {"given": name, "kind": kind}, self._locate((field,)))
                elif sort is not None and not _is_sort(hints[name], sort):
                    params = {"given": name, "kind": kind, "allowed": sort.__name__}
                    yield Breach("wrong_field", params, self._locate((field,)))

    def _holds(self, kind: str | None, data: type, field: str) -> Iterator[Breach]:
        """A kind of fact whose content the law core itself must understand."""
        if kind is not None and kind in KINDS and KINDS[kind].data is not data:
            wanted = next(name for name, known in KINDS.items() if known.data is data)
            yield self._misfit(field, kind, wanted)

    def _number(self, given: str, field: str, units: Sequence[str]) -> Iterator[Breach]:
        parameter = self._pack.parameters.get(given)
        if parameter is None:
            yield from self._known(given, self._pack.parameters, field, "unknown_parameter")
        elif parameter.unit not in units:
            params = {"given": given, "unit": str(parameter.unit), "allowed": ", ".join(units)}
            yield Breach("wrong_unit", params, self._locate((field,)))

    def _misfit(self, field: str, given: str, allowed: str) -> Breach:
        return Breach("does_not_fit", {"given": given, "allowed": allowed}, self._locate((field,)))


def _is_sort(hint: Any, sort: type) -> bool:
    """Whether a field's type, or one of its alternatives, is of a sort."""
    if get_origin(hint) in (Union, UnionType):
        return any(_is_sort(one, sort) for one in get_args(hint))
    bare = get_origin(hint) or hint
    return isinstance(bare, type) and issubclass(bare, sort)
