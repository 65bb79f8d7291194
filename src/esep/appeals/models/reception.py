"""Receptions: when a deputy receives citizens, on which days it was so, and who came with what (2.3, last part)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from esep.appeals.models.appeal import Appeal
from esep.appeals.models.author import Author
from esep.appeals.models.voter_mandate import VoterMandate
from esep.community.models import DeputyMandate, Venue, Village
from esep.community.models.lasting import ENDS_BEFORE_IT_BEGINS
from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact

LAST_WEEK = 5


class ReceptionHours(Editable, OfMunicipality):
    """That a deputy receives citizens on one weekday, from one day on: public.

    ``weekday`` counts from Monday, 0. ``week`` is the week of the month (1 to 4, 5 the last one), 0 every week.
    """

    REF = "reception_hours"

    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="reception_hours")
    weekday = models.PositiveSmallIntegerField(validators=[MaxValueValidator(6)])
    week = models.PositiveSmallIntegerField(default=0, validators=[MaxValueValidator(LAST_WEEK)])
    starts_at = models.TimeField()
    ends_at = models.TimeField()
    venue = models.ForeignKey(Venue, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    place_text = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "mandate", "weekday", "starts_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="reception_ends_after_it_begins",
                violation_error_message=_("It ends before it begins."),
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="reception_hours_last",
                violation_error_message=ENDS_BEFORE_IT_BEGINS,
            ),
        )


class ReceptionOff(OfMunicipality):
    """That there is no reception on one day of the hours, and why: public.

    What was a mistake is taken back, with its reason; then the day can be said off anew.
    """

    REF = "reception_off"

    hours = models.ForeignKey(ReceptionHours, on_delete=models.PROTECT, related_name="off")
    day = models.DateField()
    reason = models.CharField(max_length=300)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("municipality", "hours", "day", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "hours", "day"),
                condition=Q(taken_back_at__isnull=True),
                name="reception_off_once",
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at__isnull=True, taken_back_reason="")
                | (Q(taken_back_at__isnull=False) & ~Q(taken_back_reason="")),
                name="reception_off_taken_back_with_a_reason",
            ),
        )


class Reception(Editable, OfMunicipality):
    """That a deputy received citizens on a day, and how many came (2.3). Those withdrawn were entered by mistake."""

    REF = "reception"

    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="receptions")
    held_on = models.DateField()
    starts_at = models.TimeField(null=True, blank=True)
    venue = models.ForeignKey(Venue, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    place_text = models.CharField(max_length=200, blank=True)
    visitors = models.PositiveIntegerField(default=0)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "-held_on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="reception_withdrawn_with_a_reason",
            ),
        )
        indexes = (models.Index(fields=("municipality", "mandate", "-held_on"), name="receptions_by_deputy"),)


class ReceptionVisit(Editable, OfMunicipality):
    """Somebody who came to a reception, and with what: never public. One press makes an appeal or a voter mandate."""

    REF = "reception_visit"

    reception = models.ForeignKey(Reception, on_delete=models.PROTECT, related_name="visits")
    number = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    issue = models.TextField(max_length=5_000, blank=True)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey(Author, null=True, blank=True, on_delete=models.PROTECT, related_name="visits")
    appeal = models.ForeignKey(Appeal, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    voter_mandate = models.ForeignKey(VoterMandate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "reception", "number")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "reception", "number"), name="visit_number_once"),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | Q(issue="", author__isnull=True), name="visit_erased_wholly"
            ),
        )
