"""Contacts: that a deputy met voters, a workplace, an association or a body (2.1)."""

from django.db import models
from django.db.models import Q

from esep.community.models import DeputyMandate, Organization, Village
from esep.kernel.models import Editable, OfMunicipality, RecordedFact


class Contact(Editable, OfMunicipality):
    """A meeting of a deputy with people, as an entry of the diary (2.1). ``counterpart`` is a group or a body, no
    person; ``note`` is the deputy's own. Those withdrawn were entered by mistake.
    """

    REF = "contact"

    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="contacts")
    happened_on = models.DateField()
    counterpart = models.CharField(max_length=200)
    organization = models.ForeignKey(Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=2000, blank=True)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "-happened_on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="contact_withdrawn_with_a_reason",
            ),
        )
        indexes = (models.Index(fields=("municipality", "mandate", "-happened_on"), name="contacts_by_deputy"),)
