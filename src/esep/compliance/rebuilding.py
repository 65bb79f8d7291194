"""Rebuilding: every obligation of a municipality judged anew from its facts."""

from dataclasses import dataclass

from esep.access import Act, Actor
from esep.community.queries import pack_of
from esep.compliance.models import StoredObligation
from esep.compliance.projection import judge_all
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.kernel.models.base import canonical


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many obligations there are, and how many rows differed from what was stored: none, if all was well."""

    obligations: int
    differed: int


def rebuild(municipality: Municipality, *, by: Actor) -> Rebuilt:
    """Judge everything anew, as of today, and write what differs. Raises Refused without the right."""
    with command(Act.REBUILD_PROJECTIONS, by=by, municipality=municipality.pk) as acting:
        place = acting.municipality
        differed = judge_all(place, pack=pack_of(place), day=clock.today())
        rebuilt = Rebuilt(StoredObligation.objects.count(), differed)
        acting.note_as(
            "compliance:rebuilt", canonical({"obligations": rebuilt.obligations, "differed": rebuilt.differed})
        )
    return rebuilt
