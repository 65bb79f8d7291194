"""Judging appeals: when each must be answered and whether it was, from its own facts alone (2.3)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from esep.appeals.commands.appeals.telling import WORD
from esep.community.queries import law_municipality, pack_of
from esep.kernel.facts import facts_of
from esep.kernel.models import FactCase, Municipality
from esep.regulation.evaluation import by_record, evaluate_record, known
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import AppealAnswered, AppealReceived, AppealWithdrawn
from esep.regulation.judgement import Row, told_row
from esep.regulation.naming import Namer
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status, Verdict, verdicts

RULE = "appeal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the facts say of one appeal on a day: that it came, its end if it has one, and how it stands."""

    received: Fact
    said: AppealReceived
    answered: AppealAnswered | None
    answered_on: date | None
    gone: str
    verdict: Verdict | None

    @property
    def status(self) -> Status | None:
        """How its answer stands; none where no law asks for one."""
        return self.verdict.status if self.verdict is not None else None

    @property
    def due_on(self) -> date | None:
        """The last day for the answer (by another law)."""
        return self.verdict.obligation.due_on if self.verdict is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """The appeals by code, and what it takes to explain one."""

    told: Mapping[str, Told]
    facts: tuple[Fact, ...]
    pack: Pack
    day: date

    def row(self, code: str, *, municipality: Municipality, language: str) -> Row | None:
        """The judged row of one appeal, with the sum of its due day and every step in words."""
        told = self.told.get(code)
        if told is None or told.verdict is None:
            return None
        names = law_municipality(municipality, adoption=self.pack.adoption)
        namer = Namer(self.pack, known(self.facts, as_of=self.day), names, language=language)
        trace = Explainer(self.pack, self.facts, as_of=self.day).explain(told.verdict)
        return told_row(told.verdict, trace, self.pack, namer, language=language)


def judged_appeals(municipality: Municipality, *, day: date, codes: Collection[str] | None = None) -> Judging:
    """The appeals of the municipality in scope as the facts have them on a day: all, or those with a code."""
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
    received = next((fact for fact in reversed(own) if isinstance(fact.data, AppealReceived)), None)
    if received is None or not isinstance(received.data, AppealReceived):
        return None
    answered = next((fact for fact in reversed(own) if isinstance(fact.data, AppealAnswered)), None)
    gone = next((fact.data for fact in reversed(own) if isinstance(fact.data, AppealWithdrawn)), None)
    judged = verdicts(evaluate_record(pack, record, list(own), day), as_of=day)
    return Told(
        received=received,
        said=received.data,
        answered=answered.data if answered is not None and isinstance(answered.data, AppealAnswered) else None,
        answered_on=answered.occurred_on if answered is not None else None,
        gone=gone.reason if gone is not None else "",
        verdict=next((one for one in judged if one.obligation.rule.id == RULE), None),
    )
