"""Entries of the lists of a meeting: added by somebody at a moment, taken out with a reason, never deleted (2.5)."""

from django.db import models
from django.db.models import Q

from esep.kernel.models import Account, Editable, OfMunicipality
from esep.meetings.models.meeting import ReportMeeting


class Listed(Editable, OfMunicipality):
    """An entry of a list. Whether it came after the lists were locked shows by ``added_at``."""

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="%(class)s_entries")
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    taken_out_at = models.DateTimeField(null=True, blank=True)
    taken_out_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    taken_out_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True

    @property
    def stands(self) -> bool:
        """Whether it is on the list."""
        return self.taken_out_at is None


def taken_out_with_a_reason(table: str) -> models.CheckConstraint:
    """The constraint that what is taken out has a reason."""
    return models.CheckConstraint(
        condition=Q(taken_out_at__isnull=True, taken_out_reason="")
        | (Q(taken_out_at__isnull=False) & ~Q(taken_out_reason="")),
        name=f"{table}_taken_out_with_a_reason",
    )
