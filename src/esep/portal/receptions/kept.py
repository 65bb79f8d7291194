"""What the pages of receptions reckon once for many visitors, until the journal or the day is another."""

from functools import lru_cache

from esep.appeals.queries.receptions import Schedule, schedule_in_public
from esep.portal.place.here import Here

PLACES_KEPT = 64


@lru_cache(maxsize=PLACES_KEPT)
def schedule(here: Here) -> Schedule:
    """The schedule from today on."""
    return schedule_in_public(here.place, language=here.language, day=here.today)
