"""The head before the council: the hearing (4.4), the council's own act after it (6.1), entrusted powers (6.2)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import Position
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.council.models.decision import Decision
from esep.council.models.session import SessionItem
from esep.council.models.vote import SessionVote
from esep.kernel.models import Editable, Named, OfMunicipality, RecordedFact
from esep.records.models import Document


class HeadHearing(Editable, OfMunicipality):
    """That a session is to hear the head's report of a half-year, and what came of it (4.4).

    The item says of which half-year. ``scheduled`` and ``heard`` are the facts that tell the law.
    """

    REF = "head_hearing"

    class Result(models.TextChoices):
        """What the council said of the report."""

        ACCEPTED = "accepted", pgettext_lazy("result of a hearing", "accepted")
        NOTED = "noted", pgettext_lazy("result of a hearing", "taken note of")
        SENT_BACK = "sent_back", pgettext_lazy("result of a hearing", "sent back")
        NOT_ACCEPTED = "not_accepted", pgettext_lazy("result of a hearing", "not accepted")

    item = models.ForeignKey(SessionItem, on_delete=models.PROTECT, related_name="hearings")
    period = models.CharField(max_length=7)
    scheduled = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    heard = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    result = models.CharField(max_length=12, choices=Result, blank=True)
    vote = models.ForeignKey(SessionVote, null=True, blank=True, on_delete=models.PROTECT, related_name="hearings")
    decision = models.ForeignKey(Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="hearings")

    class Meta:
        ordering = ("municipality", "period", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "item"), name="one_hearing_of_an_item"),
            models.CheckConstraint(
                condition=Q(heard__isnull=True, result="") | (Q(heard__isnull=False) & ~Q(result="")),
                name="hearing_has_a_result",
            ),
        )


class FitnessReview(Editable, OfMunicipality):
    """The council's own proposal, after a hearing, to review whether the head fits the post (6.1).

    Esep never suggests it: the council takes it by a vote, with its grounds, and says to whom it is sent.
    """

    REF = "fitness_review"

    hearing = models.ForeignKey(HeadHearing, on_delete=models.PROTECT, related_name="reviews")
    grounds = models.TextField(max_length=2_000)
    vote = models.ForeignKey(SessionVote, on_delete=models.PROTECT, related_name="reviews")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="reviews")
    addressee = models.CharField(max_length=200)
    fact = models.ForeignKey(RecordedFact, on_delete=models.PROTECT, related_name="+")
    sent_on = models.DateField(null=True, blank=True)
    letter = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_on = models.DateField(null=True, blank=True)
    answer = models.TextField(max_length=2_000, blank=True)
    answer_document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "hearing", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "hearing"),
                name="one_review_of_a_hearing",
                violation_error_message=_("A proposal after this hearing is recorded already."),
            ),
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(sent_on__isnull=False, answered_on__gte=F("sent_on")),
                name="review_answered_after_it_was_sent",
                violation_error_message=_("The answer is dated before the letter."),
            ),
        )


class DelegatedPower(Named, Lasting, Editable, OfMunicipality):
    """A power of the state that an ``act`` entrusts to the executive (6.2), and the office that does it."""

    REF = "delegated_power"

    act = models.CharField(max_length=300)
    position = models.ForeignKey(Position, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "name_ky", "pk")
        constraints = (ends_after_it_begins("delegated_power"), reason_needs_an_end("delegated_power"))
