"""The page of all funds in a half-year, and its files. No giver is named on it."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.queries.fund import FundSummary, fund_of
from esep.workspace.ledger.book import Book, book_file, book_page
from esep.workspace.ledger.halves import HalfYear, chosen_half, half_chips
from esep.workspace.ledger.table import Action, Table, amount, text
from esep.workspace.office import Office, office


@office(GET=Act.VIEW_FINANCE)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Funds in a half-year; ``?half=2026-1`` chooses one."""
    half = chosen_half(request)
    found = fund_of(half.year, half.half)
    book = Book(
        title=_("Off-budget funds"),
        lead=_("What people, sponsors and donors gave, and what it was spent on. Sums are thousand soms."),
        clause="4.4-property-fund",
        chips=half_chips(half),
        chips_words=_("Half-year"),
        actions=(Action(place.address("office-funds-new"), _("Enter a fund"), not found),)
        if place.may(Act.KEEP_FUND)
        else (),
        tables=_tables(found, place, half),
        files="office-funds",
        query=half.query,
    )
    return book_page(request, place, book)


@office(GET=Act.VIEW_FINANCE)
def table(request: HttpRequest, place: Office, form: str) -> HttpResponse:
    """The same tables as a file."""
    half = chosen_half(request)
    return book_file(_tables(fund_of(half.year, half.half), place, half), form=form, name=f"funds-{half.key}")


def address_of(place: Office, code: str, half: HalfYear | None = None) -> str:
    """The page of a fund."""
    return place.address("office-funds-fund", fund=code) + (half.query if half is not None else "")


def _tables(found: tuple[FundSummary, ...], place: Office, half: HalfYear) -> tuple[Table, ...]:
    held = Table(
        name="funds",
        caption=_("Funds"),
        columns=(_("Fund"), _("Held before"), _("Came in"), _("Spent"), _("Left")),
        rows=tuple(
            (
                text(one.fund.name, address=address_of(place, one.fund.code, half)),
                amount(one.opening),
                amount(one.came_in),
                amount(one.went_out),
                amount(one.closing),
            )
            for one in found
        ),
        empty=_("No fund is entered for this half-year."),
    )
    return (held, *(table for one in found for table in summary_tables(one)))


def summary_tables(one: FundSummary) -> tuple[Table, ...]:
    """What came into a fund by kinds of givers, and each spending."""
    language = get_language() or "ky"
    name = one.fund.name_in(language)
    came = Table(
        name=f"{one.fund.code}-in",
        caption=f"{name}: {_('came in')}",
        columns=(_("From whom"), _("Sum")),
        rows=tuple((text(each.kind.label), amount(each.amount)) for each in one.received),
        total=(text(_("Sum")), amount(one.came_in)) if one.received else (),
        empty=_("Nothing came in."),
    )
    spent = Table(
        name=f"{one.fund.code}-out",
        caption=f"{name}: {_('spent')}",
        columns=(_("For what"), _("Day"), _("Village"), _("Sum")),
        rows=tuple(
            (
                text(each.purpose_in(language)),
                text(each.day),
                text(each.village.name if each.village is not None else ""),
                amount(each.amount),
            )
            for each in one.spent
        ),
        total=(text(_("Sum")), text(""), text(""), amount(one.went_out)) if one.spent else (),
        empty=_("Nothing was spent."),
    )
    return came, spent
