"""Finding: a voter mandate that stands, and the deputy whose it is."""

from django.utils.translation import gettext_lazy as _

from esep.appeals.models import VoterMandate, VoterMandateStep
from esep.kernel import scope
from esep.kernel.acting import stale
from esep.kernel.refusals import Refused, not_found

CLAUSE = "2.2-voter-mandate"
RECEIVED, PROGRESSED = "voter_mandate.received", "voter_mandate.progressed"


def owner_of(code: str, *, municipality: int) -> str:
    """The code of the deputy who has a voter mandate, for the table of rights. Raises Refused where there is none."""
    with scope.of(municipality):
        found = VoterMandate.objects.filter(code=code).order_by("pk").values_list("mandate__code", flat=True).first()
    if found is None:
        raise not_found()
    return str(found)


def owner_of_step(step: int, *, municipality: int) -> str:
    """The same of one of its steps."""
    with scope.of(municipality):
        rows = VoterMandateStep.objects.filter(pk=step).order_by("pk")
        found = rows.values_list("voter_mandate__mandate__code", flat=True).first()
    if found is None:
        raise not_found()
    return str(found)


def standing(code: str, *, owner: str) -> VoterMandate:
    """A voter mandate that counts, inside an act that was allowed for its ``owner``.

    Raises Refused: withdrawn, or handed on meanwhile (STALE).
    """
    found = VoterMandate.objects.select_related("mandate", "village", "fact").filter(code=code).first()
    if found is None:
        raise not_found()
    if found.mandate.code != owner:
        raise stale()
    if found.withdrawn_at is not None:
        raise Refused.because(
            "voter_mandate_withdrawn",
            _("This was withdrawn: it had been entered by mistake."),
            remedy=_("Look at the present list of voter mandates."),
            clause=CLAUSE,
        )
    return found


def steps_of(row: VoterMandate) -> list[VoterMandateStep]:
    """The steps that stand, in the order of their days."""
    return list(
        VoterMandateStep.objects.filter(voter_mandate=row, undone_at__isnull=True).order_by("happened_on", "pk")
    )
