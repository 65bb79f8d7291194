"""What the pages of the catalogue read once for many visitors, kept until the journal or the day is another."""

from functools import lru_cache

from esep.portal.place.here import Here
from esep.publications.queries.public.catalogue import PublicCatalogue, catalogue_in_public

PLACES_KEPT = 64


@lru_cache(maxsize=PLACES_KEPT)
def catalogue(here: Here) -> PublicCatalogue:
    """The catalogue as it stands today."""
    return catalogue_in_public(here.place, language=here.language, day=here.today)
