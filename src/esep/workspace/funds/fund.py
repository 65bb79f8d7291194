"""One fund in a half-year: every movement with its paper; who gave stands there for those who keep the fund."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.models import Fund, FundMovement
from esep.finance.queries.fund import FundSummary, fund_called, fund_of, movements_of
from esep.finance.queries.outlook import said_in
from esep.workspace.funds.listing import address_of
from esep.workspace.ledger.book import Book, Line, book_page
from esep.workspace.ledger.fields import number_of_paper
from esep.workspace.ledger.halves import chosen_half, half_chips
from esep.workspace.ledger.table import Action, Cell, Table, amount, text
from esep.workspace.office import Office, office
from esep.workspace.page import Back


@office(GET=Act.VIEW_FINANCE)
def fund(request: HttpRequest, place: Office, fund: str) -> HttpResponse:
    """The fund with a code; ``?half=2026-1`` chooses the half-year."""
    row, half = fund_called(fund), chosen_half(request)
    found = next((one for one in fund_of(half.year, half.half) if one.fund.pk == row.pk), None)
    may = place.may(Act.KEEP_FUND)
    book = Book(
        title=row.name,
        lead=_("Sums are thousand soms."),
        clause="4.4-property-fund",
        back=Back(place.address("office-funds") + half.query, _("Off-budget funds")),
        chips=half_chips(half),
        chips_words=_("Half-year"),
        notes=_notes(found),
        actions=_actions(row, place) if may else (),
        facts=_facts(found),
        tables=(_movements(movements_of(row, year=half.year, half=half.half), place, row, may=may),),
        ref=row.ref,
    )
    return book_page(request, place, book)


def to_fund(place: Office, row: Fund) -> Back:
    """The way back to a fund."""
    return Back(address_of(place, row.code), row.name)


def _notes(found: FundSummary | None) -> tuple[str, ...]:
    if found is None or found.below_since is None:
        return ()
    day = date_format(found.below_since, "DATE_FORMAT")
    words = gettext("More is entered as spent than was there. First day: %(day)s.") % {"day": day}
    return (f"{words} {gettext('Perhaps a paper of income is still to come.')}",)


def _actions(row: Fund, place: Office) -> tuple[Action, ...]:
    change = Action(place.address("office-funds-change", fund=row.code), _("Change the fund"))
    if row.end_reason:
        return (change,)
    return (
        Action(place.address("office-funds-move", fund=row.code), _("Enter money"), is_first=True),
        change,
        Action(place.address("office-funds-end", fund=row.code), _("End the fund")),
    )


def _facts(found: FundSummary | None) -> tuple[Line, ...]:
    if found is None:
        return ()
    return (
        Line(_("Held before"), amount(found.opening)),
        Line(_("Came in"), amount(found.came_in)),
        Line(_("Spent"), amount(found.went_out)),
        Line(_("Left"), amount(found.closing)),
    )


def _movements(rows: Iterable[FundMovement], place: Office, fund: Fund, *, may: bool) -> Table:
    language = get_language() or "ky"
    givers = (_("Who gave it"),) if may else ()
    return Table(
        name="movements",
        caption=_("Movements"),
        columns=(_("For what"), _("Day"), _("What happened"), _("Sum"), _("Village"), *givers, _("Paper"), _("State")),
        rows=tuple(
            (
                text(said_in(row.purpose_ky, row.purpose_ru, language), address=_change(row, place, fund, may=may)),
                text(row.day),
                text(row.get_kind_display()),
                amount(row.amount),
                text(row.village.name if row.village is not None else ""),
                *((text(row.giver),) if may else ()),
                text(number_of_paper(row.document)),
                _state(row, place, fund, may=may),
            )
            for row in rows
        ),
        empty=_("Nothing is entered for this half-year."),
    )


def _change(row: FundMovement, place: Office, fund: Fund, *, may: bool) -> str:
    if not may or row.withdrawn_at is not None:
        return ""
    return place.address("office-funds-movement-change", fund=fund.code, movement=row.pk)


def _state(row: FundMovement, place: Office, fund: Fund, *, may: bool) -> Cell:
    if row.withdrawn_at is not None:
        return text(_("withdrawn"), note=row.withdrawn_reason)
    if not may:
        return text(_("stands"))
    address = place.address("office-funds-movement-withdraw", fund=fund.code, movement=row.pk)
    return text(_("Withdraw"), address=address)
