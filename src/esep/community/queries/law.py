"""The municipality as the law core reads it, and the regulation as it adopted it."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet, Value

from esep.community.choices import adoption_of, written_choices
from esep.community.data import data_on
from esep.community.models import Area, DeputyMandate, Village
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.kernel.prepared import Prepared, Row
from esep.regulation.facts.envelope import Municipality as LawMunicipality
from esep.regulation.facts.envelope import MunicipalityKind, Names
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.model import Adoption, Pack
from esep.regulation.wording import Language

KEPT = 256
"""Adopted packs kept ready: more municipalities than one installation serves at a time."""


def law_municipality(municipality: Municipality, *, adoption: Adoption | None = None) -> LawMunicipality:
    """Whose records these are, as the law core reads it: every village, area and mandate that facts may name.

    Ended ones are among them, because facts of their time name them. Four queries, one where the adoption is given.
    """
    with scope.of(municipality.pk):
        adoption = adoption if adoption is not None else adoption_of(municipality)
        rows = _NAMED()
    return LawMunicipality(
        id=municipality.slug,
        kind=MunicipalityKind(municipality.kind),
        name={language.value: municipality.name_in(language.value) for language in Language},
        records_from=adoption.records_from,
        readings=adoption.readings,
        overrides=adoption.overrides,
        calendar=adoption.calendar,
        areas=_names(AREA, rows),
        deputies=_names(DEPUTY, rows),
    )


def pack_of(municipality: Municipality) -> Pack:
    """The model regulation as a municipality adopted it: the data recorded with the text in force today, with the
    council's own choices. The same data and choices give the same pack, ready for use.

    Four queries. Raises BadInput when the data do not have a reading or a number that was chosen.
    """
    with scope.of(municipality.pk):
        return _adopted(_Choices(data_on(clock.today()).pack, municipality))


class _Choices:
    """What a municipality in scope chose with a pack: equal to others of the same content, so that what they make is
    found again.
    """

    def __init__(self, pack: Pack, municipality: Municipality) -> None:
        self.pack = pack
        self.municipality = municipality
        self.content = (pack.sha256, municipality.records_from, written_choices())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Choices) and self.content == other.content

    def __hash__(self) -> int:
        return hash(self.content)


@lru_cache(maxsize=KEPT)
def _adopted(choices: _Choices) -> Pack:
    return adopt(choices.pack, adoption_of(choices.municipality))


def _names(wanted: str, rows: Iterable[Row]) -> dict[str, Names]:
    """Names in the languages in which they are written, by code."""
    return {
        code: {language: name for language, name in (("ky", ky), ("ru", ru), ("en", en)) if name}
        for what, code, ky, ru, en in rows
        if what == wanted
    }


def _named_rows() -> "QuerySet[Any, Any]":
    """Everybody's and every place's names in one query: what they name, the code, and the name in each language."""
    villages, areas = (
        table.objects.order_by().values_list(Value(what), "code", "name_ky", "name_ru", "name_en")
        for table, what in ((Village, AREA), (Area, AREA))
    )
    people = ("person__public_name", "person__name_ru", "person__name_en")
    deputies = DeputyMandate.objects.order_by().values_list(Value(DEPUTY), "code", *people)
    return villages.union(areas, deputies, all=True)


AREA, DEPUTY = "area", "deputy"
_NAMED = Prepared(_named_rows)
