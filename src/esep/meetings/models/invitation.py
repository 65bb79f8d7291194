"""Who is invited to a meeting, by the five groups of 2.11. Residents are called by the notice."""

from django.db import models
from django.utils.translation import pgettext_lazy

from esep.community.models import Organization, Person
from esep.kernel.models import RecordedFact
from esep.meetings.models.listed import Listed, taken_out_with_a_reason
from esep.meetings.models.request import Means
from esep.regulation.facts.meeting import Category

CATEGORY_WORDS = {
    Category.VOTERS: pgettext_lazy("group of participants", "voters and citizens' groups"),
    Category.KENESH: pgettext_lazy("group of participants", "council and its commissions"),
    Category.EXECUTIVE: pgettext_lazy("group of participants", "executive body and public organisations"),
    Category.SECTORS: pgettext_lazy("group of participants", "branches and enterprises"),
    Category.MEDIA: pgettext_lazy("group of participants", "mass media"),
}


class Invitation(Listed):
    """One entry of the participants list: a person, an organisation, or a name as it is written.

    ``fact`` is the law's word that the invitation went out, on which day; ``means`` says how. The list is never a
    filter at the door (2.5, second item).
    """

    REF = "invitation"

    category = models.CharField(
        max_length=9, choices=[(category.value, CATEGORY_WORDS[category]) for category in Category]
    )
    organization = models.ForeignKey(Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    post = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    means = models.CharField(max_length=9, choices=Means, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "meeting", "category", "pk")
        constraints = (taken_out_with_a_reason("invitation"),)

    @property
    def is_sent(self) -> bool:
        """Whether the invitation went out."""
        return self.fact_id is not None
