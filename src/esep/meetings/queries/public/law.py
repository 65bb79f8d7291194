"""The law of a municipality and the names that its meetings use, read once for many pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from esep.community.models import Area, Venue
from esep.community.queries import law_municipality, pack_of
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.regulation.facts.envelope import Municipality as LawMunicipality
from esep.regulation.facts.envelope import Names
from esep.regulation.facts.meeting import MeetingPlanned
from esep.regulation.pack.model import Pack
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLaw:
    """The adopted regulation with every name that a plan may need, in all languages.

    ``places`` are the rooms as notices say them, by code; ``villages`` says in which village a part of one lies.
    """

    pack: Pack
    names: LawMunicipality
    places: Mapping[str, Names]
    villages: Mapping[str, str]

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
        return room.get(language, said) if room.get("ky") == said else said


def law_of_meetings(municipality: Municipality) -> MeetingLaw:
    """The law and the names of a municipality. Eight queries."""
    pack = pack_of(municipality)
    names = law_municipality(municipality, adoption=pack.adoption)
    with scope.of(municipality.pk):
        rooms = Venue.objects.select_related("village", "municipality")
        places = {row.code: {one.value: row.place_in(one.value)[:200] for one in Language} for row in rooms}
        villages = dict(Area.objects.values_list("code", "village__code"))
    return MeetingLaw(pack=pack, names=names, places=places, villages=villages)


def _in(names: Mapping[str, Names], code: str, *, language: str) -> str:
    own = names.get(code, {})
    return own.get(language) or own.get("ky") or code
