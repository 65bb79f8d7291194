"""Records of one word, each judged from its own facts alone: a promise against its day, an appeal against its term."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from esep.community.queries.law import law_municipality, pack_of
from esep.kernel.facts import facts_of
from esep.kernel.models import FactCase, Municipality
from esep.regulation.evaluation import by_record, evaluate_record, known
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact
from esep.regulation.judgement import Row, told_row
from esep.regulation.naming import Namer
from esep.regulation.pack.model import Pack
from esep.regulation.status import Verdict, verdicts


class Judged(Protocol):
    """What the facts say of one record; ``verdict`` is none where no duty is."""

    @property
    def verdict(self) -> Verdict | None: ...


T = TypeVar("T", bound=Judged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging(Generic[T]):
    """The records by code, and what it takes to explain one."""

    told: Mapping[str, T]
    facts: tuple[Fact, ...]
    pack: Pack
    day: date

    def row(self, code: str, *, municipality: Municipality, language: str) -> Row | None:
        """The judged row of one record, with every step of the sum of its day in words."""
        told = self.told.get(code)
        if told is None or told.verdict is None:
            return None
        names = law_municipality(municipality, adoption=self.pack.adoption)
        namer = Namer(self.pack, known(self.facts, as_of=self.day), names, language=language)
        trace = Explainer(self.pack, self.facts, as_of=self.day).explain(told.verdict)
        return told_row(told.verdict, trace, self.pack, namer, language=language)


def judged_each(
    word: str,
    tell: Callable[[Sequence[Fact], Verdict | None], T | None],
    *,
    rule: str,
    municipality: Municipality,
    day: date,
    codes: Collection[str] | None = None,
) -> Judging[T]:
    """The records ``word:code`` of the municipality in scope as the facts have them on a day: all, or some by code.

    ``tell`` makes of the facts of one, and of how its ``rule`` stands, what is said of it; none where it is no record.
    """
    records = {f"{word}:{code}" for code in codes} if codes is not None else _records(word)
    facts = facts_of(records=records) if records else ()
    pack = pack_of(municipality)
    found = {}
    for record, own in by_record(known(facts, as_of=day)).items():
        if record in records:
            judged = verdicts(evaluate_record(pack, record, list(own), day), as_of=day)
            told = tell(own, next((one for one in judged if one.obligation.rule.id == rule), None))
            if told is not None:
                found[record.partition(":")[2]] = told
    return Judging(told=found, facts=facts, pack=pack, day=day)


def _records(word: str) -> set[str]:
    return set(FactCase.objects.filter(record__startswith=f"{word}:").values_list("record", flat=True).distinct())
