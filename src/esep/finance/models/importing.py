"""Tables that were brought in: which file, sheet and columns, so that every figure leads back to its cell."""

from django.db import models
from django.utils.translation import pgettext_lazy

from esep.kernel.models import Account, OfMunicipality
from esep.records.models import StoredFile


class BudgetTable(models.TextChoices):
    """What a table holds."""

    PLAN = "plan", pgettext_lazy("table of the budget", "plan")
    EXECUTION = "execution", pgettext_lazy("table of the budget", "execution")


class BudgetImport(OfMunicipality):
    """A table that was brought in, with the columns that were read. Never changed.

    ``columns`` names for each field the column of the sheet (from 0); ``unit`` is how many soms one unit of it is
    (1000 where the table is in thousands); ``control`` is the sum of every money column, as the table was read.
    ``digest`` is of all lines that came of it, by which the same table is known again.
    """

    REF = "budget_import"

    kind = models.CharField(max_length=9, choices=BudgetTable)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    sheet = models.CharField(max_length=120, blank=True)
    columns = models.JSONField()
    unit = models.PositiveIntegerField(default=1)
    rows = models.PositiveIntegerField()
    control = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    imported_at = models.DateTimeField()
    imported_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "-imported_at", "-pk")


class ImportMapping(OfMunicipality):
    """How the columns of a table were understood last time: known again by ``fingerprint``, its headings folded."""

    REF = "import_mapping"

    kind = models.CharField(max_length=9, choices=BudgetTable)
    fingerprint = models.CharField(max_length=64)
    columns = models.JSONField()
    unit = models.PositiveIntegerField(default=1)
    used_at = models.DateTimeField()

    class Meta:
        ordering = ("municipality", "-used_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "kind", "fingerprint"), name="import_mapping_once"),
        )
