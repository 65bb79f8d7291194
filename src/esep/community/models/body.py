"""Bodies and the offices in them (glossary 6-13, 23, 28, 29)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.community.models.person import Person
from esep.community.models.village import Village
from esep.kernel.models import Editable, Named, OfMunicipality


class LsgBody(Named, Lasting, Editable, Coded):
    """The council, its executive body, or a state body above them (1.4). One council and one executive at a time."""

    REF = "body"
    IS_PUBLIC = True

    class Kind(models.TextChoices):
        """What sort of body it is."""

        KENESH = "kenesh", _("local council")
        EXECUTIVE = "executive", _("executive body")
        RAYON_ADMINISTRATION = "rayon_administration", _("district state administration")
        LSG_AGENCY = "lsg_agency", _("state agency for local self-government")

    kind = models.CharField(max_length=24, choices=Kind)

    class Meta:
        ordering = ("municipality", "code")
        constraints = (
            code_once("body"),
            ends_after_it_begins("body"),
            reason_needs_an_end("body"),
            models.UniqueConstraint(
                fields=("municipality", "kind"),
                condition=Q(kind__in=("kenesh", "executive"), until__isnull=True),
                name="one_body_of_a_kind",
                violation_error_message=_("There is such a body already."),
            ),
        )


class Position(Named, Lasting, Editable, Coded):
    """An office apart from whoever holds it (glossary 8). A headman's is of one village."""

    REF = "position"
    IS_PUBLIC = True

    class Kind(models.TextChoices):
        """What sort of office it is; the notice, the lists and the minutes ask for some of them."""

        HEAD = "head", _("head of the executive")
        RESPONSIBLE_SECRETARY = "responsible_secretary", _("responsible secretary")
        FINANCE_CHIEF = "finance_chief", _("chief of finance")
        STAFF = "staff", _("member of staff")
        HEADMAN = "headman", _("village headman")
        KENESH_CHAIR = "kenesh_chair", _("chair of the council")
        KENESH_VICE_CHAIR = "kenesh_vice_chair", _("deputy chair of the council")
        OTHER = "other", _("other office")

    body = models.ForeignKey(LsgBody, on_delete=models.PROTECT, related_name="positions")
    kind = models.CharField(max_length=24, choices=Kind)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="positions")

    class Meta:
        ordering = ("municipality", "code")
        constraints = (
            code_once("position"),
            ends_after_it_begins("position"),
            reason_needs_an_end("position"),
            models.CheckConstraint(
                condition=Q(kind="headman", village__isnull=False) | (~Q(kind="headman") & Q(village__isnull=True)),
                name="headman_of_a_village",
                violation_error_message=_("A headman has a village, and no other office has one."),
            ),
        )


class PositionHolding(Lasting, OfMunicipality):
    """Who holds an office from which day to which; an acting holder stands in while the office is empty or away."""

    REF = "holding"

    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="holdings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="holdings")
    since = models.DateField()
    is_acting = models.BooleanField(default=False)

    class Meta:
        ordering = ("municipality", "position", "since", "pk")
        constraints = (
            ends_after_it_begins("holding"),
            reason_needs_an_end("holding"),
            models.UniqueConstraint(
                fields=("municipality", "position"),
                condition=Q(until__isnull=True, is_acting=False),
                name="one_holder_at_a_time",
                violation_error_message=_("Somebody else holds this office at that time."),
            ),
        )
        indexes = (models.Index(fields=("municipality", "person"), name="holdings_of_person"),)
