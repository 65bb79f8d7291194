"""Report meetings as they are planned now (2.5). What was planned before stands in the facts."""

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from esep.community.models import Area, DeputyMandate, ElectoralDistrict, Person, Venue, Village
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Editable, OfMunicipality
from esep.regulation.facts.meeting import MeetingKind

KIND_WORDS = {
    MeetingKind.REPORT_MEETING: pgettext_lazy("kind of meeting", "report meeting"),
    MeetingKind.GATHERING: pgettext_lazy("kind of meeting", "gathering"),
    MeetingKind.KURULTAI: pgettext_lazy("kind of meeting", "kurultai"),
    MeetingKind.HEARING: pgettext_lazy("kind of meeting", "public hearing"),
}


class ReportMeeting(Editable, Coded):
    """A meeting to which residents come (2.5); gatherings, kurultais and hearings (1.6) are kept beside it.

    ``code`` (``M4``) is what the law, the public address and QR codes call it. The room is a ``venue`` of the
    directory, or ``place_text`` where none fits, such as a yard; ``date`` and ``start_time`` are local. What is closed
    was put off (perhaps to the meeting ``replaced_by``) or will not be held.
    """

    REF = "report_meeting"

    class Closing(models.TextChoices):
        """Why it will not be held on its day."""

        POSTPONED = "postponed", pgettext_lazy("meeting", "postponed")
        CANCELLED = "cancelled", pgettext_lazy("meeting", "cancelled")

    kind = models.CharField(max_length=14, choices=[(kind.value, KIND_WORDS[kind]) for kind in MeetingKind])
    topic_ky = models.CharField(max_length=500)
    topic_ru = models.CharField(max_length=500, blank=True)
    topic_en = models.CharField(max_length=500, blank=True)
    date = models.DateField()
    start_time = models.TimeField()
    venue = models.ForeignKey(Venue, null=True, blank=True, on_delete=models.PROTECT, related_name="meetings")
    place_text = models.CharField(max_length=200, blank=True)
    district = models.ForeignKey(
        ElectoralDistrict, null=True, blank=True, on_delete=models.PROTECT, related_name="meetings"
    )
    organizer = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    initiators = models.JSONField(default=list, blank=True)
    closed_as = models.CharField(max_length=9, choices=Closing, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    close_reason = models.CharField(max_length=500, blank=True)
    replaced_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaces")

    class Meta:
        ordering = ("municipality", "date", "start_time", "code")
        constraints = (
            code_once("meeting"),
            models.CheckConstraint(
                condition=Q(venue__isnull=True) | Q(place_text=""),
                name="meeting_in_one_place",
                violation_error_message=_("Choose a venue or write the place, not both."),
            ),
            models.CheckConstraint(
                condition=Q(closed_as="", closed_on__isnull=True, close_reason="", replaced_by__isnull=True)
                | (~Q(closed_as="") & Q(closed_on__isnull=False) & ~Q(close_reason="")),
                name="meeting_closed_with_a_reason",
            ),
        )
        indexes = (models.Index(fields=("municipality", "date"), name="meetings_by_day"),)

    def __str__(self) -> str:
        return self.topic

    @property
    def record(self) -> str:
        """The record of the law that its facts belong to."""
        return f"meeting:{self.code}"

    @property
    def topic(self) -> str:
        """What it is about, in the reader's language, in Kyrgyz where there is none."""
        return self.topic_in(get_language() or "ky")

    def topic_in(self, language: str) -> str:
        """What it is about, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"topic_{language}", "") or self.topic_ky

    @property
    def is_judged(self) -> bool:
        """Whether sections 2 and 3 of the regulation judge it: the other kinds are left free (1.6)."""
        return self.kind == MeetingKind.REPORT_MEETING

    @property
    def is_open(self) -> bool:
        """Whether it is to be held on its day, as far as anybody said."""
        return not self.closed_as


class MeetingDeputy(OfMunicipality):
    """A deputy who reports at a meeting. Who no longer does stays, with the moment of leaving."""

    REF = "meeting_deputy"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="deputies")
    mandate = models.ForeignKey(DeputyMandate, on_delete=models.PROTECT, related_name="meetings")
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "meeting", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "meeting", "mandate"),
                condition=Q(left_at__isnull=True),
                name="deputy_once_in_a_meeting",
            ),
        )


class MeetingArea(OfMunicipality):
    """A village, street or quarter whose residents are called (2.5): each of them is owed the notice."""

    REF = "meeting_area"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="areas")
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    area = models.ForeignKey(Area, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "meeting", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(village__isnull=True, area__isnull=False) | Q(village__isnull=False, area__isnull=True),
                name="meeting_area_is_one",
            ),
            models.UniqueConstraint(
                fields=("municipality", "meeting", "village"),
                condition=Q(left_at__isnull=True, village__isnull=False),
                name="village_once_in_a_meeting",
            ),
            models.UniqueConstraint(
                fields=("municipality", "meeting", "area"),
                condition=Q(left_at__isnull=True, area__isnull=False),
                name="area_once_in_a_meeting",
            ),
        )

    @property
    def place(self) -> Village | Area:
        """The village, or the part of one."""
        found = self.village or self.area
        assert found is not None
        return found
