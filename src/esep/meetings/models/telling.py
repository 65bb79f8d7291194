"""Telling: that somebody on the lists heard from a person, of a change, or beforehand that they will speak (2.5)."""

from django.db import models
from django.db.models import Q

from esep.kernel.models import Account, OfMunicipality, RecordedFact
from esep.meetings.models.meeting import ReportMeeting
from esep.meetings.models.request import Means


class Telling(OfMunicipality):
    """One telling, or the correction of an earlier one. Rows are never changed: the newest of a subject holds.

    ``subject`` is the row of the lists (``invitation:12``); ``fact`` the change, postponement or cancellation that it
    was told, none for a speaker who was told to speak. ``hour`` is local. Without ``told_on`` it says that the subject
    was not told after all. A correction keeps what was said ``before``, and why it was wrong.
    """

    REF = "telling"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="tellings")
    subject = models.CharField(max_length=60)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    told_on = models.DateField(null=True, blank=True)
    hour = models.TimeField(null=True, blank=True)
    means = models.CharField(max_length=9, choices=Means, blank=True)
    before_on = models.DateField(null=True, blank=True)
    before_hour = models.TimeField(null=True, blank=True)
    before_means = models.CharField(max_length=9, choices=Means, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "meeting", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(told_on__isnull=True, hour__isnull=True, means="", before_on__isnull=False)
                | (Q(told_on__isnull=False) & ~Q(means="")),
                name="telling_has_a_day_and_means",
            ),
            models.CheckConstraint(
                condition=Q(before_on__isnull=True, before_hour__isnull=True, before_means="", reason="")
                | (Q(before_on__isnull=False) & ~Q(before_means="") & ~Q(reason="")),
                name="telling_corrected_with_a_reason",
            ),
        )

    @property
    def holds(self) -> bool:
        """Whether the subject was told, as far as anybody says."""
        return self.told_on is not None
