"""`/<slug>/debts/`: the municipality's loans: taken, paid back, owed, until when (5.3-debt)."""

from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.finance.comparing import share
from esep.finance.money import ZERO
from esep.finance.queries.public.debt import PublicLoan
from esep.portal.money.decision import DecisionLink, decision_link
from esep.portal.money.files import file_of
from esep.portal.money.kept import loans
from esep.portal.money.page import money_page
from esep.portal.money.table import Column, Look, Shown, Table, sheet_of, shown_paper
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place

PAGE = "debts"


@dataclass(frozen=True, slots=True)
class ShownLoan:
    """A loan with its payments; ``repaid`` is per cent of it, ``bar`` the same as a whole number to 100."""

    loan: PublicLoan
    repaid: Decimal | None
    bar: int
    decision: DecisionLink | None
    payments: Table


@of_place
def now(request: HttpRequest, here: Here) -> HttpResponse:
    """The loans as they stand today; that there are none is said too."""
    found = loans(here)
    return money_page(
        request,
        here,
        "portal/money/debts.html",
        page=PAGE,
        title=_("Municipal debt"),
        description=_("What the municipality borrowed, paid back and still owes."),
        context={
            "loans": tuple(_loan(here, one) for one in found),
            "owed": sum((one.owed for one in found), ZERO),
        },
    )


@of_place
def table(request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """All loans as a table."""
    return file_of(sheet_of(_loans(loans(here))), form=form, name=f"{here.place.slug}-debts")


def _loan(here: Here, one: PublicLoan) -> ShownLoan:
    percent = share(one.repaid, of=one.amount)
    return ShownLoan(
        loan=one,
        repaid=percent,
        bar=min(int(percent or 0), 100),
        decision=decision_link(here, one.decision),
        payments=Table(
            name="payments",
            title=_("What was paid"),
            columns=(
                Column(_("Day"), Look.DAY),
                Column(_("What for")),
                Column(_("Sum"), Look.SUM),
                Column(_("Number in the register")),
            ),
            rows=tuple(
                (Shown(each.day), Shown(str(each.kind.label)), Shown(each.amount), shown_paper(each.paper))
                for each in one.payments
            ),
            empty=_("Nothing was paid yet."),
        ),
    )


def _loans(found: tuple[PublicLoan, ...]) -> Table:
    sums = (_("Borrowed"), _("Paid back"), _("Interest paid"), _("Still owed"))
    days = (_("Taken on"), _("To be paid back by"))
    return Table(
        name="debts",
        title=_("Municipal debt"),
        columns=(
            Column(_("Code")),
            Column(_("For what")),
            Column(_("Lender")),
            *(Column(words, Look.SUM) for words in sums),
            *(Column(words, Look.DAY) for words in days),
            Column(_("Number in the register")),
        ),
        rows=tuple(
            (
                Shown(one.code),
                Shown(one.purpose.text, one.purpose.language),
                Shown(one.lender),
                *(Shown(value) for value in (one.amount, one.repaid, one.interest, one.owed)),
                Shown(one.taken_on),
                Shown(one.due_on),
                shown_paper(one.paper),
            )
            for one in found
        ),
    )
