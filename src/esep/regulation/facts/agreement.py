"""Whether facts agree with each other and with the pack: ids, references, and an order of days that is possible."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from esep.regulation.duties.contents import ContentsRule
from esep.regulation.duties.standing import StandingRule
from esep.regulation.evaluation import editions_of, known
from esep.regulation.facts.document import MOST_BREACHES, Located, listed
from esep.regulation.facts.envelope import Municipality
from esep.regulation.facts.fact import Fact, in_order
from esep.regulation.facts.meeting import MeasuresPublished, MeetingPlanned, MeetingPostponed, OutcomeAdopted
from esep.regulation.facts.reading import FactsFile
from esep.regulation.pack.model import Pack
from esep.regulation.refusals import BadInput, Breach
from esep.regulation.shapes import closest

IN_ORDER = (
    ("request.sent", "request.received"),
    ("request.sent", "request.answered"),
    ("request.received", "request.answered"),
    ("meeting.held", "minutes.signed"),
    ("meeting.held", "handover.received"),
    ("meeting.held", "measures.published"),
    ("appeal.received", "appeal.answered"),
    ("demand.received", "demand.answered"),
    ("head_report.submitted", "head_report.heard"),
    ("session.held", "broadcast.aired"),
    ("outcome.adopted", "outcome.progressed"),
    ("mandate.began", "mandate.ended"),
)
"""Pairs of kinds of which, within one record, the first fact of the second cannot come before the first of the first.
"""


def agreed(file: FactsFile, pack: Pack) -> tuple[Fact, ...]:
    """The facts of a file, each once. Raises :class:`BadInput` with what does not fit together."""
    facts = tuple({fact.id: fact for fact in reversed(file.facts)}.values())[::-1]
    places = {fact.id: place for fact, place in zip(file.facts, file.places, strict=True)}
    problems = chain(
        _same_ids(file),
        _supersessions(facts, places),
        _References(facts, places, pack, file.envelope.municipality).breaches(),
        _impossible_orders(facts, places),
    )
    shown = list(islice(problems, MOST_BREACHES + 1))
    if shown:
        raise BadInput(listed(shown))
    return facts


def _same_ids(file: FactsFile) -> Iterator[Breach]:
    """The same fact said twice counts once; the same id with other content is an error."""
    first: dict[str, Fact] = {}
    for fact, located in zip(file.facts, file.places, strict=True):
        if first.setdefault(fact.id, fact) != fact:
            yield Breach("same_id_other_content", {"id": fact.id}, located.at(["id"]))


def _supersessions(facts: Sequence[Fact], places: Mapping[str, Located]) -> Iterator[Breach]:
    """Corrections name a fact that exists, is older, and that nobody else corrects."""
    by_id = {fact.id: fact for fact in facts}
    taken: dict[str, str] = {}
    for fact in facts:
        if fact.supersedes is None:
            if fact.kind == "fact.withdrawn":
                yield Breach("withdraws_nothing", {}, places[fact.id].at(["supersedes"]))
            continue
        place = places[fact.id].at(["supersedes"])
        old = by_id.get(fact.supersedes)
        if old is None:
            yield Breach("unknown_fact", {"given": fact.supersedes}, place)
        elif old is fact or old.recorded_at > fact.recorded_at:
            yield Breach("supersedes_later", {"given": fact.supersedes}, place)
        elif old.kind != fact.kind and fact.kind != "fact.withdrawn":
            yield Breach("supersedes_other_kind", {"given": fact.supersedes, "kind": old.kind}, place)
        elif not set(old.cases) <= set(fact.cases):
            yield Breach("supersedes_other_case", {"given": fact.supersedes, "cases": old.cases}, place)
        elif taken.setdefault(fact.supersedes, fact.id) != fact.id:
            yield Breach("superseded_twice", {"given": fact.supersedes, "by": taken[fact.supersedes]}, place)
    yield from _circles(by_id, places)


def _circles(by_id: Mapping[str, Fact], places: Mapping[str, Located]) -> Iterator[Breach]:
    """Corrections that lead back to themselves; each chain is walked once."""
    walked: set[str] = set()
    for fact in by_id.values():
        path: dict[str, None] = {}
        step: Fact | None = fact
        while step is not None and step.id not in walked and step.id not in path:
            path[step.id] = None
            step = by_id.get(step.supersedes or "")
        if step is not None and step.id in path and step.supersedes != step.id:
            yield Breach("supersedes_in_circle", {"id": step.id}, places[step.id].at(["supersedes"]))
        walked.update(path)


class _References:
    """What facts refer to must exist: areas, deputies, meetings, outcomes, parts, catalogue items."""

    def __init__(
        self, facts: Sequence[Fact], places: Mapping[str, Located], pack: Pack, municipality: Municipality
    ) -> None:
        self._facts = facts
        self._places = places
        self._areas = municipality.areas
        self._deputies = municipality.deputies
        self._outcome_ids = {f.data.outcome for f in facts if isinstance(f.data, OutcomeAdopted)}
        self._meetings = {f.data.meeting for f in facts if isinstance(f.data, MeetingPlanned)}
        self._parts = _parts_by_event(pack)
        self._fixed = _fixed_records(pack)

    def breaches(self) -> Iterator[Breach]:
        for fact in self._facts:
            yield from self._areas_named(fact)
            yield from self._deputies_named(fact)
            yield from self._parts_named(fact)
            yield from self._records_named(fact)
            yield from self._others_named(fact)

    def _areas_named(self, fact: Fact) -> Iterator[Breach]:
        if self._areas is None:
            return
        for field in ("audience", "areas", "area"):
            for area in _as_tuple(getattr(fact.data, field, None)):
                yield from self._unknown(fact, field, area, self._areas, "unknown_area")

    def _deputies_named(self, fact: Fact) -> Iterator[Breach]:
        named = [*_as_tuple(getattr(fact.data, "deputies", None)), *_as_tuple(getattr(fact.data, "deputy", None))]
        if self._deputies is not None:
            for deputy in named:
                field = "deputy" if hasattr(fact.data, "deputy") else "deputies"
                yield from self._unknown(fact, field, deputy, self._deputies, "unknown_deputy")
            for number, ref in enumerate(fact.cases):
                kind, _, id = ref.partition(":")
                if kind == "deputy" and id not in self._deputies:
                    params = {"given": id, "closest": closest(id, self._deputies)}
                    yield Breach("unknown_deputy", params, self._places[fact.id].at(["cases", number]))

    def _parts_named(self, fact: Fact) -> Iterator[Breach]:
        known_parts = self._parts.get(fact.kind)
        if known_parts is None:
            return
        stated = getattr(fact.data, "parts", None) or ()
        for part in (*stated, *_as_tuple(getattr(fact.data, "part", None))):
            yield from self._unknown(fact, "parts" if stated else "part", part, known_parts, "unknown_part")

    def _records_named(self, fact: Fact) -> Iterator[Breach]:
        for number, ref in enumerate(fact.cases):
            kind, _, id = ref.partition(":")
            allowed = self._fixed.get(kind)
            if allowed is not None and id not in allowed and not _is_extra_item(kind, id):
                params = {"given": ref, "closest": closest(id, allowed)}
                yield Breach("unknown_record", params, self._places[fact.id].at(["cases", number]))
            meeting = getattr(fact.data, "meeting", None)
            if kind == "meeting" and meeting is not None and meeting != id:
                yield Breach(
                    "other_meeting", {"given": meeting, "case": ref}, self._places[fact.id].at(["data", "meeting"])
                )

    def _others_named(self, fact: Fact) -> Iterator[Breach]:
        if isinstance(fact.data, MeasuresPublished):
            for outcome in fact.data.answers:
                yield from self._unknown(fact, "answers", outcome, self._outcome_ids, "unknown_outcome")
        if isinstance(fact.data, MeetingPostponed) and fact.data.replaced_by is not None:
            yield from self._unknown(fact, "replaced_by", fact.data.replaced_by, self._meetings, "unknown_meeting")
        params: dict[str, object]
        votes = [getattr(fact.data, name, None) for name in ("present", "in_favour", "against", "abstained")]
        if None not in votes:
            present, *cast = (int(vote) for vote in votes if vote is not None)
            if sum(cast) > present:
                params = {"cast": sum(cast), "present": present}
                yield Breach("more_votes_than_present", params, self._places[fact.id].at(["data", "present"]))
        until = getattr(fact.data, "until", None)
        if until is not None and until < fact.occurred_on:
            params = {"start": fact.occurred_on, "end": until}
            yield Breach("ends_before_start", params, self._places[fact.id].at(["data", "until"]))

    def _unknown(self, fact: Fact, field: str, given: str, allowed: Iterable[str], code: str) -> Iterator[Breach]:
        if given not in allowed:
            yield Breach(
                code, {"given": given, "closest": closest(given, allowed)}, self._places[fact.id].at(["data", field])
            )


def _impossible_orders(facts: Sequence[Fact], places: Mapping[str, Located]) -> Iterator[Breach]:
    """Within a record, nothing is answered before it was asked, or signed before it was held."""
    if not facts:
        return
    last_day = max(fact.occurred_on for fact in facts)
    firsts: dict[tuple[str, str | None, str], Fact] = {}
    for fact in sorted(known(facts, as_of=last_day), key=in_order):
        for ref in fact.cases:
            firsts.setdefault((ref, _matter(fact, ref), fact.kind), fact)
    for (ref, within, kind), later in firsts.items():
        for before, after in IN_ORDER:
            if after == kind:
                earlier = firsts.get((ref, within, before))
                if earlier is not None and later.occurred_on < earlier.occurred_on:
                    params = {"first": earlier.id, "day": earlier.occurred_on, "given": later.occurred_on}
                    yield Breach("before_its_cause", params, places[later.id].at(["occurred_on"]))


def _matter(fact: Fact, ref: str) -> str | None:
    """Which matter of a lasting record a fact is about: a half-year of the head, a meeting or an appeal of a deputy."""
    if ref.startswith("head:"):
        return getattr(fact.data, "period", None)
    if ref.startswith("deputy:"):
        own = next((other for other in fact.cases if other != ref and not other.startswith("deputy:")), None)
        return getattr(fact.data, "meeting", None) or own
    return None


def _parts_by_event(pack: Pack) -> dict[str, set[str]]:
    """The parts that the pack knows, by the fact kind that answers them."""
    parts: dict[str, set[str]] = {}
    for edition in editions_of(pack):
        for rule in edition.rules.values():
            if isinstance(rule, ContentsRule) and rule.parts:
                for collect in rule.collect:
                    if collect.answers is not None or collect.answer_in is not None:
                        parts.setdefault(collect.event, set()).update(part.part for part in rule.parts)
    return parts


def _is_extra_item(kind: str, id: str) -> bool:
    """Whether a publication goes beyond the regulation: under a code of its own, not a printed number (oddity O3)."""
    return kind == "publication" and id[0].isalpha()


def _fixed_records(pack: Pack) -> dict[str, set[str]]:
    """The kinds of record of which only certain ones exist: the head's, the budget's, the catalogue's items."""
    fixed = {kind.kind: set(kind.always) for kind in pack.case_kinds.values() if kind.always}
    for edition in editions_of(pack):
        for rule in edition.rules.values():
            if isinstance(rule, StandingRule) and rule.item is not None:
                fixed.setdefault(rule.case, set()).add(rule.item)
    return fixed


def _as_tuple(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (str(value),)
