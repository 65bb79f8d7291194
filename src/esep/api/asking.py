"""Whose rows are asked for: the municipality of an address with the tip of its journal."""

import secrets
from datetime import date

from django.utils.translation import get_language

from esep.api.problem import Problem
from esep.api.table import Asking, Table
from esep.api.tables import BY_NAME
from esep.kernel import clock
from esep.kernel.tips import municipality_with_tip


def asking_at(slug: str, *, day: date | None = None) -> Asking:
    """The municipality at an address, as of a day or of today. One query. Raises Problem."""
    found = municipality_with_tip(slug)
    if found is None:
        raise Problem("no_such_place")
    place, tip = found
    today = clock.today()
    return Asking(
        pk=place.pk,
        slug=place.slug,
        tip=tip.hash if tip is not None else secrets.token_hex(),
        day=day if day is not None else today,
        today=today,
        language=get_language() or "ky",
        place=place,
    )


def table_named(name: str) -> Table:
    """A table by its name. Raises Problem, which names all of them."""
    if name not in BY_NAME:
        raise Problem("no_such_table", allowed=BY_NAME)
    return BY_NAME[name]
