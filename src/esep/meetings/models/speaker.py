"""Who speaks at a meeting, in which order and how long (2.5, fifth item)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import pgettext_lazy

from esep.community.models import DeputyMandate, Organization
from esep.meetings.models.listed import Listed, taken_out_with_a_reason
from esep.meetings.models.request import Means

MOST_MINUTES = 240


class SpeakerEntry(Listed):
    """One entry of the speakers list. Rapporteurs present something; the deputies who report are among them.

    ``position`` counts from 1 and is not unique: entries of one place stand in the order in which they came.
    """

    REF = "speaker"

    class Role(models.TextChoices):
        """What somebody speaks as."""

        DEPUTY = "deputy", pgettext_lazy("role of a speaker", "reporting deputy")
        RAPPORTEUR = "rapporteur", pgettext_lazy("role of a speaker", "presenter")
        SPEAKER = "speaker", pgettext_lazy("role of a speaker", "speaker")

    role = models.CharField(max_length=10, choices=Role)
    position = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(500)])
    mandate = models.ForeignKey(DeputyMandate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    organization = models.ForeignKey(Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    post = models.CharField(max_length=200, blank=True)
    topic = models.CharField(max_length=500, blank=True)
    minutes = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(MOST_MINUTES)]
    )
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    told_on = models.DateField(null=True, blank=True)
    told_by_means = models.CharField(max_length=9, choices=Means, blank=True)

    class Meta:
        ordering = ("municipality", "meeting", "position", "pk")
        constraints = (taken_out_with_a_reason("speaker"),)
