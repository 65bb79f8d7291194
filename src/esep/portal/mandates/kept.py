"""What the pages of voter mandates and demands reckon once for many visitors, until the journal or day is another."""

from functools import lru_cache

from esep.appeals.queries.demands import Asked, demands_in_public
from esep.appeals.queries.voter_mandates.public import PublicGiven, voter_mandates_in_public
from esep.portal.place.here import Here

PLACES_KEPT = 64
RECORDED_IN = "ky"
"""The language in which everything is written; the other ones may lack."""


@lru_cache(maxsize=PLACES_KEPT)
def mandates(here: Here) -> tuple[PublicGiven, ...]:
    """Every voter mandate as it stands today."""
    return voter_mandates_in_public(here.place, language=here.language, day=here.today)


@lru_cache(maxsize=PLACES_KEPT)
def in_kyrgyz(here: Here) -> tuple[PublicGiven, ...]:
    """The same in the words of Kyrgyz, in the same order."""
    if here.language == RECORDED_IN:
        return mandates(here)
    return voter_mandates_in_public(here.place, language=RECORDED_IN, day=here.today)


@lru_cache(maxsize=PLACES_KEPT)
def demands(here: Here) -> tuple[Asked, ...]:
    """Every demand for a report as it stands today."""
    return demands_in_public(here.place, language=here.language, day=here.today)
