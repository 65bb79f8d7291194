"""Appeals: proposals, applications and complaints, who has them, and what was answered (2.3)."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from esep.appeals.models.submission import Submission
from esep.community.models import DeputyMandate, Position, Village
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact
from esep.records.models import Document
from esep.regulation.facts.deputy import AppealKind

APPEAL_KIND_WORDS = {
    AppealKind.PROPOSAL: pgettext_lazy("kind of appeal", "proposal"),
    AppealKind.APPLICATION: pgettext_lazy("kind of appeal", "application"),
    AppealKind.COMPLAINT: pgettext_lazy("kind of appeal", "complaint"),
}


class Appeal(Editable, Coded):
    """A proposal, an application or a complaint under way (2.3).

    ``code`` (``K-13``) is what the law and people call it. ``subject`` says in a few words what it is about and names
    nobody: it is a fact of the law. ``mandate`` is the deputy who considers it, ``position`` the office of the
    executive that it was passed on to and has not come back from. ``letter`` and ``reply`` are documents of the
    register. What everybody may read of it stands in ``public_*`` alone, written while looking at the text, and only
    from ``released_at`` on.
    """

    REF = "appeal"

    class State(models.TextChoices):
        """Whether somebody still waits."""

        OPEN = "open", pgettext_lazy("state of an appeal", "open")
        ANSWERED = "answered", pgettext_lazy("state of an appeal", "answered")
        MERGED = "merged", pgettext_lazy("state of an appeal", "joined to another")
        WITHDRAWN = "withdrawn", pgettext_lazy("state of an appeal", "withdrawn")

    class Result(models.TextChoices):
        """What the answer says."""

        GRANTED = "granted", pgettext_lazy("result of an appeal", "done")
        PARTLY = "partly", pgettext_lazy("result of an appeal", "partly done")
        EXPLAINED = "explained", pgettext_lazy("result of an appeal", "explained")
        DECLINED = "declined", pgettext_lazy("result of an appeal", "declined")

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="appeals")
    kind = models.CharField(max_length=11, choices=[(kind.value, APPEAL_KIND_WORDS[kind]) for kind in AppealKind])
    subject = models.CharField(max_length=500)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    collective = models.PositiveIntegerField(null=True, blank=True, validators=[MinValueValidator(2)])
    mandate = models.ForeignKey(DeputyMandate, null=True, blank=True, on_delete=models.PROTECT, related_name="appeals")
    position = models.ForeignKey(Position, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField()
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    result = models.CharField(max_length=9, choices=Result, blank=True)
    answer = models.TextField(max_length=10_000, blank=True)
    answer_language = models.CharField(max_length=2, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")
    letter = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reply = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    fact = models.ForeignKey(RecordedFact, on_delete=models.PROTECT, related_name="+")
    end_fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    public_subject_ky = models.CharField(max_length=300, blank=True)
    public_subject_ru = models.CharField(max_length=300, blank=True)
    public_text = models.TextField(max_length=5_000, blank=True)
    public_answer = models.TextField(max_length=5_000, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "-received_on", "-pk")
        constraints = (
            code_once("appeal"),
            models.UniqueConstraint(fields=("municipality", "submission"), name="one_appeal_of_a_submission"),
            models.CheckConstraint(
                condition=Q(state="merged", merged_into__isnull=False)
                | (~Q(state="merged") & Q(merged_into__isnull=True)),
                name="appeal_joined_to_another",
            ),
            models.CheckConstraint(
                condition=~Q(state="answered") | (Q(answered_on__isnull=False) & ~Q(result="")),
                name="appeal_answered_with_a_result",
            ),
            models.CheckConstraint(
                condition=Q(released_at__isnull=True) | ~Q(public_subject_ky=""),
                name="appeal_released_with_a_subject",
            ),
        )
        indexes = (
            models.Index(fields=("municipality", "state", "received_on"), name="appeals_by_state"),
            models.Index(fields=("municipality", "mandate", "received_on"), name="appeals_by_mandate"),
        )

    @property
    def record(self) -> str:
        """The record of the law that its facts belong to."""
        return f"appeal:{self.code}"

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.state == self.State.OPEN

    def public_subject(self, language: str) -> str:
        """What everybody may read that it is about, in Russian where there is one, else in Kyrgyz."""
        return (self.public_subject_ru if language == "ru" else "") or self.public_subject_ky


class AppealStep(OfMunicipality):
    """What was done with an appeal on a day: passed on, come back, a measure, a reminder, a word among colleagues.

    Never public, and never changed but to erase a ``text`` that tells who wrote. ``mandate`` or ``position`` is whom it
    was passed on to.
    """

    REF = "appeal_step"

    class Kind(models.TextChoices):
        """What was done."""

        TO_DEPUTY = "to_deputy", pgettext_lazy("step of an appeal", "given to a deputy")
        TO_EXECUTIVE = "to_executive", pgettext_lazy("step of an appeal", "passed on to the executive")
        RETURNED = "returned", pgettext_lazy("step of an appeal", "came back from the executive")
        MEASURE = "measure", pgettext_lazy("step of an appeal", "measure taken")
        REMINDED = "reminded", pgettext_lazy("step of an appeal", "reminded")
        NOTE = "note", pgettext_lazy("step of an appeal", "note")
        REOPENED = "reopened", pgettext_lazy("step of an appeal", "opened again")

    appeal = models.ForeignKey(Appeal, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=12, choices=Kind)
    happened_on = models.DateField()
    mandate = models.ForeignKey(DeputyMandate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    position = models.ForeignKey(Position, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=2000, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "appeal", "happened_on", "pk")
