"""Files: what came in, when, and what was done to it. The bytes lie in the store, named by their digest."""

from copy import copy

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

from esep.kernel.models import Account, OfMunicipality
from esep.kernel.models.base import without_empty
from esep.regulation.wording import name_of

DIGEST = RegexValidator(r"\A[0-9a-f]{64}\Z")


class StoredFile(OfMunicipality):
    """One content, kept once in a municipality however often it is sent. ``name`` is the one it came with first; what
    points to it keeps the name of its own upload.

    ``sha256`` is of the bytes that are kept, ``original_sha256`` of those that came in: pictures are drawn anew, so
    that no place and no device stays in them. ``cleaned`` names what was done, as codes of
    :class:`esep.intake.upload.Cleaned`.

    A file with ``erased_at`` is kept no longer, at somebody's demand: its bytes and its name are gone, the row says
    that there was one (:mod:`esep.records.erasing`).
    """

    REF = "file"

    sha256 = models.CharField(max_length=64, validators=[DIGEST])
    original_sha256 = models.CharField(max_length=64, validators=[DIGEST])
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=120, blank=True)
    cleaned = models.JSONField(default=list, blank=True)
    received_at = models.DateTimeField()
    received_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "received_at", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "sha256"), name="file_kept_once"),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | Q(name=""),
                name="file_erased_wholly",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def canonical(self) -> str:
        """As of any row; of one that is not erased as before there was erasing, so that what the journal kept holds."""
        return without_empty(super().canonical(), "erased_at")

    def called(self, name: str) -> "StoredFile":
        """The same file to be handed out under another name. It is not for saving."""
        found = copy(self)
        found.name = name
        return found

    @property
    def cleaned_words(self) -> tuple[str, ...]:
        """What was done to it on its way in, in the reader's language."""
        return tuple(name_of("cleaned", code, language=get_language() or "ky") for code in self.cleaned)

    @property
    def kilobytes(self) -> int:
        """Its size as people compare it; never nothing."""
        return max(1, round(self.size / 1024))
