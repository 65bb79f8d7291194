"""Demands for a report: a citizens' group, an association or a party asks deputies to report (2.4)."""

from django.db import models
from django.db.models import Q

from esep.appeals.models.submission import Submission
from esep.community.models import DeputyMandate
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Editable, OfMunicipality, RecordedFact


class Demand(Editable, Coded):
    """A demand that deputies report now (2.4): answered, or turned into a meeting. Neither is a duty, so that an open
    one is never a breach.

    ``group`` is an organisation and no person; the law and the public know it. ``meeting`` (``M9``) is the code of the
    meeting that it was turned into. ``subject`` names nobody.
    """

    REF = "demand"

    submission = models.ForeignKey(Submission, null=True, blank=True, on_delete=models.PROTECT, related_name="demands")
    group = models.CharField(max_length=200)
    subject = models.CharField(max_length=500)
    subject_ru = models.CharField(max_length=500, blank=True)
    received_on = models.DateField()
    reply = models.CharField(max_length=2000, blank=True)
    replied_on = models.DateField(null=True, blank=True)
    meeting = models.CharField(max_length=40, blank=True)
    fact = models.ForeignKey(RecordedFact, on_delete=models.PROTECT, related_name="+")
    reply_fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "-received_on", "code")
        constraints = (
            code_once("demand"),
            models.UniqueConstraint(fields=("municipality", "submission"), name="one_demand_of_a_submission"),
            models.CheckConstraint(
                condition=Q(replied_on__isnull=True, reply="") | (Q(replied_on__isnull=False) & ~Q(reply="")),
                name="demand_answered_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="demand_withdrawn_with_a_reason",
            ),
        )

    @property
    def record(self) -> str:
        """The record of the law that its facts belong to."""
        return f"demand:{self.code}"


class DemandDeputy(OfMunicipality):
    """A deputy whose report is demanded. Never changed."""

    REF = "demand_deputy"

    demand = models.ForeignKey(Demand, on_delete=models.PROTECT, related_name="deputies")
    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="demands")

    class Meta:
        ordering = ("municipality", "demand", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "demand", "mandate"), name="demand_of_a_deputy_once"),
        )
