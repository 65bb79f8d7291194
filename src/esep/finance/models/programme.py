"""Programmes of development and of social protection, and the works in them (4.4-programmes, 5.1-social)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from esep.community.models import Village
from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.finance.models.classification import BudgetCode
from esep.finance.money import MoneyField
from esep.kernel.models import Account, Editable, Named, OfMunicipality
from esep.records.models import Document
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR


class Programme(Named, Lasting, Editable, Coded):
    """A programme with its first and last day; ``document`` is its text."""

    REF = "programme"

    class Kind(models.TextChoices):
        """What it is for."""

        DEVELOPMENT = "development", pgettext_lazy("kind of programme", "social and economic development")
        SOCIAL = "social_protection", pgettext_lazy("kind of programme", "social protection")
        OTHER = "other", pgettext_lazy("kind of programme", "other")

    kind = models.CharField(max_length=17, choices=Kind)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "code")
        constraints = (code_once("programme"), ends_after_it_begins("programme"), reason_needs_an_end("programme"))


class Activity(Named, Editable, Coded):
    """One work of a programme: ``code`` is ``A-01``. ``function`` is the line of the budget that pays for it.

    ``target`` is how much there is to do, in ``unit`` (4.2 km, 38 lamps); ``owner`` is the office that does it.
    """

    REF = "activity"

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="activities")
    function = models.ForeignKey(BudgetCode, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    owner = models.CharField(max_length=200, blank=True)
    target = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    unit_ky = models.CharField(max_length=60, blank=True)
    unit_ru = models.CharField(max_length=60, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "code")
        constraints = (
            code_once("activity"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="activity_withdrawn_with_a_reason",
            ),
        )


class ActivityVillage(OfMunicipality):
    """A village in which a work is done."""

    REF = "activity_village"

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="villages")
    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="+")
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "activity", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "activity", "village"),
                condition=Q(left_at__isnull=True),
                name="village_once_in_an_activity",
            ),
        )


class ActivityMoney(Editable, OfMunicipality):
    """What a work may cost in a year and what was spent in each half, in soms."""

    REF = "activity_money"

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="money")
    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    year_plan = MoneyField()
    half_plan = MoneyField()
    spent_first = MoneyField(null=True, blank=True)
    spent_second = MoneyField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "activity", "year")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "activity", "year"), name="money_of_an_activity_once"),
            models.CheckConstraint(
                condition=Q(year_plan__gte=0, half_plan__gte=0), name="activity_plan_not_below_nothing"
            ),
        )


class ActivityStep(OfMunicipality):
    """How far a work had come on a day. The newest of the latest day counts; a wrong one is withdrawn."""

    REF = "activity_step"

    class State(models.TextChoices):
        """How a work stands."""

        PLANNED = "planned", pgettext_lazy("state of a work", "planned")
        IN_WORK = "in_work", pgettext_lazy("state of a work", "in work")
        LATE = "late", pgettext_lazy("state of a work", "behind the plan")
        DONE = "done", pgettext_lazy("state of a work", "done")
        STOPPED = "stopped", pgettext_lazy("state of a work", "stopped")

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="steps")
    day = models.DateField()
    state = models.CharField(max_length=7, choices=State)
    percent = models.PositiveSmallIntegerField(null=True, blank=True, validators=[MaxValueValidator(100)])
    done = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    words_ky = models.CharField(max_length=300, blank=True)
    words_ru = models.CharField(max_length=300, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "activity", "day", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="activity_step_withdrawn_with_a_reason",
            ),
        )
