"""Documents: one row of the register each (3.7), with its files in order."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import Organization
from esep.kernel.models import Account, Editable, IssuedNumber, OfMunicipality, RecordedFact
from esep.records.models.file import StoredFile
from esep.records.models.named import NamesItsFile

LONGEST_RETENTION = 150
"""Years beyond which nobody counts, but says «permanent»."""


class Document(Editable, OfMunicipality):
    """A document in the register: its number, what it is, where it lies and how long (3.7).

    Who it came from or went to is an ``organization`` of the directory, or a text (``counterparty``), which may be a
    resident and is never public. ``registered_on`` is the day that people name, which for a
    document of the paper book lies before ``registered_at``; ``paper_number`` is the number that it had there.
    ``record`` (``meeting:M4``) is the record whose material it is, ``fact`` what told the law so.
    """

    REF = "document"
    UNJOURNALED = frozenset({"sought"})

    class Kind(models.TextChoices):
        """What sort of document it is; a closed list."""

        MINUTES = "minutes", pgettext_lazy("kind of document", "minutes")
        REPORT = "report", pgettext_lazy("kind of document", "report")
        NOTICE = "notice", pgettext_lazy("kind of document", "notice")
        REQUEST = "request", pgettext_lazy("kind of document", "request for information")
        ANSWER = "answer", pgettext_lazy("kind of document", "answer")
        DECISION = "decision", pgettext_lazy("kind of document", "decision")
        LETTER = "letter", pgettext_lazy("kind of document", "letter")
        LIST = "list", pgettext_lazy("kind of document", "list")
        ACT = "act", pgettext_lazy("kind of document", "statement of inspection")
        OTHER = "other", pgettext_lazy("kind of document", "other document")

    class Direction(models.TextChoices):
        """Which way it goes; each has its own run of numbers."""

        INCOMING = "incoming", pgettext_lazy("direction of a document", "incoming")
        OUTGOING = "outgoing", pgettext_lazy("direction of a document", "outgoing")
        INTERNAL = "internal", pgettext_lazy("direction of a document", "internal")

    number = models.ForeignKey(IssuedNumber, null=True, blank=True, on_delete=models.PROTECT, related_name="documents")
    paper_number = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=12, choices=Kind)
    direction = models.CharField(max_length=8, choices=Direction)
    title = models.CharField(max_length=200)
    dated_on = models.DateField()
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="documents"
    )
    counterparty = models.CharField(max_length=200, blank=True)
    pages = models.PositiveSmallIntegerField(null=True, blank=True, validators=[MinValueValidator(1)])
    shelf = models.CharField(max_length=100, blank=True)
    is_permanent = models.BooleanField(default=False)
    retention_years = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(LONGEST_RETENTION)]
    )
    is_retention_suggested = models.BooleanField(default=True)
    record = models.CharField(max_length=100, blank=True)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    note = models.CharField(max_length=1000, blank=True)
    registered_on = models.DateField()
    registered_at = models.DateTimeField()
    registered_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    sought = models.TextField(blank=True)

    class Meta:
        ordering = ("municipality", "-registered_on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(is_permanent=True, retention_years__isnull=True)
                | Q(is_permanent=False, retention_years__gte=1),
                name="document_kept_for_years_or_for_ever",
                violation_error_message=_("Say for how many years it is kept, or that it is kept for ever."),
            ),
            models.CheckConstraint(
                condition=Q(organization__isnull=True) | Q(counterparty=""),
                name="document_with_one_counterparty",
                violation_error_message=_("Choose an organisation or write a name, not both."),
            ),
            models.UniqueConstraint(fields=("municipality", "number"), name="one_document_of_a_number"),
            models.UniqueConstraint(
                fields=("municipality", "replaces"),
                name="document_replaced_once",
                violation_error_message=_("That document was replaced by another one already."),
            ),
        )
        indexes = (
            models.Index(fields=("municipality", "-registered_on", "-id"), name="register_by_day"),
            models.Index(fields=("municipality", "record"), name="register_by_record"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def with_whom(self) -> str:
        """Who it came from or went to, in the reader's language; empty where nobody said."""
        return self.organization.name if self.organization is not None else self.counterparty

    @property
    def is_closed(self) -> bool:
        """Whether it is closed, so that only two persons can open it to changes."""
        return self.closed_at is not None

    @property
    def is_annulled(self) -> bool:
        """Whether its number was annulled. The row stays in its place."""
        return self.number is not None and self.number.annulled_at is not None


class DocumentFile(NamesItsFile):
    """A file of a document in its place. A wrong one is taken out with a reason, and stays to be seen."""

    REF = "document_file"

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="documents")
    position = models.PositiveSmallIntegerField()
    taken_out_at = models.DateTimeField(null=True, blank=True)
    taken_out_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "document", "position")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "document", "position"), name="file_in_its_place"),
            models.UniqueConstraint(
                fields=("municipality", "document", "file"),
                condition=Q(taken_out_at__isnull=True),
                name="file_once_in_a_document",
            ),
            models.CheckConstraint(
                condition=Q(taken_out_at__isnull=True, taken_out_reason="")
                | (Q(taken_out_at__isnull=False) & ~Q(taken_out_reason="")),
                name="file_taken_out_with_a_reason",
            ),
        )
