"""Forms of debt: a loan, a payment."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.finance.commands.debts.borrowing import LoanEntry
from esep.finance.commands.debts.paying import PaymentEntry
from esep.finance.models import Loan, LoanPayment
from esep.workspace.day import DayField
from esep.workspace.inputs import Radios
from esep.workspace.ledger.fields import Decision, Paper, number_of_paper, said_in_form
from esep.workspace.sums import SumField, SumsForm


class LoanForm(SumsForm):
    """A loan as it was taken."""

    lender = forms.CharField(label=_("Who lends it"), max_length=200)
    purpose_ky = forms.CharField(label=_("For what, in Kyrgyz"), max_length=300)
    purpose_ru = forms.CharField(label=_("The same in Russian"), max_length=300, required=False)
    amount = SumField(label=_("Sum"))
    taken_on = DayField(label=_("Day on which it was taken"))
    due_on = DayField(label=_("Last day of paying it back"))
    decision = Decision()
    paper = Paper()

    field_order = ("lender", "purpose_ky", "purpose_ru", "amount", "unit")

    @property
    def entry(self) -> LoanEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return LoanEntry(
            lender=typed["lender"],
            purpose=said_in_form(typed, "purpose"),
            amount=typed["amount"],
            taken_on=typed["taken_on"],
            due_on=typed["due_on"],
            decision=typed["decision"],
            paper=typed["paper"],
        )


class PaymentForm(SumsForm):
    """What was paid."""

    kind = forms.ChoiceField(
        label=_("What was paid"),
        choices=LoanPayment.Kind.choices,
        widget=Radios,
        initial=LoanPayment.Kind.PRINCIPAL.value,
    )
    day = DayField(label=_("Day"))
    amount = SumField(label=_("Sum"))
    paper = Paper()

    field_order = ("kind", "day", "amount", "unit")

    @property
    def entry(self) -> PaymentEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return PaymentEntry(
            day=typed["day"], amount=typed["amount"], kind=LoanPayment.Kind(typed["kind"]), paper=typed["paper"]
        )


def loan_values(row: Loan) -> Mapping[str, Any]:
    """A loan as its form shows it."""
    return {
        "lender": row.lender,
        "purpose_ky": row.purpose_ky,
        "purpose_ru": row.purpose_ru,
        "amount": row.amount,
        "taken_on": row.taken_on,
        "due_on": row.due_on,
        "decision": row.decision,
        "paper": number_of_paper(row.document),
    }
