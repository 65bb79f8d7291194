"""Experts and specialists who help to prepare a meeting (2.5, fourth item)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from esep.community.models import Organization
from esep.kernel.models import Editable, OfMunicipality, RecordedFact
from esep.meetings.models.meeting import ReportMeeting


class ExpertEngagement(Editable, OfMunicipality):
    """Somebody who was brought in for a field of knowledge. ``name`` is personal and never public; the ``fact`` names
    the field and the task alone. Who was entered by mistake is withdrawn with a reason.
    """

    REF = "expert"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="experts")
    name = models.CharField(max_length=200)
    organization = models.ForeignKey(Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=200)
    task = models.CharField(max_length=1000)
    contact = models.CharField(max_length=200, blank=True)
    engaged_on = models.DateField()
    fact = models.ForeignKey(RecordedFact, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdraw_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "meeting", "engaged_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True, withdraw_reason="")
                | (models.Q(withdrawn_at__isnull=False) & ~models.Q(withdraw_reason="")),
                name="expert_withdrawn_with_a_reason",
                violation_error_message=_("Say why."),
            ),
        )
