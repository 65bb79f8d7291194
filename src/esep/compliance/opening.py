"""Whether stored obligations answer for a day. A day on which a year begins is opened by whoever reads first."""

from datetime import date

from django.db import DatabaseError

from esep.access import OPERATOR, Act
from esep.compliance.models import ProjectionState
from esep.compliance.projection import is_good
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.kernel.models.base import canonical
from esep.kernel.refusals import Refused
from esep.regulation.pack.model import Pack


def up_to(day: date, *, municipality: Municipality, pack: Pack) -> bool:
    """Whether the stored obligations of the municipality in scope hold on a day.

    Today they are brought up to it first, when a day has begun on which something changes by itself. The operator does
    that in an act of its own, whoever reads. Where it cannot be done just now, the answer is no, and nobody is refused.
    """
    if _holds(day, pack=pack):
        return True
    if day != clock.today():
        return False
    try:
        with command(Act.REBUILD_PROJECTIONS, by=OPERATOR, municipality=municipality.pk) as acting:
            acting.note_as("compliance:opened", canonical({"day": day}))
    except (Refused, DatabaseError):
        return False
    return _holds(day, pack=pack)


def _holds(day: date, *, pack: Pack) -> bool:
    state = ProjectionState.objects.first()
    return state is not None and state.judged_on <= day and is_good(state, pack=pack, day=day)
