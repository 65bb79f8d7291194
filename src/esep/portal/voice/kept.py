"""What the public pages of appeals reckon once for many visitors, kept until the journal or the day is another."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from esep.appeals.queries.submissions.public import RECORD, PublicAppeal, appeals_in_public
from esep.portal.place.here import Here
from esep.portal.place.kept import judged
from esep.regulation.evaluation import known
from esep.regulation.judgement import Row

PLACES_KEPT = 64


@lru_cache(maxsize=PLACES_KEPT)
def appeals(here: Here) -> tuple[PublicAppeal, ...]:
    """Every appeal as everybody may read it, the newest first."""
    facts = known(judged(here, here.today).facts, as_of=here.today)
    return appeals_in_public(facts, municipality=here.pk, language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def rows(here: Here) -> Mapping[str, Row]:
    """How the duty to answer stands today, by the code of the appeal."""
    found = (row for row in judged(here, here.today).rows if row.case.startswith(f"{RECORD}:"))
    return MappingProxyType({row.case.partition(":")[2].partition("/")[0]: row for row in found})
