"""What the pages of works reckon once for many visitors, kept until the journal or the day is another."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from esep.finance.queries.works import PublicWork, works_in_public
from esep.portal.place.here import Here

PLACES_KEPT = 64
RECORDED_IN = "ky"
"""The language in which everything is written; the other ones may lack."""


@lru_cache(maxsize=PLACES_KEPT)
def works(here: Here) -> tuple[PublicWork, ...]:
    """Every work as it stands today."""
    return works_in_public(here.place, language=here.language, day=here.today)


@lru_cache(maxsize=PLACES_KEPT)
def in_kyrgyz(here: Here) -> Mapping[str, PublicWork]:
    """The same in the words of Kyrgyz, by code."""
    found = works(here) if here.language == RECORDED_IN else _in_kyrgyz(here)
    return MappingProxyType({one.code: one for one in found})


def _in_kyrgyz(here: Here) -> tuple[PublicWork, ...]:
    return works_in_public(here.place, language=RECORDED_IN, day=here.today)
