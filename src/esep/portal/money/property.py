"""`/<slug>/property/`: what is let to whom for how much, what was sold or handed over, and the register (5.2)."""

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.finance.queries.public.property import PublicProperty
from esep.portal.money.choosing import Choice, choices_of, half_words, short_half
from esep.portal.money.files import file_of
from esep.portal.money.kept import Half, property_halves, property_of
from esep.portal.money.owned import tables_of
from esep.portal.money.page import money_page, unknown
from esep.portal.money.table import sheet_of
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place

PAGE = "property"


@of_place
def now(request: HttpRequest, here: Here) -> HttpResponse:
    """The newest half-year of which something is told."""
    return _page(request, here, property_halves(here)[0])


@of_place
def of_half(request: HttpRequest, here: Here, year: int, half: int) -> HttpResponse:
    """A half-year; status 404 with the way on where nothing is told of it."""
    if (year, half) not in property_halves(here):
        return unknown(request, here, page=PAGE, choices=_choices(here, None))
    return _page(request, here, (year, half))


@of_place
def table(request: HttpRequest, here: Here, year: int, half: int, table: str, form: str) -> HttpResponse:
    """One table of a half-year: ``leases``, ``land``, ``sales``, ``transfers`` or ``register``."""
    tables = tables_of(here, property_of(here, (year, half))) if (year, half) in property_halves(here) else ()
    found = next((one for one in tables if one.name == table), None)
    name = f"{here.place.slug}-property-{year}-{half}-{table}"
    return file_of(sheet_of(found) if found is not None else None, form=form, name=name)


def _page(request: HttpRequest, here: Here, half: Half) -> HttpResponse:
    found = property_of(here, half)
    words = half_words(*half)
    return money_page(
        request,
        here,
        "portal/money/property.html",
        page=PAGE,
        title=f"{_('Municipal property')}: {words}",
        description=_("What is let to whom for how much, what was sold or handed over."),
        context={
            "found": found,
            "words": words,
            "choices": choices_of(_choices(here, half)),
            "tables": tables_of(here, found),
            "owed": _owed(found),
        },
    )


def _owed(found: PublicProperty) -> Decimal:
    return found.totals.leases.debt + found.totals.land.debt


def _choices(here: Here, chosen: Half | None) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            words=short_half(*half),
            address=reverse("property-half", args=[here.place.slug, *half]),
            is_chosen=half == chosen,
        )
        for half in property_halves(here)
    )
