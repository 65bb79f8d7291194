"""The regulation as the council adopted it: the text, its own numbers and readings, its days off (0-preamble, 1.1)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from esep.community.models.annullable import Annullable, annulled_with_a_reason
from esep.kernel.models import Editable, Named, OfMunicipality
from esep.regulation.calendar import DayKind


class Decided(models.Model):
    """By a resolution of the council."""

    decision_number = models.CharField(max_length=80)
    decision_on = models.DateField()

    class Meta:
        abstract = True


class AdoptedRegulation(Named, Decided, Editable, OfMunicipality):
    """The adopted text, in force since a day and until another takes its place.

    ``legal_basis`` names the laws of the preamble, one each; ``pack_sha256`` says exactly by which data duties are
    judged while it is in force: those of its entering, or those confirmed since; ``text_sha256`` is of the text, or of
    the file that holds it.
    """

    REF = "adopted"
    IS_PUBLIC = True

    since = models.DateField()
    legal_basis = models.JSONField(default=list, blank=True)
    pack_id = models.CharField(max_length=80)
    pack_version = models.CharField(max_length=40)
    pack_sha256 = models.CharField(max_length=64)
    text = models.TextField(blank=True)
    text_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("municipality", "since", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "since"),
                name="one_text_in_force",
                violation_error_message=_("Another text is in force since this day."),
            ),
        )


class ParameterOverride(Decided, Annullable, OfMunicipality):
    """The council's own number in place of the model's; without a day, from the beginning."""

    REF = "override"
    IS_PUBLIC = True

    parameter = models.CharField(max_length=80)
    value = models.PositiveIntegerField()
    since = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "parameter", "since", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "parameter", "since"),
                condition=Q(annulled_at__isnull=True),
                name="override_once",
                violation_error_message=_("This number is settled for that day already."),
            ),
            models.UniqueConstraint(
                fields=("municipality", "parameter"),
                condition=Q(annulled_at__isnull=True, since__isnull=True),
                name="override_of_old_once",
                violation_error_message=_("This number is settled for that day already."),
            ),
            annulled_with_a_reason("override"),
        )


class ChosenReading(Decided, Annullable, OfMunicipality):
    """How the council reads a doubtful clause."""

    REF = "reading"
    IS_PUBLIC = True

    reading = models.CharField(max_length=80)

    class Meta:
        ordering = ("municipality", "reading", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "reading"),
                condition=Q(annulled_at__isnull=True),
                name="reading_once",
                violation_error_message=_("This reading is chosen already."),
            ),
            annulled_with_a_reason("reading"),
        )


class CalendarDay(Named, Annullable, OfMunicipality):
    """A day off, or a working day moved to a weekend; ``source`` is the act that made it so.

    An unconfirmed day (the moon decides) never decides a status.
    """

    REF = "calendar_day"
    IS_PUBLIC = True

    day = models.DateField()
    kind = models.CharField(
        max_length=7, choices=[(DayKind.OFF.value, _("day off")), (DayKind.WORKING.value, _("working day"))]
    )
    source = models.CharField(max_length=300)
    is_confirmed = models.BooleanField(default=True)

    class Meta:
        ordering = ("municipality", "day", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "day"), condition=Q(annulled_at__isnull=True), name="calendar_day_once"
            ),
            annulled_with_a_reason("calendar_day"),
        )
