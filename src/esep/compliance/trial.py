"""Trying an act on the adopted regulation: it is carried out and taken back, and what it would have made is known."""

from collections.abc import Callable

from django.db import transaction

from esep.community.choices import adoption_of
from esep.kernel.models import Municipality
from esep.kernel.projections import gathered
from esep.regulation.pack.model import Adoption


class _TakenBack(Exception):
    """Ends the transaction of an act that is only tried, and carries what the municipality would have adopted."""

    def __init__(self, adoption: Adoption) -> None:
        super().__init__("only tried")
        self.adoption = adoption


def proposed_by(act: Callable[[], object], municipality: Municipality) -> Adoption:
    """What the municipality would have adopted after an act. No projection is brought up to date for it."""
    try:
        with transaction.atomic(), gathered():
            act()
            raise _TakenBack(adoption_of(Municipality.objects.get(pk=municipality.pk)))
    except _TakenBack as taken_back:
        return taken_back.adoption
