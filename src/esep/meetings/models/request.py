"""Requests for information: a body is asked in writing, and has five days from receipt (2.5, third item)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import Organization
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Account, Editable, OfMunicipality
from esep.meetings.models.meeting import ReportMeeting
from esep.records.models import Document


class InformationRequest(Editable, Coded):
    """What a body is asked for a meeting. ``code`` (``IR-04``) is what the law calls it.

    Whom it goes to is an ``organization`` of the directory or a text (``addressee_text``). The ``letter`` and the
    ``answer`` are documents of the register; when it was sent, received, answered or withdrawn stands in the facts.
    """

    REF = "information_request"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="requests")
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="information_requests"
    )
    addressee_text = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=500)
    questions = models.TextField(max_length=5000, blank=True)
    letter = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answer = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "meeting", "code")
        constraints = (
            code_once("information_request"),
            models.CheckConstraint(
                condition=(Q(organization__isnull=True) & ~Q(addressee_text=""))
                | Q(organization__isnull=False, addressee_text=""),
                name="request_to_one_addressee",
                violation_error_message=_("Choose an organisation or write a name, not both."),
            ),
        )

    @property
    def record(self) -> str:
        """The record of the law that its facts belong to."""
        return f"request:{self.code}"

    @property
    def addressee(self) -> str:
        """Who is asked, in the reader's language."""
        return self.organization.name if self.organization is not None else self.addressee_text


class Means(models.TextChoices):
    """How somebody was reached."""

    LETTER = "letter", pgettext_lazy("means of telling", "letter")
    EMAIL = "email", pgettext_lazy("means of telling", "e-mail")
    PHONE = "phone", pgettext_lazy("means of telling", "phone")
    MESSENGER = "messenger", pgettext_lazy("means of telling", "messenger")
    PERSON = "person", pgettext_lazy("means of telling", "in person")


class RequestReminder(OfMunicipality):
    """That an addressee was reminded: on which day and how. The law asks for none; it shows who waited for whom."""

    REF = "request_reminder"

    request = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="reminders")
    reminded_on = models.DateField()
    means = models.CharField(max_length=9, choices=Means)
    note = models.CharField(max_length=500, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "request", "reminded_on", "pk")
