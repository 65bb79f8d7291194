"""The off-budget fund: what people, sponsors and donors gave, and what it was spent on (4.4-property-fund)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import Village
from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.finance.money import MoneyField
from esep.kernel.models import Account, Editable, Named, OfMunicipality
from esep.records.models import Document


class Fund(Named, Lasting, Editable, Coded):
    """An off-budget fund. ``opening`` is what it held in the morning of ``since``, in soms."""

    REF = "fund"

    since = models.DateField()
    opening = MoneyField(default=0)

    class Meta:
        ordering = ("municipality", "code")
        constraints = (code_once("fund"), ends_after_it_begins("fund"), reason_needs_an_end("fund"))


class FundMovement(Editable, OfMunicipality):
    """Money that came into a fund or went out of it. ``giver`` is for the office alone: a person may have given."""

    REF = "fund_movement"

    class Kind(models.TextChoices):
        """Where it came from, or that it went out."""

        RESIDENTS = "residents", pgettext_lazy("movement of a fund", "from residents")
        SPONSORS = "sponsors", pgettext_lazy("movement of a fund", "from sponsors")
        DONOR = "donor", pgettext_lazy("movement of a fund", "from a donor")
        OTHER = "other", pgettext_lazy("movement of a fund", "other income")
        SPENT = "spent", pgettext_lazy("movement of a fund", "spent")

    fund = models.ForeignKey(Fund, on_delete=models.PROTECT, related_name="movements")
    day = models.DateField()
    kind = models.CharField(max_length=9, choices=Kind)
    amount = MoneyField()
    purpose_ky = models.CharField(max_length=300)
    purpose_ru = models.CharField(max_length=300, blank=True)
    giver = models.CharField(max_length=200, blank=True)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "fund", "-day", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="movement_is_above_nothing",
                violation_error_message=_("The sum must be more than nothing."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="movement_withdrawn_with_a_reason",
            ),
        )
