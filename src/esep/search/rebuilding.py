"""Rebuilding: every entry of a municipality written anew, by an act of its own; and what a worker does unasked."""

from dataclasses import dataclass

from django.db import transaction

from esep.access import Act, Actor
from esep.kernel import clock, scope
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.kernel.models.base import canonical
from esep.search.models import PublicEntry, StaffEntry
from esep.search.projection import is_good, write_all


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many entries there are, and how many rows differed from what was stored: none, if all was well."""

    entries: int
    differed: int


def rebuild(municipality: Municipality, *, by: Actor) -> Rebuilt:
    """Read every source anew, as of today, and write what differs. Raises Refused without the right."""
    with command(Act.REBUILD_PROJECTIONS, by=by, municipality=municipality.pk) as acting:
        differed = write_all(acting.municipality, day=clock.today())
        rebuilt = Rebuilt(PublicEntry.objects.count() + StaffEntry.objects.count(), differed)
        acting.note_as("search:rebuilt", canonical({"entries": rebuilt.entries, "differed": rebuilt.differed}))
    return rebuilt


def keep_up() -> int:
    """Index every municipality whose entries are of another form or day: after an upgrade, and each morning.

    Nothing that anybody said is written, so it is no act. Answers how many municipalities there were.
    """
    count = 0
    for municipality in Municipality.objects.order_by("slug"):
        count += _kept_up(municipality)
    return count


def _kept_up(municipality: Municipality) -> bool:
    day = clock.today()
    with scope.of(municipality.pk):
        if is_good(day):
            return False
        with transaction.atomic():
            locked = Municipality.objects.select_for_update().get(pk=municipality.pk)
            write_all(locked, day=day)
            return True
