"""Reading a facts file: bytes in, an envelope and frozen facts out, or every breach at once.

The shape of a fact is checked here; whether facts agree with each other is :mod:`esep.regulation.facts.agreement`'s.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter

from esep.regulation.dates import legal_day
from esep.regulation.facts.document import MOST_BREACHES, Document, Located, listed, parse
from esep.regulation.facts.envelope import Envelope, Frame
from esep.regulation.facts.fact import Fact
from esep.regulation.facts.kinds import KINDS, FactData
from esep.regulation.refusals import BadInput, Breach
from esep.regulation.shapes import brief, closest, shaped

ENVELOPE: TypeAdapter[Envelope] = TypeAdapter(Envelope)
FRAME: TypeAdapter[Frame] = TypeAdapter(Frame)


@dataclass(frozen=True, slots=True)
class FactsFile:
    """A facts file as read: the envelope, the facts, and where each fact stands (by position)."""

    envelope: Envelope
    facts: tuple[Fact, ...]
    places: tuple[Located, ...]


@cache
def adapter_of(kind: str) -> TypeAdapter[FactData]:
    """What checks the content of a fact kind."""
    return TypeAdapter(KINDS[kind].data)


@cache
def reader_of(kind: str) -> Callable[[str], FactData]:
    """What reads the content of a fact kind from JSON that was checked when it was recorded."""
    read: Callable[[str], FactData] = adapter_of(kind).validator.validate_json
    return read


def read_facts(data: bytes, *, name: str) -> FactsFile:
    """The facts file in some bytes. Raises :class:`BadInput`."""
    document = parse(data, name=name)
    envelope, problems = _envelope(document)
    facts: list[Fact] = []
    for located in document.facts:
        try:
            facts.append(read_fact(located))
        except BadInput as refusal:
            problems.extend(refusal.breaches)
        if len(problems) >= MOST_BREACHES:
            break
    if problems or envelope is None:
        raise BadInput(listed(problems))
    return FactsFile(envelope, tuple(facts), document.facts)


def read_fact(located: Located) -> Fact:
    """One fact. Raises :class:`BadInput` with everything wrong in it."""
    frame = shaped(FRAME, located.value, locate=located.at)
    kind = KINDS.get(frame.kind)
    if kind is None:
        params = {"given": brief(frame.kind), "closest": closest(frame.kind[:80], KINDS)}
        raise BadInput.because("unknown_fact_kind", place=located.at(["kind"]), **params)
    problems = [*_frame_breaches(frame, located), *_repeated(frame.cases, located, "cases")]
    content: FactData | None = None
    try:
        content = shaped(adapter_of(frame.kind), frame.data, locate=lambda loc: located.at(["data", *loc]))
    except BadInput as refusal:
        problems.extend(refusal.breaches)
    if content is not None:
        for field in getattr(content, "__dataclass_fields__", {}):
            problems += _repeated(getattr(content, field), located, "data", field)
    if problems or content is None:
        raise BadInput(problems)
    occurred_on = frame.occurred_on if frame.occurred_at is None else legal_day(frame.occurred_at)
    assert occurred_on is not None
    return Fact(
        frame.id,
        frame.kind,
        frame.cases,
        occurred_on,
        frame.recorded_at,
        content,
        frame.occurred_at,
        frame.supersedes,
    )


def _envelope(document: Document) -> tuple[Envelope | None, list[Breach]]:
    head = document.head
    if not isinstance(head.value, dict) or "esep" not in head.value:
        return None, [Breach("no_envelope", {}, head.place)]
    try:
        return shaped(ENVELOPE, head.value, locate=head.at), []
    except BadInput as refusal:
        return None, list(refusal.breaches)


def _frame_breaches(frame: Frame, located: Located) -> Sequence[Breach]:
    kind = KINDS[frame.kind]
    found: list[Breach] = []
    params: dict[str, object]
    if (frame.occurred_on is None) == (frame.occurred_at is None):
        found.append(Breach("one_of_two_days", {}, located.at(["occurred_on"])))
    elif kind.needs_time and frame.occurred_at is None:
        found.append(Breach("needs_time", {"kind": frame.kind}, located.at(["occurred_at"])))
    else:
        claimed = frame.occurred_on if frame.occurred_at is None else legal_day(frame.occurred_at)
        if claimed is not None and claimed > legal_day(frame.recorded_at):
            params = {"claimed": claimed, "recorded": legal_day(frame.recorded_at)}
            found.append(Breach("recorded_too_early", params, located.at(["recorded_at"])))
    for field in ("recorded_at", "occurred_at"):
        written = located.value.get(field) if isinstance(located.value, dict) else None
        if isinstance(written, str) and "T" not in written:
            found.append(Breach("bad_instant", {"field": field, "given": brief(written)}, located.at([field])))
    for number, ref in enumerate(frame.cases):
        of_kind = ref.partition(":")[0]
        if of_kind not in kind.cases:
            params = {"given": ref, "kind": frame.kind, "allowed": ", ".join(sorted(kind.cases))}
            found.append(Breach("wrong_case", params, located.at(["cases", number])))
    return found


def _repeated(values: object, located: Located, *loc: str) -> list[Breach]:
    """Ids that stand twice in a list that names each once."""
    if not isinstance(values, tuple):
        return []
    twice = dict.fromkeys(value for value in values if isinstance(value, str) and values.count(value) > 1)
    return [Breach("repeated_value", {"field": loc[-1], "given": value}, located.at(loc)) for value in twice]
