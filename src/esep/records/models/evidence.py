"""Evidence: what shows that something happened, on which claimed day, and when it reached us (glossary 122)."""

from django.core.validators import RegexValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.kernel.models import Account
from esep.records.models.file import StoredFile
from esep.records.models.named import NamesItsFile
from esep.regulation.facts.common import EvidenceKind

KIND_WORDS = {
    EvidenceKind.PHOTO: pgettext_lazy("kind of evidence", "photo"),
    EvidenceKind.LINK: pgettext_lazy("kind of evidence", "link"),
    EvidenceKind.SIGNATURE_SHEET: pgettext_lazy("kind of evidence", "signature sheet"),
    EvidenceKind.RECEIPT: pgettext_lazy("kind of evidence", "receipt"),
    EvidenceKind.SCAN: pgettext_lazy("kind of evidence", "scan"),
    EvidenceKind.RECORDING: pgettext_lazy("kind of evidence", "recording"),
}


class Evidence(NamesItsFile):
    """A file or a link that shows what happened on ``claimed_on``; the server says when it came (``received_at``).

    ``subject`` is what it is for: a fact (``fact:min-bulak-12-1``) or a row (``document:12``). Newer evidence takes
    the place of older by ``supersedes``; what should never have been kept is withdrawn with a reason.
    """

    REF = "evidence"

    subject = models.CharField(
        max_length=120, validators=[RegexValidator(r"\A[a-z_]+:[A-Za-z0-9][A-Za-z0-9._-]{0,100}\Z")]
    )
    kind = models.CharField(max_length=16, choices=[(kind.value, KIND_WORDS[kind]) for kind in EvidenceKind])
    file = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    link = models.CharField(max_length=1000, blank=True, validators=[URLValidator(schemes=["http", "https"])])
    claimed_on = models.DateField()
    received_at = models.DateTimeField()
    received_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=500, blank=True)
    supersedes = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdraw_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "subject", "received_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=(Q(file__isnull=True) & ~Q(link="")) | Q(file__isnull=False, link=""),
                name="evidence_is_a_file_or_a_link",
                violation_error_message=_("Give either a file or a link."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdraw_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdraw_reason="")),
                name="evidence_withdrawn_with_a_reason",
            ),
            models.UniqueConstraint(
                fields=("municipality", "supersedes"),
                name="evidence_superseded_once",
                violation_error_message=_("That evidence was replaced by a newer one already."),
            ),
        )
        indexes = (models.Index(fields=("municipality", "subject"), name="evidence_of_subject"),)
