"""Judging promises: how each stands against the day that was named, from its own facts alone (3.6)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from esep.community.queries import law_municipality, pack_of
from esep.kernel.facts import facts_of
from esep.kernel.models import FactCase, Municipality
from esep.meetings.promising import WORD
from esep.regulation.evaluation import by_record, evaluate_record, known
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import OutcomeAdopted, OutcomeProgressed
from esep.regulation.judgement import Row, told_row
from esep.regulation.naming import Namer
from esep.regulation.pack.model import Pack
from esep.regulation.status import Verdict, verdicts

RULE = "promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the facts say of one outcome on a day: that it was adopted, its steps in order, and how it stands."""

    adopted: Fact
    said: OutcomeAdopted
    meeting: str
    steps: tuple[tuple[Fact, OutcomeProgressed], ...]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """The outcomes by code, and what it takes to explain one."""

    told: Mapping[str, Told]
    facts: tuple[Fact, ...]
    pack: Pack
    day: date

    def row(self, code: str, *, municipality: Municipality, language: str) -> Row | None:
        """The judged row of one outcome, with every step of the sum in words."""
        told = self.told.get(code)
        if told is None or told.verdict is None:
            return None
        names = law_municipality(municipality, adoption=self.pack.adoption)
        namer = Namer(self.pack, known(self.facts, as_of=self.day), names, language=language)
        trace = Explainer(self.pack, self.facts, as_of=self.day).explain(told.verdict)
        return told_row(told.verdict, trace, self.pack, namer, language=language)


def judged_promises(municipality: Municipality, *, day: date, codes: Collection[str] | None = None) -> Judging:
    """The outcomes of the municipality in scope as the facts have them: all, or those with a code."""
    records = {f"{WORD}:{code}" for code in codes} if codes is not None else _records()
    facts = facts_of(records=records) if records else ()
    pack = pack_of(municipality)
    found = {}
    for record, own in by_record(known(facts, as_of=day)).items():
        if record in records:
            told = _told(record, own, pack, day=day)
            if told is not None:
                found[record.partition(":")[2]] = told
    return Judging(told=found, facts=facts, pack=pack, day=day)


def _records() -> set[str]:
    return set(FactCase.objects.filter(record__startswith=f"{WORD}:").values_list("record", flat=True).distinct())


def _told(record: str, own: Sequence[Fact], pack: Pack, *, day: date) -> Told | None:
    adopted = next((fact for fact in reversed(own) if isinstance(fact.data, OutcomeAdopted)), None)
    if adopted is None or not isinstance(adopted.data, OutcomeAdopted):
        return None
    judged = verdicts(evaluate_record(pack, record, list(own), day), as_of=day)
    return Told(
        adopted=adopted,
        said=adopted.data,
        meeting=next((ref.partition(":")[2] for ref in adopted.cases if ref.startswith("meeting:")), ""),
        steps=tuple((fact, fact.data) for fact in own if isinstance(fact.data, OutcomeProgressed)),
        verdict=next((one for one in judged if one.obligation.rule.id == RULE), None),
    )
