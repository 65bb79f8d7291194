"""The directory of a municipality on a day, read once for the tables and formats that are made of it."""

from functools import lru_cache

from esep.api.table import Asking
from esep.community.queries.public import PublicDirectory, published

KEPT = 16


@lru_cache(maxsize=KEPT)
def directory(asking: Asking) -> PublicDirectory:
    """People, bodies and villages of the day that is asked for."""
    return published(asking.day, municipality=asking.pk)
