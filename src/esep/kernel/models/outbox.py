"""Messages that acts leave behind, written in the same transaction and sent afterwards."""

from django.db import models

from esep.kernel.models.base import OfMunicipality


class OutboxMessage(OfMunicipality):
    """One message to one address. ``key`` makes queueing it twice impossible; ``SENT`` and ``GIVEN_UP`` are final, also
    to the database. ``enclosed`` names the files that go with it, which lie in the store: name, media type, digest.
    ``headers`` are what mail programmes read beside the words, such as how one leaves a list.
    """

    class State(models.TextChoices):
        """Where a message stands."""

        WAITING = "waiting"
        SENT = "sent"
        GIVEN_UP = "given_up"

    key = models.CharField(max_length=120)
    topic = models.CharField(max_length=60)
    recipient = models.CharField(max_length=254)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    enclosed = models.JSONField(default=list, blank=True)
    headers = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField()
    due_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "due_at", "pk")
        constraints = (models.UniqueConstraint(fields=("municipality", "key"), name="message_once"),)
        indexes = (models.Index(fields=("municipality", "state", "due_at"), name="messages_due"),)
