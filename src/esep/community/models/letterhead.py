"""What stands at the head of every paper, and under "contacts" in public: it is the office's, nobody's own."""

from typing import ClassVar

from django.db import models
from django.utils.translation import get_language

from esep.kernel.models import Editable, OfMunicipality


class Letterhead(Editable, OfMunicipality):
    """Arms, address, telephone, e-mail, hours. ``arms`` is a picture drawn anew on its way in (PNG), small enough for a
    row; the journal keeps its digest.
    """

    REF = "letterhead"
    IS_PUBLIC = True
    UNJOURNALED: ClassVar[frozenset[str]] = frozenset({"arms"})

    address_ky = models.CharField(max_length=300, blank=True)
    address_ru = models.CharField(max_length=300, blank=True)
    address_en = models.CharField(max_length=300, blank=True)
    hours_ky = models.CharField(max_length=200, blank=True)
    hours_ru = models.CharField(max_length=200, blank=True)
    hours_en = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    email = models.EmailField(blank=True)
    arms = models.BinaryField(blank=True, default=b"")
    arms_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("municipality",), name="one_letterhead"),)

    @property
    def address(self) -> str:
        """The postal address in the reader's language, in Kyrgyz where there is none."""
        return self._told("address")

    @property
    def hours(self) -> str:
        """The office hours in the reader's language, in Kyrgyz where there are none."""
        return self._told("hours")

    def _told(self, what: str) -> str:
        written: str = getattr(self, f"{what}_{get_language() or 'ky'}", "") or getattr(self, f"{what}_ky")
        return written
