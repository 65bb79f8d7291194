"""The journal of a municipality: a chain to which acts are appended and in which nothing can be changed unseen."""

from django.db import models
from django.db.models import Q

from esep.kernel.models.base import OfMunicipality

GENESIS = "0" * 64
"""What the first entry stands on."""


class JournalEntry(OfMunicipality):
    """One act: when, by whom, on what.

    ``body`` is the exact line that was hashed (JSON: number, instant, act, actor, touched rows with keyed digests of
    their content); ``hash`` is SHA-256 of the previous hash, a line feed and the body. The other columns repeat parts
    of the body for queries. No names, no texts: they live in tables that can be erased.
    """

    IS_PUBLIC = True

    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    act = models.CharField(max_length=60)
    by = models.CharField(max_length=40)
    body = models.TextField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("municipality", "number")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "number"), name="journal_number_once"),
            models.CheckConstraint(
                condition=Q(number__gt=1) | Q(number=1, previous=GENESIS), name="journal_begins_from_nothing"
            ),
        )
        indexes = (models.Index(fields=("municipality", "at"), name="journal_by_day"),)


class JournalSubject(OfMunicipality):
    """That an entry touched a row: the history of one record without reading the whole journal."""

    entry = models.ForeignKey(JournalEntry, on_delete=models.PROTECT, related_name="subjects")
    subject = models.CharField(max_length=120)

    class Meta:
        ordering = ("municipality", "entry", "pk")
        indexes = (models.Index(fields=("municipality", "subject"), name="journal_of_subject"),)


class HeadAddress(OfMunicipality):
    """Where the head of the journal goes every day: outside of the building, so that back-dating shows."""

    REF = "head_address"

    address = models.EmailField()
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "address", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "address"), condition=Q(until__isnull=True), name="head_address_once"
            ),
        )
