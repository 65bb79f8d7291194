"""Editions: the regulation as it stood on a day.

A case is judged by the edition of the day on which it opened, never by today's. An edition is the pack's duties with
the numbers and amendments of that day put in, checked, and made ready to judge.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import Annotated

from pydantic import Field, TypeAdapter

from esep.regulation.cases import Case
from esep.regulation.dates import Term, Unit
from esep.regulation.duties.contents import ContentsRule, compile_contents
from esep.regulation.duties.context import Context, Judge
from esep.regulation.duties.incident import IncidentRule, compile_incident
from esep.regulation.duties.met import Satisfier
from esep.regulation.duties.obligation import Obligation
from esep.regulation.duties.periodic import PeriodicRule, compile_periodic
from esep.regulation.duties.relative import RelativeRule, compile_relative
from esep.regulation.duties.rule import Rule
from esep.regulation.duties.standing import StandingRule, compile_standing
from esep.regulation.duties.vote import VoteRule, compile_vote
from esep.regulation.pack.merging import merged
from esep.regulation.pack.model import DatedValue, Pack, Table
from esep.regulation.refusals import Place
from esep.regulation.shapes import shaped

AnyRule = Annotated[
    RelativeRule | PeriodicRule | StandingRule | ContentsRule | VoteRule | IncidentRule, Field(discriminator="shape")
]
RULE: TypeAdapter[AnyRule] = TypeAdapter(AnyRule)


@singledispatch
def compiled(rule: Rule, context: Context) -> Judge:
    """A rule made ready to judge under one edition's numbers."""
    raise TypeError(type(rule).__name__)


compiled.register(RelativeRule, compile_relative)
compiled.register(PeriodicRule, compile_periodic)
compiled.register(StandingRule, compile_standing)
compiled.register(ContentsRule, compile_contents)
compiled.register(VoteRule, compile_vote)
compiled.register(IncidentRule, compile_incident)


@dataclass(frozen=True)
class Edition:
    """The regulation from ``since`` on (None: from the beginning) until the next edition.

    ``satisfiers`` say of each duty that is met by facts of its case which of them count.
    """

    since: date | None
    rules: Mapping[str, Rule]
    values: Mapping[str, DatedValue]
    context: Context
    judges: Mapping[str, Sequence[Judge]]
    item_judges: Mapping[str, Sequence[Judge]]
    satisfiers: Mapping[str, Satisfier]

    def judge(self, kind: str, record: str, case: Case, found: list[Obligation]) -> None:
        """Append what every duty of this edition asks in one case of ``record``."""
        for judge in self.judges.get(kind, ()):
            judge(case, found)
        for judge in self.item_judges.get(record, ()):
            judge(case, found)


class Editions:
    """All editions of a pack as a municipality adopted it, in the order of their first days."""

    def __init__(self, pack: Pack) -> None:
        self._starts = sorted(_change_days(pack))
        self._editions: list[Edition] = []
        asked_since: dict[str, date | None] = {}
        for since in (None, *self._starts):
            asked_since = {id: asked_since.get(id, since) for id in tables_on(pack, since or date.min)}
            self._editions.append(edition_of(pack, since=since, asked_since=asked_since))
        self._with_own_rules = frozenset(record for edition in self._editions for record in edition.item_judges)

    def on(self, day: date) -> Edition:
        """The edition in force on a day."""
        return self._editions[bisect_right(self._starts, day)]

    def has_repealed(self, record: str, day: date) -> bool:
        """Whether a record has rules of its own in some edition, but not in the one of a day."""
        return record in self._with_own_rules and record not in self.on(day).item_judges

    def __iter__(self) -> Iterator[Edition]:
        return iter(self._editions)


def edition_of(pack: Pack, *, since: date | None, asked_since: Mapping[str, date | None]) -> Edition:
    """The edition that begins on a day; raises :class:`~esep.regulation.refusals.BadInput` where a change breaks a
    duty.
    """
    day = since or date.min
    values = {parameter.id: parameter.value_on(day) for parameter in pack.parameters.values()}
    context = Context(
        terms={
            id: Term(value.value, Unit(pack.parameters[id].unit))
            for id, value in values.items()
            if pack.parameters[id].unit != "times"
        },
        counts={id: value.value for id, value in values.items()},
        roll=pack.settings.roll,
        calendar=pack.calendar,
        records_from=pack.adoption.records_from,
        asked_since=asked_since,
    )
    rules = {id: rule_of(table, name=f"obligation '{id}'") for id, table in tables_on(pack, day).items()}
    judges: dict[str, list[Judge]] = {}
    item_judges: dict[str, list[Judge]] = {}
    for rule in rules.values():
        if isinstance(rule, StandingRule) and rule.item is not None:
            item_judges.setdefault(f"{rule.case}:{rule.item}", []).append(compiled(rule, context))
        else:
            judges.setdefault(rule.case, []).append(compiled(rule, context))
    satisfiers = {id: Satisfier(rule.met_by, context) for id, rule in rules.items() if isinstance(rule, RelativeRule)}
    return Edition(since, rules, values, context, judges, item_judges, satisfiers)


def tables_on(pack: Pack, day: date) -> dict[str, Table]:
    """The duties' tables with every amendment that had begun by a day."""
    tables = dict(pack.obligations)
    for amendment in sorted(pack.amendments, key=lambda a: a.since):
        if amendment.since <= day:
            for id in amendment.repeals:
                tables.pop(id, None)
            for id, change in amendment.changes.items():
                if id in tables:
                    tables[id] = merged(tables[id], change)
            tables.update({str(table.get("id")): table for table in amendment.adds})
    return tables


def rule_of(table: Table, *, name: str, file: str | None = None) -> Rule:
    """A duty's table as a rule."""

    def locate(loc: tuple[int | str, ...]) -> Place:
        field = ".".join(str(step) for step in loc if step != table.get("shape"))
        return Place(file=file, table=name, field=field or None)

    return shaped(RULE, table, locate=locate)


def _change_days(pack: Pack) -> set[date]:
    days = {amendment.since for amendment in pack.amendments}
    days.update(v.since for parameter in pack.parameters.values() for v in parameter.values if v.since is not None)
    return days
