"""After the meeting: minutes go over to the council (3.8), which tells people what is done (3.9)."""

from django.db import models
from django.db.models import Q

from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact
from esep.meetings.models.meeting import ReportMeeting
from esep.meetings.models.outcome import Outcome
from esep.records.models import Document


class Handover(Editable, OfMunicipality):
    """Minutes and outcomes on their way to the council: sent with a letter, received against a dated receipt (3.8).

    ``received_on`` is day 0 of the month of 3.9; ``fact`` tells the law of it.
    """

    REF = "handover"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="+")
    sent_on = models.DateField()
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    received_by = models.CharField(max_length=200, blank=True)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "meeting")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "meeting"), name="handover_once"),
            models.CheckConstraint(
                condition=Q(received_on__isnull=True) | Q(received_on__gte=models.F("sent_on")),
                name="handover_received_after_sending",
            ),
        )


class MeasuresNotice(Editable, OfMunicipality):
    """The council's notice of measures on the outcomes of a meeting (3.9): a draft, then published through channels.

    A meeting may get several, as when one outcome was left out. ``channels`` are values of
    :class:`esep.regulation.facts.meeting.Channel`.
    """

    REF = "measures_notice"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="measures_notices")
    lead_ky = models.TextField(max_length=2000, blank=True)
    lead_ru = models.TextField(max_length=2000, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    channels = models.JSONField(default=list, blank=True)
    published_on = models.DateField(null=True, blank=True)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    drafted_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "meeting", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "meeting"),
                condition=Q(published_on__isnull=True),
                name="one_measures_draft",
            ),
        )

    @property
    def is_published(self) -> bool:
        """Whether people were told, so that its text stays."""
        return self.published_on is not None


class MeasuresAnswer(Editable, OfMunicipality):
    """What a notice says of one outcome: what was done or is being done."""

    REF = "measures_answer"

    notice = models.ForeignKey(MeasuresNotice, on_delete=models.PROTECT, related_name="answers")
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="answers")
    text_ky = models.TextField(max_length=2000, blank=True)
    text_ru = models.TextField(max_length=2000, blank=True)

    class Meta:
        ordering = ("municipality", "notice", "outcome")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "notice", "outcome"), name="outcome_answered_once"),
        )

    def text_in(self, language: str) -> str:
        """What is said, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"text_{language}", "") or self.text_ky
