"""Decisions of the council: number, text, from when to when in force, what they change (glossary 80)."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import ENDS_BEFORE_IT_BEGINS
from esep.council.models.session import Session, SessionItem
from esep.council.models.vote import SessionVote
from esep.kernel.models import Editable, OfMunicipality
from esep.records.models import Document


class Decision(Editable, Coded):
    """A decision that a session adopted: ``number`` as people write it (``12/1``), ``code`` as addresses do (``12-1``).

    It holds from ``in_force_from``; ``in_force_until`` is the last day where the decision itself names one. A later
    decision may end it sooner (:class:`DecisionEffect`).
    """

    REF = "decision"

    class Kind(models.TextChoices):
        """What it is about."""

        NORMATIVE = "normative", pgettext_lazy("kind of decision", "rules for everybody")
        BUDGET = "budget", pgettext_lazy("kind of decision", "budget")
        PROPERTY = "property", pgettext_lazy("kind of decision", "property")
        HEARING = "hearing", pgettext_lazy("kind of decision", "report heard")
        PEOPLE = "people", pgettext_lazy("kind of decision", "offices and commissions")
        OTHER = "other", pgettext_lazy("kind of decision", "other")

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="decisions")
    item = models.ForeignKey(SessionItem, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions")
    vote = models.ForeignKey(SessionVote, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions")
    number = models.CharField(max_length=40)
    kind = models.CharField(max_length=9, choices=Kind)
    title_ky = models.CharField(max_length=500)
    title_ru = models.CharField(max_length=500, blank=True)
    title_en = models.CharField(max_length=500, blank=True)
    text_ky = models.TextField(max_length=50_000, blank=True)
    text_ru = models.TextField(max_length=50_000, blank=True)
    adopted_on = models.DateField()
    in_force_from = models.DateField()
    in_force_until = models.DateField(null=True, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "-adopted_on", "-pk")
        constraints = (
            code_once("decision"),
            models.UniqueConstraint(
                fields=("municipality", "session", "number"),
                name="decision_number_once",
                violation_error_message=_("This session has a decision of that number already."),
            ),
            models.CheckConstraint(
                condition=Q(in_force_until__isnull=True) | Q(in_force_until__gte=F("in_force_from")),
                name="decision_ends_after_it_begins",
                violation_error_message=ENDS_BEFORE_IT_BEGINS,
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """What it is called, in the reader's language, in Kyrgyz where there is none."""
        return self.title_in(get_language() or "ky")

    def title_in(self, language: str) -> str:
        """What it is called, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"title_{language}", "") or self.title_ky

    def text_in(self, language: str) -> str:
        """Its text, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"text_{language}", "") or self.text_ky

    def names_a_day(self, day: date) -> bool:
        """Whether a day lies between its own first and last one; later decisions are left aside."""
        return self.in_force_from <= day and (self.in_force_until is None or day <= self.in_force_until)


class DecisionEffect(OfMunicipality):
    """That a decision amends or repeals an earlier one from a day on. A wrong one is withdrawn with a reason."""

    REF = "decision_effect"

    class Kind(models.TextChoices):
        """What it does to the earlier one."""

        AMENDS = "amends", pgettext_lazy("what a decision does", "amends")
        REPEALS = "repeals", pgettext_lazy("what a decision does", "repeals")

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="effects")
    on = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=7, choices=Kind)
    since = models.DateField()
    note = models.CharField(max_length=500, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "on", "since", "pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(on=F("decision")),
                name="decision_changes_another_one",
                violation_error_message=_("A decision does not change itself."),
            ),
            models.UniqueConstraint(
                fields=("municipality", "decision", "on"),
                condition=Q(withdrawn_at__isnull=True),
                name="decision_changes_another_once",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="decision_effect_withdrawn_with_a_reason",
            ),
        )
