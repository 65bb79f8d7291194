"""Commissions of the council, standing and temporary (2.11; glossary 20-22)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.community.models.mandate import DeputyMandate
from esep.kernel.models import Editable, Named, OfMunicipality


class Commission(Named, Lasting, Editable, Coded):
    """A commission. A temporary one has its last day from the beginning."""

    REF = "commission"
    IS_PUBLIC = True

    class Kind(models.TextChoices):
        """How long it is for."""

        STANDING = "standing", _("standing commission")
        TEMPORARY = "temporary", _("temporary commission")

    kind = models.CharField(max_length=9, choices=Kind)
    since = models.DateField()

    class Meta:
        ordering = ("municipality", "code")
        constraints = (
            code_once("commission"),
            ends_after_it_begins("commission"),
            reason_needs_an_end("commission"),
            models.CheckConstraint(
                condition=~Q(kind="temporary") | Q(until__isnull=False),
                name="temporary_commission_ends",
                violation_error_message=_("A temporary commission needs its last day."),
            ),
        )


class CommissionMembership(Lasting, OfMunicipality):
    """That a deputy sits in a commission, perhaps as its chair."""

    REF = "membership"

    commission = models.ForeignKey(Commission, on_delete=models.PROTECT, related_name="memberships")
    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="memberships")
    since = models.DateField()
    is_chair = models.BooleanField(default=False)

    class Meta:
        ordering = ("municipality", "commission", "-is_chair", "since", "pk")
        constraints = (
            ends_after_it_begins("membership"),
            reason_needs_an_end("membership"),
            models.UniqueConstraint(
                fields=("municipality", "commission", "mandate"),
                condition=Q(until__isnull=True),
                name="member_once",
                violation_error_message=_("This deputy is a member already."),
            ),
            models.UniqueConstraint(
                fields=("municipality", "commission"),
                condition=Q(until__isnull=True, is_chair=True),
                name="one_chair_of_a_commission",
                violation_error_message=_("This commission has a chair already."),
            ),
        )
