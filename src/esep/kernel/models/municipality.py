"""The municipality: whose records these are."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from esep.kernel.models.base import Named, OfMunicipality


class Municipality(Named):
    """A rural aimak or a city (glossary 1). Its address (slug) is printed in QR codes and never changes.

    ``records_from`` is the day since when records are kept: duties due before it are not judged.
    """

    class Kind(models.TextChoices):
        """It picks the words, never the rules."""

        AIMAK = "aimak", _("ayil aimak")
        CITY = "city", _("city")

    slug = models.SlugField(
        max_length=40,
        unique=True,
        validators=[RegexValidator(r"^[a-z][a-z0-9-]{1,39}$", _("Latin small letters, digits and hyphens only."))],
    )
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.AIMAK)
    rayon_ky = models.CharField(max_length=200, blank=True)
    rayon_ru = models.CharField(max_length=200, blank=True)
    rayon_en = models.CharField(max_length=200, blank=True)
    records_from = models.DateField(null=True, blank=True)
    is_invented = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    REF = "municipality"

    class Meta:
        ordering = ("slug",)

    @property
    def ref(self) -> str:
        """How the journal names it."""
        return f"{self.REF}:{self.pk}"

    def rayon_in(self, language: str) -> str:
        """The rayon's name in one language, in Kyrgyz where there is none."""
        return getattr(self, f"rayon_{language}", "") or self.rayon_ky


class JournalKey(OfMunicipality):
    """The secret of a municipality's digests. With it, and a row, anybody can show that the row is the journaled one;
    without it, a digest tells nothing, however short the text was.
    """

    key = models.BinaryField(max_length=32)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("municipality",), name="one_journal_key"),)
