"""People by name. Their contacts are personal: erasable, and never on a public page."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.kernel.models import Editable, OfMunicipality


class Person(Editable, OfMunicipality):
    """Somebody who holds an office or a mandate, by the Kyrgyz name; ``name_ru`` and ``name_en`` are whole names.

    ``public_name`` is how public pages name the person. ``sex`` is asked for counts alone (women among deputies).
    ``merged_into`` leads from a person entered twice to the row that stays.
    """

    REF = "person"

    class Sex(models.TextChoices):
        """For counts; may stay empty."""

        FEMALE = "f", _("woman")
        MALE = "m", _("man")

    family_name = models.CharField(max_length=100)
    given_name = models.CharField(max_length=100)
    patronymic = models.CharField(max_length=100, blank=True)
    name_ru = models.CharField(max_length=300, blank=True)
    name_en = models.CharField(max_length=300, blank=True)
    public_name = models.CharField(max_length=302)
    sex = models.CharField(max_length=1, choices=Sex, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    email = models.EmailField(blank=True)
    address = models.CharField(max_length=300, blank=True)
    contacts_erased_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")

    class Meta:
        ordering = ("municipality", "family_name", "given_name", "patronymic", "pk")

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """Family name, given name, patronymic."""
        return " ".join(part for part in (self.family_name, self.given_name, self.patronymic) if part)

    @property
    def name(self) -> str:
        """The public name in the reader's language, in Kyrgyz where there is none."""
        return self.names.get(get_language() or "ky", self.public_name)

    @property
    def names(self) -> dict[str, str]:
        """The public name by language, as facts files write it."""
        written = {"ky": self.public_name, "ru": self.name_ru, "en": self.name_en}
        return {language: name for language, name in written.items() if name}
