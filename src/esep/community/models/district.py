"""Electoral districts (glossary 17): whom a deputy answers to (1.7)."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.community.models.village import Village
from esep.kernel.models import Editable, Named, OfMunicipality


class ElectoralDistrict(Named, Lasting, Editable, Coded):
    """A district with one or several seats. When borders are drawn anew it ends, and new ones get their own codes."""

    REF = "district"
    IS_PUBLIC = True

    number = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    seats = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])

    class Meta:
        ordering = ("municipality", "number", "code")
        constraints = (
            code_once("district"),
            ends_after_it_begins("district"),
            reason_needs_an_end("district"),
            models.UniqueConstraint(
                fields=("municipality", "number"),
                condition=Q(until__isnull=True),
                name="district_number_once",
                violation_error_message=_("Another district has this number."),
            ),
            models.CheckConstraint(condition=Q(seats__gte=1, number__gte=1), name="district_has_a_seat"),
        )


class DistrictVillage(OfMunicipality):
    """That a village lies in a district, wholly or in part."""

    REF = "district_village"
    IS_PUBLIC = True

    district = models.ForeignKey(ElectoralDistrict, on_delete=models.PROTECT, related_name="parts")
    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="districts")
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "district", "village", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "district", "village"),
                condition=Q(until__isnull=True),
                name="village_once_in_district",
                violation_error_message=_("This village is in the district already."),
            ),
        )
