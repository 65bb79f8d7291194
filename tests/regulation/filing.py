"""Facts files for tests: facts as they are written down, and the bytes of a file that holds them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from esep.regulation.facts import Fact
from esep.regulation.facts.agreement import agreed
from esep.regulation.facts.reading import FactsFile, adapter_of, read_facts
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.loading import model_pack
from esep.regulation.refusals import BadInput, Breach

Bare = dict[str, Any]

MUNICIPALITY: Bare = {"id": "test-aimak", "name": {"ky": "Сыноо", "ru": "Проба", "en": "Trial"}}


def written(fact: Fact) -> Bare:
    """A fact as it stands in a file; what is not given is left out."""
    content: Bare = adapter_of(fact.kind).dump_python(fact.data, mode="json")
    bare: Bare = {
        "id": fact.id,
        "kind": fact.kind,
        "cases": list(fact.cases),
        "recorded_at": fact.recorded_at.isoformat(),
        "data": {name: value for name, value in content.items() if value is not None},
    }
    if fact.occurred_at is None:
        bare["occurred_on"] = fact.occurred_on.isoformat()
    else:
        bare["occurred_at"] = fact.occurred_at.isoformat()
    return bare if fact.supersedes is None else {**bare, "supersedes": fact.supersedes}


def head(**municipality: object) -> Bare:
    """The envelope, with what a test says of the municipality."""
    return {"esep": "facts/1", "municipality": {**MUNICIPALITY, **municipality}}


def whole(facts: Iterable[Mapping[str, object]], **municipality: object) -> bytes:
    """A file that is one JSON document."""
    return json.dumps({**head(**municipality), "facts": list(facts)}, ensure_ascii=False).encode()


def lines(facts: Iterable[Mapping[str, object]], **municipality: object) -> bytes:
    """A file of JSON Lines, the envelope first."""
    records = [head(**municipality), *facts]
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()


def taken(data: bytes) -> tuple[FactsFile, tuple[Fact, ...]]:
    """A file read and found to agree with itself and with the model regulation."""
    file = read_facts(data, name="facts.json")
    return file, agreed(file, adopt(model_pack(), file.envelope.municipality.adoption))


def refused(data: bytes) -> tuple[Breach, ...]:
    """What is wrong with a file; nothing if it is taken."""
    try:
        taken(data)
    except BadInput as refusal:
        return refusal.breaches
    return ()


def placed(data: bytes) -> list[tuple[str, str]]:
    """What is wrong with a file: codes, and places as people read them."""
    return [(one.code, str(one.place)) for one in refused(data)]
