"""Mandates of deputies (1.7, 1.8; glossary 15)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from esep.community.models.coded import Coded, code_once
from esep.community.models.convocation import Convocation
from esep.community.models.district import ElectoralDistrict
from esep.community.models.lasting import ENDS_BEFORE_IT_BEGINS
from esep.community.models.person import Person
from esep.regulation.facts.deputy import MandateEnd

MANDATE_END_WORDS = {
    MandateEnd.TERM: _("the term is over"),
    MandateEnd.RESIGNED: _("resigned"),
    MandateEnd.RECALLED: _("recalled"),
    MandateEnd.MOVED: _("moved away"),
    MandateEnd.OFFICE: _("took an office that excludes the mandate"),
    MandateEnd.COURT: _("by judgement of a court"),
    MandateEnd.DEATH: _("died"),
}


class DeputyMandate(Coded):
    """A seat in the council, from the day it was taken through ``until``; empty while it is held.

    ``code`` is what the law calls the deputy. Who is elected again gets a mandate with a new code.
    """

    REF = "mandate"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="mandates")
    convocation = models.ForeignKey(Convocation, on_delete=models.PROTECT, related_name="mandates")
    district = models.ForeignKey(ElectoralDistrict, on_delete=models.PROTECT, related_name="mandates")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    end_reason = models.CharField(
        max_length=10, choices=[(end.value, MANDATE_END_WORDS[end]) for end in MandateEnd], blank=True
    )

    class Meta:
        ordering = ("municipality", "convocation", "since", "code")
        constraints = (
            code_once("mandate"),
            models.UniqueConstraint(
                fields=("municipality", "person"),
                condition=Q(until__isnull=True),
                name="one_live_mandate_a_person",
                violation_error_message=_("This person is a deputy already."),
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="mandate_ends_after_it_begins",
                violation_error_message=ENDS_BEFORE_IT_BEGINS,
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True, end_reason="") | (Q(until__isnull=False) & ~Q(end_reason="")),
                name="mandate_ends_with_a_reason",
            ),
        )
        indexes = (models.Index(fields=("municipality", "district", "since"), name="mandates_of_district"),)

    @property
    def record(self) -> str:
        """The record of the law that its facts belong to."""
        return f"deputy:{self.code}"
