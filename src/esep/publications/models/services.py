"""Standards of services, and the units that residents turn to (7.2.4-a, 7.2.13-contacts)."""

from django.db import models
from django.utils.translation import pgettext_lazy

from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.kernel.models import Editable, Named
from esep.records.models import Document


class ServiceStandard(Named, Lasting, Editable, Coded):
    """How a service is given: by whom, for what papers, within which term, for how much, and where to complain.

    Lines that nobody wrote stay empty, and the page says which are missing.
    """

    REF = "service_standard"

    class Kind(models.TextChoices):
        """Whose service it is."""

        MUNICIPAL = "municipal", pgettext_lazy("kind of service", "municipal")
        STATE = "state", pgettext_lazy("kind of service", "state, entrusted")

    kind = models.CharField(max_length=9, choices=Kind)
    provider_ky = models.CharField(max_length=300, blank=True)
    provider_ru = models.CharField(max_length=300, blank=True)
    papers_ky = models.TextField(max_length=3000, blank=True)
    papers_ru = models.TextField(max_length=3000, blank=True)
    term_ky = models.CharField(max_length=300, blank=True)
    term_ru = models.CharField(max_length=300, blank=True)
    fee_ky = models.CharField(max_length=300, blank=True)
    fee_ru = models.CharField(max_length=300, blank=True)
    basis = models.CharField(max_length=500, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "code")
        constraints = (
            code_once("service_standard"),
            ends_after_it_begins("service_standard"),
            reason_needs_an_end("service_standard"),
        )


class ContactUnit(Named, Lasting, Editable, Coded):
    """A unit that deals with appeals: who answers, how it is reached, when it works."""

    REF = "contact_unit"

    answers = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    email = models.EmailField(blank=True)
    address_ky = models.CharField(max_length=300, blank=True)
    address_ru = models.CharField(max_length=300, blank=True)
    hours_ky = models.CharField(max_length=300, blank=True)
    hours_ru = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("municipality", "code")
        constraints = (
            code_once("contact_unit"),
            ends_after_it_begins("contact_unit"),
            reason_needs_an_end("contact_unit"),
        )
