"""Hostile facts files: whatever the bytes, facts that can be judged come out, or a refusal that can be read."""

import datetime as dt
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.evaluation import evaluate
from esep.regulation.explanation import Explainer
from esep.regulation.facts import KINDS, Fact
from esep.regulation.facts.agreement import agreed
from esep.regulation.facts.reading import read_facts
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.loading import model_pack
from esep.regulation.refusals import BadInput
from esep.regulation.status import verdicts
from esep.regulation.steps import told
from esep.regulation.wording import Language, message, remedy
from tests.builders import LEAST, fact, moment
from tests.regulation.filing import Bare, head, lines, whole, written
from tests.regulation.strategies import histories

AS_OF = dt.date(2026, 9, 14)
RECORDS_FROM = "2026-01-01"

GOOD = [
    written(fact(kind, at=moment(AS_OF, 9), id=kind) if KINDS[kind].needs_time else fact(kind, on=AS_OF, id=kind))
    for kind in LEAST
    if kind != "fact.withdrawn"
]
"""One fact of every kind that can stand alone."""

GOOD_WHOLE, GOOD_LINES = whole(GOOD, records_from=RECORDS_FROM), lines(GOOD, records_from=RECORDS_FROM)


def take_or_refuse(data: bytes) -> None:
    """Read, agree, judge and explain; or a refusal whose every complaint can be written in three languages."""
    try:
        file = read_facts(data, name="facts.json")
        pack = adopt(model_pack(), file.envelope.municipality.adoption)
        facts = agreed(file, pack)
    except BadInput as refusal:
        for breach in refusal.breaches:
            for language in Language:
                assert message(breach, language=language).encode()
                assert remedy(breach, language=language).encode()
        return
    explainer = Explainer(pack, facts, as_of=AS_OF)
    for verdict in verdicts(evaluate(pack, facts, AS_OF), as_of=AS_OF):
        assert told(explainer.explain(verdict), language="ky")


def test_the_file_that_is_damaged_here_was_sound() -> None:
    for sound in (GOOD_WHOLE, GOOD_LINES):
        assert len(agreed(read_facts(sound, name="facts.json"), model_pack())) == len(GOOD)


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(("2026-09-14", "0001-01-01", "9999-12-31", "2026-09-14T10:00:00+06:00", "\ud800", "M1", "V1"))
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


def as_bytes(value: object) -> bytes:
    return json.dumps(value).encode("utf-8", "surrogatepass")


@given(data=st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    take_or_refuse(data)


@given(text=st.text(alphabet='{}[]",:.-+eE0123456789 \n\\utrfalsn', max_size=80))
def test_any_signs_of_json(text: str) -> None:
    take_or_refuse(text.encode())


@given(value=JSON)
def test_any_json(value: object) -> None:
    take_or_refuse(as_bytes(value))


@given(facts=st.lists(JSON, max_size=4), municipality=JSON)
def test_any_json_as_facts_and_as_municipality(facts: list[object], municipality: object) -> None:
    take_or_refuse(as_bytes({**head(), "facts": facts}))
    take_or_refuse(as_bytes({"esep": "facts/1", "municipality": municipality, "facts": facts}))


@given(
    sound=st.sampled_from(GOOD),
    frame=st.dictionaries(
        st.sampled_from(("id", "kind", "cases", "occurred_on", "occurred_at", "recorded_at", "supersedes", "data")),
        JSON,
        max_size=2,
    ),
    content=JSON,
)
def test_any_json_in_the_fields_of_a_fact(sound: Bare, frame: dict[str, object], content: object) -> None:
    names = sorted(sound["data"]) or ["remark"]

    for bad in (
        {**sound, **frame},
        {**sound, "data": content},
        {**sound, "data": {**sound["data"], names[0]: content}},
    ):
        take_or_refuse(as_bytes({**head(), "facts": [bad]}))


@given(
    form=st.sampled_from((GOOD_WHOLE, GOOD_LINES)),
    start=st.integers(0, len(GOOD_WHOLE)),
    length=st.integers(0, 30),
    put_in=st.binary(max_size=30)
    | st.sampled_from((b"\x00", b"\xef\xbb\xbf", b'"', b"}", b"\n", b"1e999", b"\\ud800")),
)
def test_a_good_file_with_a_few_bytes_changed(form: bytes, start: int, length: int, put_in: bytes) -> None:
    take_or_refuse(form[:start] + put_in + form[start + length :])


@given(data=st.data())
def test_a_good_file_with_one_value_changed(data: st.DataObject) -> None:
    document: Any = json.loads(GOOD_WHOLE)
    node, key = document, "facts"
    while isinstance(node[key], dict | list) and node[key] and data.draw(st.integers(0, 5)):
        node = node[key]
        key = data.draw(st.sampled_from(sorted(node) if isinstance(node, dict) else range(len(node))))
    node[key] = data.draw(JSON)

    take_or_refuse(as_bytes(document))


@given(facts=histories())
def test_any_facts_that_are_well_formed(facts: list[Fact]) -> None:
    take_or_refuse(whole([written(one) for one in facts], records_from=RECORDS_FROM))
