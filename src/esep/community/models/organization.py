"""Organisations that are invited, asked and informed (2.11; glossary 24-27)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.kernel.models import Editable, Named


class Organization(Named, Lasting, Editable, Coded):
    """An organisation with its kind, its branch of life, and whom to reach there."""

    REF = "organization"

    class Kind(models.TextChoices):
        """What sort of organisation it is."""

        ASSOCIATION = "association", _("citizens' association")
        NGO = "ngo", _("public organisation")
        PARTY = "party", _("political party")
        MEDIA = "media", _("mass media")
        STATE_BODY = "state_body", _("state body")
        ENTERPRISE = "enterprise", _("enterprise")
        OTHER = "other", _("other organisation")

    class Sector(models.TextChoices):
        """The branches whose representatives take part in a report meeting (2.11)."""

        COMMUNITY = "community", _("the public")
        HEALTH = "health", _("health care")
        LABOUR = "labour", _("labour and social protection")
        EDUCATION = "education", _("education and science")
        AGRICULTURE = "agriculture", _("agriculture")
        UTILITIES = "utilities", _("housing and utilities")
        OTHER = "other", _("other branch")

    kind = models.CharField(max_length=12, choices=Kind)
    sector = models.CharField(max_length=12, choices=Sector, blank=True)
    is_state_media = models.BooleanField(default=False)
    contact_person = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    email = models.EmailField(blank=True)
    address = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("municipality", "code")
        constraints = (
            code_once("organization"),
            ends_after_it_begins("organization"),
            reason_needs_an_end("organization"),
            models.CheckConstraint(
                condition=Q(is_state_media=False) | Q(kind="media"),
                name="state_media_are_media",
                violation_error_message=_("Only mass media can be state media."),
            ),
        )
