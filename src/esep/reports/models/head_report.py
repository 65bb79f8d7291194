"""The head's half-year report: its 25 parts, who writes them, what they are drawn from (4.4, 5.1-5.5)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import Person
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact
from esep.records.models import Document
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.regulation.periods import Period, half_year


class HeadReport(Editable, Coded):
    """The report of the head for a half-year (4.4). ``code`` is ``HR-2026-H1``.

    The duty goes with the post: ``reporter`` is who held it, or acted for it. A draft until it is submitted; then it
    has a number in the register and stays. What must be said otherwise afterwards is a new one that ``replaces`` it.
    """

    REF = "head_report"

    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    half = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(2)])
    reporter = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    is_acting = models.BooleanField(default=False)
    parts_due_on = models.DateField(null=True, blank=True)
    assigned = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    submitted_on = models.DateField(null=True, blank=True)
    submitted = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    published_on = models.DateField(null=True, blank=True)
    published = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    is_replaced = models.BooleanField(default=False)

    class Meta:
        ordering = ("municipality", "-year", "-half", "-pk")
        constraints = (
            code_once("head_report"),
            models.UniqueConstraint(
                fields=("municipality", "year", "half"),
                condition=Q(is_replaced=False),
                name="one_head_report_of_a_half",
                violation_error_message=_("There is a report of this half-year already. Go on with that one."),
            ),
            models.CheckConstraint(
                condition=Q(submitted_on__isnull=True) | Q(document__isnull=False),
                name="head_report_submitted_with_a_document",
            ),
            models.CheckConstraint(
                condition=Q(published_on__isnull=True) | Q(submitted_on__isnull=False),
                name="head_report_published_after_it_was_submitted",
            ),
        )

    @property
    def period(self) -> Period:
        """The half-year that it is of."""
        return half_year(self.year, self.half)

    @property
    def is_submitted(self) -> bool:
        """Whether it stays as it is."""
        return self.submitted_on is not None


class HeadPart(models.TextChoices):
    """The 25 answers of the report, by the names that facts use: the topics of 4.4, then the parts of 5.1 to 5.3."""

    OWN_WORK = "own-work", pgettext_lazy("part of the head's report", "the head's own work")
    LOCAL_MATTERS = "local-matters", pgettext_lazy("part of the head's report", "matters of local importance")
    BUDGET = "budget", pgettext_lazy("part of the head's report", "carrying out the budget")
    PROPERTY_FUND = "property-fund", pgettext_lazy("part of the head's report", "property and the off-budget fund")
    PROGRAMMES = "programmes", pgettext_lazy("part of the head's report", "programmes")
    ACHIEVEMENTS = "achievements", pgettext_lazy("part of the head's report", "main achievements")
    FINANCE = "finance", pgettext_lazy("part of the head's report", "financial figures")
    SOCIAL = "social", pgettext_lazy("part of the head's report", "social programmes and projects")
    PROBLEMS = "problems", pgettext_lazy("part of the head's report", "problems and challenges")
    PLANS = "plans", pgettext_lazy("part of the head's report", "plans, goals and expected results")
    GENERAL = "general", pgettext_lazy("part of the head's report", "the budget in general")
    INCOME = "income", pgettext_lazy("part of the head's report", "sources of income")
    EXPENSE = "expense", pgettext_lazy("part of the head's report", "main items of expense")
    PROPERTY = "property", pgettext_lazy("part of the head's report", "valuing and managing property")
    RESULTS = "results", pgettext_lazy("part of the head's report", "achievements and results of the budget")
    RISKS = "risks", pgettext_lazy("part of the head's report", "problems and risks of the budget")
    RECOMMENDATIONS = "recommendations", pgettext_lazy("part of the head's report", "recommendations and plans")
    FORECAST = "forecast", pgettext_lazy("part of the head's report", "forecast of development")
    DRAFT_BUDGET = "draft-budget", pgettext_lazy("part of the head's report", "draft budget")
    RESOURCES = "resources", pgettext_lazy("part of the head's report", "resources of the draft budget")
    EXPENSES = "expenses", pgettext_lazy("part of the head's report", "expenses of the draft budget")
    BALANCE = "balance", pgettext_lazy("part of the head's report", "balance of the draft budget")
    DEBT = "debt", pgettext_lazy("part of the head's report", "municipal debt")
    NOTE = "note", pgettext_lazy("part of the head's report", "explanatory note")
    RISK_ASSESSMENT = "risk-assessment", pgettext_lazy("part of the head's report", "assessment of budget risks")


HEAD_ANSWERS = (
    ("", pgettext_lazy("part of a report", "missing")),
    ("filled", pgettext_lazy("part of a report", "filled")),
    ("none", pgettext_lazy("part of a report", "nothing in this period")),
    ("not_yet_drafted", pgettext_lazy("part of a report", "not yet drafted")),
)


class HeadReportPart(Editable, OfMunicipality):
    """One of the 25 parts: filled, «none» or «not yet drafted» with the reason, or missing.

    ``figures`` are those that Esep drew from the records when the part was drafted, frozen as shown; ``sources`` names
    the papers and statistics (5.5). ``position`` of the office that writes it, until ``due_on``.
    """

    REF = "head_report_part"

    report = models.ForeignKey(HeadReport, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=16, choices=HeadPart)
    answer = models.CharField(max_length=15, choices=HEAD_ANSWERS, blank=True)
    text_ky = models.TextField(max_length=20_000, blank=True)
    text_ru = models.TextField(max_length=20_000, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    sources = models.JSONField(default=list, blank=True)
    figures = models.JSONField(default=list, blank=True)
    is_own = models.BooleanField(default=False)
    author = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "report", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "report", "part"), name="head_part_once"),
            models.CheckConstraint(
                condition=~Q(answer__in=("none", "not_yet_drafted")) | ~Q(reason=""),
                name="head_part_empty_with_a_reason",
            ),
            models.CheckConstraint(condition=~Q(answer="filled") | ~Q(text_ky=""), name="head_part_filled_with_a_text"),
        )

    def text_in(self, language: str) -> str:
        """The text in one language, in Kyrgyz where there is none."""
        return getattr(self, f"text_{language}", "") or self.text_ky


class HeadReportAuthor(OfMunicipality):
    """A member of staff who prepares the report (5.4)."""

    REF = "head_report_author"

    report = models.ForeignKey(HeadReport, on_delete=models.PROTECT, related_name="authors")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "report", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "report", "person"),
                condition=Q(left_at__isnull=True),
                name="author_once_in_a_head_report",
            ),
        )
