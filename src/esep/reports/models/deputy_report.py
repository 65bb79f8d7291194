"""A deputy's report for a period, in the five parts that 3.5 asks for."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from esep.community.models import DeputyMandate
from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import ENDS_BEFORE_IT_BEGINS
from esep.kernel.models import Account, Editable, OfMunicipality
from esep.meetings.models import ReportMeeting
from esep.records.models import Document
from esep.regulation.facts.common import Answer


class DeputyReport(Editable, Coded):
    """What a deputy will report of one period (3.5). ``code`` is ``DR-12``.

    A draft until it is finished: then it has a number in the register and stays as it is; what must be said otherwise
    afterwards is a new report that ``replaces`` it. ``meeting`` is the one at which it is to be heard; that it was
    heard is a fact of the meeting.
    """

    REF = "deputy_report"

    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="reports")
    since = models.DateField()
    until = models.DateField()
    meeting = models.ForeignKey(
        ReportMeeting, null=True, blank=True, on_delete=models.PROTECT, related_name="deputy_reports"
    )
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)
    finished_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "mandate", "-until", "-pk")
        constraints = (
            code_once("deputy_report"),
            models.UniqueConstraint(fields=("municipality", "replaces"), name="deputy_report_replaced_once"),
            models.CheckConstraint(
                condition=Q(until__gte=F("since")),
                name="deputy_report_of_a_period",
                violation_error_message=ENDS_BEFORE_IT_BEGINS,
            ),
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True) | Q(document__isnull=False),
                name="deputy_report_finished_with_a_document",
            ),
        )

    @property
    def is_finished(self) -> bool:
        """Whether it stays as it is."""
        return self.finished_at is not None


class ReportPart(models.TextChoices):
    """The five parts that a deputy's report must have (3.5), by the names that facts use."""

    MANDATES = "mandates", pgettext_lazy("part of a report", "voter mandates")
    APPEALS = "appeals", pgettext_lazy("part of a report", "measures on proposals, applications and complaints")
    DECISIONS = "decisions", pgettext_lazy("part of a report", "decisions of the council")
    COMMISSIONS = "commissions", pgettext_lazy("part of a report", "work of the commissions")
    EXECUTIVE = "executive", pgettext_lazy("part of a report", "work of the executive")


ANSWERS = (
    ("", pgettext_lazy("part of a report", "missing")),
    (Answer.FILLED.value, pgettext_lazy("part of a report", "filled")),
    (Answer.NONE.value, pgettext_lazy("part of a report", "nothing in this period")),
)


class DeputyReportPart(Editable, OfMunicipality):
    """One of the five parts: filled, or «nothing in this period» with the reason, or missing.

    ``sources`` are the records that Esep drafted it from; ``is_own`` says that the deputy changed the draft.
    """

    REF = "deputy_report_part"

    report = models.ForeignKey(DeputyReport, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=11, choices=ReportPart)
    answer = models.CharField(max_length=6, choices=ANSWERS, blank=True)
    text_ky = models.TextField(max_length=20_000, blank=True)
    text_ru = models.TextField(max_length=20_000, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    sources = models.JSONField(default=list, blank=True)
    is_own = models.BooleanField(default=False)

    class Meta:
        ordering = ("municipality", "report", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "report", "part"), name="report_part_once"),
            models.CheckConstraint(
                condition=~Q(answer=Answer.NONE) | ~Q(reason=""), name="report_part_none_with_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(answer=Answer.FILLED) | ~Q(text_ky=""), name="report_part_filled_with_a_text"
            ),
        )

    def text_in(self, language: str) -> str:
        """The text in one language, in Kyrgyz where there is none."""
        return getattr(self, f"text_{language}", "") or self.text_ky
