"""Open matters that a deputy leaves behind, and who goes on with them (1.7)."""

from django.db import models
from django.db.models import F, Q

from esep.community.models.body import Position
from esep.community.models.mandate import DeputyMandate
from esep.kernel.models import OfMunicipality


class HandedOn(OfMunicipality):
    """That an open matter (``record``: `appeal:K-06`, `outcome:O-08`) passed from a deputy whose mandate ended to a
    successor, or to an office such as the council's chair. The newest of a record counts.
    """

    REF = "handed_on"

    record = models.CharField(max_length=100)
    from_mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="left")
    to_mandate = models.ForeignKey(
        DeputyMandate, null=True, blank=True, on_delete=models.PROTECT, related_name="taken_on"
    )
    to_position = models.ForeignKey(Position, null=True, blank=True, on_delete=models.PROTECT, related_name="taken_on")
    on = models.DateField()
    reason = models.CharField(max_length=500)

    class Meta:
        ordering = ("municipality", "record", "on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(to_mandate__isnull=False, to_position__isnull=True)
                | Q(to_mandate__isnull=True, to_position__isnull=False),
                name="handed_on_to_one",
            ),
            models.CheckConstraint(
                condition=Q(to_mandate__isnull=True) | ~Q(to_mandate=F("from_mandate")), name="handed_on_to_another"
            ),
        )
        indexes = (models.Index(fields=("municipality", "record"), name="handed_on_of_record"),)
