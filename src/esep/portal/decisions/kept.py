"""What the pages of decisions read once for many visitors, kept until the journal or the day is another."""

from functools import lru_cache

from esep.council.queries.decisions import Decisions, decisions_in_public
from esep.portal.place.here import Here

PLACES_KEPT = 64
RECORDED_IN = "ky"
"""The language in which everything is written; the other ones may lack."""


@lru_cache(maxsize=PLACES_KEPT)
def decisions(here: Here) -> Decisions:
    """Every decision, in the visitor's language."""
    return decisions_in_public(here.place, language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def in_kyrgyz(here: Here) -> Decisions:
    """The same in the words of Kyrgyz, in the same order."""
    return decisions(here) if here.language == RECORDED_IN else decisions_in_public(here.place, language=RECORDED_IN)
