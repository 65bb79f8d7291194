"""Whether the facts of the records that an act touched agree with each other, asked of the law in its own words."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from esep.kernel.facts import facts_of
from esep.regulation.facts import Fact
from esep.regulation.facts.agreement import agreed
from esep.regulation.facts.document import MOST_BREACHES, Located
from esep.regulation.facts.envelope import FORMAT, Envelope, Municipality
from esep.regulation.facts.meeting import MeasuresPublished, MeetingPostponed
from esep.regulation.facts.reading import FactsFile
from esep.regulation.pack.model import Pack
from esep.regulation.refusals import BadInput, Breach, Place


def refuse_disagreement(
    facts: Sequence[Fact], *, records: Collection[str], pack: Pack, municipality: Municipality
) -> None:
    """Raise BadInput when the facts of the touched ``records`` do not fit together, or name what does not exist.

    Facts of other records are read only where the touched ones speak of them. What then still looks wrong is asked once
    more with all facts of the municipality, because a part of a record may mislead.
    """
    referred = set(_referred(facts)) - set(records)
    known = {fact.id: fact for fact in (*facts, *(facts_of(records=referred) if referred else ()))}
    found = _breaches(known.values(), pack=pack, municipality=municipality)
    if not found:
        return
    certain = _breaches(facts_of(), pack=pack, municipality=municipality)
    left = [breach for breach in found if breach in certain or len(certain) >= MOST_BREACHES]
    if left:
        raise BadInput(left)


def _breaches(facts: Iterable[Fact], *, pack: Pack, municipality: Municipality) -> tuple[Breach, ...]:
    given = tuple(facts)
    places = tuple(Located(None, Place(pointer=f"/facts/{fact.id}")) for fact in given)
    envelope = Envelope(esep=FORMAT, municipality=municipality)
    try:
        agreed(FactsFile(envelope, given, places), pack)
    except BadInput as refusal:
        return refusal.breaches
    return ()


def _referred(facts: Iterable[Fact]) -> Iterator[str]:
    """Records that facts speak of without belonging to them."""
    for fact in facts:
        match fact.data:
            case MeasuresPublished(answers=outcomes):
                yield from (f"outcome:{outcome}" for outcome in outcomes)
            case MeetingPostponed(replaced_by=str(meeting)):
                yield f"meeting:{meeting}"
            case _:
                pass
