"""Measures against corruption, partners, and what others found when they looked (7.2.3-b, 7.2.4-v, 7.2.5, 7.2.12)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.kernel.models import Editable, Named
from esep.publications.models.taking_back import Withdrawable, withdrawn_with_a_reason
from esep.records.models import Document
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR


class AntiCorruptionMeasure(Named, Editable, Coded, Withdrawable):
    """A measure of the plan against corruption: by which day it is due, and what was done (7.2.5)."""

    REF = "anticorruption_measure"

    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    responsible = models.CharField(max_length=200, blank=True)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    outcome_ky = models.CharField(max_length=500, blank=True)
    outcome_ru = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "-year", "code")
        constraints = (
            code_once("anticorruption_measure"),
            withdrawn_with_a_reason("anticorruption_measure"),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | ~Q(outcome_ky=""),
                name="done_measure_says_what",
                violation_error_message=_("Say what was done."),
            ),
        )


class Partner(Named, Lasting, Editable, Coded):
    """Whom the municipality works with, on what, and by which agreement (7.2.12)."""

    REF = "partner"

    class Kind(models.TextChoices):
        """What sort of partner it is."""

        STATE = "state", pgettext_lazy("kind of partner", "state body")
        NGO = "ngo", pgettext_lazy("kind of partner", "public organisation")
        INTERNATIONAL = "international", pgettext_lazy("kind of partner", "international organisation")
        BUSINESS = "business", pgettext_lazy("kind of partner", "enterprise")
        OTHER = "other", pgettext_lazy("kind of partner", "other")

    kind = models.CharField(max_length=13, choices=Kind)
    subject_ky = models.CharField(max_length=500, blank=True)
    subject_ru = models.CharField(max_length=500, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "code")
        constraints = (code_once("partner"), ends_after_it_begins("partner"), reason_needs_an_end("partner"))


class Assessment(Named, Editable, Coded, Withdrawable):
    """What somebody found: of how well the body works (7.2.3-b), or public monitoring of services (7.2.4-v).

    ``assessor`` is who looked, which the regulation leaves open.
    """

    REF = "assessment"

    class Kind(models.TextChoices):
        """What was looked at."""

        BODY = "body", pgettext_lazy("kind of assessment", "how effectively the body works")
        SERVICES = "services", pgettext_lazy("kind of assessment", "public monitoring of services")

    kind = models.CharField(max_length=8, choices=Kind)
    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    assessor = models.CharField(max_length=300)
    method_ky = models.CharField(max_length=1000, blank=True)
    method_ru = models.CharField(max_length=1000, blank=True)
    result_ky = models.TextField(max_length=5000)
    result_ru = models.TextField(max_length=5000, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "-year", "code")
        constraints = (code_once("assessment"), withdrawn_with_a_reason("assessment"))
