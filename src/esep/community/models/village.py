"""Villages, and the streets and quarters below them (glossary 3, 4)."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.kernel.models import Editable, Named


class Village(Named, Lasting, Editable, Coded):
    """A village with its figures; ``distance_km`` is the way to the centre, ``network`` a note on phone and internet.

    Notices are owed to each village (2.5), so the law names it by its code.
    """

    REF = "village"
    IS_PUBLIC = True

    population = models.PositiveIntegerField(null=True, blank=True)
    households = models.PositiveIntegerField(null=True, blank=True)
    voters = models.PositiveIntegerField(null=True, blank=True)
    distance_km = models.DecimalField(
        max_digits=5, decimal_places=1, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    is_centre = models.BooleanField(default=False)
    network = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("municipality", "code")
        constraints = (
            code_once("village"),
            ends_after_it_begins("village"),
            reason_needs_an_end("village"),
            models.UniqueConstraint(
                fields=("municipality",),
                condition=Q(is_centre=True, until__isnull=True),
                name="one_centre",
                violation_error_message=_("Another village is the centre already."),
            ),
            models.CheckConstraint(
                condition=Q(population__isnull=True) | Q(voters__isnull=True) | Q(voters__lte=F("population")),
                name="voters_are_residents",
                violation_error_message=_("There are more voters than residents."),
            ),
            models.CheckConstraint(
                condition=Q(population__isnull=True) | Q(households__isnull=True) | Q(households__lte=F("population")),
                name="households_have_residents",
                violation_error_message=_("There are more households than residents."),
            ),
        )


class Area(Named, Lasting, Editable, Coded):
    """A part of a village to which a notice may go. Its code is told apart from the villages' codes too."""

    REF = "area"
    IS_PUBLIC = True

    class Kind(models.TextChoices):
        """What sort of part it is."""

        STREET = "street", _("street")
        QUARTER = "quarter", _("quarter")

    kind = models.CharField(max_length=8, choices=Kind)
    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="areas")

    class Meta:
        ordering = ("municipality", "code")
        constraints = (code_once("area"), ends_after_it_begins("area"), reason_needs_an_end("area"))
