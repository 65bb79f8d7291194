"""The municipality as the law core reads it, and the regulation as it adopted it."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from esep.community.choices import adoption_of
from esep.community.data import data_of
from esep.community.written import Kind, Written, all_written, choices_written
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.kernel.prepared import Row
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
        written = all_written()
    return named_municipality(municipality, written, adoption=adoption)


def named_municipality(municipality: Municipality, written: Written, *, adoption: Adoption) -> LawMunicipality:
    """The same from what it wrote down. No query."""
    return LawMunicipality(
        id=municipality.slug,
        kind=MunicipalityKind(municipality.kind),
        name={language.value: municipality.name_in(language.value) for language in Language},
        records_from=adoption.records_from,
        readings=adoption.readings,
        overrides=adoption.overrides,
        calendar=adoption.calendar,
        areas=_names(written[Kind.AREA]),
        deputies=_names(written[Kind.DEPUTY]),
    )


def pack_of(municipality: Municipality) -> Pack:
    """The model regulation as a municipality adopted it: the data recorded with the text in force today, with the
    council's own choices. The same data and choices give the same pack, ready for use.

    One query. Raises BadInput when the data do not have a reading or a number that was chosen.
    """
    with scope.of(municipality.pk):
        return adopted_pack(municipality, choices_written())


def adopted_pack(municipality: Municipality, written: Written) -> Pack:
    """The same from what the municipality in scope wrote down. No query once the pack is ready."""
    newest = sorted(written[Kind.TEXT], key=lambda row: (row[0], int(row[2])), reverse=True)
    texts = ((date.fromisoformat(since), digest) for since, digest, *_key in newest)
    return _adopted(_Choices(data_of(texts, day=clock.today()).pack, municipality, written))


class _Choices:
    """What a municipality in scope chose with a pack: equal to others of the same content, so that what they make is
    found again.
    """

    def __init__(self, pack: Pack, municipality: Municipality, written: Written) -> None:
        self.pack = pack
        self.municipality = municipality
        self.content = (
            pack.sha256,
            municipality.records_from,
            tuple(reading for reading, _key, *_rest in sorted(written[Kind.READING], key=lambda row: int(row[1]))),
            tuple(row[:5] for row in sorted(written[Kind.NUMBER], key=lambda row: (row[0], row[2] or "", int(row[5])))),
            tuple(sorted(written[Kind.DAY])),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Choices) and self.content == other.content

    def __hash__(self) -> int:
        return hash(self.content)


@lru_cache(maxsize=KEPT)
def _adopted(choices: _Choices) -> Pack:
    return adopt(choices.pack, adoption_of(choices.municipality))


def _names(rows: Iterable[Row]) -> dict[str, Names]:
    """Names in the languages in which they are written, by code."""
    found: dict[str, Names] = {}
    for code, ky, ru, en, *_rest in rows:
        found[code] = {"ky": ky}
        if ru:
            found[code]["ru"] = ru
        if en:
            found[code]["en"] = en
    return found
