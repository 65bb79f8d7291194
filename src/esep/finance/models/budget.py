"""The budget of a year in its versions, and how it was carried out (1.9, 5.2, 5.3)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import Village
from esep.community.models.coded import Coded, code_once
from esep.finance.models.classification import BudgetCode
from esep.finance.models.importing import BudgetImport
from esep.finance.money import MoneyField
from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact
from esep.records.models import Document
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR


class Side(models.TextChoices):
    """On which side of the budget a line stands."""

    INCOME = "income", pgettext_lazy("side of the budget", "income")
    EXPENSE = "expense", pgettext_lazy("side of the budget", "expense")


def codes_fit(table: str) -> models.CheckConstraint:
    """The constraint that income has its code, and expense has both of its own."""
    return models.CheckConstraint(
        condition=Q(side="income", income__isnull=False, function__isnull=True, economic__isnull=True)
        | Q(side="expense", income__isnull=True, function__isnull=False, economic__isnull=False),
        name=f"{table}_has_its_codes",
        violation_error_message=_("Income has one code. Expense has two: the function and the economic item."),
    )


class BudgetVersion(Editable, Coded):
    """The budget of a year as it was drafted, approved or amended. ``code`` is ``B-2026-2``.

    A working version is changed until it is submitted to the council (a draft; 1.9) or adopted; then its lines stay.
    ``decision`` is the code of the council's decision. ``loans_repaid`` is what the year's plan repays of loans, and
    ``opening`` the balance it expects on 1 January.
    """

    REF = "budget_version"

    class Kind(models.TextChoices):
        """What it is."""

        DRAFT = "draft", pgettext_lazy("version of the budget", "draft")
        APPROVED = "approved", pgettext_lazy("version of the budget", "approved")
        AMENDED = "amended", pgettext_lazy("version of the budget", "amended")

    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    kind = models.CharField(max_length=8, choices=Kind)
    opening = MoneyField(null=True, blank=True)
    loans_repaid = MoneyField(default=0)
    loans_taken = MoneyField(default=0)
    note = models.CharField(max_length=1_000, blank=True)
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    submitted_on = models.DateField(null=True, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    decision = models.CharField(max_length=40, blank=True)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "-year", "-pk")
        constraints = (
            code_once("budget_version"),
            models.CheckConstraint(
                condition=Q(submitted_on__isnull=True) | Q(kind="draft"), name="only_a_draft_is_submitted"
            ),
            models.CheckConstraint(
                condition=Q(adopted_on__isnull=True) | ~Q(kind="draft"), name="a_draft_is_not_adopted"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="budget_version_withdrawn_with_a_reason",
            ),
        )
        indexes = (models.Index(fields=("municipality", "-year"), name="budgets_by_year"),)

    def __str__(self) -> str:
        return self.code

    @property
    def is_fixed(self) -> bool:
        """Whether its lines stay as they are: submitted, adopted or withdrawn."""
        return any(day is not None for day in (self.submitted_on, self.adopted_on, self.withdrawn_at))

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it: a draft once it was submitted, others once they were adopted."""
        return self.withdrawn_at is None and (self.submitted_on is not None or self.adopted_on is not None)


class BudgetLine(Editable, OfMunicipality):
    """A line of a version: its codes, what it is for, the plan of the year and of the first half, in soms.

    ``brought_in`` and ``row`` lead to the cell of the table that it came from.
    """

    REF = "budget_line"

    budget = models.ForeignKey(BudgetVersion, on_delete=models.PROTECT, related_name="lines")
    side = models.CharField(max_length=7, choices=Side)
    income = models.ForeignKey(BudgetCode, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    function = models.ForeignKey(BudgetCode, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    economic = models.ForeignKey(BudgetCode, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    words_ky = models.CharField(max_length=300, blank=True)
    words_ru = models.CharField(max_length=300, blank=True)
    year_plan = MoneyField()
    half_plan = MoneyField()
    brought_in = models.ForeignKey(BudgetImport, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    row = models.PositiveIntegerField(null=True, blank=True)
    taken_out_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "budget", "side", "pk")
        constraints = (codes_fit("budget_line"),)
        indexes = (models.Index(fields=("municipality", "budget", "side"), name="lines_of_a_budget"),)


class Execution(Editable, OfMunicipality):
    """What really came in and went out in a half-year or a month, from the treasury's report.

    ``number`` is the half (1, 2) or the month (1 to 12). A corrected report ``replaces`` the earlier one.
    """

    REF = "budget_execution"

    class Span(models.TextChoices):
        """How long a report is of."""

        HALF = "half", pgettext_lazy("span of a budget report", "half-year")
        MONTH = "month", pgettext_lazy("span of a budget report", "month")

    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    span = models.CharField(max_length=5, choices=Span)
    number = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(12)])
    source = models.CharField(max_length=300)
    reported_on = models.DateField()
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    is_replaced = models.BooleanField(default=False)
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "-year", "span", "-number", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(span="month") | Q(span="half", number__lte=2), name="a_year_has_two_halves"
            ),
            models.UniqueConstraint(
                fields=("municipality", "year", "span", "number"),
                condition=Q(is_replaced=False),
                name="one_execution_of_a_time",
                violation_error_message=_("There is a report of this time already. Correct that one."),
            ),
        )


class ExecutionLine(Editable, OfMunicipality):
    """What came in or went out under the codes of a line in that time, in soms."""

    REF = "execution_line"

    execution = models.ForeignKey(Execution, on_delete=models.PROTECT, related_name="lines")
    side = models.CharField(max_length=7, choices=Side)
    income = models.ForeignKey(BudgetCode, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    function = models.ForeignKey(BudgetCode, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    economic = models.ForeignKey(BudgetCode, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    amount = MoneyField()
    brought_in = models.ForeignKey(BudgetImport, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    row = models.PositiveIntegerField(null=True, blank=True)
    taken_out_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "execution", "side", "pk")
        constraints = (codes_fit("execution_line"),)
        indexes = (models.Index(fields=("municipality", "execution", "side"), name="lines_of_an_execution"),)


class TreasuryBalance(Editable, OfMunicipality):
    """What the treasury's statement says was left in the evening of a day, in soms: what sums are held against."""

    REF = "treasury_balance"

    day = models.DateField()
    amount = MoneyField()
    source = models.CharField(max_length=300)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "-day")
        constraints = (models.UniqueConstraint(fields=("municipality", "day"), name="one_balance_of_a_day"),)


class Reasoning(Editable, OfMunicipality):
    """Why a line of the budget stands above or below its plan in a half-year, in the office's own words (5.2)."""

    REF = "budget_reasoning"

    code = models.ForeignKey(BudgetCode, on_delete=models.PROTECT, related_name="reasonings")
    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    half = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(2)])
    words_ky = models.CharField(max_length=500)
    words_ru = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "year", "half", "code")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "code", "year", "half"), name="one_reasoning_of_a_code"),
        )
