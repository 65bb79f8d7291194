"""The classification of income and expense: codes with the days from and to which they hold (5.2)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from esep.community.models.lasting import Lasting, ends_after_it_begins
from esep.kernel.models import Editable, Named, OfMunicipality


class BudgetCode(Named, Lasting, Editable, OfMunicipality):
    """A code of the classification. The same code may mean something else later: then each has its days.

    ``group`` gathers income (taxes, transfers ...); ``is_illustrative`` says that it is not the official code.
    """

    REF = "budget_code"

    class Kind(models.TextChoices):
        """Which of the three classifications it is of."""

        INCOME = "income", pgettext_lazy("classification", "income")
        FUNCTION = "function", pgettext_lazy("classification", "expense by function")
        ECONOMIC = "economic", pgettext_lazy("classification", "expense by economic item")

    class Group(models.TextChoices):
        """Where income comes from. The first two and the last are the municipality's own."""

        TAXES = "taxes", pgettext_lazy("group of income", "taxes")
        NON_TAX = "non_tax", pgettext_lazy("group of income", "fees and other own income")
        TRANSFERS = "transfers", pgettext_lazy("group of income", "grants and transfers")
        ASSETS = "assets", pgettext_lazy("group of income", "sale of property")

    kind = models.CharField(max_length=8, choices=Kind)
    code = models.CharField(max_length=20)
    group = models.CharField(max_length=9, choices=Group, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    is_illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ("municipality", "kind", "position", "code", "since", "pk")
        constraints = (
            ends_after_it_begins("budget_code"),
            models.UniqueConstraint(fields=("municipality", "kind", "code", "since"), name="budget_code_once"),
            models.UniqueConstraint(
                fields=("municipality", "kind", "code"),
                condition=Q(since__isnull=True),
                name="budget_code_without_a_beginning_once",
            ),
            models.CheckConstraint(
                condition=Q(kind="income") & ~Q(group="") | ~Q(kind="income") & Q(group=""),
                name="income_code_of_a_group",
            ),
        )

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
