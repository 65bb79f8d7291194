"""What happens in the hall on the day itself (3.1-3.5): events as devices send them, and the people they speak of."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from esep.community.models import Village
from esep.kernel.models import Account, OfMunicipality, RecordedFact
from esep.meetings.hall.events import EventKind
from esep.meetings.models.invitation import CATEGORY_WORDS, Invitation
from esep.meetings.models.meeting import ReportMeeting
from esep.regulation.facts.meeting import Category

MOST_EVENTS = 1_000_000


class HallPerson(OfMunicipality):
    """Somebody who was at the desk or asked a question. A name is never a condition of entry and may be erased.

    ``key`` is the device's own UUID, so that two desks never mean one person by chance. ``is_young`` means younger than
    29. Events name people by ``key`` alone.
    """

    REF = "hall_person"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="people")
    key = models.UUIDField()
    name = models.CharField(max_length=200, blank=True)
    category = models.CharField(
        max_length=9, choices=[(category.value, CATEGORY_WORDS[category]) for category in Category]
    )
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    invitation = models.ForeignKey(Invitation, null=True, blank=True, on_delete=models.PROTECT, related_name="arrivals")
    is_woman = models.BooleanField(null=True, blank=True)
    is_young = models.BooleanField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "meeting", "pk")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "key"), name="hall_person_once"),
            models.CheckConstraint(condition=Q(erased_at__isnull=True) | Q(name=""), name="hall_person_erased_wholly"),
        )


class HallEvent(OfMunicipality):
    """One thing that happened in the hall, sent by a device: kept once, whatever is sent again. Never changed.

    ``event`` is the UUID that the device gave it and ``sequence`` its place among that device's events. ``claimed_at``
    is what the device's clock said and is never trusted: ``happened_at`` is the server's reckoning of it
    (:mod:`esep.meetings.hall.times`). ``number`` counts the meeting's events in the order of receipt from 1, ``digest``
    is a keyed digest of the body as it was sent. ``payload`` holds no names of residents. ``on_paper`` says that it
    was typed in afterwards from paper. ``fact`` is what the law was told by it.
    """

    REF = "hall_event"

    meeting = models.ForeignKey(ReportMeeting, on_delete=models.PROTECT, related_name="events")
    event = models.UUIDField()
    number = models.PositiveIntegerField(validators=[MinValueValidator(1), MaxValueValidator(MOST_EVENTS)])
    device = models.CharField(max_length=40)
    sequence = models.PositiveIntegerField(validators=[MinValueValidator(1), MaxValueValidator(MOST_EVENTS)])
    kind = models.CharField(max_length=24, choices=[(kind.value, kind.value) for kind in EventKind])
    payload = models.JSONField(default=dict, blank=True)
    digest = models.CharField(max_length=64)
    claimed_at = models.DateTimeField()
    happened_at = models.DateTimeField()
    received_at = models.DateTimeField()
    received_from = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    on_paper = models.BooleanField(default=False)
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "meeting", "number")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "event"), name="hall_event_once"),
            models.UniqueConstraint(fields=("municipality", "meeting", "number"), name="hall_event_number_once"),
            models.UniqueConstraint(
                fields=("municipality", "meeting", "device", "sequence"), name="hall_event_sequence_once"
            ),
        )
