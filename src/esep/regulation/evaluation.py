"""Evaluation: a pure function from a regulation and facts to obligations.

Every obligation depends on the facts of its own case alone, so judging anew what one fact touched is the same
function run on the touched case (:func:`evaluate_record`), and gives the same rows as judging everything.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache

from esep.regulation.cases import Case, cases_of
from esep.regulation.duties.obligation import Obligation
from esep.regulation.duties.standing import StandingRule
from esep.regulation.facts import Fact
from esep.regulation.facts.fact import in_order
from esep.regulation.pack.edition import Editions
from esep.regulation.pack.model import Pack

WITHDRAWN = "fact.withdrawn"


@lru_cache(maxsize=64)
def editions_of(pack: Pack) -> Editions:
    """The editions of a pack, made ready once."""
    return Editions(pack)


def evaluate(
    pack: Pack, facts: Iterable[Fact], as_of: date, known_at: datetime | None = None
) -> tuple[Obligation, ...]:
    """What every clause asks in every case, from the facts that had happened by ``as_of`` and were recorded by
    ``known_at``.

    The order in which facts arrive never matters. The result is ordered by case.
    """
    records = by_record(known(facts, as_of=as_of, known_at=known_at))
    for ref in standing_records(pack):
        records.setdefault(ref, [])
    editions = editions_of(pack)
    found: list[Obligation] = []
    for ref in sorted(records):
        _judge(pack, editions, ref, records[ref], as_of, found)
    return tuple(found)


def evaluate_record(pack: Pack, ref: str, facts: Iterable[Fact], as_of: date) -> tuple[Obligation, ...]:
    """The same for one record (``meeting:M4``, ``deputy:7``): what to run when a fact touched it."""
    return judge_record(pack, ref, sorted(known(facts, as_of=as_of), key=in_order), as_of)


def judge_record(pack: Pack, ref: str, counting: Sequence[Fact], as_of: date) -> tuple[Obligation, ...]:
    """The same by the facts that count, in their order, as :func:`by_record` gives them."""
    found: list[Obligation] = []
    _judge(pack, editions_of(pack), ref, counting, as_of, found)
    return tuple(found)


def known(facts: Iterable[Fact], *, as_of: date, known_at: datetime | None = None) -> list[Fact]:
    """The facts that count: happened by ``as_of``, recorded by ``known_at``, neither superseded nor withdrawn.

    A correction counts from its recording, even when it moves the fact to a later day than ``as_of``.
    """
    recorded = list(facts) if known_at is None else [fact for fact in facts if fact.recorded_at <= known_at]
    superseded = {fact.supersedes for fact in recorded if fact.supersedes is not None}
    if not superseded:
        return [fact for fact in recorded if fact.occurred_on <= as_of]
    return [
        fact for fact in recorded if fact.occurred_on <= as_of and fact.id not in superseded and fact.kind != WITHDRAWN
    ]


def by_record(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Facts by the record they belong to, each list in the order in which facts count."""
    records: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=in_order):
        for ref in fact.cases:
            records[ref].append(fact)
    return dict(records)


def standing_records(pack: Pack) -> Iterator[str]:
    """Records that exist without any fact, once the municipality has said since when it keeps records."""
    if pack.adoption.records_from is None:
        return
    for kind in pack.case_kinds.values():
        yield from (f"{kind.kind}:{id}" for id in kind.always)
    for edition in editions_of(pack):
        for rule in edition.rules.values():
            if isinstance(rule, StandingRule) and rule.item is not None:
                yield f"{rule.case}:{rule.item}"


def _judge(
    pack: Pack, editions: Editions, ref: str, facts: Sequence[Fact], as_of: date, found: list[Obligation]
) -> None:
    kind = pack.case_kinds.get(ref.partition(":")[0])
    if kind is None or (kind.rounds and editions.has_repealed(ref, as_of)):
        return
    for case in cases_of(ref, facts, kind, as_of=as_of, records_from=pack.adoption.records_from):
        if kind.judged_when is None or _is_judged(case, kind.judged_when):
            editions.on(case.opened_on or as_of).judge(kind.kind, ref, case, found)


def _is_judged(case: Case, judged_when: Mapping[str, Sequence[str]]) -> bool:
    """Whether sections 2 and 3 apply: a gathering or a hearing is left free (1.6)."""
    plan = case.plan
    return plan is None or all(getattr(plan, field) in allowed for field, allowed in judged_when.items())
