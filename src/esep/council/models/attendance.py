"""Who was there, from when to when, and who was excused."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import DeputyMandate
from esep.council.models.session import Session
from esep.kernel.models import Editable, OfMunicipality


class Presence(Editable, OfMunicipality):
    """That a member was in the hall from one moment to another; who comes back has a second one."""

    REF = "session_presence"

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="presences")
    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="presences")
    came_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "session", "mandate", "came_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(left_at__isnull=True) | Q(left_at__gte=F("came_at")),
                name="presence_ends_after_it_begins",
                violation_error_message=_("It ends before it begins."),
            ),
            models.UniqueConstraint(
                fields=("municipality", "session", "mandate"),
                condition=Q(left_at__isnull=True, withdrawn_at__isnull=True),
                name="member_in_the_hall_once",
                violation_error_message=_("This member is in the hall already."),
            ),
        )


class Absence(Editable, OfMunicipality):
    """Why a member was not there. The sort of reason is public, its words are not."""

    REF = "session_absence"

    class Reason(models.TextChoices):
        """The sort of reason."""

        ILLNESS = "illness", pgettext_lazy("reason of absence", "illness")
        TRIP = "trip", pgettext_lazy("reason of absence", "official trip")
        FAMILY = "family", pgettext_lazy("reason of absence", "family")
        OTHER = "other", pgettext_lazy("reason of absence", "other reason")
        NONE = "none", pgettext_lazy("reason of absence", "no reason given")

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="absences")
    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="absences")
    reason = models.CharField(max_length=7, choices=Reason)
    words = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "session", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "session", "mandate"), name="member_absent_once"),
        )
