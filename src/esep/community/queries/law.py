"""The municipality as the law core reads it, and the regulation as it adopted it."""

from functools import lru_cache

from pydantic import TypeAdapter

from esep.community.choices import adoption_of
from esep.community.data import data_on
from esep.community.models import Area, DeputyMandate, Village
from esep.kernel import clock, scope
from esep.kernel.models import Municipality, canonical
from esep.regulation.facts.envelope import Municipality as LawMunicipality
from esep.regulation.facts.envelope import MunicipalityKind
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.model import Adoption, Pack
from esep.regulation.wording import Language

ADOPTION = TypeAdapter(Adoption)

KEPT = 256
"""Adopted packs kept ready: more municipalities than one installation serves at a time."""


def law_municipality(municipality: Municipality, *, adoption: Adoption | None = None) -> LawMunicipality:
    """Whose records these are, as the law core reads it: every village, area and mandate that facts may name.

    Ended ones are among them, because facts of their time name them. Six queries, three where the adoption is given.
    """
    with scope.of(municipality.pk):
        adoption = adoption if adoption is not None else adoption_of(municipality)
        villages = {row.code: row.names for row in Village.objects.all()}
        areas = {row.code: row.names for row in Area.objects.all()}
        mandates = DeputyMandate.objects.select_related("person")
        deputies = {row.code: row.person.names for row in mandates}
    return LawMunicipality(
        id=municipality.slug,
        kind=MunicipalityKind(municipality.kind),
        name={language.value: municipality.name_in(language.value) for language in Language},
        records_from=adoption.records_from,
        readings=adoption.readings,
        overrides=adoption.overrides,
        calendar=adoption.calendar,
        areas=villages | areas,
        deputies=deputies,
    )


def pack_of(municipality: Municipality) -> Pack:
    """The model regulation as a municipality adopted it: the data recorded with the text in force today, with the
    council's own choices. The same data and choices give the same pack, ready for use.

    Four queries. Raises BadInput when the data do not have a reading or a number that was chosen.
    """
    with scope.of(municipality.pk):
        return _adopted(_Choices(data_on(clock.today()).pack, adoption_of(municipality)))


class _Choices:
    """A pack and an adoption that are equal to others with the same content, so that what they make is found again."""

    def __init__(self, pack: Pack, adoption: Adoption) -> None:
        self.pack = pack
        self.adoption = adoption
        self.content = (pack.sha256, canonical(ADOPTION.dump_python(adoption, mode="json")))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Choices) and self.content == other.content

    def __hash__(self) -> int:
        return hash(self.content)


@lru_cache(maxsize=KEPT)
def _adopted(choices: _Choices) -> Pack:
    return adopt(choices.pack, choices.adoption)
