"""Finding: hours, receptions and visits, and the deputy whose they are."""

from django.utils.translation import gettext_lazy as _

from esep.appeals.models import Reception, ReceptionHours, ReceptionOff, ReceptionVisit
from esep.community.entering import live
from esep.community.models import Venue
from esep.kernel import scope
from esep.kernel.refusals import Refused, not_found

CLAUSE = "2.3-reception"
HELD = "reception.held"


def owner_of_hours(hours: int, *, municipality: int) -> str:
    """The code of the deputy whose hours they are. Raises Refused where there are none."""
    with scope.of(municipality):
        rows = ReceptionHours.objects.filter(pk=hours).order_by("pk")
        return _one(rows.values_list("mandate__code", flat=True).first())


def owner_of_off(off: int, *, municipality: int) -> str:
    """The code of the deputy for whose hours a day off was said. Raises Refused where there is none."""
    with scope.of(municipality):
        rows = ReceptionOff.objects.filter(pk=off).order_by("pk")
        return _one(rows.values_list("hours__mandate__code", flat=True).first())


def owner_of_reception(reception: int, *, municipality: int) -> str:
    """The code of the deputy who received. Raises Refused where there is no such reception."""
    with scope.of(municipality):
        rows = Reception.objects.filter(pk=reception).order_by("pk")
        return _one(rows.values_list("mandate__code", flat=True).first())


def owner_of_visit(visit: int, *, municipality: int) -> str:
    """The code of the deputy to whom somebody came. Raises Refused where there is no such visit."""
    with scope.of(municipality):
        rows = ReceptionVisit.objects.filter(pk=visit).order_by("pk")
        return _one(rows.values_list("reception__mandate__code", flat=True).first())


def standing(reception: int) -> Reception:
    """A reception that counts, inside an act. Raises Refused."""
    found = Reception.objects.select_related("mandate", "fact").filter(pk=reception).first()
    if found is None:
        raise not_found()
    if found.withdrawn_at is not None:
        raise Refused.because(
            "reception_withdrawn",
            _("This was withdrawn: it had been entered by mistake."),
            remedy=_("Look at the present list of receptions."),
            clause=CLAUSE,
        )
    return found


def placed(venue: str, place_text: str) -> tuple[Venue | None, str]:
    """Where people are received: a room of the directory, or a place in words. Raises Refused for neither, and both."""
    words = " ".join(place_text.split())
    if bool(venue) == bool(words):
        raise Refused.because(
            "one_place",
            _("Choose a room, or write the place in words.") if not venue else _("Give either a room or a place."),
            remedy=_("For example: village club, second room."),
            clause=CLAUSE,
            field="place_text",
        )
    return (live(Venue, venue, field="venue") if venue else None), words[:200]


def _one(found: object) -> str:
    if found is None:
        raise not_found()
    return str(found)
