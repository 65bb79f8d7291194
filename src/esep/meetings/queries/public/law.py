"""The law of a municipality and the names that its meetings use, read once for many pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from esep.community.models.venue import placed
from esep.community.queries.law import adopted_pack, named_municipality
from esep.community.written import Kind, Written, all_written
from esep.kernel import scope
from esep.kernel.kept import Kept
from esep.kernel.models import Municipality
from esep.meetings.queries.public.values import RECORDED_IN
from esep.regulation.facts import Fact
from esep.regulation.facts.envelope import Municipality as LawMunicipality
from esep.regulation.facts.envelope import Names
from esep.regulation.facts.meeting import MeetingPlanned, RequestSent
from esep.regulation.pack.model import Pack
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLaw:
    """The adopted regulation with every name that a plan may need, in all languages.

    ``rooms`` are the names of rooms and then of their villages, by code; ``villages`` says in which village a part of
    one lies; ``bodies`` are the names of organisations by the Kyrgyz one that facts hold. Names stand in the order of
    the languages, empty where nobody wrote them.
    """

    municipality: Municipality
    pack: Pack
    names: LawMunicipality
    rooms: Mapping[str, Sequence[str]]
    villages: Mapping[str, str]
    bodies: Mapping[str, Sequence[str]]

    def area(self, code: str, *, language: str) -> str:
        """The name of a village or of a part of one; its code where it is unknown."""
        return _in(self.names.areas or {}, code, language=language)

    def deputy(self, code: str, *, language: str) -> str:
        """The public name of a deputy; the code of the mandate where it is unknown."""
        return _in(self.names.deputies or {}, code, language=language)

    def place(self, plan: MeetingPlanned, *, language: str) -> str:
        """Where a meeting is held, translated where the notice names a room of the directory as it is called now."""
        said = plan.place or ""
        room = self._room(plan)
        return room.get(language, said) if room.get(RECORDED_IN) == said else said

    def place_language(self, plan: MeetingPlanned, *, language: str) -> str:
        """The language of that: the reader's, but where the place stands as it was recorded."""
        is_known = plan.place is None or self._room(plan).get(RECORDED_IN) == plan.place
        return language if is_known else RECORDED_IN

    def _room(self, plan: MeetingPlanned) -> Names:
        """The room of a plan as notices say it in each language; empty where the directory does not know it."""
        words = self.rooms.get(plan.venue or "")
        return _placed(words, self.municipality) if words is not None else {}

    def read_to(self, fact: Fact, *, language: str) -> Fact:
        """A fact for its record to be named by: whom a request went to is called as the directory calls them now."""
        said = fact.data
        if not isinstance(said, RequestSent) or said.addressee not in self.bodies:
            return fact
        called = _in({said.addressee: _written(self.bodies[said.addressee])}, said.addressee, language=language)
        return replace(fact, data=replace(said, addressee=called))


def law_of_meetings(municipality: Municipality) -> MeetingLaw:
    """The law and the names of a municipality: the very same as long as nobody wrote others down. One query."""
    with scope.of(municipality.pk):
        written = all_written()
        pack = adopted_pack(municipality, written)
    called = tuple((municipality.name_in(one.value), municipality.rayon_in(one.value)) for one in Language)
    own = (municipality.pk, municipality.slug, municipality.kind, municipality.version, called)
    rows = frozenset((kind, row) for kind, rows in written.items() for row in rows)
    return _LAWS.find((own, rows, id(pack)), lambda: _law(municipality, written, pack))


def _law(municipality: Municipality, written: Written, pack: Pack) -> MeetingLaw:
    return MeetingLaw(
        municipality=municipality,
        pack=pack,
        names=named_municipality(municipality, written, adoption=pack.adoption),
        rooms={row[0]: row[1:] for row in written[Kind.ROOM]},
        villages={row[0]: row[4] for row in written[Kind.AREA] if row[4]},
        bodies={row[0][:200]: row[:3] for row in sorted(written[Kind.BODY], key=lambda row: str(row[3]))},
    )


def _placed(words: Sequence[str], municipality: Municipality) -> Names:
    """Where a room is, in each language, by its names and then those of its village."""
    rooms, villages = words[: len(Language)], words[len(Language) :]
    return {
        language.value: placed(room or rooms[0], village or villages[0], municipality, language=language)[:200]
        for language, room, village in zip(Language, rooms, villages, strict=True)
    }


def _written(words: Sequence[str]) -> Names:
    """Names in the languages in which they are written."""
    return {language.value: name for language, name in zip(Language, words, strict=True) if name}


def _in(names: Mapping[str, Names], code: str, *, language: str) -> str:
    own = names.get(code, {})
    return own.get(language) or own.get("ky") or code


_LAWS: Kept[MeetingLaw] = Kept()
