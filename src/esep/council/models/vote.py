"""Votes of the council: what was asked, who was in the hall at that moment, and the counts."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import DeputyMandate
from esep.council.models.session import SessionItem
from esep.kernel.models import Account, OfMunicipality


class SessionVote(OfMunicipality):
    """A vote on an item. Never changed: one that was entered wrongly is annulled with a reason and taken anew.

    ``present`` and ``seats`` are those of the moment, frozen; ``voices`` name who was there, and how each voted where
    that is known. ``needs`` says of whom more than half (or two thirds) must be in favour.
    """

    REF = "session_vote"

    class Needs(models.TextChoices):
        """What carries a vote."""

        MAJORITY_OF_PRESENT = "present", pgettext_lazy("what carries a vote", "more than half of those present")
        MAJORITY_OF_SEATS = "seats", pgettext_lazy("what carries a vote", "more than half of all members")
        TWO_THIRDS_OF_SEATS = "two_thirds", pgettext_lazy("what carries a vote", "two thirds of all members")

    item = models.ForeignKey(SessionItem, on_delete=models.PROTECT, related_name="votes")
    question_ky = models.CharField(max_length=500)
    question_ru = models.CharField(max_length=500, blank=True)
    taken_at = models.DateTimeField()
    needs = models.CharField(max_length=10, choices=Needs)
    is_secret = models.BooleanField(default=False)
    seats = models.PositiveSmallIntegerField()
    present = models.PositiveSmallIntegerField()
    in_favour = models.PositiveSmallIntegerField()
    against = models.PositiveSmallIntegerField()
    abstained = models.PositiveSmallIntegerField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    annulled_at = models.DateTimeField(null=True, blank=True)
    annulled_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "item", "taken_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(present__gte=F("in_favour") + F("against") + F("abstained")),
                name="no_more_votes_than_members_present",
                violation_error_message=_("More votes than members in the hall."),
            ),
            models.CheckConstraint(
                condition=Q(seats__gte=F("present")),
                name="no_more_present_than_seats",
                violation_error_message=_("More members in the hall than there are."),
            ),
            models.CheckConstraint(
                condition=Q(annulled_at__isnull=True, annulled_reason="")
                | (Q(annulled_at__isnull=False) & ~Q(annulled_reason="")),
                name="vote_annulled_with_a_reason",
            ),
        )

    @property
    def is_carried(self) -> bool:
        """Whether those in favour are enough.

        >>> SessionVote(needs="present", present=20, in_favour=10).is_carried
        False
        >>> SessionVote(needs="two_thirds", seats=21, in_favour=14).is_carried
        True
        """
        if self.needs == self.Needs.MAJORITY_OF_PRESENT:
            return 2 * self.in_favour > self.present
        if self.needs == self.Needs.MAJORITY_OF_SEATS:
            return 2 * self.in_favour > self.seats
        return 3 * self.in_favour >= 2 * self.seats

    @property
    def not_voting(self) -> int:
        """How many were in the hall and did not vote."""
        return self.present - self.in_favour - self.against - self.abstained


class Voice(OfMunicipality):
    """A member who was in the hall at a vote, and the vote cast; empty where votes were counted without names."""

    REF = "session_voice"

    class Choice(models.TextChoices):
        """How somebody voted."""

        IN_FAVOUR = "in_favour", pgettext_lazy("how a member voted", "for")
        AGAINST = "against", pgettext_lazy("how a member voted", "against")
        ABSTAINED = "abstained", pgettext_lazy("how a member voted", "abstained")
        NOT_VOTING = "not_voting", pgettext_lazy("how a member voted", "did not vote")

    vote = models.ForeignKey(SessionVote, on_delete=models.PROTECT, related_name="voices")
    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="voices")
    choice = models.CharField(max_length=10, choices=Choice, blank=True)

    class Meta:
        ordering = ("municipality", "vote", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "vote", "mandate"), name="one_voice_of_a_member"),
        )
