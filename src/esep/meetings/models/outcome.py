"""What a meeting adopted (3.6, 3.8): promises with an owner and a day, and what came of them (3.9)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, pgettext_lazy

from esep.community.models import Commission, DeputyMandate, Position
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact
from esep.meetings.models.meeting import ReportMeeting
from esep.regulation.facts.meeting import OutcomeKind, OutcomeState

KIND_WORDS = {
    OutcomeKind.DECISION: pgettext_lazy("kind of outcome", "decision"),
    OutcomeKind.RECOMMENDATION: pgettext_lazy("kind of outcome", "recommendation"),
    OutcomeKind.PROPOSAL: pgettext_lazy("kind of outcome", "proposal"),
}
STATE_WORDS = {
    OutcomeState.STARTED: pgettext_lazy("state of an outcome", "in work"),
    OutcomeState.PARTLY_DONE: pgettext_lazy("state of an outcome", "partly done"),
    OutcomeState.DONE: pgettext_lazy("state of an outcome", "done"),
    OutcomeState.DECLINED: pgettext_lazy("state of an outcome", "declined"),
}


class Outcome(Editable, Coded):
    """A decision, recommendation or proposal of a meeting: a promise to those who were there.

    ``code`` (``O-12``) is what the law and the public address call it. Its owner is a position, a deputy, a commission,
    or ``responsible`` as it was said. ``promised_by`` is the day named at the meeting and never changes; ``state`` is
    how far it has come, empty until somebody begins. ``fact`` is what the law was told when it was adopted; withdrawn
    outcomes (``withdrawn_at``) were entered by mistake.
    """

    REF = "outcome"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="outcomes")
    kind = models.CharField(max_length=14, choices=[(kind.value, KIND_WORDS[kind]) for kind in OutcomeKind])
    text_ky = models.CharField(max_length=2000)
    text_ru = models.CharField(max_length=2000, blank=True)
    text_en = models.CharField(max_length=2000, blank=True)
    responsible = models.CharField(max_length=200, blank=True)
    position = models.ForeignKey(Position, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    mandate = models.ForeignKey(DeputyMandate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    commission = models.ForeignKey(Commission, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    promised_by = models.DateField(null=True, blank=True)
    state = models.CharField(
        max_length=11, blank=True, choices=[(state.value, STATE_WORDS[state]) for state in OutcomeState]
    )
    adopted_on = models.DateField()
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "adopted_on", "code")
        constraints = (
            code_once("outcome"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="outcome_withdrawn_with_a_reason",
            ),
        )
        indexes = (models.Index(fields=("municipality", "meeting"), name="outcomes_by_meeting"),)

    @property
    def record(self) -> str:
        """The record of the law that its facts belong to."""
        return f"outcome:{self.code}"

    @property
    def text(self) -> str:
        """What was adopted, in the reader's language, in Kyrgyz where there is none."""
        return self.text_in(get_language() or "ky")

    def text_in(self, language: str) -> str:
        """What was adopted, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"text_{language}", "") or self.text_ky

    @property
    def is_open(self) -> bool:
        """Whether something is still to come of it."""
        return self.withdrawn_at is None and self.state not in (OutcomeState.DONE, OutcomeState.DECLINED)


class OutcomeStep(OfMunicipality):
    """Something that was done about an outcome, or said of it, on a day. Never changed; a mistake gets ``undone_at``.

    Evidence hangs on its ``fact``. ``expected_by`` is a later day that the owner names; the promised one stays.
    """

    REF = "outcome_step"

    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=11, choices=[(state.value, STATE_WORDS[state]) for state in OutcomeState])
    happened_on = models.DateField()
    note_ky = models.CharField(max_length=2000, blank=True)
    note_ru = models.CharField(max_length=2000, blank=True)
    note_en = models.CharField(max_length=2000, blank=True)
    expected_by = models.DateField(null=True, blank=True)
    fact = models.ForeignKey(RecordedFact, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "outcome", "happened_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_reason="")
                | (Q(undone_at__isnull=False) & ~Q(undone_reason="")),
                name="outcome_step_undone_with_a_reason",
            ),
        )

    def note_in(self, language: str) -> str:
        """What was said of it, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"note_{language}", "") or self.note_ky


class OutcomeCarried(OfMunicipality):
    """An unfinished outcome that a later meeting took up again. Never changed."""

    REF = "outcome_carried"

    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="carried")
    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="carried_outcomes")
    carried_at = models.DateTimeField()
    carried_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "meeting", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "outcome", "meeting"), name="outcome_carried_once"),
        )
