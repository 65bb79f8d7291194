"""Broadcasts of sessions and recordings of them (7.1)."""

from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import Organization
from esep.council.models.session import Session, SessionItem
from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact
from esep.records.models import Document


class Broadcast(Editable, OfMunicipality):
    """That a medium was asked to broadcast a session, and when it did (7.1).

    Only state media count for 7.1. A stream of one's own page and other media are kept as extras.
    """

    REF = "broadcast"

    class Medium(models.TextChoices):
        """How it goes out."""

        TELEVISION = "television", pgettext_lazy("medium", "television")
        RADIO = "radio", pgettext_lazy("medium", "radio")
        PRESS = "press", pgettext_lazy("medium", "newspaper or news site")
        STREAM = "stream", pgettext_lazy("medium", "stream on an own page")

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="broadcasts")
    organization = models.ForeignKey(Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=200)
    medium = models.CharField(max_length=10, choices=Medium)
    is_state_media = models.BooleanField(default=False)
    is_live = models.BooleanField(default=False)
    asked_on = models.DateField(null=True, blank=True)
    letter = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    aired_on = models.DateField(null=True, blank=True)
    link = models.CharField(max_length=1000, blank=True, validators=[URLValidator(schemes=["http", "https"])])
    note = models.CharField(max_length=500, blank=True)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "session", "aired_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(aired_on__isnull=False) | Q(asked_on__isnull=False),
                name="broadcast_asked_for_or_aired",
                violation_error_message=_("Give the day of the letter or the day it went out."),
            ),
            models.CheckConstraint(
                condition=~Q(medium="stream", is_state_media=True),
                name="own_stream_is_no_state_medium",
                violation_error_message=_("A stream of one's own is no state medium."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="broadcast_withdrawn_with_a_reason",
            ),
        )


class SessionRecording(Editable, OfMunicipality):
    """Where a session can be watched or heard afterwards."""

    REF = "session_recording"

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="recordings")
    link = models.CharField(max_length=1000, validators=[URLValidator(schemes=["http", "https"])])
    words = models.CharField(max_length=200, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "session", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="session_recording_withdrawn_with_a_reason",
            ),
        )


class TimeMark(Editable, OfMunicipality):
    """At which second of a recording something begins: an item of the agenda, or what ``words`` say."""

    REF = "time_mark"

    recording = models.ForeignKey(SessionRecording, on_delete=models.PROTECT, related_name="marks")
    second = models.PositiveIntegerField()
    item = models.ForeignKey(SessionItem, null=True, blank=True, on_delete=models.PROTECT, related_name="marks")
    words_ky = models.CharField(max_length=200, blank=True)
    words_ru = models.CharField(max_length=200, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "recording", "second", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "recording", "second"),
                condition=Q(withdrawn_at__isnull=True),
                name="one_mark_at_a_second",
                violation_error_message=_("There is a mark at this second already."),
            ),
            models.CheckConstraint(
                condition=Q(item__isnull=False) | ~Q(words_ky=""),
                name="time_mark_says_what",
                violation_error_message=_("Choose an item or write what begins here."),
            ),
        )

    @property
    def moment(self) -> str:
        """The second as people read it on a player.

        >>> TimeMark(second=3725).moment, TimeMark(second=65).moment
        ('1:02:05', '1:05')
        """
        minutes, seconds = divmod(self.second, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
