"""The page of all loans, with what is owed today and how that moved in a half-year; and its files."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.models import Loan
from esep.finance.money import ZERO
from esep.finance.queries.debt import Debt, DebtSummary, debts_of, debts_on
from esep.finance.queries.outlook import said_in
from esep.kernel import clock
from esep.workspace.ledger.book import Book, Line, book_file, book_page
from esep.workspace.ledger.halves import HalfYear, chosen_half, half_chips
from esep.workspace.ledger.table import Action, Cell, Table, amount, text
from esep.workspace.office import Office, office


@office(GET=Act.VIEW_FINANCE)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Loans today, and in a half-year that ``?half=2026-1`` chooses."""
    half, owed = chosen_half(request), debts_on(clock.today())
    moved = debts_of(half.year, half.half)
    book = Book(
        title=_("Municipal debt"),
        lead=_("What was borrowed, what was paid back, and what is still owed. Sums are thousand soms."),
        clause="5.3-debt",
        chips=half_chips(half),
        chips_words=_("Half-year"),
        actions=(Action(place.address("office-debts-new"), _("Enter a loan"), is_first=True),)
        if place.may(Act.KEEP_FUND)
        else (),
        facts=(Line(_("Owed today"), amount(sum((one.owed for one in owed), ZERO))),),
        tables=(_owed(owed, place), _moved(moved, place, half)),
        files="office-debts",
        query=half.query,
    )
    return book_page(request, place, book)


@office(GET=Act.VIEW_FINANCE)
def table(request: HttpRequest, place: Office, form: str) -> HttpResponse:
    """The same tables as a file."""
    half = chosen_half(request)
    tables = (_owed(debts_on(clock.today()), place), _moved(debts_of(half.year, half.half), place, half))
    return book_file(tables, form=form, name=f"debt-{half.key}")


def address_of(place: Office, code: str) -> str:
    """The page of a loan."""
    return place.address("office-debts-loan", loan=code)


def purpose_of(row: Loan) -> str:
    """What a loan was taken for, in the reader's language."""
    return said_in(row.purpose_ky, row.purpose_ru, get_language() or "ky")


def _named(row: Loan, place: Office) -> Cell:
    return text(f"{row.code} {purpose_of(row)}", address=address_of(place, row.code))


def _owed(found: tuple[Debt, ...], place: Office) -> Table:
    return Table(
        name="owed",
        caption=_("Loans today"),
        columns=(_("Loan"), _("Who lends it"), _("Borrowed"), _("Paid back"), _("Owed"), _("Due by")),
        rows=tuple(
            (
                _named(one.loan, place),
                text(one.loan.lender),
                amount(one.loan.amount),
                amount(one.repaid),
                amount(one.owed),
                _due(one),
            )
            for one in found
        ),
        empty=_("Nothing is owed."),
    )


def _due(one: Debt) -> Cell:
    if one.next_due_on is None:
        return text(_("paid back"), tone="done")
    if one.days_late:
        return text(f"{_('Days late:')} {one.days_late}", tone="late")
    return text(one.next_due_on)


def _moved(found: DebtSummary, place: Office, half: HalfYear) -> Table:
    return Table(
        name="moved",
        caption=half.words,
        is_counted=False,
        columns=(_("Loan"), _("Owed before"), _("Borrowed"), _("Paid back"), _("Interest"), _("Owed after")),
        rows=tuple(
            (
                _named(one.loan, place),
                amount(one.opening),
                amount(one.taken),
                amount(one.repaid),
                amount(one.interest),
                amount(one.closing),
            )
            for one in found.loans
        ),
        total=(
            text(_("Sum")),
            amount(found.opening),
            amount(found.taken),
            amount(found.repaid),
            amount(found.interest),
            amount(found.closing),
        )
        if found.loans
        else (),
        empty=_("Nothing was owed or borrowed in this half-year."),
    )
