"""Naming: what people call a case, a duty and whom it is about. Ids stay in the data; names are for reading."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from esep.regulation.cases import Case
from esep.regulation.evaluation import by_record
from esep.regulation.facts import Fact
from esep.regulation.facts.council import SessionHeld, VenueRegistered
from esep.regulation.facts.deputy import AppealReceived, DemandReceived, VoterMandateReceived
from esep.regulation.facts.envelope import Municipality, Names
from esep.regulation.facts.meeting import MeetingHeld, OutcomeAdopted, RequestSent
from esep.regulation.pack.model import Pack
from esep.regulation.status import Verdict
from esep.regulation.wording import name_of, say, shown


class Namer:
    """Names in one language, from the municipality's own names, the pack and the facts that count."""

    def __init__(self, pack: Pack, facts: Iterable[Fact], municipality: Municipality, *, language: str) -> None:
        self._pack = pack
        self._language = language
        self._areas: Mapping[str, Names] = municipality.areas or {}
        self._deputies: Mapping[str, Names] = municipality.deputies or {}
        self._facts = facts
        self._described: dict[str, tuple[object, ...]] = {}

    @cached_property
    def _records(self) -> Mapping[str, Sequence[Fact]]:
        """The facts of each record: sorted when the first is named, for most duties name none."""
        return by_record(self._facts)

    def _description(self, record: str) -> tuple[object, ...]:
        """What people know a record by, read once."""
        found = self._described.get(record)
        if found is None:
            found = _description(self._pack, record, self._records.get(record, ()))
            self._described[record] = found
        return found

    def title(self, verdict: Verdict) -> str:
        """What the duty is called: by its own title, or by the title of its clause."""
        rule = verdict.obligation.rule
        if verdict.part is None and rule.title is not None:
            return rule.title[self._language]
        return self._pack.clauses[verdict.clause].title[self._language]

    def case(self, ref: str) -> str:
        """What a case is called: «Жолугушуу M4: 19.09.2026, Орто мектеп»."""
        record, _, period = ref.partition("/")
        kind, _, id = record.partition(":")
        word = name_of("case", kind, language=self._language)
        if kind == "publication" and id in self._pack.clauses:
            return word
        if period:
            return f"{word}: {self._period(period)}"
        described = self._description(record)
        return f"{word} {id}: {shown(described, language=self._language)}" if described else f"{word} {id}"

    def subject(self, verdict: Verdict) -> str | None:
        """Whom or what the row is about, when that says more than the title and the case do."""
        subject, case = verdict.subject, verdict.obligation.case
        for_each = getattr(verdict.obligation.rule, "for_each", None)
        if verdict.part is not None and for_each is None:
            return None
        if for_each == "plan.deputies" or case.startswith("deputy:"):
            return self._named(self._deputies, subject)
        if for_each == "plan.audience":
            return self._named(self._areas, subject)
        return None if case.partition(":")[2] == subject else subject

    def _named(self, names: Mapping[str, Names], id: str | None) -> str | None:
        own = names.get(id or "", {})
        return own.get(self._language) or own.get("ky") or id

    def party(self, party: str) -> str:
        """Who answers."""
        return name_of("party", party, language=self._language)

    def _period(self, key: str) -> str:
        year, _, half = key.partition("-")
        if half in ("H1", "H2"):
            return say("period", half, self._language, year=year)
        return key


def _description(pack: Pack, ref: str, facts: Sequence[Fact]) -> tuple[object, ...]:
    """What people know a record by: a meeting by day and place, a request by its addressee, an appeal by subject."""
    kind = pack.case_kinds.get(ref.partition(":")[0])
    if kind is not None and kind.plan is not None:
        plan = Case(ref, facts, kind, as_of=date.max).plan
        if plan is not None:
            return (plan.date, plan.place) if plan.place else (plan.date,)
    own = f"{ref.partition(':')[0]}."
    return next((told for fact in facts if fact.kind.startswith(own) and (told := _told_by(fact))), ())


def _told_by(fact: Fact) -> tuple[object, ...]:
    """What one fact says about its record that people know it by."""
    match fact.data:
        case RequestSent(addressee=name) | VenueRegistered(place=name) | DemandReceived(group=name):
            return (name,)
        case AppealReceived(subject=text) | VoterMandateReceived(subject=text):
            return (text,)
        case SessionHeld(topic=text) | OutcomeAdopted(text=text):
            return (text,)
        case MeetingHeld():
            return (fact.occurred_on,)
        case _:
            return ()
