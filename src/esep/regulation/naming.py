"""Naming: what people call a case, a duty and whom it is about. Ids stay in the data; names are for reading."""

from collections.abc import Mapping, Sequence

from esep.regulation.facts import Fact
from esep.regulation.facts.council import SessionHeld, VenueRegistered
from esep.regulation.facts.deputy import AppealReceived, DemandReceived, VoterMandateReceived
from esep.regulation.facts.envelope import Municipality, Names
from esep.regulation.facts.meeting import MeetingHeld, MeetingPlanned, OutcomeAdopted, RequestSent
from esep.regulation.pack.model import Pack
from esep.regulation.status import Verdict
from esep.regulation.wording import name_of, say, shown


class Namer:
    """Names in one language, from the municipality's own names, the pack and the facts."""

    def __init__(self, pack: Pack, facts: Sequence[Fact], municipality: Municipality, *, language: str) -> None:
        self._pack = pack
        self._language = language
        self._names: Mapping[str, Names] = {**(municipality.areas or {}), **(municipality.deputies or {})}
        self._described: dict[str, str] = {}
        for fact in facts:
            described = _description(fact, language=language)
            if described:
                own = fact.kind.partition(".")[0]
                for ref in fact.cases:
                    if ref.startswith(f"{own}:"):
                        self._described.setdefault(ref, described)

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
        described = self._described.get(record)
        return f"{word} {id}: {described}" if described else f"{word} {id}"

    def subject(self, verdict: Verdict) -> str | None:
        """Whom or what the row is about, when that says more than the title does."""
        subject = verdict.subject
        own = self._names.get(subject or "")
        if own is not None:
            return own.get(self._language) or own.get("ky")
        case_names_it = verdict.obligation.case.partition(":")[2] == subject
        return None if verdict.part is not None or case_names_it else subject

    def party(self, party: str) -> str:
        """Who answers."""
        return name_of("party", party, language=self._language)

    def _period(self, key: str) -> str:
        year, _, half = key.partition("-")
        if half in ("H1", "H2"):
            return say("period", half, self._language, year=year)
        return key


def _description(fact: Fact, *, language: str) -> str | None:
    """What one fact says about its case that people know it by."""
    match fact.data:
        case MeetingPlanned(date=day, place=place):
            return f"{shown(day, language=language)}, {place}" if place else shown(day, language=language)
        case RequestSent(addressee=name) | VenueRegistered(place=name) | DemandReceived(group=name):
            return name
        case AppealReceived(subject=text) | VoterMandateReceived(subject=text):
            return text
        case SessionHeld(topic=text) | OutcomeAdopted(text=text):
            return text
        case MeetingHeld():
            return shown(fact.occurred_on, language=language)
        case _:
            return None
