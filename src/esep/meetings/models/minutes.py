"""Minutes (3.6): written in revisions that are all kept, signed by two, corrected only by what is added afterwards."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact
from esep.meetings.models.meeting import ReportMeeting
from esep.records.models import Document


class Minutes(Editable, OfMunicipality):
    """The minutes of one meeting. ``signed_on`` freezes them; ``document`` is their place in the register (3.7).

    ``chair`` and ``secretary`` are the elected two who sign. ``public_text`` is the copy for everybody as somebody
    looked through it (:mod:`esep.meetings.minutes.public`), in the same shape as a revision; empty until then.
    ``withdrawn_reason`` is why a released copy was taken back.
    """

    REF = "minutes"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2, choices=[("ky", "ky"), ("ru", "ru")], default="ky")
    chair = models.CharField(max_length=200, blank=True)
    secretary = models.CharField(max_length=200, blank=True)
    written_fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    signed_on = models.DateField(null=True, blank=True)
    signed_fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    public_text = models.JSONField(default=dict, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "meeting")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "meeting"), name="minutes_once"),
            models.CheckConstraint(
                condition=Q(signed_on__isnull=True) | (~Q(chair="") & ~Q(secretary="")),
                name="minutes_signed_by_two",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | Q(signed_on__isnull=False),
                name="minutes_public_once_signed",
            ),
        )

    @property
    def is_signed(self) -> bool:
        """Whether the two have signed, so that nothing in the text changes any more."""
        return self.signed_on is not None


class MinutesRevision(OfMunicipality):
    """The text as somebody saved it, by hand or by itself. Never changed.

    ``base`` is the revision that was before the writer's eyes. Two revisions on one base are a conflict: both stay,
    and a later revision that names the other in ``settles`` says how it ended. ``content`` is a
    :class:`esep.meetings.minutes.text.MinutesText` as JSON.
    """

    REF = "minutes_revision"

    minutes = models.ForeignKey(Minutes, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(validators=[MinValueValidator(1)])
    base = models.PositiveIntegerField(default=0)
    settles = models.PositiveIntegerField(null=True, blank=True)
    content = models.JSONField()
    is_automatic = models.BooleanField(default=False)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "minutes", "number")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "minutes", "number"), name="minutes_revision_once"),
            models.CheckConstraint(condition=Q(base__lt=models.F("number")), name="minutes_revision_after_its_base"),
        )


class MinutesCorrection(OfMunicipality):
    """What was added to signed minutes: what is wrong in them and what is right, since when. Never changed."""

    REF = "minutes_correction"

    minutes = models.ForeignKey(Minutes, on_delete=models.PROTECT, related_name="corrections")
    part = models.CharField(max_length=20)
    text = models.TextField(max_length=2000)
    public_text = models.TextField(max_length=2000, blank=True)
    corrected_on = models.DateField()
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "minutes", "pk")


class MinutesPhrase(Editable, OfMunicipality):
    """A sentence that clerks use again and again, offered beside a part of the minutes."""

    REF = "minutes_phrase"

    part = models.CharField(max_length=20)
    language = models.CharField(max_length=2, choices=[("ky", "ky"), ("ru", "ru")], default="ky")
    text = models.CharField(max_length=1000)
    taken_out_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "part", "pk")


class Recording(Editable, OfMunicipality):
    """Where a sound or film of the meeting can be found. ``started_at`` is when it began: events give time marks."""

    REF = "recording"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="recordings")
    link = models.URLField(max_length=500)
    started_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    taken_out_at = models.DateTimeField(null=True, blank=True)
    taken_out_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "meeting", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(taken_out_at__isnull=True, taken_out_reason="")
                | (Q(taken_out_at__isnull=False) & ~Q(taken_out_reason="")),
                name="recording_taken_out_with_a_reason",
            ),
        )
