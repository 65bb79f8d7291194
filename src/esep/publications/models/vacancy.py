"""Vacancies of the municipal service, competitions for them, and what came of them (7.2.11)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Editable, Named, OfMunicipality
from esep.publications.models.taking_back import Withdrawable, withdrawn_with_a_reason
from esep.records.models import Document


class Vacancy(Named, Editable, Coded):
    """A vacant post: open until it is filled or cancelled. ``code`` is ``VC-1``."""

    REF = "vacancy"

    unit = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=200, blank=True)
    requirements_ky = models.TextField(max_length=5000, blank=True)
    requirements_ru = models.TextField(max_length=5000, blank=True)
    opened_on = models.DateField()
    papers_by = models.DateField(null=True, blank=True)
    filled_on = models.DateField(null=True, blank=True)
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "-opened_on", "code")
        constraints = (
            code_once("vacancy"),
            models.CheckConstraint(
                condition=Q(papers_by__isnull=True) | Q(papers_by__gte=F("opened_on")),
                name="papers_not_before_the_vacancy",
                violation_error_message=_("The last day for papers is before the post became vacant."),
            ),
            models.CheckConstraint(
                condition=Q(filled_on__isnull=True) | Q(cancelled_on__isnull=True),
                name="vacancy_filled_or_cancelled",
                violation_error_message=_("A vacancy is filled or cancelled, not both."),
            ),
            models.CheckConstraint(
                condition=Q(cancelled_on__isnull=True, cancelled_reason="")
                | (Q(cancelled_on__isnull=False) & ~Q(cancelled_reason="")),
                name="vacancy_cancelled_with_a_reason",
                violation_error_message=_("Say why the vacancy was cancelled."),
            ),
        )

    @property
    def is_open(self) -> bool:
        """Whether the post still waits for somebody."""
        return self.filled_on is None and self.cancelled_on is None


class Competition(Editable, Coded, Withdrawable):
    """A competition for a vacancy: its terms, its day, its result. Only the winner is named; nobody who lost is."""

    REF = "competition"

    vacancy = models.ForeignKey(Vacancy, on_delete=models.PROTECT, related_name="competitions")
    announced_on = models.DateField()
    held_on = models.DateField(null=True, blank=True)
    terms_ky = models.TextField(max_length=5000, blank=True)
    terms_ru = models.TextField(max_length=5000, blank=True)
    applicants = models.PositiveSmallIntegerField(null=True, blank=True)
    result_on = models.DateField(null=True, blank=True)
    winner = models.CharField(max_length=200, blank=True)
    result_ky = models.CharField(max_length=500, blank=True)
    result_ru = models.CharField(max_length=500, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "-announced_on", "code")
        constraints = (
            code_once("competition"),
            withdrawn_with_a_reason("competition"),
            models.CheckConstraint(
                condition=Q(result_on__isnull=True, winner="", result_ky="")
                | (Q(result_on__isnull=False) & (~Q(winner="") | ~Q(result_ky=""))),
                name="competition_result_says_what",
                violation_error_message=_("A result has a day, and a winner or words."),
            ),
        )


class ResultAppeal(Editable, OfMunicipality):
    """That somebody challenged a result, and what was decided; who it was is not kept here."""

    REF = "result_appeal"

    competition = models.ForeignKey(Competition, on_delete=models.PROTECT, related_name="appeals")
    filed_on = models.DateField()
    decided_on = models.DateField(null=True, blank=True)
    decision_ky = models.CharField(max_length=500, blank=True)
    decision_ru = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "competition", "filed_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(decided_on__isnull=True, decision_ky="")
                | (Q(decided_on__isnull=False) & ~Q(decision_ky="")),
                name="result_appeal_decided_with_words",
                violation_error_message=_("A decision has a day and words."),
            ),
        )
