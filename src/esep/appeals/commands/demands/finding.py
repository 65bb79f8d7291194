"""Finding: a demand that stands, and whether somebody may act on it: clerks and the chair, or one of its deputies."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, may
from esep.appeals.models import Demand
from esep.kernel import clock, scope
from esep.kernel.refusals import Refused, not_found

CLAUSE = "2.4-on-demand"
RECEIVED, ANSWERED = "demand.received", "demand.answered"


def owner_of(code: str, *, by: Actor, municipality: int) -> str:
    """The deputy as whom somebody acts on a demand: their own code where they are among those asked, else the first.

    Raises Refused where there is no such demand.
    """
    with scope.of(municipality):
        rows = Demand.objects.filter(code=code).order_by("pk")
        asked = [found for found in rows.values_list("deputies__mandate__code", flat=True) if found is not None]
        is_there = bool(asked) or rows.exists()
    if not is_there:
        raise not_found()
    return owner_among(asked, by=by, municipality=municipality)


def owner_among(deputies: Sequence[str], *, by: Actor, municipality: int) -> str:
    """Whichever of some deputies an actor may act for; the first where it is none of them, or any."""
    return next(
        (
            code
            for code in deputies
            if may(by, Act.KEEP_DEMANDS, municipality=municipality, at=clock.real(), owner=code)
        ),
        deputies[0] if deputies else "",
    )


def standing(code: str) -> Demand:
    """A demand that counts, inside an act. Raises Refused."""
    found = Demand.objects.select_related("fact", "reply_fact").filter(code=code).first()
    if found is None:
        raise not_found()
    if found.withdrawn_at is not None:
        raise Refused.because(
            "demand_withdrawn",
            _("This was withdrawn: it had been entered by mistake."),
            remedy=_("Look at the present list of demands."),
            clause=CLAUSE,
        )
    return found
