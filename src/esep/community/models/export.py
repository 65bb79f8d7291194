"""Lists of people with contacts that two persons agreed to hand out."""

from django.db import models
from django.db.models import F, Q

from esep.kernel.models import Account, OfMunicipality


class PeopleExport(OfMunicipality):
    """That ``handed_to`` may fetch the list until ``expires_at``. The list itself is never kept: it is made anew from
    the rows of that moment, so that what was erased meanwhile is not in it.
    """

    REF = "people_export"

    handed_to = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    agreed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    fetched_at = models.DateTimeField(null=True, blank=True)
    people = models.PositiveIntegerField(null=True, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("municipality", "-agreed_at", "-pk")
        constraints = (models.CheckConstraint(condition=~Q(handed_to=F("agreed_by")), name="export_of_two_persons"),)
