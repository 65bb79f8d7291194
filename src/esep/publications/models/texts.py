"""Plain explanations that an item of the catalogue holds: functions, how to enter service, how to appeal (7.2)."""

from django.db import models
from django.utils.translation import pgettext_lazy

from esep.kernel.models import Account, OfMunicipality


class Explanation(OfMunicipality):
    """A text in plain words; a newer one of its kind takes its place, and the older stays readable."""

    REF = "explanation"

    class Kind(models.TextChoices):
        """What it explains, and the item that it belongs to."""

        FUNCTIONS = "functions", pgettext_lazy("kind of explanation", "functions and powers")
        SERVICE_APPEAL = "service_appeal", pgettext_lazy("kind of explanation", "how to challenge a service's result")
        ENTRY = "entry", pgettext_lazy("kind of explanation", "how to enter municipal service")
        COMPETITION_APPEAL = (
            "competition_appeal",
            pgettext_lazy("kind of explanation", "how to challenge a competition's result"),
        )

    kind = models.CharField(max_length=18, choices=Kind)
    title_ky = models.CharField(max_length=200)
    title_ru = models.CharField(max_length=200, blank=True)
    text_ky = models.TextField(max_length=20_000)
    text_ru = models.TextField(max_length=20_000, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "kind", "-recorded_at", "-pk")
        indexes = (models.Index(fields=("municipality", "kind", "recorded_at"), name="explanations_of_kind"),)
