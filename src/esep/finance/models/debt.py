"""Municipal debt: loans, and what was repaid of each (5.3-debt)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models.coded import Coded, code_once
from esep.finance.money import MoneyField
from esep.kernel.models import Account, Editable, OfMunicipality
from esep.records.models import Document


class Loan(Editable, Coded):
    """A loan: from whom, for what, how much, until when, in soms. ``code`` is ``LN-1``."""

    REF = "loan"

    lender = models.CharField(max_length=200)
    purpose_ky = models.CharField(max_length=300)
    purpose_ru = models.CharField(max_length=300, blank=True)
    amount = MoneyField()
    taken_on = models.DateField()
    due_on = models.DateField()
    decision = models.CharField(max_length=40, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "taken_on", "pk")
        constraints = (
            code_once("loan"),
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="loan_is_above_nothing",
                violation_error_message=_("The sum must be more than nothing."),
            ),
        )


class LoanPayment(Editable, OfMunicipality):
    """What was paid back of a loan on a day, or as interest, in soms."""

    REF = "loan_payment"

    class Kind(models.TextChoices):
        """What was paid."""

        PRINCIPAL = "principal", pgettext_lazy("payment of a loan", "repayment")
        INTEREST = "interest", pgettext_lazy("payment of a loan", "interest")

    loan = models.ForeignKey(Loan, on_delete=models.PROTECT, related_name="payments")
    kind = models.CharField(max_length=9, choices=Kind, default=Kind.PRINCIPAL)
    day = models.DateField()
    amount = MoneyField()
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "loan", "day", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(amount__gt=0), name="loan_payment_is_above_nothing"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="loan_payment_withdrawn_with_a_reason",
            ),
        )
