"""Tables of the projection. Nothing in them is said by people: all of it can be computed anew from facts."""

from django.db import models
from django.db.models import Q

from esep.kernel.models import OfMunicipality


class StoredObligation(OfMunicipality):
    """An obligation of the law core without any «today», as facts and the adopted regulation make it.

    ``record`` (``deputy:7``) is what its case (``deputy:7/2026``) belongs to; ``rule_since``
    the first day of the earliest edition that has the rule in this form, none for the first edition; ``pack`` names the
    regulation by id, version and SHA-256. ``is_open`` marks what can still be, or become, overdue or missed;
    ``is_plain`` what is one row with days of its own: it has no parts, and need not be done again. ``falls_on`` is the
    day that puts it into a period: its due day, or that on which its case was opened.
    """

    IS_PUBLIC = True

    record = models.CharField(max_length=100)
    case = models.CharField(max_length=120)
    rule = models.CharField(max_length=100)
    subject = models.CharField(max_length=200, blank=True)
    rule_since = models.DateField(null=True)
    clause = models.CharField(max_length=80)
    bearer = models.CharField(max_length=80)
    force = models.CharField(max_length=20)
    opened_on = models.DateField()
    due_on = models.DateField(null=True)
    falls_on = models.DateField()
    due_at = models.DateTimeField(null=True)
    done_on = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)
    planned_for = models.DateField(null=True)
    facts = models.JSONField(default=list)
    exempt = models.CharField(max_length=40, blank=True)
    missing = models.CharField(max_length=120, blank=True)
    provisional = models.BooleanField(default=False)
    breached = models.BooleanField(default=False)
    parts = models.JSONField(default=list)
    is_open = models.BooleanField()
    is_plain = models.BooleanField()
    pack = models.CharField(max_length=200)

    class Meta:
        ordering = ("municipality_id", "case", "rule", "subject")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "case", "rule", "subject"), name="obligation_once"),
        )
        indexes = (
            models.Index(fields=("municipality", "record"), name="obligations_of_record"),
            models.Index(fields=("municipality", "due_on"), condition=Q(is_open=True), name="obligations_due"),
            models.Index(fields=("municipality", "falls_on"), name="obligations_by_day"),
            models.Index(fields=("municipality",), condition=Q(is_open=True, breached=True), name="obligations_broken"),
            models.Index(
                fields=("municipality", "planned_for"),
                condition=Q(planned_for__isnull=False),
                name="obligations_planned",
            ),
        )


class ProjectionState(OfMunicipality):
    """For which days the stored obligations of a municipality hold: from ``judged_on`` to ``good_until``, both in it.

    Before, facts were fewer; after, a year may begin or a planned day pass. ``regulation`` is the fingerprint of the
    pack as the municipality adopted it.
    """

    IS_PUBLIC = True

    judged_on = models.DateField()
    good_until = models.DateField()
    regulation = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("municipality",), name="one_projection_state"),
            models.CheckConstraint(condition=Q(good_until__gte=models.F("judged_on")), name="good_for_a_day_at_least"),
        )
