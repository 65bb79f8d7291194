"""Checks made in the run: the invented facts are ones that Esep would accept, and the two ways of judging agree."""

import json
from collections.abc import Sequence
from datetime import date
from random import Random

from benchmarks.touched import arrived
from esep.regulation.evaluation import evaluate, evaluate_record, standing_records
from esep.regulation.facts import Fact
from esep.regulation.facts.agreement import agreed
from esep.regulation.facts.reading import adapter_of, read_facts
from esep.regulation.pack.model import Pack


def check_increments(pack: Pack, facts: Sequence[Fact], *, as_of: date) -> int:
    """How many obligations were the same, judged all at once and record by record from shuffled facts."""
    rng = Random(1)
    records: dict[str, list[Fact]] = {ref: [] for ref in standing_records(pack)}
    records |= arrived(facts)
    pieces = [
        obligation
        for ref in sorted(records)
        for obligation in evaluate_record(pack, ref, rng.sample(records[ref], k=len(records[ref])), as_of)
    ]
    whole = list(evaluate(pack, facts, as_of))
    assert whole == pieces, "judging record by record differs from judging everything"
    return len(whole)


def check_acceptance(pack: Pack, facts: Sequence[Fact]) -> int:
    """How many facts came back the same from a facts file; raises what reading them would refuse."""
    head = {"esep": "facts/1", "municipality": {"id": "invented", "name": {"ky": "Ойдон чыгарылган"}}}
    document = json.dumps(head | {"facts": [_bare(fact) for fact in facts]}).encode()
    accepted = agreed(read_facts(document, name="invented.json"), pack)
    assert list(accepted) == list(facts), "a facts file does not give back what was written"
    return len(accepted)


def _bare(fact: Fact) -> dict[str, object]:
    """A fact as it stands in a facts file."""
    when = (
        {"occurred_on": fact.occurred_on.isoformat()}
        if fact.occurred_at is None
        else {"occurred_at": fact.occurred_at.isoformat()}
    )
    correction = {} if fact.supersedes is None else {"supersedes": fact.supersedes}
    return {
        "id": fact.id,
        "kind": fact.kind,
        "cases": list(fact.cases),
        "recorded_at": fact.recorded_at.isoformat(),
        "data": adapter_of(fact.kind).dump_python(fact.data, mode="json", exclude_none=True),
        **when,
        **correction,
    }
