"""What the pages of promises reckon once for many visitors, kept until the journal or the day is another."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from esep.meetings.queries.promises.public import PublicPromise, promises_in_public
from esep.portal.place.here import Here

PLACES_KEPT = 64
RECORDED_IN = "ky"
"""The language in which everything is written; the other ones may lack."""


@lru_cache(maxsize=PLACES_KEPT)
def promises(here: Here) -> tuple[PublicPromise, ...]:
    """Every promise as it stands today."""
    return promises_in_public(here.place, language=here.language, day=here.today)


@lru_cache(maxsize=PLACES_KEPT)
def in_kyrgyz(here: Here) -> Mapping[str, PublicPromise]:
    """The same in the words of Kyrgyz, by code."""
    if here.language == RECORDED_IN:
        return MappingProxyType({one.code: one for one in promises(here)})
    found = promises_in_public(here.place, language=RECORDED_IN, day=here.today)
    return MappingProxyType({one.code: one for one in found})
