"""Trying an act on the adopted regulation: it is carried out and taken back, and what it would have made is known."""

from collections.abc import Callable

from django.db import transaction

from esep.community.queries import pack_of
from esep.kernel.models import Municipality
from esep.kernel.projections import gathered
from esep.regulation.pack.model import Pack


class _TakenBack(Exception):
    """Ends the transaction of an act that is only tried, and carries by what the municipality would be judged."""

    def __init__(self, pack: Pack) -> None:
        super().__init__("only tried")
        self.pack = pack


def proposed_by(act: Callable[[], object], municipality: Municipality) -> Pack:
    """By what the municipality would be judged after an act. No projection is brought up to date for it.

    Raises BadInput where the data would not have a reading or a number that was chosen.
    """
    try:
        with transaction.atomic(), gathered():
            act()
            raise _TakenBack(pack_of(Municipality.objects.get(pk=municipality.pk)))
    except _TakenBack as taken_back:
        return taken_back.pack
