"""Municipal property: the register, what it was valued at, what was let, sold and handed over (5.2-property)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.community.models import Village
from esep.community.models.coded import Coded, code_once
from esep.community.models.lasting import Lasting, ends_after_it_begins, reason_needs_an_end
from esep.finance.money import MoneyField
from esep.kernel.models import Editable, Named, OfMunicipality
from esep.records.models import Document
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR


class Asset(Named, Lasting, Editable, Coded):
    """An object of municipal property. ``code`` is its inventory number (``P-003``).

    ``square_metres`` of rooms, ``hectares`` of land. How it is used follows from its deals: own use without any.
    """

    REF = "asset"

    class Kind(models.TextChoices):
        """What sort of object it is."""

        BUILDING = "building", pgettext_lazy("kind of property", "building or room")
        PLOT = "plot", pgettext_lazy("kind of property", "plot")
        FARM_LAND = "farm_land", pgettext_lazy("kind of property", "farm land")
        VEHICLE = "vehicle", pgettext_lazy("kind of property", "vehicle or machine")
        OTHER = "other", pgettext_lazy("kind of property", "other")

    kind = models.CharField(max_length=9, choices=Kind)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=300, blank=True)
    square_metres = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    hectares = models.DecimalField(max_digits=10, decimal_places=4, null=True, blank=True)

    class Meta:
        ordering = ("municipality", "code")
        constraints = (code_once("asset"), ends_after_it_begins("asset"), reason_needs_an_end("asset"))


class Valuation(OfMunicipality):
    """What an object was valued at, by whom, on which day. A wrong one is withdrawn with a reason."""

    REF = "valuation"

    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="valuations")
    valued_on = models.DateField()
    amount = MoneyField()
    valuer = models.CharField(max_length=200, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("municipality", "asset", "-valued_on", "-pk")
        constraints = (
            models.CheckConstraint(condition=Q(amount__gte=0), name="valuation_is_not_below_nothing"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="valuation_withdrawn_with_a_reason",
            ),
        )


class Deal(Lasting, Editable, Coded):
    """That an object was let, sold or handed over. ``code`` is ``L-12``; of farm land, several ``contracts`` at once.

    ``party`` is an enterprise, a body or a sole trader, and public; ``decision`` the code of the council's decision.
    ``price`` of a sale, ``year_rent`` of a lease, in soms; a hand-over has neither.
    """

    REF = "property_deal"

    class Kind(models.TextChoices):
        """What was done with it."""

        LEASE = "lease", pgettext_lazy("deal with property", "lease")
        SALE = "sale", pgettext_lazy("deal with property", "sale")
        TRANSFER = "transfer", pgettext_lazy("deal with property", "hand-over for use")

    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="deals")
    kind = models.CharField(max_length=8, choices=Kind)
    party = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    auction_on = models.DateField(null=True, blank=True)
    year_rent = MoneyField(null=True, blank=True)
    price = MoneyField(null=True, blank=True)
    contracts = models.PositiveSmallIntegerField(default=1, validators=[MinValueValidator(1)])
    decision = models.CharField(max_length=40, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "asset", "-since", "-pk")
        constraints = (
            code_once("deal"),
            ends_after_it_begins("deal"),
            models.CheckConstraint(
                condition=Q(kind="sale", price__isnull=False, year_rent__isnull=True)
                | Q(kind="lease", price__isnull=True)
                | Q(kind="transfer", price__isnull=True, year_rent__isnull=True),
                name="deal_has_its_sums",
                violation_error_message=_("A sale has a price, a lease a yearly rent, a hand-over neither."),
            ),
        )


class Rent(Editable, OfMunicipality):
    """What was due and what was paid of a lease in a half-year, in soms."""

    REF = "rent"

    deal = models.ForeignKey(Deal, on_delete=models.PROTECT, related_name="rents")
    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
    half = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(2)])
    due = MoneyField()
    paid = MoneyField()

    class Meta:
        ordering = ("municipality", "deal", "year", "half")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "deal", "year", "half"), name="one_rent_of_a_half"),
            models.CheckConstraint(condition=Q(due__gte=0, paid__gte=0), name="rent_is_not_below_nothing"),
        )
