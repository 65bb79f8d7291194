"""Steps of the set-up that no record shows: that a test was made, or that nothing needs to be entered."""

from django.db import models

from esep.kernel.models import Account, OfMunicipality


class SetupMark(OfMunicipality):
    """What somebody said of one step of the set-up. The newest of a step counts."""

    REF = "setup_mark"

    step = models.SlugField(max_length=40)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("municipality", "step", "said_at", "pk")
