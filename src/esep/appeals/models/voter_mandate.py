"""Voter mandates: what voters gave their deputy to act on, and how far it has come (2.2)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, pgettext_lazy

from esep.appeals.models.submission import Submission
from esep.community.models import DeputyMandate, Village
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact
from esep.regulation.facts.deputy import VoterMandateState

VOTER_MANDATE_STATE_WORDS = {
    VoterMandateState.ACCEPTED: pgettext_lazy("state of a voter mandate", "accepted"),
    VoterMandateState.IN_PLAN: pgettext_lazy("state of a voter mandate", "in a plan"),
    VoterMandateState.IN_WORK: pgettext_lazy("state of a voter mandate", "in work"),
    VoterMandateState.PARTLY_DONE: pgettext_lazy("state of a voter mandate", "partly done"),
    VoterMandateState.DONE: pgettext_lazy("state of a voter mandate", "done"),
    VoterMandateState.DECLINED: pgettext_lazy("state of a voter mandate", "declined"),
}
STATES = [(state.value, VOTER_MANDATE_STATE_WORDS[state]) for state in VoterMandateState]


class VoterMandate(Editable, Coded):
    """Something that voters gave their deputy to act on (2.2). Public from the beginning: its text names no resident.

    ``code`` (``N-11``) is what the law and people call it. ``mandate`` is the deputy who has it, or whoever it was
    handed on to. ``state`` is empty until the deputy says something. ``given_at`` (``meeting:M2``) is where it was
    given, if at a meeting. Those withdrawn were entered by mistake.
    """

    REF = "voter_mandate"

    submission = models.ForeignKey(
        Submission, null=True, blank=True, on_delete=models.PROTECT, related_name="voter_mandates"
    )
    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="voter_mandates")
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    text_ky = models.CharField(max_length=500)
    text_ru = models.CharField(max_length=500, blank=True)
    text_en = models.CharField(max_length=500, blank=True)
    given_at = models.CharField(max_length=100, blank=True)
    received_on = models.DateField()
    state = models.CharField(max_length=11, blank=True, choices=STATES)
    fact = models.ForeignKey(RecordedFact, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "received_on", "code")
        constraints = (
            code_once("voter_mandate"),
            models.UniqueConstraint(fields=("municipality", "submission"), name="one_voter_mandate_of_a_submission"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="voter_mandate_withdrawn_with_a_reason",
            ),
        )
        indexes = (models.Index(fields=("municipality", "mandate"), name="voter_mandates_by_deputy"),)

    @property
    def record(self) -> str:
        """The record of the law that its facts belong to."""
        return f"voter_mandate:{self.code}"

    @property
    def text(self) -> str:
        """What was given, in the reader's language, in Kyrgyz where there is none."""
        return self.text_in(get_language() or "ky")

    def text_in(self, language: str) -> str:
        """What was given, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"text_{language}", "") or self.text_ky

    @property
    def is_open(self) -> bool:
        """Whether something is still to come of it."""
        return self.withdrawn_at is None and self.state not in (VoterMandateState.DONE, VoterMandateState.DECLINED)


class VoterMandateStep(OfMunicipality):
    """How far a voter mandate had come on a day, in words that everybody reads. A mistake gets ``undone_at``."""

    REF = "voter_mandate_step"

    voter_mandate = models.ForeignKey(VoterMandate, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=11, choices=STATES)
    happened_on = models.DateField()
    note_ky = models.CharField(max_length=2000, blank=True)
    note_ru = models.CharField(max_length=2000, blank=True)
    note_en = models.CharField(max_length=2000, blank=True)
    fact = models.ForeignKey(RecordedFact, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "voter_mandate", "happened_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_reason="")
                | (Q(undone_at__isnull=False) & ~Q(undone_reason="")),
                name="voter_mandate_step_undone_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state=VoterMandateState.DECLINED) | ~Q(note_ky=""),
                name="voter_mandate_declined_with_a_reason",
            ),
        )

    def note_in(self, language: str) -> str:
        """What was said of it, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"note_{language}", "") or self.note_ky
