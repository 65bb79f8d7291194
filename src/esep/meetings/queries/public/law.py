"""The law of a municipality and the names that its meetings use, read once for many pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from esep.community.models import Area, Organization, Venue
from esep.community.models.venue import placed
from esep.community.queries import law_municipality, pack_of
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.kernel.prepared import Prepared
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

    ``places`` are the rooms as notices say them, by code; ``villages`` says in which village a part of one lies;
    ``bodies`` are the organisations by the Kyrgyz name that facts hold.
    """

    pack: Pack
    names: LawMunicipality
    places: Mapping[str, Names]
    villages: Mapping[str, str]
    bodies: Mapping[str, Names]

    def area(self, code: str, *, language: str) -> str:
        """The name of a village or of a part of one; its code where it is unknown."""
        return _in(self.names.areas or {}, code, language=language)

    def deputy(self, code: str, *, language: str) -> str:
        """The public name of a deputy; the code of the mandate where it is unknown."""
        return _in(self.names.deputies or {}, code, language=language)

    def place(self, plan: MeetingPlanned, *, language: str) -> str:
        """Where a meeting is held, translated where the notice names a room of the directory as it is called now."""
        said = plan.place or ""
        room = self.places.get(plan.venue or "", {})
        return room.get(language, said) if room.get(RECORDED_IN) == said else said

    def place_language(self, plan: MeetingPlanned, *, language: str) -> str:
        """The language of that: the reader's, but where the place stands as it was recorded."""
        is_known = plan.place is None or self.places.get(plan.venue or "", {}).get(RECORDED_IN) == plan.place
        return language if is_known else RECORDED_IN

    def read_to(self, fact: Fact, *, language: str) -> Fact:
        """A fact for its record to be named by: whom a request went to is called as the directory calls them now."""
        said = fact.data
        if not isinstance(said, RequestSent) or said.addressee not in self.bodies:
            return fact
        return replace(fact, data=replace(said, addressee=_in(self.bodies, said.addressee, language=language)))


def law_of_meetings(municipality: Municipality) -> MeetingLaw:
    """The law and the names of a municipality. Nine queries."""
    pack = pack_of(municipality)
    names = law_municipality(municipality, adoption=pack.adoption)
    with scope.of(municipality.pk):
        places = {code: _placed(words, municipality) for code, *words in _ROOMS()}
        villages: dict[str, str] = dict(_VILLAGES_OF_AREAS())
        bodies = {own[0][:200]: _written(own) for own in _BODIES()}
    return MeetingLaw(pack=pack, names=names, places=places, villages=villages, bodies=bodies)


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


_NAMES = tuple(f"name_{one}" for one in Language)
_ROOMS = Prepared(
    lambda: Venue.objects.order_by().values_list("code", *_NAMES, *(f"village__{column}" for column in _NAMES))
)
_VILLAGES_OF_AREAS = Prepared(lambda: Area.objects.order_by().values_list("code", "village__code"))
_BODIES = Prepared(lambda: Organization.objects.values_list(*_NAMES))
