"""The catalogue of 7.2: its items, their versions, where each can be found, and the days on which somebody looked."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import Position
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Account, Editable, OfMunicipality, RecordedFact
from esep.publications.models.taking_back import Withdrawable, withdrawn_with_a_reason
from esep.records.models import Document, Evidence
from esep.regulation.facts.council import PublicationChannel

LONGEST_REFRESH = 3660
CHANNEL_WORDS = {
    PublicationChannel.SITE: pgettext_lazy("channel of a publication", "site"),
    PublicationChannel.BOARD: pgettext_lazy("channel of a publication", "notice board"),
    PublicationChannel.MESSENGER: pgettext_lazy("channel of a publication", "messenger"),
    PublicationChannel.MEDIA: pgettext_lazy("channel of a publication", "mass media"),
    PublicationChannel.OTHER: pgettext_lazy("channel of a publication", "other"),
}


class CatalogueItem(Editable, Coded, Withdrawable):
    """What the office says of one item: who keeps it, and for items beyond the regulation what it is.

    ``code`` is the printed clause (``7.2.11-b``) or, with ``is_extra``, a code of the office's own; only extras have a
    title here, the others are called as the adopted regulation calls them. ``refresh_days`` of an extra is how
    often somebody should look; the others follow the adopted numbers.
    """

    REF = "catalogue_item"

    is_extra = models.BooleanField(default=False)
    title_ky = models.CharField(max_length=200, blank=True)
    title_ru = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    owner = models.ForeignKey(Position, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    refresh_days = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(LONGEST_REFRESH)]
    )
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "code")
        constraints = (
            code_once("catalogue_item"),
            withdrawn_with_a_reason("catalogue_item"),
            models.CheckConstraint(
                condition=Q(is_extra=True) & ~Q(title_ky="")
                | Q(is_extra=False, title_ky="", refresh_days__isnull=True),
                name="only_extra_items_have_a_title",
                violation_error_message=_("An item beyond the regulation needs a title in Kyrgyz."),
            ),
        )


class Publication(Editable, OfMunicipality, Withdrawable):
    """One version of an item, public since ``published_on`` as the office says; ``recorded_at`` is what the server saw.

    The newest that was not withdrawn counts. Its content is never copied: it is a ``document`` of the register, an
    address elsewhere (``link``), or lives here (``content``: ``vacancies``, ``head_report:2026-H1``).
    """

    REF = "publication"

    item = models.CharField(max_length=40)
    title_ky = models.CharField(max_length=200)
    title_ru = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    published_on = models.DateField()
    period = models.CharField(max_length=7, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    link = models.CharField(max_length=1000, blank=True)
    content = models.CharField(max_length=100, blank=True)
    supersedes = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "item", "-published_on", "-pk")
        constraints = (withdrawn_with_a_reason("publication"),)
        indexes = (models.Index(fields=("municipality", "item", "published_on"), name="versions_of_item"),)


class PublishedThrough(OfMunicipality, Withdrawable):
    """A place where a version can be found, since a claimed day, with its proof where there is one."""

    REF = "published_through"

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="places")
    channel = models.CharField(
        max_length=9, choices=[(channel.value, CHANNEL_WORDS[channel]) for channel in PublicationChannel]
    )
    since = models.DateField()
    where = models.CharField(max_length=300, blank=True)
    evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "publication", "channel", "pk")
        constraints = (withdrawn_with_a_reason("published_through"),)


class PublicationCheck(OfMunicipality):
    """That somebody looked on a day: the version is still right, nothing new."""

    REF = "publication_check"

    item = models.CharField(max_length=40)
    checked_on = models.DateField()
    fact = models.ForeignKey(RecordedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "item", "-checked_on", "-pk")
        indexes = (models.Index(fields=("municipality", "item", "checked_on"), name="checks_of_item"),)
