"""Addresses of debt, below ``office/<slug>/debts/``."""

from django.urls import URLPattern, path

from esep.workspace.debts import listing, loan

BELOW = "of/<str:loan>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-debts"),
    path("table.<str:form>", listing.table, name="office-debts-table"),
    path("new/", loan.new, name="office-debts-new"),
    path(BELOW, loan.loan, name="office-debts-loan"),
    path(f"{BELOW}change/", loan.change, name="office-debts-change"),
    path(f"{BELOW}payments/new/", loan.pay, name="office-debts-pay"),
    path(f"{BELOW}payments/<int:payment>/withdraw/", loan.unpay, name="office-debts-payment-withdraw"),
]
