"""Sessions of the council and sittings of its commissions, with the agenda of each (4.3, 7.1)."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from esep.community.models import Commission, DeputyMandate, Venue
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Editable, OfMunicipality, RecordedFact
from esep.records.models import Document


class Session(Editable, Coded):
    """A session of the council, or a sitting of one of its commissions. ``code`` (``S-15``) names it for the law.

    ``date`` and ``start_time`` are local and planned; ``began_at`` and ``ended_at`` are when it really sat. ``seats``
    is how many members there were when it began. One that is not open to residents says why (``shut_reason``).
    """

    REF = "council_session"

    class Kind(models.TextChoices):
        """Who sits."""

        SESSION = "session", pgettext_lazy("kind of session", "session of the council")
        SITTING = "sitting", pgettext_lazy("kind of session", "sitting of a commission")

    class Closing(models.TextChoices):
        """Why it was not held on its day."""

        POSTPONED = "postponed", pgettext_lazy("session", "postponed")
        CANCELLED = "cancelled", pgettext_lazy("session", "cancelled")

    kind = models.CharField(max_length=7, choices=Kind)
    commission = models.ForeignKey(Commission, null=True, blank=True, on_delete=models.PROTECT, related_name="sittings")
    topic_ky = models.CharField(max_length=500)
    topic_ru = models.CharField(max_length=500, blank=True)
    topic_en = models.CharField(max_length=500, blank=True)
    date = models.DateField()
    start_time = models.TimeField()
    venue = models.ForeignKey(Venue, null=True, blank=True, on_delete=models.PROTECT, related_name="sessions")
    place_text = models.CharField(max_length=200, blank=True)
    shut_reason = models.CharField(max_length=500, blank=True)
    chair = models.ForeignKey(DeputyMandate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    seats = models.PositiveSmallIntegerField(null=True, blank=True, validators=[MinValueValidator(1)])
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    closed_as = models.CharField(max_length=9, choices=Closing, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    close_reason = models.CharField(max_length=500, blank=True)
    replaced_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaces")
    minutes = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "date", "start_time", "code")
        constraints = (
            code_once("session"),
            models.CheckConstraint(
                condition=Q(kind="session", commission__isnull=True) | Q(kind="sitting", commission__isnull=False),
                name="sitting_of_a_commission",
                violation_error_message=_("A sitting has its commission, a session of the council has none."),
            ),
            models.CheckConstraint(
                condition=Q(venue__isnull=True) | Q(place_text=""),
                name="session_in_one_place",
                violation_error_message=_("Choose a venue or write the place, not both."),
            ),
            models.CheckConstraint(
                condition=Q(closed_as="", closed_on__isnull=True, close_reason="", replaced_by__isnull=True)
                | (~Q(closed_as="") & Q(closed_on__isnull=False) & ~Q(close_reason="") & Q(began_at__isnull=True)),
                name="session_closed_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("began_at")), name="session_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(fact__isnull=True) | Q(began_at__isnull=False), name="session_held_once_it_began"
            ),
        )
        indexes = (models.Index(fields=("municipality", "date"), name="sessions_by_day"),)

    def __str__(self) -> str:
        return self.topic

    @property
    def record(self) -> str:
        """The record of the law that its facts belong to."""
        return f"session:{self.code}"

    @property
    def topic(self) -> str:
        """What it is mainly about, in the reader's language, in Kyrgyz where there is none."""
        return self.topic_in(get_language() or "ky")

    def topic_in(self, language: str) -> str:
        """What it is mainly about, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"topic_{language}", "") or self.topic_ky

    @property
    def is_to_come(self) -> bool:
        """Whether it is to be held on its day, as far as anybody said, and has not begun."""
        return not self.closed_as and self.began_at is None

    @property
    def is_over(self) -> bool:
        """Whether it was held and has ended."""
        return self.ended_at is not None


class SessionItem(Editable, OfMunicipality):
    """An item of the agenda, with a page of its own. ``position`` orders it, and stays when others are taken off.

    A hearing of the head is of a half-year (``period``, ``2026-H1``; 4.4). What was not dealt with is carried over to
    another session: that item is ``carried_from`` this one.
    """

    REF = "session_item"

    class Kind(models.TextChoices):
        """What is asked of the council."""

        DECISION = "decision", pgettext_lazy("kind of session item", "question to decide")
        HEARING = "hearing", pgettext_lazy("kind of session item", "half-year report of the head")
        INFORMATION = "information", pgettext_lazy("kind of session item", "information")
        OTHER = "other", pgettext_lazy("kind of session item", "other")

    class State(models.TextChoices):
        """How far it has come."""

        PLANNED = "planned", pgettext_lazy("state of a session item", "on the agenda")
        DEALT_WITH = "dealt_with", pgettext_lazy("state of a session item", "dealt with")
        CARRIED_OVER = "carried_over", pgettext_lazy("state of a session item", "carried over")
        TAKEN_OFF = "taken_off", pgettext_lazy("state of a session item", "taken off the agenda")

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="items")
    position = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    kind = models.CharField(max_length=11, choices=Kind)
    title_ky = models.CharField(max_length=500)
    title_ru = models.CharField(max_length=500, blank=True)
    title_en = models.CharField(max_length=500, blank=True)
    text_ky = models.TextField(max_length=10_000, blank=True)
    text_ru = models.TextField(max_length=10_000, blank=True)
    rapporteur = models.CharField(max_length=200, blank=True)
    period = models.CharField(max_length=7, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.PLANNED)
    state_reason = models.CharField(max_length=500, blank=True)
    carried_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="carried_to")

    class Meta:
        ordering = ("municipality", "session", "position", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "session", "position"),
                condition=~Q(state="taken_off"),
                name="session_item_in_its_place",
            ),
            models.UniqueConstraint(fields=("municipality", "carried_from"), name="session_item_carried_once"),
            models.CheckConstraint(
                condition=Q(kind="hearing") & ~Q(period="") | ~Q(kind="hearing") & Q(period=""),
                name="session_hears_of_a_half_year",
                violation_error_message=_("Say of which half-year the head reports."),
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("carried_over", "taken_off")) | ~Q(state_reason=""),
                name="session_item_left_with_a_reason",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """What it is called, in the reader's language, in Kyrgyz where there is none."""
        return self.title_in(get_language() or "ky")

    def title_in(self, language: str) -> str:
        """What it is called, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"title_{language}", "") or self.title_ky

    def text_in(self, language: str) -> str:
        """What it says, in one language, in Kyrgyz where there is none."""
        return getattr(self, f"text_{language}", "") or self.text_ky


class ItemPaper(OfMunicipality):
    """A document of the register that belongs to an item; residents may open it where ``is_public``."""

    REF = "item_paper"

    item = models.ForeignKey(SessionItem, on_delete=models.PROTECT, related_name="papers")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    is_public = models.BooleanField(default=False)
    taken_out_at = models.DateTimeField(null=True, blank=True)
    taken_out_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "item", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "item", "document"),
                condition=Q(taken_out_at__isnull=True),
                name="paper_once_in_an_item",
                violation_error_message=_("This document is with the item already."),
            ),
            models.CheckConstraint(
                condition=Q(taken_out_at__isnull=True, taken_out_reason="")
                | (Q(taken_out_at__isnull=False) & ~Q(taken_out_reason="")),
                name="item_paper_taken_out_with_a_reason",
            ),
        )
