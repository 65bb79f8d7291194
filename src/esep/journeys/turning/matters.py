"""Open matters of deputies: what residents still wait for, whoever goes on with it (1.7, 2.2-2.4)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.models import DeputyMandate, HandedOn
from esep.community.queries.law import law_municipality, pack_of
from esep.community.queries.seeing import seeing
from esep.community.queries.turns import newest_handed
from esep.compliance.models import StoredObligation
from esep.kernel import clock
from esep.kernel.facts import facts_of
from esep.kernel.models import FactCase, Municipality
from esep.regulation.evaluation import known
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import VoterMandateProgressed, VoterMandateState
from esep.regulation.naming import Namer

VOTER_MANDATE = "voter_mandate"
JUDGED = ("appeal", "demand")
"""Records that the law knows to be open; of a voter mandate its own state tells."""

OVER = frozenset({VoterMandateState.DONE, VoterMandateState.DECLINED})


@dataclass(frozen=True, slots=True)
class Matter:
    """An open matter: its record, what people call it, when it is due, and who was named to go on with it."""

    record: str
    name: str
    due_on: date | None
    handed: HandedOn | None


@dataclass(frozen=True, slots=True)
class Left:
    """The open matters of a deputy."""

    mandate: DeputyMandate
    matters: tuple[Matter, ...]

    @property
    def waiting(self) -> tuple[Matter, ...]:
        """Those that nobody goes on with yet."""
        return tuple(matter for matter in self.matters if matter.handed is None)


def open_matters(
    mandates: Sequence[DeputyMandate], *, by: Actor, municipality: Municipality, language: str
) -> tuple[Left, ...]:
    """The open matters of some deputies, without those who have none; one that was taken over counts for its taker."""
    with seeing(Act.TURN_COUNCIL, by=by, municipality=municipality.pk):
        taken_on = tuple(HandedOn.objects.filter(to_mandate__in=mandates).values_list("record", "to_mandate__code"))
        of_deputies = _connected([mandate.record for mandate in mandates])
        records = {record for each in of_deputies.values() for record in each} | {record for record, _code in taken_on}
        handed = newest_handed(records)
        counting = known(facts_of(records=records), as_of=clock.today())
        due = _still_open(records, counting)
        namer = Namer(pack_of(municipality), counting, law_municipality(municipality), language=language)
    found = []
    for mandate in mandates:
        own = of_deputies.get(mandate.record, frozenset()) | {r for r, code in taken_on if code == mandate.code}
        matters = [
            Matter(record, namer.case(record), due[record], _passed_on(handed.get(record), mandate))
            for record in sorted(own & due.keys())
            if _is_with(handed.get(record), mandate)
        ]
        if matters:
            found.append(Left(mandate, tuple(matters)))
    return tuple(found)


def _connected(deputies: Collection[str]) -> Mapping[str, frozenset[str]]:
    """The matters that share a fact with each deputy (``deputy:15``). Two queries."""
    facts: dict[int, set[str]] = {}
    for fact, deputy in FactCase.objects.filter(record__in=deputies).values_list("fact_id", "record"):
        facts.setdefault(fact, set()).add(deputy)
    found: dict[str, set[str]] = {}
    for fact, record in FactCase.objects.filter(fact_id__in=facts).values_list("fact_id", "record"):
        if record.partition(":")[0] in (VOTER_MANDATE, *JUDGED):
            for deputy in facts[fact]:
                found.setdefault(deputy, set()).add(record)
    return {deputy: frozenset(records) for deputy, records in found.items()}


def _still_open(records: Iterable[str], facts: Iterable[Fact]) -> Mapping[str, date | None]:
    """When each of the open ones is due; what is over is left out. One query."""
    judged = [record for record in records if record.partition(":")[0] in JUDGED]
    rows = StoredObligation.objects.filter(record__in=judged, is_open=True, done_on=None, exempt="")
    due: dict[str, date | None] = {row.record: row.due_on for row in rows}
    state: dict[str, VoterMandateState | None] = {
        record: None for record in records if record.startswith(f"{VOTER_MANDATE}:")
    }
    for fact in sorted(facts, key=lambda fact: (fact.occurred_on, fact.recorded_at)):
        if isinstance(fact.data, VoterMandateProgressed):
            state.update((record, fact.data.state) for record in fact.cases if record in state)
    due.update((record, None) for record, reached in state.items() if reached not in OVER)
    return due


def _is_with(handed: HandedOn | None, mandate: DeputyMandate) -> bool:
    """Whether a matter is still this deputy's to be shown: never handed on, taken over, or handed on by the deputy."""
    return handed is None or mandate.pk in (handed.from_mandate_id, handed.to_mandate_id)


def _passed_on(handed: HandedOn | None, mandate: DeputyMandate) -> HandedOn | None:
    """Who goes on in place of this deputy; none where it is the deputy."""
    return handed if handed is not None and handed.to_mandate_id != mandate.pk else None
