"""The page of property in a half-year, and its files."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.queries.property import property_of
from esep.workspace.ledger.book import Book, Line, book_file, book_page
from esep.workspace.ledger.halves import chosen_half, half_chips
from esep.workspace.ledger.table import amount
from esep.workspace.office import Office, office
from esep.workspace.property.tables import first_actions, tables_of


@office(GET=Act.VIEW_FINANCE)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Property in a half-year; ``?half=2026-1`` chooses one."""
    half = chosen_half(request)
    found = property_of(half.year, half.half)
    totals = found.totals
    book = Book(
        title=_("Municipal property"),
        lead=_("What there is, what was let, sold and handed over. Sums are thousand soms."),
        clause="5.2-property",
        chips=half_chips(half),
        chips_words=_("Half-year"),
        actions=first_actions(place) if place.may(Act.KEEP_PROPERTY) else (),
        facts=(
            Line(_("Rent of property paid"), amount(totals.leases.paid)),
            Line(_("Rent of farm land paid"), amount(totals.land.paid)),
            Line(_("Sold for"), amount(totals.sold)),
            Line(_("Tenants of property owe"), amount(totals.leases.debt)),
            Line(_("Tenants of farm land owe"), amount(totals.land.debt)),
        ),
        tables=tables_of(found, place),
        files="office-property",
        query=half.query,
    )
    return book_page(request, place, book)


@office(GET=Act.VIEW_FINANCE)
def table(request: HttpRequest, place: Office, form: str) -> HttpResponse:
    """The same tables as a file."""
    half = chosen_half(request)
    tables = tables_of(property_of(half.year, half.half), place)
    return book_file(tables, form=form, name=f"property-{half.key}")
