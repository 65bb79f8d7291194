"""Rooms where meetings can be held, and their checks (2.5, first item)."""

from collections.abc import Mapping

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.community.models.village import Village
from esep.kernel.models import Editable, Municipality, Named, OfMunicipality

VILLAGE: Mapping[str, str] = {"ky": "{} айылы", "ru": "село {}", "en": "{} village"}
"""How a village is called behind the name of a room, by language."""


class Venue(Named, Lasting, Editable, Coded):
    """A room with its seats and what people need to get in and stay warm. What is not known is empty."""

    REF = "venue"
    IS_PUBLIC = True

    class Heating(models.TextChoices):
        """How it is heated."""

        NONE = "none", _("no heating")
        STOVE = "stove", _("stove")
        CENTRAL = "central", _("central heating")

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="venues")
    since = models.DateField()
    seats = models.PositiveIntegerField(null=True, blank=True, validators=[MinValueValidator(1)])
    has_ramp = models.BooleanField(null=True, blank=True)
    heating = models.CharField(max_length=7, choices=Heating, blank=True)
    address = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("municipality", "code")
        constraints = (code_once("venue"), ends_after_it_begins("venue"), reason_needs_an_end("venue"))

    @property
    def record(self) -> str:
        """The record of the law that its facts belong to."""
        return f"venue:{self.code}"

    def place_in(self, language: str) -> str:
        """Where it is, as a notice says it: the room and its village."""
        return placed(self.name_in(language), self.village.name_in(language), self.municipality, language=language)


def placed(room: str, village: str, municipality: Municipality, *, language: str) -> str:
    """Where a room of a village is, by their names in a language."""
    if municipality.kind == Municipality.Kind.AIMAK:
        village = VILLAGE[language].format(village)
    return f"{room}, {village}"


class VenueCheck(OfMunicipality):
    """That somebody looked whether the room meets sanitary and hygiene requirements."""

    REF = "venue_check"

    venue = models.ForeignKey(Venue, on_delete=models.PROTECT, related_name="checks")
    checked_on = models.DateField()
    by = models.CharField(max_length=200, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "venue", "-checked_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "venue", "checked_on", "by"),
                name="venue_checked_once",
                violation_error_message=_("This check is recorded already."),
            ),
        )
