"""Loading: all of the demonstration into an empty database, or nothing."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from esep.demonstration import demonstration_bytes
from esep.kernel import clock, projections, scope
from esep.kernel.faults import refused
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import Refused
from esep.regulation.facts.reading import read_facts


@dataclass(frozen=True, slots=True)
class Loaded:
    """The invented municipality, how many facts it has, and whether it was loaded just now or was there already."""

    municipality: Municipality
    facts: int
    is_new: bool


def load() -> Loaded:
    """Load the demonstration. Raises Refused when the database holds the records of anybody else."""
    file = read_facts(demonstration_bytes(), name="min-bulak.jsonl")
    with refused(), transaction.atomic():
        present = Municipality.objects.order_by("pk").first()
        if present is None:
            # A process that serves loads once in its life, if ever: the press and the pencil are fetched for it alone.
            from esep.journeys.demonstration.founding import found
            from esep.journeys.demonstration.history import live_through

            # What every clause asks is computed once, at the hour of the last act.
            with clock.set_to(max(fact.recorded_at for fact in file.facts)), projections.gathered():
                place = found(file.envelope.municipality)
                live_through(place, file.facts)
            return Loaded(place.municipality, _facts_of(place.municipality), is_new=True)
        if present.slug != file.envelope.municipality.id or not present.is_invented:
            raise Refused.because(
                "not_empty",
                _("This installation holds records already."),
                remedy=_("Load the demonstration into an empty installation of its own."),
            )
        return Loaded(present, _facts_of(present), is_new=False)


def _facts_of(municipality: Municipality) -> int:
    with scope.of(municipality.pk):
        return RecordedFact.objects.count()
