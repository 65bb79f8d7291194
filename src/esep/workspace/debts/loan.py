"""One loan with its payments; and the acts on it (5.3-debt)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.debts.borrowing import change_loan, take_loan
from esep.finance.commands.debts.paying import pay_loan, withdraw_payment
from esep.finance.models import Loan, LoanPayment
from esep.finance.queries.debt import loan_called, owed_on, payment_of, payments_of
from esep.kernel import clock
from esep.workspace.debts.forms import LoanForm, PaymentForm, loan_values
from esep.workspace.debts.listing import address_of, purpose_of
from esep.workspace.forms import posted
from esep.workspace.ledger.asking import Asked, asked
from esep.workspace.ledger.book import Book, Line, book_page
from esep.workspace.ledger.fields import number_of_paper
from esep.workspace.ledger.table import Action, Cell, Table, amount, text
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back
from esep.workspace.submitting import Done


@office(GET=Act.VIEW_FINANCE)
def loan(request: HttpRequest, place: Office, loan: str) -> HttpResponse:
    """The loan with a code."""
    row = loan_called(loan)
    may = place.may(Act.KEEP_FUND)
    book = Book(
        title=purpose_of(row),
        lead=f"{row.code} · {row.lender}",
        clause="5.3-debt",
        back=Back(place.address("office-debts"), _("Municipal debt")),
        actions=_actions(row, place) if may else (),
        facts=(
            Line(_("Borrowed"), amount(row.amount)),
            Line(_("Owed today"), amount(owed_on(row, clock.today()))),
            Line(_("Day on which it was taken"), text(row.taken_on)),
            Line(_("Last day of paying it back"), text(row.due_on)),
            Line(_("Decision of the council"), text(row.decision)),
            Line(_("Paper"), text(number_of_paper(row.document))),
        ),
        tables=(_payments(row, place, may=may),),
        ref=row.ref,
    )
    return book_page(request, place, book)


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a loan."""
    form = LoanForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        row = take_loan("", form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, row.code), words=_("The loan is entered."))

    back = Back(place.address("office-debts"), _("Municipal debt"))
    return asked(request, place, form, act, said=Asked(title=_("Enter a loan"), button=_("Save"), back=back))


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def change(request: HttpRequest, place: Office, loan: str) -> HttpResponse:
    """Correct a loan."""
    row = loan_called(loan)
    form = LoanForm(posted(request), initial=loan_values(row), version=row.version)

    def act(_typed: dict[str, Any]) -> Done:
        change_loan(loan, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=address_of(place, loan), words=_("Saved"))

    said = Asked(title=_("Change the loan"), button=_("Save"), back=_to(place, row))
    return asked(request, place, form, act, said=said, stored=lambda: (loan_values(row), row.version))


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def pay(request: HttpRequest, place: Office, loan: str) -> HttpResponse:
    """Enter a payment."""
    row = loan_called(loan)
    form = PaymentForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        pay_loan(loan, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, loan), words=_("The payment is entered."))

    said = Asked(title=_("Enter a payment"), button=_("Save"), back=_to(place, row), lead=purpose_of(row))
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def unpay(request: HttpRequest, place: Office, loan: str, payment: int) -> HttpResponse:
    """Withdraw a payment that was entered by mistake."""
    row = payment_of(payment, loan=loan)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_payment(payment, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, loan), words=_("It was withdrawn. It stays to be seen, with the reason."))

    said = Asked(title=_("Withdraw the payment"), button=_("Withdraw"), back=_to(place, row.loan))
    return asked(request, place, form, act, said=said)


def _to(place: Office, row: Loan) -> Back:
    return Back(address_of(place, row.code), f"{row.code} {purpose_of(row)}")


def _actions(row: Loan, place: Office) -> tuple[Action, ...]:
    return (
        Action(place.address("office-debts-pay", loan=row.code), _("Enter a payment"), is_first=True),
        Action(place.address("office-debts-change", loan=row.code), _("Change the loan")),
    )


def _payments(row: Loan, place: Office, *, may: bool) -> Table:
    return Table(
        name="payments",
        caption=_("Payments"),
        columns=(_("Day"), _("What was paid"), _("Sum"), _("Paper"), _("State")),
        rows=tuple(
            (
                text(one.day),
                text(one.get_kind_display()),
                amount(one.amount),
                text(number_of_paper(one.document)),
                _state(one, place, loan=row.code, may=may),
            )
            for one in payments_of(row)
        ),
        empty=_("Nothing was paid yet."),
    )


def _state(one: LoanPayment, place: Office, *, loan: str, may: bool) -> Cell:
    if one.withdrawn_at is not None:
        return text(_("withdrawn"), note=one.withdrawn_reason)
    if not may:
        return text(_("stands"))
    return text(_("Withdraw"), address=place.address("office-debts-payment-withdraw", loan=loan, payment=one.pk))
