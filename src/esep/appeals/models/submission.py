"""What came in, as it came: from the site, on paper, at a reception, by telephone, in a list (2.2-2.4)."""

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from esep.appeals.models.author import Author
from esep.community.models import DeputyMandate, Village
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Account, Editable
from esep.records.models.file import StoredFile
from esep.records.models.named import NamesItsFile


class Submission(Editable, Coded):
    """Something that somebody sent or said, with its number, the day it came and a code to follow it by.

    ``code`` (``26-00417``) is the number on the receipt. ``kind`` is what its author called it, and ``record``
    (``appeal:K-13``) the matter that it became; what waits for a person to look (``held_for`` says why) has none yet.
    ``mandate`` is the deputy it was addressed to. ``once`` is the key of the form that sent it: pressing twice sends it
    once. The codes to follow it by follow from ``nonce`` and the
    installation's signing key; only their keyed digests are kept, to find it. ``sameness`` is a keyed digest of the
    folded text, so that the same thing sent twice is found. Text and author can be erased.
    """

    REF = "submission"
    UNJOURNALED: ClassVar[frozenset[str]] = frozenset({"nonce", "link_digest", "spoken_digest", "sameness"})

    class Kind(models.TextChoices):
        """What it is: 2.3 names three kinds of appeals, 2.2 and 2.4 one each; the last two are about this site."""

        PROPOSAL = "proposal", pgettext_lazy("kind of submission", "proposal")
        APPLICATION = "application", pgettext_lazy("kind of submission", "application")
        COMPLAINT = "complaint", pgettext_lazy("kind of submission", "complaint")
        VOTER_MANDATE = "voter_mandate", pgettext_lazy("kind of submission", "voter mandate")
        DEMAND = "demand", pgettext_lazy("kind of submission", "demand for a report")
        MISTAKE = "mistake", pgettext_lazy("kind of submission", "mistake on a page")
        HIDE = "hide", pgettext_lazy("kind of submission", "request to hide personal data")

    class Topic(models.TextChoices):
        """What it is about, from a closed list: it names nobody, so that it can be public from the first minute."""

        WATER = "water", pgettext_lazy("topic of a submission", "Drinking water")
        ROADS = "roads", pgettext_lazy("topic of a submission", "Roads and bridges")
        LIGHTS = "lights", pgettext_lazy("topic of a submission", "Electricity and street lights")
        WASTE = "waste", pgettext_lazy("topic of a submission", "Waste and cleanliness")
        LAND = "land", pgettext_lazy("topic of a submission", "Land")
        BUILDING = "building", pgettext_lazy("topic of a submission", "Building and housing")
        SCHOOL = "school", pgettext_lazy("topic of a submission", "Schools and kindergartens")
        HEALTH = "health", pgettext_lazy("topic of a submission", "Health care")
        SOCIAL = "social", pgettext_lazy("topic of a submission", "Social help")
        TRANSPORT = "transport", pgettext_lazy("topic of a submission", "Transport")
        NETWORK = "network", pgettext_lazy("topic of a submission", "Telephone and internet")
        ANIMALS = "animals", pgettext_lazy("topic of a submission", "Animals and pastures")
        FARMING = "farming", pgettext_lazy("topic of a submission", "Irrigation and farming")
        CULTURE = "culture", pgettext_lazy("topic of a submission", "Culture and sport")
        PAPERS = "papers", pgettext_lazy("topic of a submission", "Certificates and documents")
        OFFICE = "office", pgettext_lazy("topic of a submission", "Work of the office and the council")
        OTHER = "other", pgettext_lazy("topic of a submission", "Something else")

    class Channel(models.TextChoices):
        """How it came."""

        SITE = "site", pgettext_lazy("channel of a submission", "this site")
        PAPER = "paper", pgettext_lazy("channel of a submission", "on paper")
        RECEPTION = "reception", pgettext_lazy("channel of a submission", "at a reception")
        MEETING = "meeting", pgettext_lazy("channel of a submission", "at a meeting")
        PHONE = "phone", pgettext_lazy("channel of a submission", "by telephone")
        LIST = "list", pgettext_lazy("channel of a submission", "in a list")

    class State(models.TextChoices):
        """Whether a matter was made of it."""

        WAITING = "waiting", pgettext_lazy("state of a submission", "waits to be looked at")
        TAKEN = "taken", pgettext_lazy("state of a submission", "registered")
        SET_ASIDE = "set_aside", pgettext_lazy("state of a submission", "set aside")

    kind = models.CharField(max_length=13, choices=Kind)
    topic = models.CharField(max_length=9, choices=Topic, default=Topic.OTHER)
    channel = models.CharField(max_length=9, choices=Channel)
    language = models.CharField(max_length=2, choices=[("ky", "ky"), ("ru", "ru"), ("en", "en")], default="ky")
    text = models.TextField(max_length=10_000, blank=True)
    group = models.CharField(max_length=200, blank=True)
    collective = models.PositiveIntegerField(null=True, blank=True, validators=[MinValueValidator(2)])
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    mandate = models.ForeignKey(DeputyMandate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey(Author, null=True, blank=True, on_delete=models.PROTECT, related_name="submissions")
    page = models.CharField(max_length=500, blank=True)
    came_on = models.DateField()
    received_at = models.DateTimeField()
    received_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=9, choices=State)
    held_for = models.CharField(max_length=100, blank=True)
    record = models.CharField(max_length=100, blank=True)
    same_as = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="repeated_by")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_reason = models.CharField(max_length=500, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)
    once = models.UUIDField()
    nonce = models.CharField(max_length=64)
    link_digest = models.CharField(max_length=64)
    spoken_digest = models.CharField(max_length=64)
    sameness = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("municipality", "-received_at", "-pk")
        constraints = (
            code_once("submission"),
            models.UniqueConstraint(fields=("municipality", "once"), name="submission_once"),
            models.UniqueConstraint(fields=("municipality", "link_digest"), name="submission_link_once"),
            models.CheckConstraint(
                condition=Q(state="taken") | Q(record=""),
                name="submission_taken_for_a_record",
            ),
            models.CheckConstraint(
                condition=~Q(state="set_aside") | ~Q(decided_reason=""),
                name="submission_set_aside_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | Q(text="", author__isnull=True),
                name="submission_erased_wholly",
            ),
        )
        indexes = (
            models.Index(fields=("municipality", "state", "-received_at"), name="submissions_by_state"),
            models.Index(fields=("municipality", "sameness"), name="submissions_by_sameness"),
            models.Index(fields=("municipality", "record"), name="submissions_by_record"),
        )


class SubmissionFile(NamesItsFile):
    """A file that came with it, in its place. Never public. Once erased, only that there was one stays."""

    REF = "submission_file"

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "submission", "position")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "submission", "position"), name="submitted_file_in_place"),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | Q(name=""), name="submitted_file_erased_wholly"
            ),
        )
