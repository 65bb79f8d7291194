"""The draft agenda of a meeting, and the house rules under which meetings are held (3.2, 3.4)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import get_language

from esep.kernel.models import Editable, OfMunicipality
from esep.meetings.models.listed import Listed, taken_out_with_a_reason
from esep.meetings.models.speaker import MOST_MINUTES, SpeakerEntry


class AgendaItem(Listed):
    """One item of the agenda that is proposed to the meeting, which approves it by majority (3.2)."""

    REF = "agenda_item"

    position = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(500)])
    title_ky = models.CharField(max_length=500)
    title_ru = models.CharField(max_length=500, blank=True)
    title_en = models.CharField(max_length=500, blank=True)
    minutes = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(MOST_MINUTES)]
    )
    speaker = models.ForeignKey(SpeakerEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "meeting", "position", "pk")
        constraints = (taken_out_with_a_reason("agenda_item"),)

    @property
    def title(self) -> str:
        """The item in the reader's language, in Kyrgyz where there is none."""
        return self.title_in(get_language() or "ky")

    def title_in(self, language: str) -> str:
        """The item in one language, in Kyrgyz where there is none."""
        return getattr(self, f"title_{language}", "") or self.title_ky


class HouseRules(Editable, OfMunicipality):
    """How meetings are held here: the chair explains it at the opening (3.4). Without a row our proposal stands."""

    REF = "house_rules"

    text_ky = models.TextField(max_length=5000)
    text_ru = models.TextField(max_length=5000, blank=True)
    text_en = models.TextField(max_length=5000, blank=True)

    class Meta:
        ordering = ("municipality",)
        constraints = (models.UniqueConstraint(fields=("municipality",), name="one_set_of_house_rules"),)

    def text_in(self, language: str) -> str:
        """The rules in one language, in Kyrgyz where there are none."""
        return getattr(self, f"text_{language}", "") or self.text_ky
