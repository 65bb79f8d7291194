"""The tables of the index. Nothing in them is said by people: all of it can be made anew from other rows.

What is public and what is not lie in two tables, so that no slip in a filter can show one for the other. The engine's
own index of their words is kept by the database itself (:mod:`esep.search.guards`).
"""

from django.db import models

from esep.kernel.models import OfMunicipality


class Entry(OfMunicipality):
    """Something that can be found (:class:`esep.search.said.Said`).

    ``source`` and ``record`` say by what it is made anew. ``texts`` holds title and body by language, the other
    languages only where they differ from Kyrgyz. ``title_words`` and ``body_words`` are the words of all of them,
    folded; ``marks`` are words that nobody types, for filters.
    """

    ref = models.CharField(max_length=160)
    source = models.CharField(max_length=20)
    record = models.CharField(max_length=100)
    kind = models.CharField(max_length=20)
    route = models.CharField(max_length=80)
    arguments = models.JSONField(default=dict)
    day = models.DateField(null=True)
    standing = models.PositiveIntegerField()
    texts = models.JSONField()
    marks = models.TextField()
    title_words = models.TextField()
    body_words = models.TextField(blank=True)

    class Meta:
        abstract = True


class PublicEntry(Entry):
    """What everybody may read, from the queries of public pages alone."""

    IS_PUBLIC = True

    class Meta:
        ordering = ("municipality", "ref")
        constraints = (models.UniqueConstraint(fields=("municipality", "ref"), name="public_entry_once"),)
        indexes = (models.Index(fields=("municipality", "source", "record"), name="public_entries_of_record"),)


class StaffEntry(Entry):
    """What the office may read; ``act`` is what somebody must be allowed to do."""

    act = models.CharField(max_length=40)

    class Meta:
        ordering = ("municipality", "ref")
        constraints = (models.UniqueConstraint(fields=("municipality", "ref"), name="staff_entry_once"),)
        indexes = (models.Index(fields=("municipality", "source", "record"), name="staff_entries_of_record"),)


class IndexState(OfMunicipality):
    """By which form of the index, and as of which day, the entries of a municipality were made."""

    form = models.CharField(max_length=40)
    made_on = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("municipality",), name="one_index_state"),)
